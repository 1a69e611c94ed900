import test from "node:test";
import assert from "node:assert/strict";
import "./support/dom.js";
import { settle } from "./support/fake-host.js";
import { h } from "../../main/resources/META-INF/resources/peekwire/ui/element.js";
import { Commitments, WORDS } from "../../main/resources/META-INF/resources/peekwire/ui/chat/commitments.js";
import { addressIn } from "../../main/resources/META-INF/resources/peekwire/ui/chat/copy.js";
import { Survey, WORDS as SURVEY } from "../../main/resources/META-INF/resources/peekwire/ui/chat/survey.js";
import { loadWords } from "../../main/resources/META-INF/resources/peekwire/ui/words.js";

const words = await loadWords("en-GB", WORDS);
const asks = await loadWords("en-GB", SURVEY);
const ANA = { kind: "agent", id: "ana" };
const AT = "2026-11-21T08:15:30.042Z";
const TERMS = { text: "A credit", amount: "12.50", currency: "EUR", expires: "2999-01-01T00:00:00.000Z", reference: "C-1" };

/** Cards, the answers that were given, and what to make of the next. */
function scene() {
  const given = [];
  let error = null;
  const say = what => (error === null ? given.push(what) : Promise.reject(error));
  const answers = async () => ({
    accept: id => say(["accept", id]), decline: id => say(["decline", id]), askCompensation: () => say(["ask"]),
    survey: (...all) => say(all),
  });
  const all = new Commitments(h, words, { name: id => id.toUpperCase(), answers, grown: () => {} });
  const take = event => {
    const place = h("li");
    all.take({ at: AT, by: ANA, ...event }, place);
    return place;
  };
  return { all, given, answers, take, fails: code => (error = code === null ? null : { code }) };
}

const made = (more = {}) => ({ type: "commitment_made", version: 7, ...TERMS, ...more });
const press = (place, name) => place.find("button", name).fire("click");
const acts = place => place.all().filter(node => node.localName === "button").map(node => node.textContent);

test("a promise says who made it, how much in the visitor's own way of writing, until when, and its number", () => {
  const { take } = scene();
  const card = take(made());
  for (const part of ["An offer from ANA", "€12.50", "A credit", "Valid until 1 Jan 2999", "C-1"]) {
    assert.ok(card.textContent.includes(part), `${part} in ${card.textContent}`);
  }
});

test("one that a supervisor approved is of who promised it, and goes by the version at which that was", async () => {
  const { take, given } = scene();
  const card = take({ type: "commitment_approved", version: 9, commitment: 7, agent: "ana", ...TERMS, by: { kind: "agent", id: "boss" } });
  assert.ok(card.textContent.includes("An offer from ANA"));
  press(card, "Decline");
  press(card, "Yes, I decline");
  await settle();
  assert.deepEqual(given, [["decline", 7]]);
});

test("an answer is asked for once more, may be taken back until then, and is given once", async () => {
  const { take, given } = scene();
  const card = take(made());
  press(card, "Accept");
  assert.ok(card.textContent.includes("Do you accept this offer?"));
  assert.deepEqual(given, []);
  press(card, "Back");
  assert.deepEqual(acts(card), ["Accept", "Decline"]);
  press(card, "Accept");
  const yes = card.find("button", "Yes, I accept");
  yes.fire("click");
  yes.fire("click");
  await settle();
  assert.deepEqual(given, [["accept", 7]]);
  take({ type: "commitment_answered", version: 8, commitment: 7, accepted: true });
  assert.match(card.textContent, /You accepted this on 21 Nov 2026/);
});

test("what comes too late or does not work is told, and the choice is there again", async () => {
  const { take, fails } = scene();
  const card = take(made());
  for (const [code, said] of [["unavailable", "That did not work."], ["wrong_state", "can no longer be answered"]]) {
    fails(code);
    press(card, "Accept");
    press(card, "Yes, I accept");
    await settle();
    assert.ok(card.textContent.includes(said), card.textContent);
    assert.deepEqual(acts(card), ["Accept", "Decline"]);
  }
});

test("one that was withdrawn or has expired says so", () => {
  const { take } = scene();
  const card = take(made());
  take({ type: "commitment_withdrawn", version: 8, commitment: 7, told: true });
  assert.ok(card.textContent.includes("This offer was withdrawn."));
  assert.ok(take(made({ version: 9, expires: "2020-01-01T00:00:00.000Z" })).textContent.includes("This offer has expired."));
});

test("a currency that the browser does not know is written as it came", () => {
  const { take } = scene();
  assert.ok(take(made({ amount: "3", currency: "E" })).textContent.includes("3 E"));
});

test("a compensation is asked for by one act; while it is, there is no second, and a promise or a word of the desk is the end of it", async () => {
  const { all, take, given, fails } = scene();
  const button = all.asking.find("button");
  button.fire("click");
  await settle();
  assert.deepEqual(given, [["ask"]]);
  const line = take({ type: "compensation_asked", version: 3 });
  assert.equal(line.textContent, "You asked for compensation");
  assert.deepEqual([button.hidden, all.asking.textContent.includes("The agent will answer here.")], [true, true]);
  take(made());
  assert.equal(button.hidden, false);
  take({ type: "compensation_asked", version: 8 });
  assert.ok(take({ type: "compensation_settled", version: 9 }).textContent.includes("was answered"));
  assert.equal(button.hidden, false);
  fails("unavailable");
  button.fire("click");
  await settle();
  assert.ok(all.asking.textContent.includes("That did not work."));
});

test("a survey wants a score, is sent once, and is skipped or thanked for", async () => {
  const { answers, given } = scene();
  const { element } = new Survey(h, asks, [], answers);
  const form = element.find("form");
  form.fire("submit");
  assert.ok(element.textContent.includes("Please choose one of the five."));
  const fourth = element.all().filter(node => node.localName === "input")[3];
  fourth.checked = true;
  element.find("textarea").value = " kind ";
  form.fire("submit");
  form.fire("submit");
  await settle();
  assert.deepEqual(given, [[4, "kind"]]);
  assert.equal(element.textContent, "Thank you for your answer.");
  assert.equal(new Survey(h, asks, [{ type: "surveyed" }], answers).element.textContent, "Thank you for your answer.");
  const skipped = new Survey(h, asks, [], answers).element;
  skipped.find("button", "Skip").fire("click");
  assert.equal(skipped.textContent, "");
});

test("a survey that is too late or does not work says so and keeps what was written", async () => {
  const { answers, fails } = scene();
  const { element } = new Survey(h, asks, [], answers);
  element.find("input").checked = true;
  for (const [code, said] of [["unavailable", "That did not work."], ["wrong_state", "can no longer be answered"]]) {
    fails(code);
    element.find("form").fire("submit");
    await settle();
    assert.ok(element.textContent.includes(said));
  }
});

test("the address that was given last in the chat is proposed, and nothing that is none", () => {
  const events = [
    { type: "started", attributes: { name: "Vera", email: "old@example.com" } },
    { type: "attributes_set", attributes: { contact: "vera@example.com", order: "7@8" } },
    { type: "message_posted", text: "me@example.com" },
  ];
  assert.equal(addressIn(events), "vera@example.com");
  assert.equal(addressIn([{ type: "started" }]), "");
});
