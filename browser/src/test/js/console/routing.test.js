import test from "node:test";
import assert from "node:assert/strict";
import { FakeHost, settle } from "../support/fake-host.js";
import { Loads } from "../../../main/resources/META-INF/resources/peekwire/ui/console/routing/loads.js";
import { Routing } from "../../../main/resources/META-INF/resources/peekwire/ui/console/routing/routing.js";
import { outlook, transferOf } from "../../../main/resources/META-INF/resources/peekwire/ui/console/routing/transfer.js";

/** An agent's client that writes down what is asked of it. */
class FakeClient extends EventTarget {
  asked = [];
  refuses = null;

  presence(presence) {
    this.asked.push(["presence", presence]);
  }

  watch(on) {
    this.asked.push(["watch", on]);
  }

  accept(chat) {
    return this.#answer("accept", chat);
  }

  decline(chat) {
    return this.#answer("decline", chat);
  }

  trace(chat, agent) {
    return this.#answer("trace", chat, agent);
  }

  tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  #answer(...asked) {
    this.asked.push(asked);
    return this.refuses ? Promise.reject(this.refuses) : Promise.resolve({ steps: [], chat: asked[1] });
  }
}

function atWork() {
  const [client, host, told] = [new FakeClient(), new FakeHost(), []];
  const screen = new Proxy({}, { get: (_, what) => (...with_) => told.push([what, ...with_]) });
  const routing = new Routing(client, host, screen);
  const what = name => told.filter(([each]) => each === name).map(([, ...rest]) => rest);
  return { client, host, routing, told, what };
}

const OFFER = { chat: "c1", team: "orders", waitingSince: "2026-11-21T08:00:00.000Z", expiresInMs: 20_000 };
const LOAD = {
  teams: [
    { team: "orders", waiting: 2, offered: 0, available: 1, away: 1, load: 3, capacity: 5, oldest: "2026-11-21T08:00:00.000Z" },
    { team: "billing", waiting: 0, offered: 0, available: 0, away: 0, load: 0, capacity: 0 },
  ],
  agents: [
    { agent: "cy", presence: "offline", load: 0, capacity: 5, tier: 2 },
    { agent: "ben", presence: "away", load: 2, capacity: 5, tier: 1 },
    { agent: "ana", presence: "available", load: 5, capacity: 5 },
    { agent: "abe", presence: "available", load: 1, capacity: 5, tier: 3 },
  ],
};

test("presence and pauses are told together, each by the agent's own act", () => {
  const { client, routing } = atWork();
  routing.takes(true);
  routing.pause("billing", true);
  routing.pause("billing", false);
  routing.takes(false);
  assert.deepEqual(client.asked.map(([, presence]) => presence), [
    { available: true, paused: [] }, { available: true, paused: ["billing"] }, { available: true, paused: [] }, { available: false, paused: [] },
  ]);
});

test("who was set away after missed offers is told so, and comes back by one act", () => {
  const { client, routing, what } = atWork();
  routing.takes(true);
  client.tell("presence", { available: false, paused: [], reason: "missed" });
  assert.deepEqual([routing.available, routing.missed], [false, true]);
  assert.equal(what("presence").length, 2);
  routing.takes(true);
  assert.deepEqual([routing.available, routing.missed], [true, false]);
});

test("presence that was set in another window is taken over, and is no reproach", () => {
  const { client, routing } = atWork();
  client.tell("presence", { available: false, paused: ["orders"], reason: "self" });
  assert.deepEqual([routing.available, routing.missed, [...routing.paused]], [false, false, ["orders"]]);
});

test("an offer is shown and told, and gone when it is accepted", async () => {
  const { client, routing, what } = atWork();
  client.tell("offered", OFFER);
  assert.equal(what("offered")[0][0].chat, "c1");
  const answer = routing.accept("c1");
  assert.equal(routing.offers.get("c1").answering, true);
  assert.equal(await answer, true);
  assert.deepEqual([routing.offers.list, what("problem")], [[], [[null]]]);
  assert.deepEqual(client.asked, [["accept", "c1"]]);
});

test("an answer that comes too late says why, and the offer stands until the desk takes it back", async () => {
  const { client, routing, what } = atWork();
  client.tell("offered", OFFER);
  client.refuses = { code: "wrong_state" };
  assert.equal(await routing.accept("c1"), false);
  assert.equal(what("problem")[0][0].word, "problemOfferGone");
  assert.equal(routing.offers.first.chat, "c1");
  client.tell("offerended", { chat: "c1", reason: "taken" });
  assert.equal(what("ended")[0][0].ended, "taken");
});

