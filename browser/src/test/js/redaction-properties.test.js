import test from "node:test";
import assert from "node:assert/strict";
import { Redactor } from "../../main/resources/META-INF/resources/peekwire/redact/redactor.js";
import { sweep } from "../../main/resources/META-INF/resources/peekwire/redact/live-mask.js";
import { DIGITS, randomOf, value } from "./support/values.js";

const standard = Redactor.standard();
const BEFORE = ["", "Hello, ", "hei\n", "order 1234567 and ", "room 12, ", "(", "我的", "👍 ", "12 ", "æøå ", "joe@example.com ", "4 5 6 "];
const AFTER = ["", "", " thanks", ", ok", "\nnext", "abc", " 12 x", " 1234 5678", "👍", "。谢谢", ") "];
const JUNK = ["a", "1", "12", " ", "  ", "-", ".", "@", "\n", "4111", "hello ", "password: ", "+", "(", "00", "NO93", "我", "👍", "x1", "is "];

const codePoints = text => [...text];
const isHidden = c => c === "•" || /\s/.test(c);

/** Types one value with slips; `seen` gets what is shown after every edit, and how much of the value stands there. */
function typed(random, { text, slips }, before, after, seen) {
  const mask = standard.live();
  const start = codePoints(before).length;
  let length = 0;
  const edit = (at, erase, insert) => {
    mask.apply({ at: start + at, erase, insert });
    length += insert.length - erase;
    seen(mask.shown, start, length);
  };
  mask.apply({ at: 0, erase: 0, insert: before + after });
  let done = 0;
  while (done < text.length) {
    const action = done < 5 ? 9 : random(8);
    if (action === 0) {
      const slip = random.some(slips, 1 + random(3));
      edit(done, 0, slip);
      edit(done, slip.length, "");
    } else if (action === 1 && DIGITS.includes(text[random(done)])) {
      const at = text.slice(0, done).search(/\d/);
      edit(at, 1, random.some(DIGITS, 1));
      edit(at, 1, text[at]);
    } else if (action === 2) {
      const back = 1 + random(Math.min(4, done - 4));
      done -= back;
      edit(done, back, "");
    } else {
      const chunk = text.slice(done, done + (random(12) === 0 ? text.length : 1 + random(5)));
      edit(done, 0, chunk);
      done += chunk.length;
    }
  }
  return mask;
}

test("typed from left to right with slips, no more of a value is ever shown than its prefix", () => {
  const random = randomOf(20261121);
  for (let i = 0; i < 3000; i++) {
    const made = value(random);
    const before = random.pick(BEFORE) + made.cue;
    const mask = typed(random, made, before, random.pick(AFTER), (shown, start, length) => {
      const tail = codePoints(shown).slice(start + made.prefix, start + length);
      assert.ok(tail.every(isHidden), `${shown} shows more of ${made.text}`);
    });
    mask.apply({ at: 0, erase: 0, insert: "\n" });
    const from = codePoints(before).length + 1;
    const whole = codePoints(mask.shown).slice(from + made.prefix, from + codePoints(made.text).length);
    assert.ok(whole.every(isHidden), `${made.text} in ${mask.shown} is not masked in the end`);
  }
});

/** Texts are compared by code points: a value's last digit must not be the first of a longer number. */
function standsAlone(text, from, to) {
  const before = from === 0 || text[from - 1] === "\n" || (text[from - 1] === " " && /\p{L}/u.test(text[from - 2] ?? ""));
  const after = to === text.length || text[to] === "\n" || (text[to] === " " && /\p{L}/u.test(text[to + 1] ?? ""));
  return before && after;
}

function assertHidden({ cue, text, prefix }, draft, shown) {
  const whole = codePoints(cue + text);
  for (let at = 0; at + whole.length <= draft.length; at++) {
    if (whole.every((c, i) => draft[at + i] === c) && standsAlone(draft, at, at + whole.length)) {
      const tail = shown.slice(at + codePoints(cue).length + prefix, at + whole.length);
      assert.ok(tail.every(isHidden), `${text} in ${shown.join("")}`);
    }
  }
}

/** An edit of any sort at any place. */
function anyEdit(random, draft, known) {
  const at = random(draft.length + 1);
  const pad = () => random.pick(["", "", " ", "\n", "ok ", " ok"]);
  const made = random.pick(known);
  return random.pick([
    () => ({ at, erase: 0, insert: pad() + made.cue + made.text + pad() }),
    () => ({ at, erase: 0, insert: made.text.slice(random(made.text.length)) }),
    () => ({ at, erase: random(Math.min(6, draft.length - at) + 1), insert: "" }),
    () => ({ at, erase: random(draft.length - at + 1), insert: "" }),
    () => ({ at: draft.length, erase: 0, insert: random.pick(JUNK) }),
    () => ({ at, erase: Math.min(random(3), draft.length - at), insert: random.pick(JUNK) }),
  ])();
}

test("after any edits no complete value is shown, and what is masked follows from text and caret alone", () => {
  const random = randomOf(4711);
  for (let i = 0; i < 1200; i++) {
    const mask = standard.live();
    const known = [value(random), value(random), value(random)];
    let draft = [];
    let caret = 0;
    for (let step = 0; step < 14; step++) {
      const edit = anyEdit(random, draft, known);
      mask.apply(edit);
      draft = draft.toSpliced?.(edit.at, edit.erase, ...edit.insert) ?? spliced(draft, edit);
      caret = edit.erase === 0 && edit.insert === "" ? caret : edit.at + codePoints(edit.insert).length;
      const shown = codePoints(mask.shown);
      known.forEach(made => assertHidden(made, draft, shown));
      const cells = draft.map(c => c.codePointAt(0));
      const afresh = sweep(standard.detectors, cells, 0, cells.length, caret);
      assert.deepEqual(shown, draft.map((c, at) => (afresh[at] ? "•" : c)));
    }
  }
});

function spliced(draft, { at, erase, insert }) {
  return [...draft.slice(0, at), ...insert, ...draft.slice(at + erase)];
}

test("whole texts that replace each other end as the edits between them do", () => {
  const random = randomOf(99);
  for (let i = 0; i < 300; i++) {
    const mask = standard.live();
    let text = "";
    for (let step = 0; step < 8; step++) {
      text = random(4) === 0 ? text.slice(0, random(text.length + 1)) : text + random.pick(JUNK) + value(random).text;
      text = text.toWellFormed?.() ?? text.replace(/[\uD800-\uDFFF]/g, "");
      mask.replace(text);
      const shown = codePoints(mask.shown);
      assert.equal(shown.length, codePoints(text).length);
      codePoints(text).forEach((c, at) => assert.ok(shown[at] === "•" || shown[at] === c));
    }
  }
});
