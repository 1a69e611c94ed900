import test from "node:test";
import assert from "node:assert/strict";
import { runsOf, spoken } from "../../../main/resources/META-INF/resources/peekwire/ui/console/runs.js";

const shown = (text, masks) => runsOf(text, masks).map(run => (run.masked ? `[${run.text.length}]` : run.text)).join("");

test("what is masked stands apart from what is not", () => {
  assert.deepEqual(runsOf("4111 •••• ok"), [
    { masked: false, text: "4111 " },
    { masked: true, text: "••••" },
    { masked: false, text: " ok" },
  ]);
  assert.deepEqual(runsOf(""), []);
});

test("where nothing is masked a bullet is a bullet", () => {
  assert.equal(shown("• one • two", false), "• one • two");
});

test("a grapheme that the mask cuts through is masked as a whole", () => {
  assert.equal(shown("ne•\u0301e"), "ne[1]e");
  assert.equal(shown("•\u{1F3FD}"), "[1]");
  assert.equal(shown("a•\uFE0F•b"), "a[2]b");
});

test("an emoji is never shown by half", () => {
  const family = "👩\u200D👧\u200D👦";
  const steps = Array.from(family).map((_, i, all) => shown(all.slice(0, i + 1).join("")));
  assert.deepEqual(steps, ["👩", "", "👩\u200D👧", "", family]);
  assert.equal(shown("👩\u200D•"), "[1]");
  assert.equal(shown("•\u200D👧 ok"), "[2] ok");
});

test("a flag waits for its second half", () => {
  assert.equal(shown("hi \u{1F1F3}"), "hi ");
  assert.equal(shown("hi 🇳🇴"), "hi 🇳🇴");
  assert.equal(shown("🇳🇴\u{1F1F8}"), "🇳🇴");
  assert.equal(shown("\u{1F1F3} x"), "\u{1F1F3} x");
});

test("every text without a mask comes through, but for what is on its way", () => {
  const samples = ["née", "مرحبا", "नमस्ते", "a\nb", "🧑🏽‍🚀 ok", "e\u0301\u0302", "\u0301x", "한국어", "line\r\nline"];
  for (const text of samples) {
    assert.equal(shown(text), text);
  }
});

test("those who listen hear a word where something is masked", () => {
  assert.equal(spoken(runsOf("card 4111 •••• ••••\nok"), "hidden"), "card 4111 hidden hidden ok");
});

/** A generator that gives the same numbers every time. */
function numbers(seed) {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test("whatever is typed, masked and cut off, no grapheme is shown by half, and nothing is shown that is not there", () => {
  const pieces = ["a", " ", "\n", "7", "é", "e\u0301", "👍🏽", "👩\u200D👧\u200D👦", "🇳🇴", "ك", "한", "❤\uFE0F", "🏴\u200D☠\uFE0F"];
  const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
  const next = numbers(4711);
  for (let round = 0; round < 3_000; round++) {
    const typed = Array.from({ length: next(8) }, () => pieces[next(pieces.length)]).join("");
    const points = Array.from(typed).slice(0, next(20)).map(point => (next(6) === 0 ? "•" : point));
    const text = points.join("");
    const runs = runsOf(text);
    const clear = runs.filter(run => !run.masked);
    for (const { text: each } of clear) {
      assert.ok(text.includes(each) && !each.includes("•"), JSON.stringify([text, runs]));
      assert.ok(!each.startsWith("\u200D") && !each.endsWith("\u200D"), JSON.stringify([text, runs]));
    }
    const whole = Array.from(segmenter.segment(text), ({ segment }) => segment);
    const shownWhole = clear.flatMap(run => Array.from(segmenter.segment(run.text), ({ segment }) => segment));
    assert.ok(shownWhole.every(each => whole.includes(each)), JSON.stringify([text, runs]));
    assert.ok(runs.every((run, i) => i === 0 || run.masked !== runs[i - 1].masked), "neighbours differ");
  }
});
