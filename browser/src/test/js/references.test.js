import test from "node:test";
import assert from "node:assert/strict";
import { referencesIn } from "../../main/resources/META-INF/resources/peekwire/ui/references.js";

const found = text => referencesIn(text).map(({ from, to }) => text.slice(from, to));

test("order, tracking and booking numbers are found as people write them, without the sentence around them", () => {
  assert.deepEqual(found("It is NT-123456, no, nt-654321."), ["NT-123456", "nt-654321"]);
  assert.deepEqual(found("(AB12CD3) or 1Z999AA10123456784;"), ["AB12CD3", "1Z999AA10123456784"]);
  assert.deepEqual(found("RR 473 124 829 NO! RR473124829NO"), ["RR 473 124 829 NO", "RR473124829NO"]);
  assert.deepEqual(found("370000000000000017"), ["370000000000000017"]);
  assert.deepEqual(found("2026/AB.1234–X"), ["2026/AB.1234–X"]);
});

test("days, times, amounts, telephone numbers and words with a digit or two are none", () => {
  assert.deepEqual(found("2026-11-22 22.11.2026 12:30 1.234.567,00 12/2026 +47 22 33 44 55 covid-19 iPhone15Pro MP3 42 2026"), []);
});

test("what is part of a longer word is none, in any writing", () => {
  assert.deepEqual(found("éNT-123456 NT-123456é 数NT-123456"), []);
  assert.deepEqual(found(`NT-${"1".repeat(80)}`), []);
});

test("a text of any kind is read in a time that its length bounds", () => {
  for (const text of ["1-".repeat(100_000) + "é", "a".repeat(200_000), "AB 12 12 12 12".repeat(15_000), "-".repeat(200_000), "AB ".repeat(70_000)]) {
    const began = Date.now();
    referencesIn(text);
    assert.ok(Date.now() - began < 2_000, text.slice(0, 10));
  }
});

test("they never lie in each other, and are told from left to right", () => {
  let seed = 20261122;
  const random = most => (seed = (seed * 48271) % 2147483647) % most;
  for (let i = 0; i < 2_000; i++) {
    const text = Array.from({ length: random(30) }, () => ["R", "AB", "12", "345", "-", " ", ".", "é", "NO"][random(9)]).join("");
    referencesIn(text).reduce((end, { from, to }) => {
      assert.ok(from >= end && to > from && to <= text.length, text);
      return to;
    }, 0);
  }
});