test("whatever became of an offer, nothing is left that points to it", async () => {
  const { client, routing, what } = atWork();
  const offered = chat => client.tell("offered", { ...OFFER, chat });
  ["accepted", "declined", "elsewhere", "taken", "lost"].forEach(offered);
  await routing.accept("accepted");
  await routing.decline("declined");
  client.tell("offerended", { chat: "elsewhere", reason: "declined" });
  client.tell("offerended", { chat: "taken", reason: "taken" });
  assert.deepEqual(what("settled").flat(), ["accepted", "declined", "elsewhere", "taken"]);
  client.tell("state", { state: "waiting" });
  assert.equal(what("settled").at(-1)[0], "lost");
});

test("a decline is told to the desk and leaves nothing behind", async () => {
  const { client, routing, what } = atWork();
  client.tell("offered", OFFER);
  await routing.decline("c1");
  client.tell("offerended", { chat: "c1", reason: "declined" });
  assert.deepEqual([routing.offers.list, what("ended")], [[], []]);
});

test("time runs while something is offered or was taken back a moment ago, and not for what was missed", () => {
  const { client, host, routing } = atWork();
  assert.equal(routing.pass(), false);
  client.tell("offered", OFFER);
  assert.equal(routing.pass(), true);
  client.tell("offerended", { chat: "c1", reason: "gone" });
  assert.equal(routing.pass(), true);
  host.pass(10_000);
  assert.equal(routing.pass(), false);
  client.tell("offered", OFFER);
  client.tell("offerended", { chat: "c1", reason: "missed" });
  assert.equal(routing.pass(), false);
  routing.dismiss("c1");
  assert.deepEqual(routing.offers.list, []);
});

test("a lost connection takes the offers and what was told of the load with it", () => {
  const { client, routing } = atWork();
  client.tell("offered", OFFER);
  client.tell("load", LOAD);
  client.tell("state", { state: "connected" });
  assert.equal(routing.loads.known, true);
  client.tell("state", { state: "waiting" });
  assert.deepEqual([routing.offers.list, routing.loads.known, routing.loads.teams], [[], false, []]);
});

test("the desk is asked once to tell of the load", () => {
  const { client, routing } = atWork();
  routing.watch(true);
  routing.watch(true);
  routing.watch(false);
  assert.deepEqual(client.asked, [["watch", true], ["watch", false]]);
});

test("a trace that is refused says why in place of the steps", async () => {
  const { client, routing } = atWork();
  assert.deepEqual(await routing.why("c1", "ben"), { steps: [], chat: "c1" });
  client.refuses = { code: "forbidden" };
  assert.equal((await routing.why("c1")).refused.word, "problem_forbidden");
  assert.deepEqual(client.asked, [["trace", "c1", "ben"], ["trace", "c1", undefined]]);
  await settle();
});

test("teams are in the order of their ids, agents by whether they take chats", () => {
  const loads = new Loads();
  loads.told(LOAD);
  assert.deepEqual(loads.teams.map(({ team }) => team), ["billing", "orders"]);
  assert.deepEqual(loads.agents.map(({ agent }) => agent), ["abe", "ana", "ben", "cy"]);
  assert.deepEqual([loads.tiers, loads.running, loads.team("orders").waiting, loads.agent("nobody")], [[2, 3], true, 2, undefined]);
});

test("a transfer asks for what was chosen and leaves out what was not", () => {
  assert.deepEqual(transferOf({ team: "billing", agent: "", tier: 0, warm: false, note: "  " }), { to: { team: "billing" } });
  assert.deepEqual(transferOf({ team: "billing", agent: "ben", tier: 0, warm: true, note: "paid twice" }),
    { to: { team: "billing", agent: "ben", warm: true, note: "paid twice" } });
});

test("an escalation needs a reason", () => {
  assert.deepEqual(transferOf({ team: "orders", tier: 2, note: " " }), { missing: "transferNeedsReason" });
  assert.deepEqual(transferOf({ team: "orders", tier: 2, note: "refund above 500" }), { to: { team: "orders", tier: 2, note: "refund above 500" } });
});

test("what to expect of a transfer is told before it is made", () => {
  const loads = new Loads();
  assert.equal(outlook({ team: "orders", agent: "" }, loads), null);
  loads.told(LOAD);
  const word = (team, agent = "") => outlook({ team, agent }, loads)?.word;
  assert.deepEqual([word("orders"), word("billing"), word("orders", "abe"), word("orders", "ana"), word("orders", "ben"), word("orders", "stranger")],
    ["outlookTeam", "outlookTeamNobody", "outlookAgent", "outlookAgentFull", "outlookAgentAway", undefined]);
});
