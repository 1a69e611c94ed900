import test from "node:test";
import assert from "node:assert/strict";
import { Chats } from "../../../main/resources/META-INF/resources/peekwire/ui/console/chats.js";
import { goesOn, lineOf } from "../../../main/resources/META-INF/resources/peekwire/ui/console/lines.js";
import { amountOf, money, termsOf } from "../../../main/resources/META-INF/resources/peekwire/ui/console/promises/terms.js";
import { PROMISES } from "../../../main/resources/META-INF/resources/peekwire/ui/console/tables.js";

const AT = "2026-11-21T08:00:00.000Z";
const NOW = Date.parse(AT);
const ANA = { kind: "agent", id: "ana" };
const VISITOR = { kind: "visitor", id: "v" };

/** A chat of Ana's, and a way to let things happen to it. */
function chat() {
  const chats = new Chats(() => "ana");
  let version = 0;
  const happens = (type, more = {}) => chats.take({ chat: "c1", type, at: AT, by: ANA, version: ++version, ...more });
  happens("started", { team: "orders", by: VISITOR });
  happens("assigned", { agent: "ana", team: "orders" });
  const it = chats.get("c1");
  return { it, happens, state: id => it.commitments.get(id, NOW).state };
}

test("a promise is open, and then what the visitor makes of it", () => {
  const { it, happens, state } = chat();
  happens("commitment_made", { text: "A credit", amount: "12.50", currency: "EUR", approval: false });
  assert.equal(state(3), "open");
  assert.deepEqual([it.commitments.get(3).by, it.commitments.get(3).amount], ["ana", "12.50"]);
  happens("commitment_answered", { commitment: 3, accepted: true, by: VISITOR });
  assert.equal(state(3), "accepted");
  happens("commitment_made", { text: "Another", approval: false });
  happens("commitment_answered", { commitment: 5, accepted: false, by: VISITOR });
  happens("commitment_made", { text: "A third", approval: false });
  happens("commitment_withdrawn", { commitment: 7 });
  assert.deepEqual([state(3), state(5), state(7)], ["accepted", "declined", "withdrawn"]);
});

test("one that needs approval waits for it, and what was not approved by the close never is", () => {
  const { it, happens, state } = chat();
  happens("commitment_made", { text: "Much", approval: true });
  happens("commitment_made", { text: "More", approval: true });
  happens("commitment_made", { text: "Most", approval: true });
  assert.equal(state(3), "awaiting_approval");
  happens("commitment_approved", { commitment: 3, by: { kind: "agent", id: "nils" }, agent: "ana", text: "Much" });
  happens("commitment_refused", { commitment: 4, note: "Too much", by: { kind: "agent", id: "nils" } });
  assert.deepEqual([state(3), state(4)], ["open", "refused"]);
  happens("closed", { reason: "done" });
  assert.deepEqual([state(3), state(5)], ["open", "withdrawn"]);
});

test("what nobody answered in time is expired, and what was answered stays as it is", () => {
  const { it, happens } = chat();
  happens("commitment_made", { text: "A credit", expires: "2026-11-21T09:00:00.000Z", approval: false });
  const at = then => it.commitments.get(3, Date.parse(then)).state;
  assert.deepEqual([at("2026-11-21T08:59:59.999Z"), at("2026-11-21T09:00:00.000Z")], ["open", "expired"]);
  happens("commitment_answered", { commitment: 3, accepted: true, by: VISITOR });
  assert.equal(at("2026-11-21T10:00:00.000Z"), "accepted");
});

test("a request for a compensation stands until the visitor is told of a promise, it is answered, or the chat ends", () => {
  for (const [answer, stands] of [
    [["commitment_made", { text: "A credit", approval: false }], false],
    [["commitment_made", { text: "A credit", approval: true }], true],
    [["compensation_settled"], false],
    [["closed", { reason: "done" }], false],
    [["message_posted", { text: "Hm" }], true],
  ]) {
    const { it, happens } = chat();
    happens("compensation_asked", { text: "It was late", by: VISITOR });
    assert.deepEqual(it.commitments.compensation, { text: "It was late", at: AT });
    happens(...answer);
    assert.equal(it.commitments.compensation !== null, stands, answer[0]);
  }
});

test("what becomes of something that nobody knows of changes nothing, and a survey is kept, also after the end", () => {
  const { it, happens } = chat();
  happens("commitment_answered", { commitment: 99, accepted: true });
  assert.deepEqual(it.commitments.list(), []);
  happens("closed", { reason: "done" });
  happens("surveyed", { score: 4, by: VISITOR });
  assert.equal(it.commitments.survey.score, 4);
});

test("each of it is a line of its own, in words that there are", async () => {
  const { default: words } = await PROMISES.en();
  const line = (type, more) => lineOf({ type, at: AT, by: ANA, version: 7, ...more }, "ana");
  assert.deepEqual(line("commitment_made", { text: "x" }), { kind: "card", at: AT, who: "ana", card: "promise", id: 7 });
  assert.deepEqual(line("compensation_asked", { by: VISITOR, text: "Late" }), { kind: "card", at: AT, card: "request", text: "Late" });
  const told = ["commitment_approved", "commitment_refused", "commitment_withdrawn", "compensation_settled"].map(type => line(type, { commitment: 7 }));
  told.push(...[true, false].map(accepted => line("commitment_answered", { commitment: 7, accepted })));
  assert.ok(told.every(({ card, word }) => card === "told" && word in words));
  assert.deepEqual(line("surveyed", { score: 2 }), { kind: "card", at: AT, who: "ana", card: "survey", score: 2, text: undefined });
  assert.equal(goesOn(told[0], told[1]), false);
});

test("an amount is read as people of a language write it", () => {
  assert.deepEqual(["12,50", "1.234,5", "12.5"].map(written => amountOf(written, "de")), ["12.50", "1234.5", "12.5"]);
  assert.deepEqual(["12.50", "1,234.50", "7"].map(written => amountOf(written, "en")), ["12.50", "1234.50", "7"]);
  assert.deepEqual(["1 234,5", "1\u202f234,5"].map(written => amountOf(written, "fr")), ["1234.5", "1234.5"]);
  for (const none of ["", "x", "0", "-1", "1e3", "1.23456", "12,50", "1 2", "123456789012"]) {
    assert.equal(amountOf(none, "en"), null, none);
  }
});

test("money is written as in the language, also in a currency that nobody knows", () => {
  assert.equal(money({ amount: "12.50", currency: "EUR" }, "en"), "€12.50");
  assert.equal(money({ amount: "12.50", currency: "X" }, "en"), "12.50 X");
});

test("what is promised is complete before it is said, and what is not names its field", () => {
  const form = { text: " A credit ", amount: "", currency: "", expires: "", reference: "" };
  const wrong = more => termsOf({ ...form, ...more }, "en", NOW).wrong?.field;
  assert.deepEqual(termsOf(form, "en", NOW), { terms: { text: "A credit" } });
  const { terms } = termsOf({ ...form, amount: "12.5", currency: "EUR", expires: "2026-12-24", reference: " AB-1 " }, "en", NOW);
  assert.deepEqual([terms.amount, terms.currency, terms.reference], ["12.5", "EUR", "AB-1"]);
  assert.equal(new Date(terms.expires).getHours(), 23);
  assert.deepEqual([wrong({ text: " " }), wrong({ amount: "much", currency: "EUR" }), wrong({ amount: "5" }), wrong({ expires: "2026-11-20" }), wrong({ currency: "EUR" })],
    ["text", "amount", "currency", "expires", undefined]);
});
