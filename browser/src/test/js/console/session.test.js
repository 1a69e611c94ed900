import test from "node:test";
import assert from "node:assert/strict";
import { AgentClient } from "../../../main/resources/META-INF/resources/peekwire/agent.js";
import { check } from "../../../main/resources/META-INF/resources/peekwire/text.js";
import { Session } from "../../../main/resources/META-INF/resources/peekwire/ui/console/session.js";
import { FakeHost, event, granted, settle } from "../support/fake-host.js";

/** An agent at work, and what the screen was told. */
function working() {
  const host = new FakeHost();
  const client = new AgentClient({ url: "ws://desk/chat", token: "demo", host });
  const told = [];
  const screen = new Proxy({}, { get: (_, what) => (...with_) => told.push([what, ...with_]) });
  const session = new Session(client, host, screen);
  client.connect();
  host.line.welcome("agent");
  const it = { host, client, session, told };
  Object.defineProperty(it, "line", { get: () => host.line });
  it.what = name => told.filter(([what]) => what === name).map(([, ...rest]) => rest);
  return it;
}

const of = (chat, frame) => ({ event: { ...frame.event, chat } });
const assigned = (chat, version = 1, more = {}) => of(chat, event(version, "assigned", { agent: "ana", team: "main", ...more }));
const synced = (chat, version) => ({ synced: { chat, version } });
const says = (chat, version, by = { kind: "visitor", id: "v-1" }) =>
  of(chat, event(version, "message_posted", { by, text: "Hello", origin: { kind: "ad_lib" } }));
const looks = line => line.take().filter(frame => frame.peek).map(({ peek }) => [peek.chat, peek.looking]);
const answer = (line, frame, ok = true, code = "rate_limited") => {
  const { command } = Object.values(frame)[0];
  line.tell(ok ? { ok: { command, chat: "c1", version: 9 } } : { error: { command, code, message: "no", retryable: true } });
};

/** Two chats of the agent's, both shared; the first is open. */
function two() {
  const it = working();
  it.line.tell(assigned("c1"), of("c1", granted(2)), synced("c1", 2), assigned("c2"), of("c2", granted(2)), synced("c2", 2));
  return it;
}

function watching() {
  const it = two();
  it.line.tell({ peekOpened: { chat: "c1", channel: 9, level: "masked" } }, { peekSnapshot: [9, 1, "Hi •", check("Hi •")] });
  return it;
}

test("the first chat opens by itself, the next does not push it away", () => {
  const { session } = two();
  assert.equal(session.current.id, "c1");
  assert.deepEqual(session.chats.list.map(chat => chat.id), ["c1", "c2"]);
});

test("only the open chat's draft is looked at", () => {
  const { session, line } = two();
  assert.deepEqual(looks(line), [["c1", true]]);
  session.open("c2");
  assert.deepEqual(looks(line), [["c1", false], ["c2", true]]);
  session.open(null);
  assert.deepEqual(looks(line), [["c2", false]]);
});

test("those of all own chats are, if the product wants it", () => {
  const { session, line } = two();
  looks(line);
  session.looksAtAll(true);
  assert.deepEqual(looks(line), [["c2", true]]);
  session.open("c2");
  assert.deepEqual(looks(line), []);
  session.looksAtAll(false);
  assert.deepEqual(looks(line), [["c1", false]]);
});

test("a page that nobody sees stops looking after a while, and begins again when it is seen", () => {
  const { session, line, host } = two();
  looks(line);
  session.visible(false);
  host.pass(19_000);
  assert.deepEqual(looks(line), []);
  line.tell({ pong: {} });
  host.pass(11_000);
  assert.deepEqual(looks(line), [["c1", false]]);
  line.tell(says("c1", 3));
  assert.deepEqual(looks(line), []);
  session.visible(true);
  assert.deepEqual(looks(line), [["c1", true]]);
});

