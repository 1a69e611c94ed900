import test from "node:test";
import assert from "node:assert/strict";
import { AgentClient } from "../../main/resources/META-INF/resources/peekwire/index.js";
import { FakeHost } from "./support/fake-host.js";

const OFFERED = { chat: "c1", team: "main", waitingSince: "2026-11-21T08:15:30.042Z", expiresInMs: 20_000 };

function agent() {
  const host = new FakeHost();
  const client = new AgentClient({ url: "ws://desk/chat", token: "demo", host });
  client.connect();
  host.line.welcome("agent");
  const told = [];
  for (const type of ["offered", "offerended", "presence", "load"]) {
    client.addEventListener(type, ({ detail }) => told.push([type, detail]));
  }
  return { host, client, line: host.line, told };
}

/** The connection is lost and there is another. */
function again(host) {
  host.line.end(4500);
  host.pass(250);
  return host.line.welcome("agent");
}

test("offers and their ends are told as they come", () => {
  const { line, told } = agent();
  line.tell({ offered: OFFERED }, { offerEnded: { chat: "c1", reason: "taken" } });
  assert.deepEqual(told, [["offered", OFFERED], ["offerended", { chat: "c1", reason: "taken" }]]);
});

test("an offer is accepted or declined by a command", async () => {
  const { client, line } = agent();
  const accepted = client.accept("c1");
  client.decline("c2").catch(() => {});
  const [{ accept }, { decline }] = line.take();
  assert.deepEqual([accept.chat, decline.chat], ["c1", "c2"]);
  line.tell({ ok: { command: accept.command, chat: "c1", version: 3 } });
  assert.deepEqual(await accepted, { chat: "c1", version: 3 });
});

test("an answer to an offer whose own answer was lost is sent again, and answered", async () => {
  const { host, client, line } = agent();
  const accepted = client.accept("c1");
  const declined = client.decline("c2");
  const said = line.take();
  const next = again(host);
  assert.deepEqual(next.take(), said);
  next.tell({ ok: { command: said[0].accept.command, chat: "c1", version: 3 } });
  next.tell({ error: { command: said[1].decline.command, chat: "c2", code: "wrong_state", message: "late", retryable: false } });
  assert.deepEqual(await accepted, { chat: "c1", version: 3 });
  await assert.rejects(declined, { code: "wrong_state" });
});

const told = (available, reason, paused) => ({ presence: { available, ...(paused && { paused }), reason } });
const says = (available, paused) => ({ presence: { available, ...(paused && { paused }) } });

test("presence is told again until the desk has heard it", () => {
  const { host, client, line } = agent();
  client.presence({ available: true, paused: new Set(["night"]) });
  assert.deepEqual(line.take(), [says(true, ["night"])]);
  line.tell(told(false, "new"));
  const next = again(host);
  assert.deepEqual(next.take(), [says(true, ["night"])]);
  next.tell(told(false, "new"), told(true, "self", ["night"]));
  assert.deepEqual(again(host).take(), []);
});

test("what was chosen without a connection is told with the next", () => {
  const { host, client, line } = agent();
  line.tell(told(true, "self"));
  line.end(4500);
  client.available(false);
  host.pass(250);
  assert.deepEqual(host.line.welcome("agent").take(), [says(false)]);
});

test("a reconnect does not undo what another window of the agent said meanwhile", () => {
  const { host, client, line, told: heard } = agent();
  client.available(true);
  line.take();
  line.tell(told(false, "new"), told(true, "self"));
  const next = again(host);
  next.tell(told(false, "self"));
  assert.deepEqual(next.take(), []);
  assert.deepEqual(heard.at(-1), ["presence", { available: false, paused: [], reason: "self" }]);
});

test("a desk that has forgotten the agent is told again what the agent chose last", () => {
  const { host, client, line, told: heard } = agent();
  line.tell(told(false, "new"));
  assert.deepEqual(line.take(), []);
  client.presence({ available: true, paused: ["night"] });
  line.take();
  line.tell(told(true, "self", ["night"]));
  const next = again(host);
  const before = heard.length;
  next.tell(told(false, "new"));
  assert.deepEqual(next.take(), [says(true, ["night"])]);
  assert.equal(heard.length, before);
});

test("an agent whom the desk took for away is not available again by a reconnect", () => {
  const { host, client, line, told: heard } = agent();
  client.available(true);
  line.tell(told(false, "new"), told(true, "self"), told(false, "missed"));
  assert.deepEqual(heard.at(-1), ["presence", { available: false, paused: [], reason: "missed" }]);
  const next = again(host);
  next.tell(told(false, "missed"));
  assert.deepEqual(next.take(), []);
  client.available(true);
  assert.deepEqual(host.line.take(), [says(true)]);
});

test("to be available or not leaves the paused teams as they are", () => {
  const { client, line } = agent();
  line.tell({ presence: { available: false, paused: ["night"], reason: "self" } });
  client.available(true);
  assert.deepEqual(line.take(), [{ presence: { available: true, paused: ["night"] } }]);
});

test("who watches is told loads, and asks again on the next connection until it was enough", () => {
  const { host, client, line, told } = agent();
  const load = { teams: [], agents: [] };
  client.watch();
  line.tell({ load });
  assert.deepEqual(line.take(), [{ watch: { on: true } }]);
  assert.deepEqual(told, [["load", load]]);
  assert.deepEqual(again(host).take(), [{ watch: { on: true } }]);
  client.watch(false);
  assert.deepEqual(host.line.take(), [{ watch: { on: false } }]);
  assert.deepEqual(again(host).take(), []);
});

test("a trace is the answer to its question", async () => {
  const { client, line } = agent();
  const why = client.trace("c1", "ana");
  const plain = client.trace("c2");
  const [first, second] = line.take().map(({ trace }) => trace);
  assert.equal(first.agent, "ana");
  assert.ok(!("agent" in second));
  line.tell({ trace: { command: second.command, chat: "c2", steps: [] } });
  line.tell({ trace: { command: first.command, chat: "c1", steps: [], whyNot: "ana is away" } });
  assert.deepEqual(await why, { chat: "c1", steps: [], whyNot: "ana is away" });
  assert.deepEqual(await plain, { chat: "c2", steps: [] });
});

test("holds, warm transfers, pulls and monitors are commands", () => {
  const { client, line } = agent();
  client.hold("c1");
  client.hold("c1", false);
  client.transfer("c1", { team: "main", tier: 2, note: "hard", warm: true });
  client.endTransfer("c1");
  client.take("c1");
  client.monitor("c1");
  client.monitor("c1", false);
  const said = line.take().map(frame => Object.entries(frame)[0]);
  assert.deepEqual(said.map(([name, { command, ...rest }]) => [name, rest]), [
    ["hold", { chat: "c1", on: true }],
    ["hold", { chat: "c1", on: false }],
    ["transfer", { chat: "c1", team: "main", tier: 2, note: "hard", warm: true }],
    ["endTransfer", { chat: "c1" }],
    ["take", { chat: "c1" }],
    ["monitor", { chat: "c1", on: true }],
    ["monitor", { chat: "c1", on: false }],
  ]);
});
