import test from "node:test";
import assert from "node:assert/strict";
import { AgentClient } from "../../../main/resources/META-INF/resources/peekwire/agent.js";
import { Chats } from "../../../main/resources/META-INF/resources/peekwire/ui/console/chats.js";
import { Session } from "../../../main/resources/META-INF/resources/peekwire/ui/console/session.js";
import { FakeHost, event } from "../support/fake-host.js";

const AT = "2026-11-21T08:00:00.000Z";
const DESK = { kind: "desk", id: "desk" };
const of = (chat, frame) => ({ event: { ...frame.event, chat } });

/** A chat, and a way to let things happen to it. */
function chat() {
  const chats = new Chats(() => "ana");
  const happens = (type, more = {}) => chats.take({ chat: "c1", type, at: AT, by: DESK, ...more });
  happens("started", { team: "orders", by: { kind: "visitor", id: "v" } });
  return { happens, handed: () => chats.get("c1").handed };
}

function working() {
  const host = new FakeHost();
  const client = new AgentClient({ url: "ws://desk/chat", token: "demo", host });
  const told = [];
  const session = new Session(client, host, new Proxy({}, { get: (_, what) => (...with_) => told.push([what, ...with_]) }));
  client.connect();
  host.line.welcome("agent");
  host.line.take();
  const read = [];
  const reader = { event: ({ type }) => read.push(type), synced: () => read.push("synced"), gone: () => read.push("gone") };
  return { host, client, session, told, read, reader, line: host.line };
}

test("a chat that was handed over counts as such until the agent has spoken in it", () => {
  const { happens, handed } = chat();
  happens("assigned", { agent: "ben", team: "orders" });
  assert.equal(handed(), false);
  happens("assigned", { agent: "ana", team: "orders", previous: "ben", by: { kind: "agent", id: "ben" } });
  assert.equal(handed(), true);
  happens("message_posted", { by: { kind: "agent", id: "ben" }, text: "Bye" });
  happens("note_posted", { by: { kind: "agent", id: "ana" }, text: "mine" });
  assert.equal(handed(), true);
  happens("message_posted", { by: { kind: "agent", id: "ana" }, text: "Hello" });
  assert.equal(handed(), false);
});

test("so does one that came by a team's queue, but not one whose agent was gone", () => {
  const first = chat();
  first.happens("requeued", { team: "orders", previous: "ben", handedOver: true });
  first.happens("assigned", { agent: "ana", team: "orders" });
  assert.equal(first.handed(), true);
  const second = chat();
  second.happens("requeued", { team: "orders", previous: "ben" });
  second.happens("assigned", { agent: "ana", team: "orders" });
  assert.equal(second.handed(), false);
});

test("what is known of a chat is asked, and what the desk leaves out is none of it", async () => {
  const { client, line } = working();
  const answer = client.handover("c1");
  const [{ handover }] = line.take();
  assert.equal(handover.chat, "c1");
  line.tell({ handedOver: { command: handover.command, chat: "c1", note: "Hurry." } });
  const { note, attributes, references, earlier } = await answer;
  assert.deepEqual({ note, attributes, references, earlier }, { note: "Hurry.", attributes: {}, references: [], earlier: [] });
});

test("a chat that is read beside the list does not come onto it, also when something happens to it later", () => {
  const { session, line, read, reader } = working();
  const stop = session.readAside("old", reader);
  assert.deepEqual(line.take(), [{ open: { chat: "old", version: 0 } }]);
  line.tell(of("old", event(1, "started", { team: "main" })), of("old", event(2, "closed", { reason: "done" })), { synced: { chat: "old", version: 2 } });
  assert.deepEqual([read, session.chats.all], [["started", "closed", "synced"], []]);
  stop();
  line.tell(of("old", event(3, "surveyed", { score: 5 })), of("old", event(1, "started", { team: "main" })));
  assert.deepEqual([read.length, session.chats.all], [3, []]);
});

test("it can be read again, and then come onto the list", () => {
  const { session, line, read, reader } = working();
  session.readAside("old", reader)();
  session.readAside("old", reader)();
  line.take();
  session.watch("old");
  assert.deepEqual(line.take()[0], { open: { chat: "old", version: 0 } });
  line.tell(of("old", event(1, "started", { team: "main" })));
  assert.deepEqual([read, session.chats.list.map(({ id }) => id)], [[], ["old"]]);
});

test("one that is on the list is read from there, and one that may not be read is said to be gone", () => {
  const { session, line, read, reader } = working();
  line.tell(of("c1", event(1, "assigned", { agent: "ana", team: "main" })), { synced: { chat: "c1", version: 1 } });
  line.take();
  session.readAside("c1", reader)();
  assert.deepEqual([read, line.take(), session.chats.list.length], [["assigned", "synced"], [], 1]);
  session.readAside("other", reader);
  line.tell({ error: { chat: "other", code: "not_found", message: "no such chat", retryable: false } });
  assert.equal(read.at(-1), "gone");
});
