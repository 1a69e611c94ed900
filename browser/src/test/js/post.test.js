import test from "node:test";
import assert from "node:assert/strict";
import { AgentClient, VisitorClient } from "../../main/resources/META-INF/resources/peekwire/index.js";
import { FakeHost, event, settle } from "./support/fake-host.js";

/** A client, what it tells of its messages, and the host. */
function speaker(options = {}) {
  const host = new FakeHost();
  const client = new VisitorClient({ url: "ws://desk/chat", host, ...options });
  const told = [];
  client.addEventListener("post", ({ detail }) => told.push(detail));
  return { host, client, told, states: () => told.map(({ state }) => state) };
}

function connected(options) {
  const made = speaker(options);
  made.client.connect();
  made.host.line.welcome("visitor");
  return made;
}

test("a message given without a connection is queued, sent with the welcome, and told at each step", async () => {
  const { host, client, told, states } = speaker();
  const answer = client.post("c1", "Hello");
  assert.deepEqual(states(), ["queued"]);
  client.connect();
  host.line.welcome("visitor");
  assert.deepEqual(states(), ["queued", "sending"]);
  const [{ post }] = host.line.take();
  host.line.tell({ ok: { command: post.command, chat: "c1", version: 5 } });
  assert.deepEqual(await answer, { chat: "c1", version: 5 });
  assert.deepEqual(told.at(-1), { command: post.command, chat: "c1", text: "Hello", state: "sent", version: 5 });
});

test("messages on their way when the connection is lost wait again and arrive once, in order", async () => {
  const { host, client, states } = connected();
  const answers = [client.post("c1", "one"), client.post("c1", "two")];
  const first = host.line.take();
  host.line.end(1006);
  assert.deepEqual(states(), ["sending", "sending", "queued", "queued"]);
  host.pass(250);
  const second = host.line.welcome("visitor").take();
  assert.deepEqual(second, first);
  second.forEach(({ post: { command } }, i) => host.line.tell({ ok: { command, chat: "c1", version: 7 + i } }));
  await Promise.all(answers);
  assert.deepEqual(states().slice(4), ["sending", "sending", "sent", "sent"]);
});

test("a refused message fails with the desk's error, and nobody needs to catch it", async () => {
  const { host, client, told } = connected();
  client.post("c1", "Hello");
  const { command } = host.line.take()[0].post;
  host.line.tell({ error: { command, chat: "c1", code: "wrong_state", message: "closed" } });
  await settle();
  assert.equal(told.at(-1).state, "failed");
  assert.equal(told.at(-1).error.code, "wrong_state");
});

test("the queue has a bound, and what is beyond it fails at once", async () => {
  const { client, told } = speaker({ maxPendingCommands: 2 });
  client.post("c1", "one");
  client.post("c1", "two");
  await assert.rejects(client.post("c1", "three"), { code: "rate_limited", limit: 2, retryable: true });
  assert.deepEqual([told.at(-1).text, told.at(-1).state, told.at(-1).command], ["three", "failed", undefined]);
});

test("a withdrawal gets through however much waits, and is never given up", async () => {
  const { host, client } = speaker({ maxPendingCommands: 1, commandTimeoutMs: 1000 });
  client.post("c1", "one");
  const withdrawn = client.withdraw("c1");
  host.pass(60_000);
  client.connect();
  const [{ withdraw }] = host.line.welcome("visitor").take();
  host.line.tell({ ok: { command: withdraw.command, chat: "c1", version: 3 } });
  assert.deepEqual(await withdrawn, { chat: "c1", version: 3 });
});

test("a command that takes longer than its time fails, lost connections included, and is not sent again", async () => {
  const { host, client, told } = connected({ commandTimeoutMs: 5000 });
  const answer = client.post("c1", "Hello");
  host.line.take();
  host.line.end(1006);
  host.pass(5000);
  await assert.rejects(answer, { code: "timeout", retryable: true });
  assert.equal(told.at(-1).state, "failed");
  assert.deepEqual(host.line.welcome("visitor").take(), []);
});

test("without a time a command waits for as long as the client is there", async () => {
  const { host, client } = connected();
  let failed = false;
  client.post("c1", "Hello").catch(() => (failed = true));
  host.line.end(1006);
  host.pass(24 * 3_600_000);
  await settle();
  assert.equal(failed, false);
});

test("closing the client fails what waits", async () => {
  const { client, states } = connected();
  const answer = client.post("c1", "Hello");
  client.close();
  await assert.rejects(answer, { code: "closed" });
  assert.equal(states().at(-1), "failed");
  await assert.rejects(client.post("c1", "Again"), { code: "closed" });
  assert.equal(states().at(-1), "failed");
});

test("only messages are told of", () => {
  const { client, told } = connected();
  client.setAttributes("c1", { order: "7" });
  client.end("c1");
  assert.deepEqual(told, []);
});

test("a client resumes where an earlier one had come to", () => {
  const { host, client } = connected({ resume: [{ chat: "c1", version: 4 }], token: "t0" });
  assert.deepEqual(host.line.sent[0].hello.resume, [{ chat: "c1", version: 4 }]);
  assert.equal(host.line.sent[0].hello.token, "t0");
  host.line.tell(event(5, "joined"));
  assert.deepEqual(client.cursors, [{ chat: "c1", version: 5 }]);
});

test("the desk's limits and the resume token are known once welcomed", () => {
  const host = new FakeHost();
  const client = new VisitorClient({ url: "ws://desk/chat", host });
  assert.deepEqual(client.limits, { maxDraft: 4000, maxMessage: 8000 });
  client.connect();
  host.line.welcome("visitor", { resumeToken: "t7", maxDraft: 30, maxMessage: 60 });
  assert.deepEqual(client.limits, { maxDraft: 30, maxMessage: 60 });
  assert.equal(client.resumeToken, "t7");
});

test("an agent who looks at assigned chats does so from the assignment on, and not after it went to somebody else", () => {
  const host = new FakeHost();
  const client = new AgentClient({ url: "ws://desk/chat", token: "demo", host, lookAtAssigned: true });
  client.connect();
  const line = host.line.welcome("agent");
  const grant = version => event(version, "consent_granted", { grant: { purposes: ["peek"], level: "masked" } });
  const looks = () => line.take().filter(frame => frame.peek).map(({ peek }) => peek.looking);
  line.tell(event(1, "started"), event(2, "assigned", { agent: "ana" }), { synced: { chat: "c1", version: 2 } });
  assert.deepEqual(looks(), []);
  line.tell(grant(3));
  assert.deepEqual(looks(), [true]);
  line.tell(event(4, "assigned", { agent: "bo", previous: "ana" }), grant(5));
  assert.deepEqual(looks(), []);
  line.tell(event(6, "assigned", { agent: "ana", previous: "bo" }));
  assert.deepEqual(looks(), [true]);
});

test("an agent who did not ask for that looks at nothing by herself", () => {
  const host = new FakeHost();
  const client = new AgentClient({ url: "ws://desk/chat", token: "demo", host });
  client.connect();
  const line = host.line.welcome("agent");
  line.tell(event(1, "assigned", { agent: "ana" }), event(2, "consent_granted", { grant: { purposes: ["peek"] } }));
  line.tell({ synced: { chat: "c1", version: 2 } });
  assert.deepEqual(line.take(), []);
});
