import test from "node:test";
import assert from "node:assert/strict";
import { agentsIn, ruleOf, saidOf, toldAll, verdictOf, whyNot } from "../../../main/resources/META-INF/resources/peekwire/ui/console/trace/sentences.js";
import { ROUTING } from "../../../main/resources/META-INF/resources/peekwire/ui/console/tables.js";

const OUTCOMES = ["WAITS", "RELAXED", "OFFERED", "DECLINED", "MISSED", "ASSIGNED", "PUT_BACK", "REFUSED", "EXPIRED", "LEFT"];
const VERDICTS = ["CHOSEN", "RANKED_LOWER", "OFFLINE", "AWAY", "PAUSED", "FULL", "OTHER_TEAM", "OTHER_TIER", "LACKS_LANGUAGE", "LACKS_SKILL",
  "DECLINED", "EXCLUDED"];
const STEPS = [
  { outcome: "waits", rule: "vip", stage: 0, considered: [{ agent: "ana", verdict: "full", detail: "5 of 5" }, { agent: "ben", verdict: "away" }] },
  { outcome: "assigned", rule: "vip", stage: 1, agent: "ana", considered: [{ agent: "ana", verdict: "chosen" }] },
];

test("every outcome and every verdict of the desk has its words in every language", async () => {
  for (const load of Object.values(ROUTING)) {
    const { default: words } = await load();
    for (const outcome of OUTCOMES) {
      assert.ok(saidOf({ outcome, rule: "r", stage: 0 }).word in words, outcome);
    }
    for (const verdict of VERDICTS) {
      assert.equal(verdictOf({ agent: "ana", verdict }).word, `verdict_${verdict.toLowerCase()}`);
      assert.ok(verdictOf({ agent: "ana", verdict }).word in words, verdict);
    }
  }
});

test("a decision is a sentence with whom it concerns and at which step", () => {
  assert.deepEqual(saidOf({ outcome: "assigned", rule: "vip", stage: 1, agent: "ana" }),
    { word: "why_assigned", with: { agent: "ana", rule: "vip", step: 1 } });
});

test("an outcome that is newer than the words leaves it to the desk's own sentence", () => {
  assert.equal(saidOf({ outcome: "teleported", rule: "r", stage: 0 }), null);
});

test("the rule is named, or that somebody chose", () => {
  assert.deepEqual([ruleOf({ rule: "vip" }), ruleOf({ rule: "direct" })],
    [{ word: "whyRule", with: { rule: "vip" } }, { word: "whyDirect", with: {} }]);
});

test("why not somebody is the latest decision that tells of them", () => {
  assert.equal(whyNot(STEPS, "ana").word, "verdict_chosen");
  assert.equal(whyNot(STEPS, "ben").word, "verdict_away");
  assert.equal(whyNot(STEPS, "cy"), null);
  assert.deepEqual(agentsIn(STEPS), ["ana", "ben"]);
});

test("only a decision that considered more than it told of leaves somebody to the desk's own sentence", () => {
  assert.equal(toldAll(STEPS), true);
  assert.equal(toldAll([...STEPS, { ...STEPS[0], more: 12 }]), false);
});