test("a draft is shown, and told as erased before the desk hears that it is", () => {
  const { session, line, told } = watching();
  assert.deepEqual(session.peeks.of("c1").runs.map(run => run.text), ["Hi ", "•"]);
  line.take();
  told.length = 0;
  line.tell({ peekErase: { channel: 9, erasure: 4, reason: "sent" } });
  assert.deepEqual(told.find(([what]) => what === "peek"), ["peek", "c1", true]);
  assert.deepEqual(session.peeks.of("c1").runs, []);
  assert.deepEqual(line.take(), [{ erased: { erasure: 4 } }]);
});

test("a lost connection and another chat's opening erase too", () => {
  const lost = watching();
  lost.line.end(1006);
  assert.deepEqual(lost.session.peeks.of("c1"), { level: "none", typing: false, paused: false, runs: [] });
  const left = watching();
  left.session.open("c2");
  assert.deepEqual(left.session.peeks.of("c1").runs, []);
});

test("the list is told when somebody begins and stops typing, not at each key", () => {
  const { line, told } = watching();
  told.length = 0;
  line.tell({ peekSnapshot: [9, 2, "Hi ••", check("Hi ••")] });
  line.tell({ peekSnapshot: [9, 3, "Hi •••", check("Hi •••")] });
  assert.deepEqual(told.map(([what]) => what), ["peek", "peek"]);
  line.tell({ peekErase: { channel: 9, erasure: 4, reason: "sent" } });
  assert.equal(told.at(-1)[0], "list");
});

test("what is sent waits for its answer, and is kept with the reason when it is refused", async () => {
  const { session, line, what } = two();
  line.take();
  session.replies.keep("c1", { text: "Hello" });
  session.send("Hello", false);
  assert.equal(session.replies.draft("c1").text, "");
  answer(line, line.take()[0], false);
  await settle();
  const [failed] = session.replies.sendings("c1");
  assert.deepEqual([failed.text, failed.error.code], ["Hello", "rate_limited"]);
  session.again(failed);
  answer(line, line.take()[0]);
  await settle();
  assert.deepEqual(session.replies.sendings("c1"), []);
  assert.deepEqual(what("problem").at(-1), [null]);
});

test("a note goes to colleagues only", () => {
  const { session, line } = two();
  line.take();
  session.send("psst", true);
  assert.deepEqual(Object.keys(line.take()[0]), ["note"]);
});

test("a message that arrived does not stand there as being sent as well", () => {
  const { session, line } = two();
  session.send("Hello", false);
  line.tell(says("c1", 3, { kind: "agent", id: "ana" }));
  assert.deepEqual(session.replies.sendings("c1"), []);
});

test("a reply that was begun is there again after another chat was answered", () => {
  const { session } = two();
  session.replies.keep("c1", { text: "Dear" });
  session.open("c2");
  session.open("c1");
  assert.deepEqual(session.replies.draft("c1"), { text: "Dear", note: false });
});

test("who comes and what is written is brought to attention, the past is not", () => {
  const { line, what, told } = two();
  assert.deepEqual(what("attention").map(([chat, why]) => [chat.id, why]), [["c1", "assigned"], ["c2", "assigned"]]);
  told.length = 0;
  line.tell(says("c2", 3), says("c2", 4, { kind: "agent", id: "ana" }));
  assert.deepEqual(what("attention").map(([chat, why]) => [chat.id, why]), [["c2", "message"]]);
});

test("what was written while the line was cut is brought to attention once", () => {
  const { host, told, what, line } = two();
  line.end(1006);
  host.pass(250);
  told.length = 0;
  host.line.welcome("agent").tell(says("c2", 3), says("c2", 4), synced("c2", 4), synced("c1", 2));
  assert.deepEqual(what("attention").map(([chat, why]) => [chat.id, why]), [["c2", "message"]]);
});

test("a page that was away for long does not take old news for its clock", () => {
  const { host, session, line } = two();
  line.end(1006);
  host.pass(250);
  host.line.welcome("agent").tell(says("c2", 3), synced("c2", 3));
  const then = Date.parse("2026-11-21T08:15:30.042Z");
  assert.equal(session.clock.since(then, then + 5_000), 5_000);
});

