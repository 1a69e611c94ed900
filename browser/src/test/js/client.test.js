import test from "node:test";
import assert from "node:assert/strict";
import { AgentClient } from "../../main/resources/META-INF/resources/peekwire/index.js";
import { backoff, mayReturn } from "../../main/resources/META-INF/resources/peekwire/backoff.js";
import { FakeHost, event } from "./support/fake-host.js";
import { vectors } from "./support/vectors.js";

function connected() {
  const host = new FakeHost();
  const client = new AgentClient({ url: "ws://desk/chat", token: "demo", locale: "nb", host });
  const states = [];
  client.addEventListener("state", ({ detail }) => states.push(detail.state));
  client.connect();
  host.line.welcome("agent");
  return { host, client, states, line: host.line };
}

test("the hello says who comes, in which language, and how far it has come", () => {
  const { host, line } = connected();
  assert.equal(line.url, "ws://desk/chat");
  assert.equal(line.protocol, "peekwire.v1.json");
  assert.deepEqual(line.sent[0], { hello: { protocol: 1, role: "agent", token: "demo", locale: "nb" } });
  line.tell(event(1, "started"), event(2, "joined"));
  line.end(1006);
  host.pass(250);
  assert.deepEqual(host.line.welcome("agent").sent[0].hello.resume, [{ chat: "c1", version: 2 }]);
});

test("after a thousand chats the hello still fits into a frame, and has those that came last", () => {
  const { host, line } = connected();
  const id = number => `${number}`.padStart(22, "0");
  for (let number = 1; number <= 2000; number++) {
    line.tell({ event: { ...event(1, "started").event, chat: id(number), version: 1_000_000 } });
  }
  line.end(1006);
  host.pass(250);
  const [{ hello }] = host.line.welcome("agent").sent;
  assert.equal(hello.resume.at(-1).chat, id(2000));
  assert.ok(JSON.stringify({ hello }).length < 64 * 1024);
});

test("each event is told once and in order, and a gap is asked for", () => {
  const { client, line } = connected();
  const versions = [];
  client.addEventListener("event", ({ detail }) => versions.push(detail.version));
  line.tell(event(1, "started"), event(1, "started"), event(4, "joined"));
  assert.deepEqual(line.take(), [{ open: { chat: "c1", version: 1 } }]);
  line.tell(event(2, "joined"), event(5, "left", { after: 2 }), event(4, "joined"));
  assert.deepEqual(versions, [1, 2, 5]);
});

test("an event of a type that is not known counts", () => {
  const { client, line } = connected();
  line.tell(event(1, "started"), event(2, "painted_blue"), { painting: { chat: "c1" } }, event(3, "joined"));
  assert.deepEqual(line.take(), []);
  assert.deepEqual(client.chats, ["c1"]);
});

test("an unanswered command is sent again after a reconnect, unchanged", async () => {
  const { host, client, line } = connected();
  const answer = client.post("c1", "Hello");
  const [first] = line.take();
  line.end(1006);
  host.pass(250);
  const [second] = host.line.welcome("agent").take();
  assert.deepEqual(second, first);
  host.line.tell({ ok: { command: first.post.command, chat: "c1", version: 7 } });
  assert.deepEqual(await answer, { chat: "c1", version: 7 });
  assert.match(first.post.command, /^[0-9a-f]{24}-1$/);
});

test("what the desk cannot do for now is said again with the same id, and nobody notices", async () => {
  const { host, client, line } = connected();
  const answer = client.post("c1", "Hello");
  const [first] = line.take();
  const { command } = first.post;
  for (let time = 0; time < 3; time++) {
    line.tell({ error: { command, chat: "c1", code: "unavailable", message: "not now", retryable: true } });
    host.pass(4000);
    assert.deepEqual(line.take().filter(frame => frame.post), [first]);
  }
  line.tell({ ok: { command, chat: "c1", version: 7 } });
  assert.deepEqual(await answer, { chat: "c1", version: 7 });
});

test("a chat that the desk could not read for now stood still until the next connection", () => {
  const { host, client, line } = connected();
  client.addEventListener("refused", () => assert.fail("nobody can do anything about it"));
  line.tell(event(1, "started"));
  const unread = chat => ({ error: { chat, code: "unavailable", message: "not now", retryable: true } });
  line.tell(unread("c1"), unread("c2"), unread("c3"));
  client.forget("c3");
  assert.deepEqual(line.take(), []);
  host.pass(4000);
  assert.deepEqual(line.take(), [{ open: { chat: "c1", version: 1 } }, { open: { chat: "c2", version: 0 } }]);
});

test("an answer to a question that was given up, not found, was taken for the chat's", async () => {
  const host = new FakeHost();
  const client = new AgentClient({ url: "ws://desk/chat", host, commandTimeoutMs: 5000 });
  client.connect();
  const line = host.line.welcome("agent").tell(event(1, "started"));
  client.addEventListener("forgotten", () => assert.fail("the chat is there"));
  const filled = client.answers("c1").fill({ id: "refund", version: "7" });
  const [{ fillScript }] = line.take();
  host.pass(5000);
  await assert.rejects(filled, { code: "timeout" });
  line.tell({ error: { command: fillScript.command, chat: "c1", code: "not_found", message: "no such script" } });
  assert.deepEqual(client.chats, ["c1"]);
});

test("a refusal rejects with code, field and limit", async () => {
  const { client, line } = connected();
  const answer = client.post("c1", "Hello");
  const { command } = line.take()[0].post;
  line.tell({ error: { command, chat: "c1", code: "limit_exceeded", message: "long", field: "post.text", limit: 9 } });
  await assert.rejects(answer, { code: "limit_exceeded", field: "post.text", limit: 9, retryable: false });
});

