import test from "node:test";
import assert from "node:assert/strict";
import { Chats } from "../../../main/resources/META-INF/resources/peekwire/ui/console/chats.js";

const VISITOR = { kind: "visitor", id: "v-1" };
const ANA = { kind: "agent", id: "ana" };
const BEN = { kind: "agent", id: "ben" };
const at = second => new Date(Date.UTC(2026, 10, 21, 8, 0, second)).toISOString();
const happened = (chat, type, more = {}) => ({ chat, type, at: at(0), by: VISITOR, ...more });
const says = (chat, second, by = VISITOR) => happened(chat, "message_posted", { at: at(second), by, text: "?" });

function desk() {
  const chats = new Chats(() => "ana");
  const give = (chat, second = 0, more = {}) => {
    chats.take(happened(chat, "started", { at: at(second), team: "main", ...more }));
    return chats.take(happened(chat, "assigned", { agent: "ana", team: "main" }));
  };
  return { chats, give };
}

const ids = chats => chats.list.map(chat => chat.id);

test("a chat that is given to the agent is listed, and says so", () => {
  const { chats, give } = desk();
  const { chat, why } = give("c1", 0, { topic: "orders", attributes: { name: " Kari ", order: "4711" } });
  assert.equal(why, "assigned");
  assert.deepEqual([chat.relation, chat.topic, chat.name, chat.team], ["mine", "orders", "Kari", "main"]);
});

test("a visitor without a name has a number that stays", () => {
  const { chats, give } = desk();
  give("c1");
  give("c2");
  chats.drop("c1");
  give("c3");
  assert.deepEqual(chats.list.map(chat => [chat.id, chat.name, chat.number]), [["c2", null, 2], ["c3", null, 3]]);
});

test("an empty value removes an attribute, others stay", () => {
  const { chats, give } = desk();
  give("c1", 0, { attributes: { name: "Kari", order: "4711" } });
  chats.take(happened("c1", "attributes_set", { attributes: { name: "", plan: "pro" } }));
  assert.deepEqual([...chats.get("c1").attributes], [["order", "4711"], ["plan", "pro"]]);
});

test("the wait is since the oldest word that nobody answered", () => {
  const { chats, give } = desk();
  give("c1", 1);
  const chat = chats.get("c1");
  chats.take(says("c1", 5));
  assert.equal(chat.waitingSince, Date.parse(at(1)));
  chats.take(says("c1", 9, ANA));
  assert.equal(chat.waitingSince, null);
  chats.take(says("c1", 20));
  chats.take(says("c1", 30));
  assert.equal(chat.waitingSince, Date.parse(at(20)));
});

test("a colleague's answer answers, a note does not", () => {
  const { chats, give } = desk();
  give("c1", 1);
  chats.take(happened("c1", "note_posted", { by: BEN, text: "careful" }));
  assert.notEqual(chats.get("c1").waitingSince, null);
  chats.take(says("c1", 3, BEN));
  assert.equal(chats.get("c1").waitingSince, null);
});

test("a transfer does not stop the visitor's wait", () => {
  const { chats, give } = desk();
  give("c1", 1);
  chats.take(happened("c1", "requeued", { team: "main", previous: "ana" }));
  chats.take(happened("c1", "assigned", { agent: "ana", team: "main" }));
  assert.equal(chats.get("c1").waitingSince, Date.parse(at(1)));
});

test("what is said in a chat that is not before the agent's eyes is counted until it is read or answered", () => {
  const { chats, give } = desk();
  give("c1");
  give("c2");
  chats.open("c1");
  chats.take(says("c1", 1));
  chats.take(says("c2", 1));
  chats.take(happened("c2", "note_posted", { by: BEN, text: "hm" }));
  chats.take(says("c1", 2), false);
  assert.deepEqual(chats.list.map(chat => chat.unread), [1, 2]);
  assert.equal(chats.unread, 3);
  chats.get("c1").read();
  chats.take(says("c2", 3, ANA));
  assert.equal(chats.unread, 0);
});

test("an answer or a new word never moves a chat, and chats that ended are last", () => {
  const { chats, give } = desk();
  ["c1", "c2", "c3"].forEach(id => give(id));
  chats.take(says("c3", 1));
  chats.take(happened("c1", "closed", { reason: "done" }));
  assert.deepEqual(ids(chats), ["c2", "c3", "c1"]);
  assert.equal(chats.get("c1").waitingSince, null);
});

test("next and previous go around", () => {
  const { chats, give } = desk();
  ["c1", "c2", "c3"].forEach(id => give(id));
  assert.equal(chats.step(1).id, "c1");
  assert.equal(chats.step(-1).id, "c3");
  chats.open("c3");
  assert.equal(chats.step(1).id, "c1");
  chats.open("c1");
  assert.equal(chats.step(-1).id, "c3");
  assert.equal(chats.at(2).id, "c2");
  assert.equal(chats.at(9), null);
});

