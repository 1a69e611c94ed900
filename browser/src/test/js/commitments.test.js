import test from "node:test";
import assert from "node:assert/strict";
import {
  AgentClient, Commitments, VisitorClient, VisitorCommitments,
} from "../../main/resources/META-INF/resources/peekwire/index.js";
import { FakeHost, settle } from "./support/fake-host.js";
import { vectors } from "./support/vectors.js";

const AT = "2026-11-22T10:00:00.000Z";
const EXPIRES = "2026-11-23T10:00:00.000Z";
const NOW = Date.parse(AT);
const CREDIT = { text: "A credit.", amount: "12.50", currency: "EUR", expires: EXPIRES };

function event(version, type, more = {}, by = { kind: "agent", id: "ana" }) {
  return { chat: "c1", version, after: version - 1, at: AT, by, type, ...more };
}

function known(...events) {
  const commitments = new Commitments();
  events.forEach((told, i) => commitments.apply(event(i + 1, ...told)));
  return commitments;
}

function states(commitments, now = NOW) {
  return commitments.list(now).map(({ id, state }) => [id, state]);
}

/** The frame of a vector. */
function sent(name) {
  const { frame } = vectors("client-frames.json").frames.find(one => one.name === name);
  const [[frameName, { command, chat, ...fields }]] = Object.entries(frame);
  return [frameName, fields];
}

/** What a client sends that is welcome. */
function connected(role, Client) {
  const host = new FakeHost();
  const client = new Client({ url: "ws://desk/chat", token: "demo", host, storage: null });
  client.connect();
  host.line.welcome(role);
  host.line.take();
  return { client, line: host.line };
}

function said(line) {
  const [[name, { command, chat, ...fields }]] = Object.entries(line.take()[0]);
  return [name, fields];
}

test("a promise is open until it is answered, withdrawn, or its time has passed", () => {
  const made = ["commitment_made", CREDIT];
  assert.deepEqual(states(known(made)), [[1, "open"]]);
  assert.deepEqual(states(known(made), Date.parse(EXPIRES) - 1), [[1, "open"]]);
  assert.deepEqual(states(known(made), Date.parse(EXPIRES)), [[1, "expired"]]);
  const answered = known(made, ["commitment_answered", { commitment: 1, accepted: true }]);
  assert.deepEqual(states(answered, Date.parse(EXPIRES)), [[1, "accepted"]]);
  assert.deepEqual(states(known(made, ["commitment_answered", { commitment: 1, accepted: false }])), [[1, "declined"]]);
  assert.deepEqual(states(known(made, ["commitment_withdrawn", { commitment: 1, told: true }])), [[1, "withdrawn"]]);
});

test("what needs approval waits for it, and a visitor learns of it by the approval alone", () => {
  const made = ["commitment_made", { ...CREDIT, approval: true }];
  const approved = ["commitment_approved", { commitment: 1, agent: "ana", ...CREDIT }, { kind: "agent", id: "sue" }];
  assert.deepEqual(states(known(made)), [[1, "awaiting_approval"]]);
  assert.deepEqual(states(known(made, ["commitment_refused", { commitment: 1 }])), [[1, "refused"]]);
  const agents = known(made, approved);
  const visitors = new Commitments();
  visitors.apply(event(2, ...approved));
  assert.deepEqual(visitors.list(NOW), agents.list(NOW));
  assert.deepEqual([visitors.get(1, NOW).by, visitors.get(1, NOW).amount], ["ana", "12.50"]);
});

test("a close withdraws what was not approved, and leaves the rest to be answered", () => {
  const commitments = known(
    ["commitment_made", CREDIT], ["commitment_made", { ...CREDIT, approval: true }], ["compensation_asked"], ["closed"],
  );
  assert.deepEqual(states(commitments), [[1, "open"], [2, "withdrawn"]]);
  assert.equal(commitments.compensation, null);
});