test("a transferred chat is off the list, the one beside it opens, and its draft is looked at", () => {
  const { session, line, what } = two();
  looks(line);
  line.tell(of("c1", event(3, "assigned", { agent: "ben", team: "main", previous: "ana" })));
  assert.deepEqual([session.current.id, session.chats.list.length], ["c2", 1]);
  assert.deepEqual(looks(line), [["c1", false], ["c2", true]]);
  assert.deepEqual(what("attention").at(-1).slice(0, 2).map(each => each.id ?? each), ["c1", "gone"]);
});

test("a chat that comes back is looked at again", () => {
  const { session, line } = two();
  line.tell(of("c1", event(3, "assigned", { agent: "ben", team: "main", previous: "ana" })));
  looks(line);
  line.tell(of("c1", event(4, "assigned", { agent: "ana", team: "main", previous: "ben" })));
  session.open("c1");
  assert.equal(looks(line).some(([chat, looking]) => chat === "c1" && looking), true);
});

test("the transfer's refusal is told in words, and the chat stays", async () => {
  const { session, line } = two();
  line.take();
  const refused = session.transfer({ team: "main", agent: "ben" });
  answer(line, line.take()[0], false, "no_capacity");
  assert.equal((await refused).word, "problemTransferBusy");
  assert.equal(session.current.id, "c1");
});

test("joining, leaving and ending are asked for, and a refusal is told", async () => {
  const { session, line, what } = two();
  line.take();
  const acts = [session.join(), session.leave(), session.end()];
  const frames = line.take();
  assert.deepEqual(frames.map(frame => Object.keys(frame)[0]), ["join", "leave", "close"]);
  answer(line, frames[0], false, "forbidden");
  answer(line, frames[1]);
  answer(line, frames[2]);
  await Promise.all(acts);
  assert.deepEqual(what("problem"), [[{ word: "problem_forbidden", with: { limit: undefined } }], [null], [null]]);
});

test("a watched chat is read, and not looked at until the agent has joined", () => {
  const { session, line } = working();
  session.watch("c7");
  assert.deepEqual(line.take(), [{ open: { chat: "c7", version: 0 } }]);
  line.tell(of("c7", event(1, "assigned", { agent: "ben", team: "main" })), of("c7", granted(2)), synced("c7", 2));
  assert.deepEqual([session.current.id, session.current.relation], ["c7", "watching"]);
  assert.deepEqual(looks(line), []);
  line.tell(of("c7", event(3, "joined", { agent: "ana" })));
  assert.equal(looks(line).length > 0, true);
});

test("a chat that the desk does not know is forgotten, with all that was written for it", () => {
  const { session, line, what } = watching();
  session.replies.keep("c1", { text: "secret" });
  line.tell({ error: { chat: "c1", code: "not_found", message: "no such chat" } });
  assert.deepEqual([session.current.id, session.replies.draft("c1").text], ["c2", ""]);
  assert.deepEqual(session.peeks.of("c1").runs, []);
  assert.deepEqual(what("forgotten"), [["c1"]]);
});

test("an ended chat stays to be read until it is taken off the list", () => {
  const { session, line } = two();
  line.tell(of("c1", event(3, "closed", { reason: "done" })));
  assert.deepEqual([session.current.id, session.current.closed], ["c1", "done"]);
  session.remove();
  assert.deepEqual(session.chats.list.map(chat => chat.id), ["c2"]);
});

test("the agent who opens a chat, or comes back to the page, has read it", () => {
  const { session, line } = two();
  line.tell(says("c2", 3));
  assert.equal(session.chats.get("c2").unread, 1);
  session.open("c2");
  assert.equal(session.chats.get("c2").unread, 0);
  session.visible(true, false);
  line.tell(says("c2", 4));
  assert.equal(session.chats.get("c2").unread, 1);
  session.visible(true, true);
  assert.equal(session.chats.get("c2").unread, 0);
});