test("without chats there is nowhere to go", () => {
  const { chats } = desk();
  assert.deepEqual([chats.step(1), chats.step(-1), chats.at(1), chats.longestWaiting, chats.current], Array(5).fill(null));
  assert.equal(chats.open("c9"), false);
});

test("the one who waits longest is found, the open chat last of all", () => {
  const { chats, give } = desk();
  give("c1", 9);
  give("c2", 3);
  give("c3", 5);
  assert.equal(chats.longestWaiting.id, "c2");
  chats.open("c2");
  assert.equal(chats.longestWaiting.id, "c3");
  chats.take(says("c1", 20, ANA));
  chats.take(says("c3", 20, ANA));
  assert.equal(chats.longestWaiting.id, "c2");
});

test("a chat that went to somebody else is off the list, and what is said there counts no more", () => {
  const { chats, give } = desk();
  give("c1");
  give("c2");
  chats.open("c1");
  const { why } = chats.take(happened("c1", "assigned", { agent: "ben", team: "main", previous: "ana" }));
  assert.equal(why, "gone");
  assert.equal(chats.take(says("c1", 5)), null);
  assert.deepEqual(ids(chats), ["c2"]);
  assert.equal(chats.current.id, "c2");
});

test("a chat that comes back has its whole past, what was said meanwhile included", () => {
  const { chats, give } = desk();
  give("c1");
  chats.take(happened("c1", "requeued", { team: "main", previous: "ana" }));
  chats.take(says("c1", 5));
  const { why } = chats.take(happened("c1", "assigned", { agent: "ana", team: "main", previous: "ben" }));
  assert.equal(why, "assigned");
  assert.equal(chats.get("c1").events.length, 5);
});

test("a chat that went to somebody else and ended is forgotten", () => {
  const { chats, give } = desk();
  give("c1");
  chats.take(happened("c1", "requeued", { team: "main", previous: "ana" }));
  chats.take(happened("c1", "closed", { reason: "done" }));
  assert.equal(chats.get("c1"), undefined);
});

test("who has joined keeps the chat when it is transferred, until leaving", () => {
  const { chats, give } = desk();
  give("c1");
  chats.take(happened("c1", "joined", { agent: "ana" }));
  chats.take(happened("c1", "assigned", { agent: "ben", team: "main", previous: "ana" }));
  assert.equal(chats.get("c1").relation, "joined");
  assert.equal(chats.take(happened("c1", "left", { agent: "ben" })).why, null);
  assert.equal(chats.take(happened("c1", "left", { agent: "ana" })).why, "gone");
});

test("a watched chat stays whoever has it, and is nobody's to wait for", () => {
  const { chats } = desk();
  chats.watch("c7");
  chats.take(happened("c7", "started", { team: "main" }));
  chats.take(happened("c7", "assigned", { agent: "ben", team: "main" }));
  chats.take(happened("c7", "requeued", { team: "main", previous: "ben" }));
  assert.deepEqual(chats.list.map(chat => chat.relation), ["watching"]);
  assert.equal(chats.longestWaiting, null);
});

test("what the visitor allows follows each grant and withdrawal", () => {
  const { chats, give } = desk();
  give("c1");
  const granted = (level, purposes) => happened("c1", "consent_granted", { grant: { level, purposes } });
  const levels = [granted("masked", ["peek"]), granted("full", ["suggestions"]), granted("typing", ["peek"]),
    happened("c1", "consent_withdrawn"), granted("full", ["peek"]), happened("c1", "closed", { reason: "idle" })]
    .map(event => (chats.take(event), chats.get("c1").granted));
  assert.deepEqual(levels, ["masked", "none", "typing", "none", "full", "none"]);
});

test("an event of a kind that is not known changes nothing", () => {
  const { chats, give } = desk();
  give("c1");
  assert.equal(chats.take(happened("c1", "constructor")).why, null);
});

test("what answers a flow is what the visitor has said since it asked", () => {
  const { chats, give } = desk();
  const { chat } = give("c1");
  const asks = by => ({ ...says("c1", 2, by), origin: { kind: "scripted", scriptId: "returns.order", step: "returns@1/order" } });
  chats.take(says("c1", 1));
  assert.equal(chat.lastAnswer.at, at(1));
  chats.take(asks({ kind: "desk" }));
  assert.equal(chat.lastAnswer, undefined);
  chats.take(says("c1", 3));
  chats.take(says("c1", 4, ANA));
  assert.equal(chat.lastAnswer.at, at(3));
  chats.take(asks(ANA));
  assert.equal(chat.lastAnswer, undefined);
});
