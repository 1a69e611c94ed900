import test from "node:test";
import assert from "node:assert/strict";
import { Chats } from "../../../main/resources/META-INF/resources/peekwire/ui/console/chats.js";
import { Directory } from "../../../main/resources/META-INF/resources/peekwire/ui/console/directory.js";
import { lineOf } from "../../../main/resources/META-INF/resources/peekwire/ui/console/lines.js";
import { rightsOf } from "../../../main/resources/META-INF/resources/peekwire/ui/console/rights.js";
import { CONSOLE, ROUTING } from "../../../main/resources/META-INF/resources/peekwire/ui/console/tables.js";

const AT = "2026-11-21T08:00:00.000Z";
const DESK = { kind: "desk", id: "desk" };
const ANA = { kind: "agent", id: "ana" };

/** A chat of Ana's, and a way to let things happen to it. */
function chat() {
  const chats = new Chats(() => "ana");
  const happens = (type, more = {}) => chats.take({ chat: "c1", type, at: AT, by: DESK, ...more });
  happens("started", { team: "orders", by: { kind: "visitor", id: "v" } });
  happens("assigned", { agent: "ana", team: "orders" });
  return { chat: chats.get("c1"), happens };
}

const rights = (chat, supervisor = false) => [...rightsOf(chat, supervisor)].sort();

test("the rule's team and tier are the chat's", () => {
  const { chat: it, happens } = chat();
  happens("routed", { rule: "vip", team: "billing", priority: 5, weight: 2, tier: 2 });
  assert.deepEqual([it.team, it.tier], ["billing", 2]);
});

test("a chat on hold says whose doing it is, and goes on", () => {
  const { chat: it, happens } = chat();
  happens("held", { idle: false });
  assert.deepEqual([it.held, rights(it)], ["agent", ["end", "resume", "transfer", "why", "write"]]);
  happens("held", { idle: true });
  assert.equal(it.held, "idle");
  happens("resumed");
  assert.deepEqual([it.held, rights(it)], [null, ["end", "hold", "transfer", "why", "write"]]);
});

test("a chat on its way to somebody is the agent's until they have it, and can be kept", () => {
  const { chat: it, happens } = chat();
  happens("handover_started", { team: "billing", tier: 0 });
  assert.deepEqual([it.relation, it.handover, rights(it).includes("withdraw"), rights(it).includes("transfer")],
    ["mine", { team: "billing", agent: null, tier: 0 }, true, false]);
  happens("handover_ended", { reason: "withdrawn" });
  assert.equal(it.handover, null);
  happens("handover_started", { team: "billing", agent: "ben" });
  assert.equal(happens("assigned", { agent: "ben", team: "billing", previous: "ana" }).why, "gone");
  assert.equal(it.handover, null);
});

test("a chat that goes back to the queue is neither held nor on its way", () => {
  const { chat: it, happens } = chat();
  happens("held", { idle: true });
  happens("handover_started", { team: "billing" });
  happens("requeued", { team: "orders", previous: "ana" });
  assert.deepEqual([it.held, it.handover, it.agent], [null, null, null]);
});

test("a message that was left is marked as such", () => {
  const chats = new Chats(() => "ana");
  const { chat: it } = chats.take({ chat: "c1", type: "started", at: AT, by: DESK, team: "orders", left: true });
  assert.equal(it.messageLeft, true);
});

test("who supervises may take a chat over, reassign it and whisper, and takes no part by reading", () => {
  const { chat: it, happens } = chat();
  assert.equal(rights(it, true).includes("pull"), false);
  happens("assigned", { agent: "ben", team: "orders", previous: "ana" });
  assert.deepEqual(rights(it, true), ["join", "pull", "remove", "transfer", "whisper", "why"]);
  assert.deepEqual(rights(it), ["join", "remove", "why"]);
  happens("monitor_started", { agent: "nils", told: false });
  assert.deepEqual([...it.monitors], ["nils"]);
  happens("monitor_ended", { agent: "nils", told: false });
  assert.equal(it.monitors.size, 0);
});

test("who joined may write, and of a chat that ended only the way it went is left to ask", () => {
  const { chat: it, happens } = chat();
  happens("assigned", { agent: "ben", team: "orders", previous: "ana" });
  happens("joined", { agent: "ana" });
  assert.deepEqual(rights(it), ["leave", "why", "write"]);
  happens("closed", { reason: "done" });
  assert.deepEqual(rights(it, true), ["remove", "why"]);
});

test("holds, handovers, monitoring and ends without an agent are told in the transcript, in words that there are", async () => {
  const { default: words } = await ROUTING.en();
  const line = (type, more = {}) => lineOf({ type, at: AT, by: ANA, ...more }, "ana");
  const told = [
    line("started", { left: true }), line("held", { idle: false }), line("held", { idle: true }), line("resumed"),
    line("handover_started", { team: "billing" }), line("handover_started", { team: "billing", agent: "ben" }),
    ...["withdrawn", "nobody", "timeout", "newer"].map(reason => line("handover_ended", { reason })),
    line("monitor_started", { agent: "nils" }), line("monitor_ended", { agent: "nils" }),
    line("closed", { reason: "no_agent" }), line("closed", { reason: "queue_full" }),
  ];
  assert.ok(told.every(({ kind, word }) => kind === "system" && word in words), JSON.stringify(told.filter(({ word }) => !(word in words))));
  assert.equal(line("routed", { rule: "vip" }), null);
});

test("no word of routing is also one of the console's own", async () => {
  const [{ default: own }, { default: routing }] = await Promise.all([CONSOLE.en(), ROUTING.en()]);
  assert.deepEqual(Object.keys(routing).filter(key => key in own), []);
});

test("the directory knows tiers, and what the desk calls those without a name", () => {
  const options = [{ dataset: { agent: "nils", tier: "2" }, textContent: " Nils " }, { dataset: { agent: "ana", team: "orders" }, textContent: "" }];
  const directory = Directory.of(options, {}, new Map([["nils", "N."], ["ana", "Ana L."]]));
  assert.deepEqual([directory.tiers, directory.agents], [[2, 1], ["nils", "ana"]]);
  assert.deepEqual(["nils", "ana", "cy"].map(id => directory.agent(id)), ["Nils", "Ana L.", "cy"]);
});