test("a refusal that no promise stands for is told", () => {
  const { client, line } = connected();
  const told = [];
  client.addEventListener("refused", ({ detail }) => told.push(detail.code));
  line.tell({ error: { code: "rate_limited", message: "slow down", retryable: true } });
  assert.deepEqual(told, ["rate_limited"]);
});

test("not more than a hundred commands wait", async () => {
  const { client } = connected();
  for (let i = 0; i < 100; i++) {
    client.post("c1", "x").catch(() => {});
  }
  await assert.rejects(client.post("c1", "x"), { code: "rate_limited", limit: 100 });
});

test("what waits fails when the client is closed, and so does what comes later", async () => {
  const { client, line } = connected();
  const waiting = client.post("c1", "x");
  client.close();
  await assert.rejects(waiting, { code: "closed" });
  await assert.rejects(client.post("c1", "y"), { code: "closed" });
  assert.equal(line.closedWith, 1000);
});

test("a client that was closed while it said that it connects went on connecting", () => {
  const { host, client, states, line } = connected();
  client.addEventListener("state", ({ detail }) => detail.state === "connecting" && client.close());
  line.end(1006);
  host.pass(60_000);
  assert.deepEqual(states.slice(-2), ["connecting", "closed"]);
  assert.equal(host.line.closedWith, 1000);
  assert.equal(client.state, "closed");
  assert.equal(host.sockets.length, 2);
});

test("a final close code is final, others bring the client back, later each time", () => {
  const { host, client, states, line } = connected();
  line.end(1006);
  host.pass(249);
  assert.equal(host.sockets.length, 1);
  host.pass(1);
  host.line.end(1006);
  host.pass(499);
  assert.equal(host.sockets.length, 2);
  host.pass(1);
  assert.equal(host.sockets.length, 3);
  host.line.welcome("agent").end(4001);
  host.pass(100_000);
  assert.equal(host.sockets.length, 3);
  assert.equal(client.state, "closed");
  assert.deepEqual(states, ["connecting", "connected", "waiting", "connecting", "waiting", "connecting", "connected", "closed"]);
});

test("the desk says not before when to come back", () => {
  const { host, line } = connected();
  line.tell({ bye: { code: 4500, reason: "restart", retryAfterMs: 3000 } });
  line.end(4500);
  host.pass(3249);
  assert.equal(host.sockets.length, 1);
  host.pass(1);
  assert.equal(host.sockets.length, 2);
});

test("backoff grows, is spread, and has a bound", () => {
  assert.equal(backoff(0, 0, () => 0), 250);
  assert.equal(backoff(3, 0, () => 0.5), 3000);
  assert.equal(backoff(99, 0, () => 0.999), 29985);
});

test("who was cut off together comes back over two seconds", () => {
  assert.deepEqual([0, 0.25, 0.5, 0.75].map(at => backoff(0, 0, () => at)), [250, 750, 1250, 1750]);
});

test("a connection that is lost at once counts as another failure, one that held does not", () => {
  const { host, line } = connected();
  const lostAfter = (held, wait) => {
    const sockets = host.sockets.length;
    host.pass(held);
    host.line.end(1006);
    host.pass(wait - 1);
    assert.equal(host.sockets.length, sockets);
    host.pass(1);
    assert.equal(host.sockets.length, sockets + 1);
    host.line.welcome("agent");
  };
  lostAfter(0, 250);
  lostAfter(9_999, 500);
  lostAfter(0, 1000);
  lostAfter(10_000, 250);
});

test("close codes say whether to come back", () => {
  const back = [1001, 1006, 1012, 4500, 4504, 4999];
  const final = [1000, 1009, 4001, 4005, 4499, 5000];
  assert.deepEqual(back.filter(mayReturn), back);
  assert.deepEqual(final.filter(mayReturn), []);
});

test("a connection that gets no welcome is given up", () => {
  const host = new FakeHost();
  const client = new AgentClient({ url: "ws://desk/chat", token: "demo", host });
  client.connect();
  host.pass(15_250);
  assert.equal(host.sockets.length, 2);
  assert.equal(client.state, "connecting");
});

test("the heartbeat asks when there is nothing to say, and answers", () => {
  const { host, line } = connected();
  line.take();
  host.pass(10_000);
  assert.deepEqual(line.take(), [{ ping: {} }]);
  line.tell({ pong: {} });
  line.tell({ ping: {} });
  assert.deepEqual(line.take(), [{ pong: {} }]);
});

test("a line that hears something is not lost", () => {
  const { host, client, line } = connected();
  for (let i = 0; i < 20; i++) {
    host.pass(15_000);
    line.tell({ pong: {} });
  }
  assert.equal(client.state, "connected");
});

test("what an earlier connection says late is not heard", () => {
  const { host, client, line } = connected();
  client.addEventListener("event", () => assert.fail("heard"));
  line.end(1006);
  line.tell(event(1, "started"));
  host.pass(250);
  line.tell(event(1, "started"));
});

test("a message that is no JSON changes nothing", () => {
  const { client, line } = connected();
  line.onmessage({ data: "{" });
  assert.equal(client.state, "connected");
});

test("every frame of the conformance vectors is taken without a failure", () => {
  const { line } = connected();
  const { frames } = vectors("server-frames.json");
  assert.ok(frames.length > 30);
  for (const { frame } of frames.filter(({ name }) => !name.startsWith("bye"))) {
    line.tell(frame);
  }
});
