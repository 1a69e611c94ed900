import test from "node:test";
import assert from "node:assert/strict";
import { AgentClient } from "../../../main/resources/META-INF/resources/peekwire/index.js";
import { diff } from "../../../main/resources/META-INF/resources/peekwire/ui/console/library/diff.js";
import { found, offsetOf, replyOf } from "../../../main/resources/META-INF/resources/peekwire/ui/console/library/found.js";
import { placeholders } from "../../../main/resources/META-INF/resources/peekwire/ui/console/library/placeholders.js";
import { Shelf, wordOf } from "../../../main/resources/META-INF/resources/peekwire/ui/console/library/shelf.js";
import { FakeHost } from "../support/fake-host.js";

const BRB = { id: "own.1", version: "1", shortcut: "brb", title: "One moment", defaultLocale: "en", bodies: { en: "One moment, {{visitor.name}}." } };
const LATE = { id: "own.2", version: "3", shortcut: "late", title: "Être en retard", defaultLocale: "fr", bodies: { fr: "Désolé." } };

// ---- pure parts

test("what became of a text is told word by word", () => {
  assert.deepEqual(diff("One moment, please.", "Two moments, please."), [
    { kind: "gone", text: "One moment," }, { kind: "new", text: "Two moments," }, { kind: "same", text: " please." },
  ]);
  assert.deepEqual(diff("same", "same"), [{ kind: "same", text: "same" }]);
  assert.deepEqual(diff("", "new"), [{ kind: "new", text: "new" }]);
  assert.deepEqual(diff("gone", ""), [{ kind: "gone", text: "gone" }]);
  assert.deepEqual(diff("", ""), []);
});

test("both texts can be read from what became of them, whatever they are", () => {
  let seed = 20261122;
  const random = most => (seed = (seed * 48271) % 2147483647) % most;
  const text = () => Array.from({ length: random(12) }, () => ["a", "b", "c", " ", "\n", "{{x}}", "é"][random(7)]).join("");
  for (let i = 0; i < 2000; i++) {
    const [before, after] = [text(), text()];
    const parts = diff(before, after);
    const of = (...kinds) => parts.filter(({ kind }) => kinds.includes(kind)).map(part => part.text).join("");
    assert.equal(of("same", "gone"), before);
    assert.equal(of("same", "new"), after);
  }
});

test("texts of thousands of words are compared as a whole, at once", () => {
  const many = word => Array.from({ length: 3000 }, (_, i) => `${word}${i}`).join(" ");
  const began = process.cpuUsage();
  assert.deepEqual(diff(many("a"), many("b")).map(({ kind }) => kind), ["gone", "new"]);
  const { user, system } = process.cpuUsage(began);
  assert.ok(user + system < 1_000_000, "microseconds of work, however busy the machine is");
});

test("a reply is found by its shortcut, words of its title and of its text, without accents", () => {
  assert.deepEqual(found([BRB, LATE], ""), [LATE, BRB].sort((a, b) => a.title.localeCompare(b.title)));
  assert.deepEqual(found([BRB, LATE], "/br"), [BRB]);
  assert.deepEqual(found([BRB, LATE], "etre RETARD"), [LATE]);
  assert.deepEqual(found([BRB, LATE], "desole"), [LATE]);
  assert.deepEqual(found([BRB, LATE], "nothing"), []);
  const other = { ...LATE, id: "own.3", shortcut: "x", title: "A brb" };
  assert.deepEqual(found([other, BRB], "brb"), [BRB, other]);
});

test("a message that becomes a reply says the same, to any visitor", () => {
  assert.equal(replyOf("Hello Kari, Karianne is out. {{7*7}}", "Kari"), "Hello {{visitor.name}}, Karianne is out. \\{{7*7\\}}");
  assert.equal(replyOf("Hello (K.)", "(K.)"), "Hello {{visitor.name}}");
  assert.equal(replyOf("Hello", null), "Hello");
});

test("a place is found by line and column, in code points", () => {
  const text = "a😀b\nsecond";
  assert.equal(offsetOf(text, 1, 3), 3);
  assert.equal(offsetOf(text, 2, 1), 5);
  assert.equal(offsetOf(text, 9, 9), text.length);
});

test("of the chat's details only those are offered that a placeholder can name", () => {
  const offered = placeholders(["order", "x y", "a}}b", "__proto__"]);
  assert.deepEqual(offered.filter(({ word }) => word === "ph_detail").map(({ text }) => text), ["{{attribute.order}}", "{{attribute.__proto__}}"]);
});

