import test from "node:test";
import assert from "node:assert/strict";
import { apply, check, diff, length, toWellFormed } from "../../main/resources/META-INF/resources/peekwire/text.js";
import { vectors } from "./support/vectors.js";

const draft = vectors("draft.json");

test("diffs agree with the conformance vectors", () => {
  assert.ok(draft.diff.length > 20);
  for (const { old, new: after, caret, ...edit } of draft.diff) {
    assert.deepEqual(diff(old, after, caret), edit);
  }
});

test("edits lead to the texts and checks of the conformance vectors", () => {
  assert.ok(draft.apply.length > 20);
  for (const { old, new: after, check: sum, ...edit } of draft.apply) {
    assert.equal(apply(old, edit), after);
    assert.equal(check(after), sum);
  }
});

test("edits that do not fit are refused", () => {
  assert.ok(draft.refused.length > 3);
  for (const { old, ...edit } of draft.refused) {
    assert.equal(apply(old, edit), null);
  }
});

test("checks agree with the conformance vectors", () => {
  for (const { text, check: sum } of draft.check) {
    assert.equal(check(text), sum);
  }
});

test("lone surrogates become U+FFFD before anything is counted", () => {
  for (const { units, text, check: sum } of draft.illFormed) {
    const illFormed = String.fromCharCode(...units);
    assert.equal(toWellFormed(illFormed), text);
    assert.equal(check(illFormed), sum);
  }
});

test("lone surrogates become U+FFFD where the browser has no toWellFormed too", () => {
  const own = String.prototype.toWellFormed;
  try {
    delete String.prototype.toWellFormed;
    for (const { units, text } of draft.illFormed) {
      assert.equal(toWellFormed(String.fromCharCode(...units)), text);
    }
  } finally {
    String.prototype.toWellFormed = own;
  }
});

test("an edit of any two texts leads from one to the other", () => {
  const alphabet = ["a", "b", "😀", "🌀", "\u{1FA00}", "é", "\u0301", " "];
  let seed = 4711;
  const random = n => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) % n;
  const text = () => Array.from({ length: random(9) }, () => alphabet[random(alphabet.length)]).join("");
  for (let i = 0; i < 5000; i++) {
    const [before, after] = [text(), text()];
    const edit = diff(before, after);
    assert.equal(apply(before, edit), after);
    assert.equal(edit.insert, toWellFormed(edit.insert));
  }
});

test("length counts code points", () => {
  assert.equal(length("a😀é"), 3);
  assert.equal(length(""), 0);
});
