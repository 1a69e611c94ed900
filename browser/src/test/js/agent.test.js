import test from "node:test";
import assert from "node:assert/strict";
import { AgentClient } from "../../main/resources/META-INF/resources/peekwire/index.js";
import { check } from "../../main/resources/META-INF/resources/peekwire/text.js";
import { FakeHost, event, granted, settle } from "./support/fake-host.js";

const SYNCED = { synced: { chat: "c1", version: 2 } };
const OPENED = { peekOpened: { chat: "c1", channel: 9, level: "masked" } };
const snapshot = (seq, text) => ({ peekSnapshot: [9, seq, text, check(text)] });

function agent() {
  const host = new FakeHost();
  const client = new AgentClient({ url: "ws://desk/chat", token: "demo", host });
  client.connect();
  host.line.welcome("agent");
  return { host, client, line: host.line };
}

/** An agent who sees "Hello". */
function looking() {
  const made = agent();
  made.told = [];
  for (const type of ["peek", "peekerase", "peeklevel"]) {
    made.client.addEventListener(type, ({ detail }) => made.told.push([type, detail.text ?? detail.reason ?? detail.level]));
  }
  made.client.look("c1");
  made.line.tell(event(1, "assigned", { agent: "ana", team: "main" }), granted(2), SYNCED, OPENED, snapshot(1, "Hello"));
  made.line.take();
  return made;
}

test("presence is told when the agent is welcomed, and again after a reconnect", () => {
  const { host, client, line } = agent();
  client.available(true);
  assert.deepEqual(line.take(), [{ presence: { available: true } }]);
  line.end(4500);
  host.pass(250);
  assert.deepEqual(host.line.welcome("agent").take(), [{ presence: { available: true } }]);
});

test("a look begins when the visitor allows it and the past is read, not before", () => {
  const { client, line } = agent();
  client.look("c1");
  line.tell(event(1, "assigned", { agent: "ana", team: "main" }), granted(2));
  assert.deepEqual(line.take(), []);
  line.tell(SYNCED);
  const [{ peek }] = line.take();
  assert.deepEqual([peek.chat, peek.looking], ["c1", true]);
});

test("a look begins again with each grant and each connection", () => {
  const { host, line } = looking();
  line.tell(event(3, "consent_withdrawn"));
  assert.deepEqual(line.take(), []);
  line.tell(granted(4));
  assert.equal(line.take().length, 1);
  line.end(1006);
  host.pass(250);
  host.line.welcome("agent").tell({ synced: { chat: "c1", version: 4 } });
  assert.equal(host.line.take().filter(frame => frame.peek?.looking).length, 1);
});

test("snapshots and edits are shown, a gap asks for a snapshot", () => {
  const { line, told } = looking();
  line.tell({ peekEdit: [9, 1, 4, 5, 0, "!", check("Hello!")] });
  line.tell({ peekEdit: [9, 5, 6, 0, 1, "", check("?")] });
  assert.deepEqual(line.take(), [{ resync: { channel: 9 } }]);
  line.tell(snapshot(7, "Bye"));
  assert.deepEqual(told, [["peeklevel", "masked"], ["peek", "Hello"], ["peek", "Hello!"], ["peek", "Bye"]]);
});

test("an erasure is off the screen before it is confirmed", () => {
  const { client, line } = looking();
  let screen = "Hello";
  client.addEventListener("peekerase", () => {
    assert.deepEqual(line.sent, []);
    screen = "";
  });
  line.tell({ peekErase: { channel: 9, erasure: 42, reason: "sent" } });
  assert.equal(screen, "");
  assert.deepEqual(line.take(), [{ erased: { erasure: 42 } }]);
});

test("a listener that can't erase keeps the client from confirming; it comes back with another connection", () => {
  const { host, client, line } = looking();
  client.addEventListener("peekerase", event => event.preventDefault());
  line.tell({ peekErase: { channel: 9, erasure: 42, reason: "sent" } });
  assert.deepEqual(line.take(), []);
  assert.equal(client.state, "waiting");
  host.pass(250);
  assert.equal(host.sockets.length, 2);
});