test("a refusal has words of its own, or those for all others", () => {
  assert.equal(wordOf("wrong_state"), "libraryRefused_wrong_state");
  assert.equal(wordOf("wrong_state", "shortcut"), "libraryRefused_shortcut");
  assert.equal(wordOf("unavailable"), "libraryRefused_closed");
  assert.equal(wordOf("constructor"), "libraryRefused_other");
});

// ---- the shelf

function shelf() {
  const host = new FakeHost();
  const client = new AgentClient({ url: "ws://desk/chat", token: "demo", host });
  client.connect();
  host.line.welcome("agent");
  let changes = 0;
  const made = new Shelf(client, host, () => changes++);
  made.shown = true;
  return { host, line: host.line, shelf: made, changes: () => changes };
}

/** Answers what was asked by name: a frame, or a refusal's code. */
async function answers(line, by) {
  for (let i = 0; i < 4; i++) {
    for (const frame of line.take()) {
      const [[name, { command }]] = Object.entries(frame);
      const answer = by[name];
      if (answer !== undefined) {
        line.tell(typeof answer === "string" ? { error: { command, code: answer, message: "no" } } : tagged(answer, command));
      }
    }
    await new Promise(resolve => setImmediate(resolve));
  }
}

function tagged(answer, command) {
  const [[name, value]] = Object.entries(answer);
  return { [name]: { command, ...value } };
}

const MINE = { replies: { replies: [BRB], proposed: [{ reply: "own.1", team: "main", id: "team.1", version: "1", state: "proposed", by: "ana", at: "2026-11-22T09:00:00.000Z" }] } };
const NONE = { proposals: { proposals: [] } };

test("who decides on nothing has no proposals, and asks for them once", async () => {
  const { shelf: made, line } = shelf();
  const loaded = made.load();
  await answers(line, { listReplies: MINE, listProposals: "forbidden" });
  await loaded;
  assert.deepEqual([made.replies, made.waiting, made.problem], [[BRB], null, ""]);
  assert.equal(made.became("own.1")[0].state, "proposed");
  const again = made.load();
  const asked = [];
  for (const frame of line.take()) {
    asked.push(Object.keys(frame)[0]);
    line.tell({ replies: { command: Object.values(frame)[0].command, replies: [] } });
  }
  await again;
  assert.deepEqual(asked, ["listReplies"]);
  assert.deepEqual(made.replies, []);
});

test("what the desk says is other is asked for again", async () => {
  const { shelf: made, line, changes } = shelf();
  line.tell({ libraryChanged: { own: true } });
  await answers(line, { listReplies: MINE, listProposals: NONE });
  assert.deepEqual(made.replies, [BRB]);
  assert.deepEqual(made.waiting, []);
  assert.equal(changes(), 1);
});

test("a desk that keeps none says so, and one that is out of reach too", async () => {
  const { shelf: made, line, host } = shelf();
  const loaded = made.load();
  await answers(line, { listReplies: "unsupported", listProposals: "unsupported" });
  await loaded;
  assert.equal(made.problem, "libraryRefused_unsupported");
  line.end(1006);
  assert.deepEqual([made.problem, made.connected], ["libraryOffline", false]);
  host.pass(10_000);
  host.line.welcome("agent");
  await answers(host.line, { listReplies: MINE, listProposals: "forbidden" });
  assert.deepEqual([made.problem, made.connected, made.replies], ["", true, [BRB]]);
});

test("nothing is asked for while nobody looks", async () => {
  const { shelf: made, line } = shelf();
  made.shown = false;
  line.tell({ libraryChanged: { own: true } });
  assert.deepEqual(line.take(), []);
});

test("a reply that somebody else has changed is refused, and what it is now is known", async () => {
  const { shelf: made, line } = shelf();
  const saved = made.save(BRB);
  const newer = { ...BRB, version: "2", title: "Two" };
  await answers(line, { saveReply: "wrong_state", listReplies: { replies: { replies: [newer] } }, listProposals: "forbidden" });
  assert.equal((await saved).code, "wrong_state");
  assert.equal(made.reply("own.1").title, "Two");
});

test("what is done is listed before it is called done", async () => {
  const { shelf: made, line } = shelf();
  const done = made.decide({ id: "team.1", version: "1" }, "refuse", "too short");
  await answers(line, { decide: { scriptKept: { id: "team.1", version: "1", state: "drafted" } }, listReplies: MINE, listProposals: NONE });
  assert.equal(await done, null);
  assert.deepEqual(made.replies, [BRB]);
});