test("who supervises is on record while reading along, and no more when the chat is off the list", () => {
  const { session, line } = working();
  session.supervisor = true;
  session.watch("c7");
  line.take();
  const started = of("c7", event(1, "assigned", { agent: "ben", team: "main" }));
  line.tell(started, synced("c7", 1));
  const monitors = () => line.take().filter(frame => frame.monitor).map(({ monitor }) => [monitor.chat, monitor.on]);
  assert.deepEqual(monitors(), [["c7", true]]);
  line.tell(of("c7", event(2, "monitor_started", { agent: "ana", told: false, by: { kind: "agent", id: "ana" } })));
  line.tell(synced("c7", 2));
  assert.deepEqual(monitors(), []);
  session.remove();
  assert.deepEqual(monitors(), [["c7", false]]);
});

test("what the desk still tells of a chat that was taken off the list does not bring it back, nor begins the reading anew", async () => {
  const { session, line } = working();
  session.supervisor = true;
  session.watch("c7");
  line.tell(of("c7", event(1, "assigned", { agent: "ben", team: "main" })));
  line.tell(of("c7", event(2, "monitor_started", { agent: "ana", told: false, by: { kind: "agent", id: "ana" } })), synced("c7", 2));
  line.take();
  session.remove();
  assert.deepEqual([session.current, session.chats.list], [null, []]);
  const [asked] = line.take();
  line.tell(of("c7", event(3, "monitor_ended", { agent: "ana", told: false, by: { kind: "agent", id: "ana" } })));
  assert.deepEqual([session.chats.list, line.take()], [[], []]);
  answer(line, asked);
  await settle();
  assert.equal(session.chats.get("c7"), undefined);
  session.watch("c7");
  assert.deepEqual(line.take().filter(frame => frame.open).map(({ open }) => open.chat), ["c7"]);
});

test("while something else is before the agent's eyes no chat is open, looked at or opens by itself", () => {
  const { session, line } = working();
  session.elsewhere(true);
  line.tell(assigned("c1"), of("c1", granted(2)), synced("c1", 2));
  assert.deepEqual([session.current, looks(line)], [null, []]);
  line.tell(says("c1", 3));
  assert.equal(session.chats.get("c1").unread, 1);
});

test("the chat that was open is open again, unless another was asked for or it went elsewhere", () => {
  const { session, line } = two();
  session.elsewhere(true);
  session.elsewhere(false);
  assert.equal(session.current.id, "c1");
  session.elsewhere(true);
  session.open("c2");
  session.elsewhere(false);
  assert.equal(session.current.id, "c2");
  session.elsewhere(true);
  line.tell(assigned("c2", 3, { agent: "ben", previous: "ana" }));
  session.elsewhere(false);
  assert.equal(session.current, null);
});

test("who does not supervise reads along without a record", () => {
  const { session, line } = working();
  session.watch("c7");
  line.tell(of("c7", event(1, "assigned", { agent: "ben", team: "main" })), synced("c7", 1));
  assert.deepEqual(line.take().filter(frame => frame.monitor), []);
});

test("a chat that the agent asked for opens as soon as it is the agent's", () => {
  const { session, line } = two();
  session.expect("c9");
  line.tell(assigned("c9"), synced("c9", 1));
  assert.equal(session.current.id, "c9");
  session.expect("c2");
  assert.equal(session.current.id, "c2");
  line.tell(assigned("c10"), synced("c10", 1));
  assert.equal(session.current.id, "c2");
});

test("holds, pulls and handovers are asked of the desk, and a refusal is told", async () => {
  const { session, line, what } = two();
  line.take();
  const asked = [session.hold(true), session.hold(false), session.withdraw(), session.pull("c9")];
  const frames = line.take();
  assert.deepEqual(frames.map(frame => Object.keys(frame)[0]), ["hold", "hold", "endTransfer", "take"]);
  assert.deepEqual([frames[0].hold.on, frames[1].hold.on, frames[3].take.chat], [true, false, "c9"]);
  frames.forEach((frame, index) => answer(line, frame, index < 3, "no_capacity"));
  await Promise.all(asked);
  assert.equal(what("problem").at(-1)[0].word, "problem_no_capacity");
});