test("an erasure of a stream that ended is confirmed too", () => {
  const { line } = looking();
  line.tell({ peekClosed: { chat: "c1", channel: 9 } }, { peekErase: { channel: 9, erasure: 43, reason: "withdrawn" } });
  assert.deepEqual(line.take(), [{ erased: { erasure: 43 } }]);
});

test("a lost connection erases at once, before any attempt to come back", () => {
  const { host, line, told } = looking();
  line.end(1006);
  assert.deepEqual(told.slice(-2), [["peekerase", "disconnected"], ["peeklevel", "none"]]);
  assert.equal(host.sockets.length, 1);
});

test("silence of two heartbeats erases too", () => {
  const { host, client, told } = looking();
  host.pass(40_000);
  assert.deepEqual(told.slice(-2), [["peekerase", "disconnected"], ["peeklevel", "none"]]);
  assert.notEqual(client.state, "connected");
});

test("frames of a stream that is not open show nothing", () => {
  const { client, line } = agent();
  client.addEventListener("peek", () => assert.fail("shown"));
  line.tell(snapshot(1, "Hello"), { peekTyping: [9, true] });
  assert.deepEqual(line.take(), []);
});

test("typing is told", () => {
  const { client, line } = looking();
  const told = [];
  client.addEventListener("typing", ({ detail }) => told.push(detail));
  line.tell({ peekTyping: [9, true] });
  assert.deepEqual(told, [{ chat: "c1", typing: true }]);
});

test("an agent who stops looking says so, and does not begin again", () => {
  const { client, line } = looking();
  client.look("c1", false);
  assert.equal(line.take()[0].peek.looking, false);
  line.tell(granted(3));
  assert.deepEqual(line.take(), []);
});

test("a look that the desk could not begin or end for now was never tried again", async () => {
  const { host, client, line } = agent();
  const couldNot = async () => {
    const [{ peek }] = line.take();
    line.tell({ error: { command: peek.command, chat: "c1", code: "unavailable", message: "not now", retryable: true } });
    await settle();
    assert.deepEqual(line.take(), []);
    host.pass(4000);
    return peek.looking;
  };
  client.look("c1");
  line.tell(event(1, "assigned", { agent: "ana", team: "main" }), granted(2), SYNCED);
  assert.equal(await couldNot(), true);
  client.look("c1", false);
  assert.equal(line.take().at(-1).peek.looking, false);
  client.look("c1");
  assert.equal(await couldNot(), true);
  line.take();
  client.look("c1", false);
  assert.equal(await couldNot(), false);
  assert.equal(line.take()[0].peek.looking, false);
});

test("a look that could not begin is not tried again when it is not wanted, nor one that ended with its connection", async () => {
  const { host, client, line } = agent();
  client.look("c1");
  line.tell(event(1, "assigned", { agent: "ana", team: "main" }), granted(2), SYNCED);
  const [{ peek }] = line.take();
  line.tell({ error: { command: peek.command, chat: "c1", code: "unavailable", message: "not now", retryable: true } });
  await settle();
  client.look("c1", false);
  assert.equal(line.take().length, 1);
  host.pass(4000);
  assert.deepEqual(line.take(), []);
  line.end(1006);
  await settle();
  host.pass(250);
  host.line.welcome("agent").tell(SYNCED);
  host.pass(4000);
  assert.deepEqual(host.line.take().filter(frame => frame.peek), []);
});

test("transfers, notes and joins are commands", () => {
  const { client, line } = agent();
  client.transfer("c1", { team: "main", agent: "ben" });
  client.note("c1", "call back");
  client.join("c1");
  client.leave("c1");
  assert.deepEqual(line.take().map(frame => Object.keys(frame)[0]), ["transfer", "note", "join", "leave"]);
});
