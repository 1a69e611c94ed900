import test from "node:test";
import assert from "node:assert/strict";
import { settle } from "../support/fake-host.js";
import { writing } from "../support/writing.js";

const asked = (line, name) => line.take().filter(frame => name in frame).map(frame => frame[name]);
const PROMISE = "I promise";
const FOUND = { level: "confirm", findings: [{ rule: "term", level: "confirm", from: 2, to: 9 }] };

/** What the agent sent faster than it was checked is refused, and back in the box. */
async function returned(code = "tone_unconfirmed", more = {}) {
  const it = writing();
  it.field.type(PROMISE);
  it.field.key("Enter");
  const [post] = asked(it.line, "post");
  await it.refuse(post, code, more);
  assert.equal(it.field.value, PROMISE);
  return it;
}

test("an Enter that is faster than the check confirms nothing that was not on the screen", async () => {
  const { line, field, part } = await returned();
  field.key("Enter");
  const frames = line.take();
  assert.deepEqual(frames.map(frame => Object.keys(frame)[0]), ["check"]);
  assert.match(part("refused").textContent, /whyChecking/);
  field.key("Enter");
  assert.deepEqual([line.take(), field.value], [[], PROMISE]);
  line.tell({ checked: { command: frames[0].check.command, chat: "c1", ...FOUND } });
  await settle();
  assert.match(part("refused").textContent, /whyUnconfirmed/);
  assert.match(part("findings").textContent, /promise/);
  field.key("Enter");
  assert.deepEqual(asked(line, "post").map(({ text, confirmed }) => [text, confirmed]), [[PROMISE, true]]);
});

test("what turns out to be forbidden is not sent by the second Enter", async () => {
  const { line, field, part } = await returned();
  field.key("Enter");
  const [check] = asked(line, "check");
  line.tell({ checked: { command: check.command, chat: "c1", level: "block", findings: [] } });
  await settle();
  field.key("Enter");
  assert.deepEqual(line.take(), []);
  assert.match(part("refused").textContent, /whyBlocked/);
});

test("where the check itself fails the second Enter sends", async () => {
  const { line, field, refuse } = await returned();
  field.key("Enter");
  await refuse(asked(line, "check")[0], "unavailable");
  field.key("Enter");
  assert.deepEqual(asked(line, "post").map(({ confirmed }) => confirmed), [true]);
});

test("a check that failed for a text lets nothing pass that was not checked again in another chat", async () => {
  const { line, field, refuse, session } = await returned();
  await refuse(asked(line, "check")[0], "unavailable");
  session.open("c2");
  session.open("c1");
  line.take();
  field.key("Enter");
  assert.deepEqual(asked(line, "post"), []);
});

test("what was looked for and is not wanted any more changes nothing when it is found", async () => {
  const { host, line, field, part } = writing();
  field.type("/la");
  host.pass(80);
  const [{ command }] = asked(line, "findScripts");
  field.key("Escape");
  line.tell({ scripts: { command, chat: "c1", scripts: [] } });
  await settle();
  assert.equal(part("scripts").hidden, true);
});

const POLICY = { message: "rule money: send disclaimer risk too", policy: { why: "disclaimer", rule: "money", script: "risk" } };
const RISK = { id: "risk", version: "1", locale: "en", shortcut: "risk", title: "Risk", text: "Prices fall." };

test("what the policy has against an answer is told in the agent's words, not in the desk's", async () => {
  const { part, field } = await returned("policy_refused", POLICY);
  assert.match(part("refused").textContent, /why_disclaimer why_rule/);
  field.type("Else");
  assert.equal(part("refused").textContent.includes("why_"), false);
  for (const why of ["scripted_only", "script_first"]) {
    const told = await returned("policy_refused", { ...POLICY, policy: { why } });
    assert.match(told.part("refused").textContent, new RegExp(`why_${why} chooseScript`));
  }
});

test("a policy's reason that is newer than the console, or none, is told in general", async () => {
  for (const policy of [undefined, { why: "constructor" }, { why: "moon_phase", rule: "night" }]) {
    const { part } = await returned("policy_refused", { message: "no", policy });
    assert.match(part("refused").textContent, /^whyPolicy/);
  }
});

test("a script that takes the place of what the policy refused does not lose it", async () => {
  const { host, line, field, composer, part, session, problems } = await returned("policy_refused", POLICY);
  composer.answer("scripts");
  host.pass(80);
  const [{ command }] = asked(line, "findScripts");
  line.tell({ scripts: { command, chat: "c1", scripts: [RISK] } });
  await settle();
  part("composer").all().find(node => node.getAttribute("id") === "script-search").key("Enter");
  assert.equal(field.value, "Prices fall.");
  const [kept] = session.replies.sendings("c1");
  assert.deepEqual([kept.text, kept.error], [PROMISE, { code: "policy_refused", policy: POLICY.policy }]);
  assert.equal(session.again(kept), false);
  assert.deepEqual([field.value, problems.at(-1).word], ["Prices fall.", "problemReplyBegun"]);
  field.key("Enter");
  assert.equal(session.again(kept), true);
  assert.deepEqual([field.value, session.replies.sendings("c1").map(({ text }) => text)], [PROMISE, ["Prices fall."]]);
});
