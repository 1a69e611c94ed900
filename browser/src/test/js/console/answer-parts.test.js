import test from "node:test";
import assert from "node:assert/strict";
import { FakeHost, settle } from "../support/fake-host.js";
import { randomOf } from "../support/values.js";
import { ANSWERS } from "../../../main/resources/META-INF/resources/peekwire/ui/console/tables.js";
import { Latest } from "../../../main/resources/META-INF/resources/peekwire/ui/console/answers/latest.js";
import { returns } from "../../../main/resources/META-INF/resources/peekwire/ui/console/answers/returned.js";
import { moved, placeOf, quoted, segments } from "../../../main/resources/META-INF/resources/peekwire/ui/console/answers/spans.js";
import { meant, pieces, shortName, spaced, tokenAt } from "../../../main/resources/META-INF/resources/peekwire/ui/console/answers/tokens.js";

const token = (text, caret = text.length) => tokenAt(text, caret);

test("a slash that leads an answer asks for a script, by its shortcut or by words", () => {
  assert.deepEqual(token("/"), { from: 0, to: 1, query: "", leads: true });
  assert.deepEqual(token("/late"), { from: 0, to: 5, query: "late", leads: true });
  assert.deepEqual(token("  /where is"), { from: 2, to: 11, query: "where is", leads: true });
  assert.deepEqual(token("/late tomorrow", 3), { from: 0, to: 3, query: "la", leads: true });
});

test("within a sentence a shortcut is one word after a space", () => {
  assert.deepEqual(token("Hello! /late"), { from: 7, to: 12, query: "late", leads: false });
  for (const text of ["and/or", "Hello /", "see /a/b", "Hello! /late now", "https://shop.example/x", "", "/a\nb", "/a/b"]) {
    assert.equal(token(text), null, text);
  }
});

test("within a sentence only what begins with what is typed is meant", () => {
  const scripts = [{ shortcut: "Late" }, { shortcut: "translate" }];
  assert.deepEqual(meant(token("so /la"), scripts), [{ shortcut: "Late" }]);
  assert.equal(meant(token("/la"), scripts), scripts);
});

test("a script does not stick to the words around it", () => {
  assert.equal(spaced("Hello!", "It is late.", ""), " It is late.");
  assert.equal(spaced("Hello! ", "It is late.", " Bye"), "It is late.");
  assert.equal(spaced("", "It is late.", "Bye"), "It is late. ");
});

test("a preview is cut at its gaps, of which one may stand twice", () => {
  const days = { name: "input.days", kind: "number" };
  const order = { name: "attribute.order", kind: "value" };
  assert.deepEqual(pieces({ text: "Order [attribute.order] in [input.days] days, [input.days]!", gaps: [order, days] }),
    ["Order ", order, " in ", days, " days, ", days, "!"]);
  const asked = { name: "input.order", kind: "text" };
  assert.deepEqual(pieces({ text: "[attribute.order]: [input.order] [order]", gaps: [order, asked] }), [order, ": ", asked, " [order]"]);
  assert.deepEqual(pieces({ text: "[input.days] of a text without gaps" }), ["[input.days] of a text without gaps"]);
  assert.deepEqual([shortName(days), shortName({ name: "plain" })], ["days", "plain"]);
});

const finding = (from, to, level = "warn") => ({ rule: "term", level, from, to });

test("findings count code points, a field does not", () => {
  assert.deepEqual(placeOf("🚚 cheap", finding(2, 7)), { from: 3, to: 8 });
  assert.equal(quoted("🚚 cheap 🚚", finding(2, 9)), "cheap 🚚");
  assert.equal(quoted("cheap", finding(0, 0)), "");
});

test("underlines cut the text, and where two overlap the worse one shows", () => {
  assert.deepEqual(segments("so cheap 🚚!", [finding(3, 10), finding(3, 8, "block")]), [
    { text: "so ", level: null }, { text: "cheap", level: "block" }, { text: " 🚚", level: "warn" }, { text: "!", level: null },
  ]);
  assert.deepEqual(segments("cheap", [finding(0, 5, "block"), finding(0, 5, "confirm")]), [{ text: "cheap", level: "block" }]);
  assert.deepEqual(segments("", []), []);
  assert.deepEqual(segments("ab", [finding(1, 9), finding(0, 0)]), [{ text: "ab", level: null }]);
});