test("a compensation is asked for until something is promised to the visitor, or it is settled", () => {
  const asked = ["compensation_asked", { text: "late" }];
  assert.deepEqual(known(asked).compensation, { at: AT, text: "late" });
  assert.equal(known(asked, ["commitment_made", CREDIT]).compensation, null);
  assert.notEqual(known(asked, ["commitment_made", { ...CREDIT, approval: true }]).compensation, null);
  assert.equal(known(asked, ["compensation_settled"]).compensation, null);
});

test("an event that came before changes nothing", () => {
  const commitments = known(["commitment_made", CREDIT], ["commitment_answered", { commitment: 1, accepted: true }]);
  assert.equal(commitments.apply(event(1, "commitment_made", CREDIT)), false);
  assert.deepEqual(states(commitments), [[1, "accepted"]]);
  assert.equal(commitments.apply(event(3, "message_posted", { text: "hi" })), false);
});

test("every event of the vectors is taken, and one about an unknown promise changes nothing", () => {
  const events = vectors("server-frames.json").frames
    .filter(one => /^event: (commitment|compensation|surveyed)/.test(one.name))
    .map(one => one.frame.event);
  assert.ok(events.length >= 14);
  for (const one of events) {
    const commitments = new Commitments();
    assert.equal(commitments.apply(one), !/answered|refused|withdrawn/.test(one.type), one.type);
    assert.equal(commitments.survey?.score, one.score);
  }
});

test("an agent's commands are those of the vectors", () => {
  const { client, line } = connected("agent", AgentClient);
  const commitments = client.commitments("c1");
  const terms = { text: "A credit on your next bill.", amount: "12.50", currency: "EUR", expires: "2026-12-24T12:00:00.000Z" };
  const acts = [
    [() => commitments.commit({ text: "We call you back." }), "commit"],
    [() => commitments.commit({ ...terms, reference: "CR-2026/17" }), "commit with everything"],
    [() => commitments.withdraw(12), "withdrawCommitment"],
    [() => commitments.approve(12), "approveCommitment"],
    [() => commitments.refuse(12, "Half of it."), "approveCommitment, not"],
    [() => commitments.settle(), "settleCompensation"],
  ];
  for (const [act, vector] of acts) {
    act().catch(() => {});
    assert.deepEqual(said(line), sent(vector), vector);
  }
});

test("a visitor's commands are those of the vectors, and hide what a message would", async () => {
  const { client, line } = connected("visitor", VisitorClient);
  const commitments = new VisitorCommitments(client, "c1");
  const acts = [
    [() => commitments.accept(12), "answerCommitment"],
    [() => commitments.decline(12), "answerCommitment, declined"],
    [() => commitments.askCompensation(), "askCompensation"],
    [() => commitments.askCompensation("Two weeks late."), "askCompensation with a text"],
    [() => commitments.survey(5), "survey"],
    [() => commitments.survey(2, "Slow, but friendly."), "survey with a comment"],
  ];
  for (const [act, vector] of acts) {
    act().catch(() => {});
    await settle();
    assert.deepEqual(said(line), sent(vector), vector);
  }
  commitments.survey(1, "4111 1111 1111 1111").catch(() => {});
  await settle();
  assert.doesNotMatch(said(line)[1].comment, /1111 1111/);
});

test("what comes of a command in a closed chat is read on, and in an open one it comes by itself", async () => {
  const { client, line } = connected("visitor", VisitorClient);
  const commitments = new VisitorCommitments(client, "c1");
  const answer = commitments.accept(3);
  const [{ answerCommitment: { command } }] = line.take();
  line.tell({ ok: { command, chat: "c1", version: 9 } });
  await answer;
  assert.deepEqual(line.take(), [{ open: { chat: "c1", version: 0 } }]);
  line.tell({ synced: { chat: "c1", version: 10 } });
  const survey = commitments.survey(5);
  const [{ survey: asked }] = line.take();
  line.tell({ ok: { command: asked.command, chat: "c1", version: 10 } });
  await survey;
  assert.deepEqual(line.take(), []);
});
