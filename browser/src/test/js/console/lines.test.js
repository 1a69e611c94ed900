import test from "node:test";
import assert from "node:assert/strict";
import { goesOn, lineOf } from "../../../main/resources/META-INF/resources/peekwire/ui/console/lines.js";
import { connectionWord, problemOf } from "../../../main/resources/META-INF/resources/peekwire/ui/console/problems.js";

const AT = "2026-11-21T08:00:00.000Z";
const ANA = { kind: "agent", id: "ana" };
const DESK = { kind: "desk", id: "desk" };
const line = (type, more) => lineOf({ type, at: AT, by: DESK, ...more }, "ana");

test("who said it: the visitor, a colleague or the agent", () => {
  const said = by => line("message_posted", { by, text: "Hi", origin: { kind: "ad_lib" } });
  assert.deepEqual(said({ kind: "visitor", id: "v" }), { kind: "visitor", at: AT, text: "Hi", scripted: false });
  assert.equal(said(ANA).kind, "mine");
  assert.deepEqual([said({ kind: "agent", id: "ben" }).kind, said({ kind: "agent", id: "ben" }).who], ["theirs", "ben"]);
});

test("a note is its own kind, so that nobody takes it for an answer", () => {
  assert.deepEqual(line("note_posted", { by: ANA, text: "psst" }), { kind: "note", who: "ana", mine: true, at: AT, text: "psst" });
});

test("joins, transfers, consent and the end are told", () => {
  const words = [
    line("started", {}),
    line("assigned", { agent: "ana" }),
    line("assigned", { agent: "ben", previous: "ana" }),
    line("requeued", { team: "main" }),
    line("joined", { agent: "cy" }),
    line("left", { agent: "cy" }),
    line("consent_granted", { grant: { level: "masked" } }),
    line("consent_withdrawn", {}),
    line("closed", { reason: "idle" }),
  ].map(each => each.word);
  assert.deepEqual(words, ["eventStarted", "eventAssigned", "eventTransferred", "eventRequeued", "eventJoined", "eventLeft",
    "eventConsentMasked", "eventConsentWithdrawn", "eventClosedIdle"]);
});

test("who looks at a draft, and what is not known, is no line", () => {
  for (const type of ["peek_started", "peek_ended", "something_new", "constructor", "toString"]) {
    assert.equal(line(type, { agent: "ana" }), null);
  }
});

test("messages of one person near each other stand together", () => {
  const later = seconds => new Date(Date.parse(AT) + seconds * 1000).toISOString();
  const first = { kind: "mine", who: "ana", at: AT };
  assert.equal(goesOn(first, { kind: "mine", who: "ana", at: later(30) }), true);
  assert.equal(goesOn(first, { kind: "mine", who: "ana", at: later(300) }), false);
  assert.equal(goesOn(first, { kind: "note", who: "ana", at: later(30) }), false);
  assert.equal(goesOn({ ...first, kind: "theirs" }, { kind: "theirs", who: "ben", at: AT }), false);
  assert.equal(goesOn(null, first), false);
  assert.equal(goesOn({ kind: "system", at: AT }, { kind: "system", at: AT }), false);
});

test("a refusal is told in words, those of the act where there are any", () => {
  assert.equal(problemOf({ code: "rate_limited" }).word, "problem_rate_limited");
  assert.deepEqual(problemOf({ code: "limit_exceeded", limit: 8000 }), { word: "problemTooLong", with: { limit: 8000 } });
  assert.equal(problemOf({ code: "no_capacity" }, "transfer").word, "problemTransferBusy");
  assert.equal(problemOf({ code: "made_up" }).word, "problem_internal");
});

test("the connection's state is told in words, and why it ended", () => {
  assert.deepEqual(["new", "connecting", "connected", "waiting"].map(state => connectionWord(state)),
    ["stateNew", "stateConnecting", "stateConnected", "stateWaiting"]);
  assert.deepEqual([1000, 4001, 4005, 4999, undefined].map(code => connectionWord("closed", code)),
    ["closedDone", "closedIdentity", "closedElsewhere", "stateClosed", "stateClosed"]);
});

test("what the desk says by itself is nobody's, and not the visitor's", () => {
  const line = lineOf({ type: "message_posted", at: "2026-11-21T08:15:30.042Z", by: { kind: "desk" }, text: "Which order?", origin: { kind: "scripted" } }, "ana");
  assert.deepEqual([line.kind, line.who, line.scripted], ["theirs", undefined, true]);
});