test("what is behind an edit moves with it, what is touched goes, what is about the whole stays", () => {
  const all = [finding(0, 2), finding(6, 8), finding(0, 0)];
  assert.deepEqual(moved(all, "ab cd ef", "ab 🚚cd ef"), [finding(0, 2), finding(7, 9), finding(0, 0)]);
  assert.deepEqual(moved(all, "ab cd ef", "xb cd ef"), [finding(6, 8), finding(0, 0)]);
  assert.deepEqual(moved(all, "ab cd ef", "ab cd"), [finding(0, 2), finding(0, 0)]);
});

test("segments are the text again, and a moved finding has the words it had, whatever is typed", () => {
  const random = randomOf(6);
  const alphabet = ["a", "b", " ", "é", "🚚", "\n", "ı"];
  const text = () => random.some(alphabet, random(30));
  for (let i = 0; i < 2_000; i++) {
    const before = text();
    const length = [...before].length;
    const findings = Array.from({ length: random(4) }, () => {
      const from = random(length + 1);
      return finding(from, from + random(length - from + 1), random.pick(["warn", "confirm", "block"]));
    });
    assert.equal(segments(before, findings).map(each => each.text).join(""), before);
    const points = [...before];
    points.splice(random(length + 1), random(3), ...text());
    const after = points.join("");
    for (const each of findings) {
      for (const is of moved([each], before, after)) {
        assert.equal(quoted(after, is), quoted(before, each));
      }
    }
  }
});

test("only the latest is asked for, after a rest, and only its answer is told", async () => {
  const host = new FakeHost();
  const latest = new Latest(host, 80);
  const asked = [];
  const told = [];
  const answers = [];
  const ask = what => latest.ask(() => new Promise(resolve => (asked.push(what), answers.push(resolve))), answer => told.push(answer));
  ask("l");
  ask("la");
  host.pass(79);
  assert.deepEqual(asked, []);
  host.pass(1);
  ask("lat");
  host.pass(80);
  assert.deepEqual(asked, ["la", "lat"]);
  answers[1]("second");
  answers[0]("first");
  await settle();
  assert.deepEqual(told, ["second"]);
});

test("what is refused is told as nothing, and what is not wanted any more not at all", async () => {
  const host = new FakeHost();
  const latest = new Latest(host, 0);
  const told = [];
  latest.ask(() => Promise.reject(new Error("no")), answer => told.push(answer));
  host.pass(0);
  await settle();
  latest.ask(() => Promise.resolve("late"), answer => told.push(answer));
  host.pass(0);
  latest.drop();
  await settle();
  assert.deepEqual(told, [null]);
});

test("an answer comes back for what the agent can do something about", () => {
  assert.deepEqual(["policy_refused", "tone_blocked", "tone_unconfirmed", "rate_limited", "toString"].map(returns), [true, true, true, false, false]);
});

test("whatever a desk may say of an answer has words", async () => {
  const { default: words } = await ANSWERS.en();
  const said = [
    ...["pass", "warn", "confirm", "block"].map(level => `level_${level}`),
    ...["term", "acronym", "register", "emoji", "shouting", "exclamation", "length", "other", "unchecked"].map(rule => `rule_${rule}`),
    ...["text", "number", "choice", "date", "money", "value", "any"].map(kind => `gap_${kind}`),
    ...["share", "in_a_row", "repeats"].map(warning => `robotic_${warning}`),
    ...["off_path", "value_missing"].map(code => `problem_${code}`),
  ];
  assert.deepEqual(said.filter(word => !(word in words)), []);
});

test("who can't wait for the rest has it asked at once, and once", async () => {
  const host = new FakeHost();
  const latest = new Latest(host, 350);
  const told = [];
  let asked = 0;
  latest.hurry();
  latest.ask(() => Promise.resolve(++asked), answer => told.push(answer));
  latest.hurry();
  latest.hurry();
  host.pass(350);
  await settle();
  assert.deepEqual(told, [1]);
  latest.ask(() => Promise.resolve(++asked), answer => told.push(answer));
  latest.drop();
  latest.hurry();
  assert.equal(asked, 1);
});
