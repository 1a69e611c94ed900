import test from "node:test";
import assert from "node:assert/strict";
import { Outcome, PeekView } from "../../main/resources/META-INF/resources/peekwire/peek-view.js";
import { check } from "../../main/resources/META-INF/resources/peekwire/text.js";

const snapshot = (seq, text) => [7, seq, text, check(text)];
const edit = (base, seq, at, erase, insert, result) => [7, base, seq, at, erase, insert, check(result)];

test("a snapshot is shown and edits lead on from it, with numbers that jump", () => {
  const view = new PeekView();
  assert.equal(view.snapshot(snapshot(5, "Helo 😀")), Outcome.SHOWN);
  assert.equal(view.edit(edit(5, 9, 3, 0, "l", "Hello 😀")), Outcome.SHOWN);
  assert.equal(view.edit(edit(9, 10, 6, 1, "", "Hello ")), Outcome.SHOWN);
  assert.equal(view.text, "Hello ");
});

test("an edit before any snapshot asks for one", () => {
  assert.equal(new PeekView().edit(edit(0, 1, 0, 0, "a", "a")), Outcome.RESYNC);
});

test("an edit of another state asks for a snapshot, once, and shows nothing wrong", () => {
  const view = new PeekView();
  view.snapshot(snapshot(1, "abc"));
  assert.equal(view.edit(edit(2, 3, 0, 0, "x", "xabc")), Outcome.RESYNC);
  assert.equal(view.edit(edit(3, 4, 0, 0, "x", "xxabc")), Outcome.WAITING);
  assert.equal(view.text, "abc");
  assert.equal(view.synced, false);
  assert.equal(view.snapshot(snapshot(4, "xxabc")), Outcome.SHOWN);
  assert.equal(view.text, "xxabc");
});

test("an edit that does not fit, or whose check is another, asks for a snapshot", () => {
  for (const wrong of [[7, 1, 2, 9, 0, "x", 0], [7, 1, 2, 0, 4, "", 0], [7, 1, 2, 0, 0, "x", 1]]) {
    const view = new PeekView();
    view.snapshot(snapshot(1, "abc"));
    assert.equal(view.edit(wrong), Outcome.RESYNC);
    assert.equal(view.text, "abc");
  }
});

test("a snapshot whose check is wrong is not shown", () => {
  const view = new PeekView();
  assert.equal(view.snapshot([7, 1, "abc", 1]), Outcome.RESYNC);
  assert.equal(view.text, "");
});

test("an erasure leaves nothing, and the stream begins again with a snapshot", () => {
  const view = new PeekView();
  view.snapshot(snapshot(1, "abc"));
  view.erase();
  assert.equal(view.text, "");
  assert.equal(view.edit(edit(1, 2, 0, 0, "x", "xabc")), Outcome.RESYNC);
});

test("a snapshot that was asked for in vain, as where too much was asked at once, was waited for for ever", () => {
  const view = new PeekView();
  view.snapshot([9, 1, "a", check("a")]);
  const outcomes = Array.from({ length: 17 }, (_, i) => view.edit(edit(i + 5, i + 6, 0, 0, "b", "b")));
  const asked = outcomes.flatMap((outcome, i) => (outcome === Outcome.RESYNC ? [i] : []));
  assert.deepEqual(asked, [0, 8, 16]);
  assert.equal(view.snapshot([9, 30, "b", check("b")]), Outcome.SHOWN);
  assert.equal(view.edit(edit(31, 32, 0, 0, "b", "bb")), Outcome.RESYNC);
});
