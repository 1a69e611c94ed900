import test from "node:test";
import assert from "node:assert/strict";
import { Redactor } from "../../main/resources/META-INF/resources/peekwire/index.js";
import { sweep } from "../../main/resources/META-INF/resources/peekwire/redact/live-mask.js";

const CARD = "4111 1111 1111 1111";
const own = (window, visiblePrefix, inspect) => new Redactor([{ kind: "own", window, visiblePrefix, inspect }]);

test("a detector sees two code points back and its window ahead", () => {
  const seen = [];
  const mask = own(3, 0, at => {
    if (at(0) !== 109) {
      return null;
    }
    seen.push(String.fromCodePoint(at(-2), at(-1), at(1), at(3)), at(-3), at(4));
    return { sensitiveTo: 99 };
  }).live();
  mask.replace("ijklmnopqr");
  assert.deepEqual(seen, ["klnp", -1, -1]);
  assert.equal(mask.shown, "ijkl•••pqr");
});

test("before and after the text there is nothing to see, and an emoji is one code point", () => {
  const seen = [];
  own(2, 0, at => void seen.push([at(-1), at(0), at(1)])).redact("😀a");
  assert.deepEqual(seen, [[-1, 0x1F600, 97], [0x1F600, 97, -1]]);
});

test("a candidate is held back while it is typed in or ends the draft, and white space never", () => {
  const mask = own(9, 1, at => (at(0) === 35 ? { candidateTo: 4 } : null)).live();
  mask.replace("#a b");
  assert.equal(mask.shown, "#• •");
  mask.replace("#a bcd");
  assert.equal(mask.shown, "#a bcd");
  mask.apply({ at: 2, erase: 0, insert: "x" });
  assert.equal(mask.shown, "#•• bcd");
});

test("a value may begin behind its cue", () => {
  assert.equal(own(9, 1, at => (at(0) === 35 ? { from: 2, sensitiveTo: 5 } : null)).redact("#:abcd"), "#:a••d");
});

test("a failing detector shows nothing new", () => {
  let broken = false;
  const mask = own(4, 2, () => {
    if (broken) {
      throw new Error("broken");
    }
    return null;
  }).live();
  mask.replace("abc");
  broken = true;
  assert.throws(() => mask.replace("abcdef"), /broken/);
  assert.equal(mask.shown, "abc•••");
});

test("windows and prefixes have limits", () => {
  assert.throws(() => own(0, 2, () => null), RangeError);
  assert.throws(() => own(257, 2, () => null), RangeError);
  assert.throws(() => own(1, -1, () => null), RangeError);
  assert.ok(own(256, 0, () => null) && own(1, 0, () => null));
});

test("edits beyond the draft are refused and change nothing", () => {
  const mask = Redactor.standard().live();
  mask.replace("abc ");
  assert.throws(() => mask.apply({ at: 5, erase: 0, insert: "x" }), RangeError);
  assert.throws(() => mask.apply({ at: 0, erase: 5, insert: "" }), RangeError);
  assert.throws(() => mask.apply({ at: -1, erase: 0, insert: "x" }), RangeError);
  assert.throws(() => mask.apply({ at: 1, erase: -1, insert: "x" }), RangeError);
  assert.equal(mask.shown, "abc ");
});

test("wiping leaves nothing, and it can be used again", () => {
  const mask = Redactor.standard().live();
  mask.replace(CARD);
  mask.wipe();
  assert.deepEqual([mask.length, mask.shown], [0, ""]);
  mask.replace("hi ");
  assert.equal(mask.shown, "hi ");
});

test("after a wipe the engine does not keep the text that it matched last", () => {
  const mask = Redactor.standard().live();
  mask.replace("password: hunter2 ");
  mask.wipe();
  assert.equal(RegExp.input, "");
});

test("without detectors everything is shown, and the standard redactor is one", () => {
  assert.equal(Redactor.none().redact(CARD), CARD);
  assert.equal(Redactor.standard(), Redactor.standard());
  const kinds = Redactor.standard().detectors.map(({ kind }) => kind);
  assert.deepEqual(kinds, ["payment-card", "iban", "email", "phone", "us-ssn", "no-fodselsnummer", "secret-key", "password"]);
});

test("lone surrogates become U+FFFD", () => {
  assert.equal(Redactor.standard().redact("x\ud800y"), "x\ufffdy");
});

test("where a sweep begins and ends makes no difference to what it decides", () => {
  const key = "-----BEGIN KEY-----" + "aB1xZ9+q".repeat(20) + " ";
  const text = `a ${key} 4111 1111 1111 1111 ${"j".repeat(60)}@${"e".repeat(62)}.no +47 22 33 44 55 password: hunter2 end`;
  const { detectors } = Redactor.standard();
  const cells = Array.from(text, c => c.codePointAt(0));
  const whole = sweep(detectors, cells, 0, cells.length, 3);
  cells.forEach((_, at) => assert.deepEqual([...sweep(detectors, cells, at, at + 1, 3)], [whole[at]], `at ${at}`));
});

/** Asked of a part of the standard detectors, by how often they look at a text. */
function looks(text, edit) {
  let count = 0;
  const mask = own(128, 2, at => (count++, null)).live();
  mask.replace(text);
  count = 0;
  mask.apply(edit);
  return count;
}

test("an edit costs its window, not the draft", () => {
  const edit = { at: 3, erase: 0, insert: "x" };
  const far = looks("word ".repeat(4000), { at: 19_000, erase: 0, insert: "x" });
  assert.ok(looks("word ".repeat(4000), edit) < 1200);
  assert.ok(far < 1200);
});

test("no text makes the patterns slow", () => {
  const pieces = ["1", "a", "0 ", "(", "((0", "+", "+ ", "a.", "a@a.", "-", "- ", "1-", "aB1/", "eyJ", "pin ", "my ", "password is ",
    "password password ", "Bearer ", "12 12 12 ", "00 0", "é", "NO9", "DE AB12 ", "‐", "😀", "_", "x_", "\u0301", ": ", "1 (", "----"];
  for (const piece of pieces) {
    const text = piece.repeat(Math.ceil(8000 / piece.length));
    const before = process.cpuUsage();
    Redactor.standard().redact(text);
    const ms = process.cpuUsage(before).user / 1000;
    assert.ok(ms < 2000, `${JSON.stringify(piece)} took ${ms} ms of a processor`);
  }
});
