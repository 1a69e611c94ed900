import test from "node:test";
import assert from "node:assert/strict";
import { AgentClient } from "../../main/resources/META-INF/resources/peekwire/index.js";
import { FakeHost } from "./support/fake-host.js";

const LATE = {
  id: "late", version: "3", locale: "en", shortcut: "late", title: "The parcel is late", text: "It comes in [input.days] days.",
  gaps: [{ name: "input.days", kind: "number", least: "1", most: "30" }],
};

function agent() {
  const host = new FakeHost();
  const client = new AgentClient({ url: "ws://desk/chat", token: "demo", host });
  client.connect();
  host.line.welcome("agent");
  const told = [];
  for (const type of ["suggested", "robotic", "post"]) {
    client.addEventListener(type, ({ detail }) => told.push([type, detail]));
  }
  return { host, client, line: host.line, told, answers: client.answers("c1") };
}

/** The one frame that was sent, and its id. */
function said(line) {
  const [frame, ...rest] = line.take();
  assert.deepEqual(rest, []);
  const [[name, { command, ...fields }]] = Object.entries(frame);
  return { name, command, fields };
}

test("scripts are found by what is typed, and filled in", async () => {
  const { line, answers } = agent();
  const found = answers.find("la");
  const asked = said(line);
  assert.deepEqual([asked.name, asked.fields], ["findScripts", { chat: "c1", text: "la" }]);
  line.tell({ scripts: { command: asked.command, chat: "c1", scripts: [LATE] } });
  const [late] = await found;
  assert.deepEqual(late, LATE);
  const filled = answers.fill(late, { days: "3" });
  const filling = said(line);
  const script = { id: "late", version: "3", locale: "en", inputs: { days: "3" } };
  assert.deepEqual([filling.name, filling.fields], ["fillScript", { chat: "c1", script }]);
  const { gaps, ...whole } = LATE;
  line.tell({ scripts: { command: filling.command, chat: "c1", scripts: [{ ...whole, text: "It comes in 3 days." }] } });
  const ready = await filled;
  assert.deepEqual([ready.text, ready.gaps, ready.inputs], ["It comes in 3 days.", undefined, { days: "3" }]);
  answers.post(ready.text, { script: ready }).catch(() => {});
  const posted = said(line);
  assert.deepEqual([posted.name, posted.fields], ["post", { chat: "c1", text: "It comes in 3 days.", script }]);
});

test("a language of one's own is asked for", () => {
  const { line, answers } = agent();
  answers.find("", "fr");
  assert.deepEqual(said(line).fields, { chat: "c1", text: "", locale: "fr" });
});

test("an answer of one's own words claims nothing, and is confirmed only where that is said", () => {
  const { line, answers } = agent();
  answers.post("Hello");
  answers.post("ASAP", { confirmed: true });
  answers.post("Hello", { script: { id: "hi", version: "1" }, confirmed: false });
  const posts = line.take().map(({ post: { command, ...fields } }) => fields);
  assert.deepEqual(posts, [
    { chat: "c1", text: "Hello" },
    { chat: "c1", text: "ASAP", confirmed: true },
    { chat: "c1", text: "Hello", script: { id: "hi", version: "1" } },
  ]);
});

test("a text is checked, and a verdict without findings has none", async () => {
  const { line, answers } = agent();
  const first = answers.check("fine");
  const second = answers.check("cheap");
  const [one, two] = line.take().map(({ check }) => check);
  line.tell({ checked: { command: one.command, chat: "c1", level: "pass" } });
  const findings = [{ rule: "term", level: "block", from: 0, to: 5, replacements: ["good value"] }];
  line.tell({ checked: { command: two.command, chat: "c1", level: "block", findings, more: 2 } });
  assert.deepEqual(await first, { level: "pass", findings: [], more: 0 });
  assert.deepEqual(await second, { level: "block", findings, more: 2 });
});

test("a question fails with its connection, an answer is sent again on the next", async () => {
  const { host, line, answers } = agent();
  const found = answers.find("la");
  answers.post("Hello", { script: LATE }).catch(() => {});
  line.take();
  line.end(4500);
  await assert.rejects(found, { code: "unavailable" });
  host.pass(250);
  const { name, fields } = said(host.line.welcome("agent"));
  assert.deepEqual([name, fields.script], ["post", { id: "late", version: "3", locale: "en" }]);
});

test("a refusal is the answer to its command", async () => {
  const { line, answers } = agent();
  const posted = answers.post("My own words");
  const { command } = said(line);
  line.tell({ error: { command, chat: "c1", code: "policy_refused", message: "rule money: a script", field: "text", retryable: false } });
  await assert.rejects(posted, { code: "policy_refused", field: "text" });
});

test("suggestions say whether they are for a draft, and a gauge without warnings has none", () => {
  const { line, told } = agent();
  line.tell({ suggested: { chat: "c1", draft: true, scripts: [LATE] } }, { suggested: { chat: "c1", scripts: [] } });
  line.tell({ robotic: { chat: "c1", share: 90, inARow: 6, repeats: 0, warnings: ["share"] } });
  line.tell({ robotic: { chat: "c1", share: 50, inARow: 0, repeats: 0 } });
  assert.deepEqual(told.map(([, detail]) => detail.draft ?? detail.warnings), [true, false, ["share"], []]);
  assert.equal(told[0][1].scripts[0].title, LATE.title);
});

test("what answers nothing that was asked does no harm", () => {
  const { line, told } = agent();
  line.tell({ scripts: { command: "other", chat: "c1", scripts: [] } }, { fromTheFuture: { chat: "c1" } }, { listed: [1, "x"] });
  assert.deepEqual(told, []);
});
