import test from "node:test";
import assert from "node:assert/strict";
import { Offers, left } from "../../../main/resources/META-INF/resources/peekwire/ui/console/routing/offers.js";

const offer = (chat, expiresInMs = 20_000, more = {}) =>
  ({ chat, team: "orders", topic: "delivery", locale: "fr", waitingSince: "2026-11-21T08:00:00.000Z", expiresInMs, ...more });
const chats = offers => offers.list.map(each => each.chat);

test("the offer whose time is up first comes first, and is the one that a key answers", () => {
  const offers = new Offers();
  offers.offered(offer("c1", 20_000), 1_000);
  offers.offered(offer("c2", 5_000), 1_000);
  offers.offered(offer("c3", 20_000), 2_000);
  assert.deepEqual(chats(offers), ["c2", "c1", "c3"]);
  assert.equal(offers.first.chat, "c2");
});

test("one with an answer on its way is not answered again, and can be when the answer was not taken", () => {
  const offers = new Offers();
  offers.offered(offer("c1"), 0);
  offers.answering("c1", true);
  assert.equal(offers.first, null);
  offers.answering("c1", false);
  assert.equal(offers.first.chat, "c1");
  offers.answering("elsewhere", true);
});

test("the seconds are counted down to zero and not below", () => {
  const made = new Offers().offered(offer("c1", 20_000), 1_000);
  assert.deepEqual([1_000, 1_001, 20_500, 21_000, 90_000].map(now => left(made, now)), [20, 20, 1, 0, 0]);
});

for (const reason of ["taken", "missed", "gone", "unavailable"]) {
  test(`an offer that ended because it was ${reason} says so, after those that stand`, () => {
    const offers = new Offers();
    offers.offered(offer("c1", 5_000), 0);
    offers.offered(offer("c2"), 0);
    assert.equal(offers.ended("c1", reason, 4_000).ended, reason);
    assert.deepEqual(offers.list.map(({ chat, ended }) => [chat, ended]), [["c2", null], ["c1", reason]]);
    assert.deepEqual(offers.open.map(({ chat }) => chat), ["c2"]);
  });
}

test("what the agent answered, here or in another window, goes without a word", () => {
  const offers = new Offers();
  offers.offered(offer("c1"), 0);
  offers.offered(offer("c2"), 0);
  assert.equal(offers.ended("c1", "accepted", 1), null);
  assert.equal(offers.ended("c2", "declined", 1), null);
  assert.equal(offers.ended("c3", "taken", 1), null);
  assert.deepEqual(chats(offers), []);
});

test("an end is told once", () => {
  const offers = new Offers();
  offers.offered(offer("c1"), 0);
  assert.notEqual(offers.ended("c1", "taken", 1), null);
  assert.equal(offers.ended("c1", "gone", 2), null);
  assert.equal(offers.get("c1").ended, "taken");
});

test("what was told goes away after a while; what was missed stays until it is read", () => {
  const offers = new Offers();
  offers.offered(offer("c1"), 0);
  offers.offered(offer("c2"), 0);
  offers.ended("c1", "taken", 1_000);
  offers.ended("c2", "missed", 1_000);
  assert.equal(offers.pass(10_999), false);
  assert.equal(offers.pass(11_000), true);
  assert.deepEqual(chats(offers), ["c2"]);
  assert.equal(offers.pass(99_000), false);
  offers.dismiss("c2");
  assert.deepEqual(chats(offers), []);
});

test("the same chat offered again takes the place of the offer before", () => {
  const offers = new Offers();
  offers.offered(offer("c1", 5_000), 0);
  offers.ended("c1", "missed", 5_000);
  offers.offered(offer("c1", 20_000), 30_000);
  assert.deepEqual(offers.list.map(({ ended, until }) => [ended, until]), [[null, 50_000]]);
});

test("who is not connected has no offers", () => {
  const offers = new Offers();
  offers.offered(offer("c1"), 0);
  offers.clear();
  assert.deepEqual(chats(offers), []);
});
