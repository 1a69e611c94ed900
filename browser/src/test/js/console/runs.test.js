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
