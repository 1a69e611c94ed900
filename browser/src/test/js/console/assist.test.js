import test from "node:test";
import assert from "node:assert/strict";
import { AgentClient } from "../../../main/resources/META-INF/resources/peekwire/agent.js";
import { check } from "../../../main/resources/META-INF/resources/peekwire/text.js";
import { Assist } from "../../../main/resources/META-INF/resources/peekwire/ui/console/answers/assist.js";
import { Session } from "../../../main/resources/META-INF/resources/peekwire/ui/console/session.js";
import { FakeHost, event, granted, settle } from "../support/fake-host.js";

const LATE = { id: "late", version: "3", locale: "en", shortcut: "late", title: "Late", text: "It is late." };
const suggested = (scripts, more) => ({ suggested: { chat: "c1", scripts, ...more } });
const posted = (version, by) => event(version, "message_posted", { by, text: "Hi", origin: { kind: "ad_lib" } });
const ANA = { kind: "agent", id: "ana" };

/** An agent in a chat, and what the screen was told. */
function answering() {
  const host = new FakeHost();
  const client = new AgentClient({ url: "ws://desk/chat", token: "demo", host });
  const changed = [];
  const told = [];
  const assist = new Assist(client, host, chat => changed.push(chat));
  const session = new Session(client, host, new Proxy({}, { get: (_, what) => () => told.push(what) }));
  client.connect();
  host.line.welcome("agent").tell(event(1, "assigned", { agent: "ana", team: "main" }), granted(2), { synced: { chat: "c1", version: 2 } });
  host.line.take();
  return { host, client, assist, session, changed, told, line: host.line };
}

const refuse = (line, code) => {
  const { post } = line.take().find(frame => frame.post);
  line.tell({ error: { command: post.command, chat: "c1", code, message: "rule", retryable: false } });
  return post;
};

test("suggestions and the gauge are kept by chat, each replaced by the next", () => {
  const { line, assist, changed } = answering();
  line.tell(suggested([LATE], { draft: true }), { robotic: { chat: "c1", share: 90, inARow: 6, repeats: 0, warnings: ["in_a_row"] } });
  assert.deepEqual(assist.of("c1"), { scripts: [LATE], draft: true, warnings: ["in_a_row"], gauge: { share: 90, inARow: 6, repeats: 0 }, flow: null });
  line.tell(suggested([]), { robotic: { chat: "c1", share: 50, inARow: 0, repeats: 0 } });
  assert.deepEqual([assist.of("c1").scripts, assist.of("c1").warnings], [[], []]);
  assert.deepEqual([assist.of("c2").scripts, changed], [[], ["c1", "c1", "c1", "c1"]]);
});

test("what was suggested for a draft goes with the draft, and with the connection", () => {
  const { line, assist, host } = answering();
  line.tell({ peekOpened: { chat: "c1", channel: 9, level: "masked" } }, { peekSnapshot: [9, 1, "Hi", check("Hi")] });
  line.tell(suggested([LATE], { draft: true }), { peekErase: { channel: 9, erasure: 1, reason: "withdrawn" } });
  assert.deepEqual(assist.of("c1").scripts, []);
  line.tell(suggested([LATE], { draft: true }));
  line.end(4500);
  assert.deepEqual(assist.of("c1").scripts, []);
  host.pass(250);
  host.line.welcome("agent").tell(suggested([LATE]));
  host.line.end(4500);
  assert.deepEqual(assist.of("c1").scripts, [LATE]);
});

test("who looks away keeps what is suggested for a draft, until the desk says that it ends", () => {
  const { line, assist } = answering();
  line.tell({ peekOpened: { chat: "c1", channel: 9, level: "masked" } }, suggested([LATE], { draft: true }));
  line.tell({ peekErase: { channel: 9, erasure: 1, reason: "viewer_left" } }, { peekClosed: { channel: 9 } });
  assert.deepEqual(assist.of("c1").scripts, [LATE]);
  line.tell(suggested([]));
  assert.deepEqual(assist.of("c1").scripts, []);
});

test("what is suggested goes with a chat that goes to somebody else, or back into the queue", () => {
  const { line, assist } = answering();
  line.tell(suggested([LATE]), event(3, "assigned", { agent: "ben", team: "main", previous: "ana" }));
  assert.deepEqual(assist.of("c1").scripts, []);
  line.tell(event(4, "assigned", { agent: "ana", team: "main", previous: "ben" }), suggested([LATE]));
  assert.deepEqual(assist.of("c1").scripts, [LATE]);
  line.tell(event(5, "requeued", { team: "main", previous: "ana" }));
  assert.deepEqual(assist.of("c1").scripts, []);
});

test("nothing is kept of a chat that has ended, or that is off the console", () => {
  const { line, assist } = answering();
  line.tell({ flow: { chat: "c1", ...FLOW } }, { robotic: { chat: "c1", share: 90, inARow: 6, repeats: 0 } }, event(3, "closed", { reason: "done" }));
  assert.deepEqual([assist.of("c1").flow, assist.of("c1").gauge], [null, null]);
  line.tell({ flow: { chat: "c2", ...FLOW } });
  assist.forget("c2");
  assert.equal(assist.of("c2").flow, null);
});

test("an answer settles what was suggested, the visitor's next word does not", () => {
  const { line, assist } = answering();
  line.tell(suggested([LATE]), posted(3, { kind: "visitor", id: "v-1" }));
  assert.equal(assist.of("c1").scripts.length, 1);
  line.tell(posted(4, ANA));
  assert.deepEqual(assist.of("c1").scripts, []);
  line.tell(suggested([LATE]), event(5, "closed", { reason: "done" }));
  assert.deepEqual(assist.of("c1").scripts, []);
});

test("scripts are looked for and texts checked when the agent rests", async () => {
  const { line, assist, host } = answering();
  const told = [];
  ["l", "la"].forEach(text => assist.find("c1", text, scripts => told.push(scripts)));
  assist.check("c1", "ASAP", tone => told.push(tone.level));
  host.pass(400);
  const [find, checks, ...more] = line.take();
  assert.deepEqual([find.findScripts.text, checks.check.text, more], ["la", "ASAP", []]);
  line.tell({ checked: { command: checks.check.command, chat: "c1", level: "warn" } });
  line.tell({ scripts: { command: find.findScripts.command, chat: "c1", scripts: [LATE] } });
  await settle();
  assert.deepEqual(told, ["warn", [LATE]]);
});

test("nobody waits for an answer in a chat that is not open any more", async () => {
  const { line, assist, host } = answering();
  const told = [];
  assist.find("c1", "la", scripts => told.push(scripts));
  host.pass(80);
  const [{ findScripts }] = line.take();
  assist.drop();
  line.tell({ scripts: { command: findScripts.command, chat: "c1", scripts: [LATE] } });
  await settle();
  assert.deepEqual(told, []);
});

test("what the chat is to know is told before the script is filled in", async () => {
  const { line, assist } = answering();
  const filled = assist.fill("c1", LATE, { days: "3" }, { order: "A-1" });
  const [{ attributes }] = line.take();
  assert.deepEqual(attributes.attributes, { order: "A-1" });
  line.tell({ ok: { command: attributes.command, chat: "c1", version: 3 } });
  await settle();
  const [{ fillScript }] = line.take();
  line.tell({ scripts: { command: fillScript.command, chat: "c1", scripts: [{ ...LATE, text: "In 3 days." }] } });
  assert.equal((await filled).text, "In 3 days.");
});

test("a script that is not there any more is none", async () => {
  const { line, assist } = answering();
  const filled = assist.fill("c1", LATE, {});
  const [{ fillScript }] = line.take();
  line.tell({ error: { command: fillScript.command, chat: "c1", code: "not_found", message: "no such script", retryable: false } });
  assert.equal(await filled, null);
});

test("an answer says what it was made of, and a refused one is back in the box with it", async () => {
  const { line, session, told } = answering();
  const script = { id: "late", version: "3", locale: "en" };
  session.replies.keep("c1", { text: "It is late, ASAP", script });
  session.send("It is late, ASAP", false, { script });
  assert.deepEqual(session.replies.draft("c1"), { text: "", note: false, script: null, why: null });
  assert.deepEqual(refuse(line, "tone_unconfirmed").script, script);
  await settle();
  assert.deepEqual(session.replies.draft("c1"), { text: "It is late, ASAP", note: false, script, why: "tone_unconfirmed" });
  assert.deepEqual(session.replies.sendings("c1"), []);
  assert.ok(told.includes("returned"));
  session.send("It is late, ASAP", false, { script, confirmed: true });
  assert.equal(line.take()[0].post.confirmed, true);
});

test("a refused answer does not push away what was begun meanwhile, and confirms nothing that nobody has seen", async () => {
  const { line, session, told } = answering();
  session.send("ASAP", false, { script: null });
  session.replies.keep("c1", { text: "And then" });
  refuse(line, "tone_unconfirmed");
  await settle();
  assert.equal(session.replies.draft("c1").text, "And then");
  const [failed] = session.replies.sendings("c1");
  assert.equal(failed.error.code, "tone_unconfirmed");
  assert.ok(!told.includes("returned"));
  line.take();
  session.again(failed);
  assert.deepEqual([session.replies.draft("c1").text, session.replies.sendings("c1").length], ["And then", 1]);
  session.replies.keep("c1", { text: "" });
  session.again(failed);
  assert.deepEqual([session.replies.draft("c1").text, session.replies.draft("c1").why], ["ASAP", "tone_unconfirmed"]);
  assert.deepEqual([line.take(), session.replies.sendings("c1"), told.includes("returned")], [[], [], true]);
});

test("a refused reply does not come back into a note that is begun, where it would take the note to the visitor", async () => {
  const { line, session, told } = answering();
  session.send("ASAP", false, {});
  session.replies.keep("c1", { note: true });
  refuse(line, "tone_blocked");
  await settle();
  assert.deepEqual(session.replies.draft("c1"), { text: "", note: true, script: null, why: null });
  assert.deepEqual(session.replies.sendings("c1").map(({ text, error }) => [text, error.code]), [["ASAP", "tone_blocked"]]);
  assert.ok(!told.includes("returned"));
});

test("a refused note stays one", async () => {
  const { line, session } = answering();
  session.send("psst", true, {});
  const [{ note }] = line.take();
  line.tell({ error: { command: note.command, chat: "c1", code: "policy_refused", message: "rule", retryable: false } });
  await settle();
  const [failed] = session.replies.sendings("c1");
  assert.deepEqual([failed.note, session.replies.draft("c1").text], [true, ""]);
  session.again(failed);
  assert.deepEqual(Object.keys(line.take()[0]), ["note"]);
});

test("notes and other refusals stay where they are, to be tried again", async () => {
  const { line, session } = answering();
  session.send("Hello", false, {});
  refuse(line, "rate_limited");
  await settle();
  assert.equal(session.replies.sendings("c1").length, 1);
  session.again(session.replies.sendings("c1")[0]);
  assert.equal("confirmed" in line.take()[0].post, false);
});

const FLOW = { position: "returns@1/order", title: "A return", text: "Which order is it?", options: [{ key: 1, label: "I know it" }] };

test("where a flow stands is kept by chat, until none is walked or the connection is lost", () => {
  const { line, assist } = answering();
  line.tell({ flow: { chat: "c1", ...FLOW } });
  assert.deepEqual(assist.of("c1").flow, FLOW);
  line.tell({ flow: { chat: "c1" } });
  assert.equal(assist.of("c1").flow, null);
  line.tell({ flow: { chat: "c1", ...FLOW } });
  line.end(4500);
  assert.equal(assist.of("c1").flow, null);
});

test("a step is walked from the place that was shown, and its refusal is told", async () => {
  const { line, assist } = answering();
  const walked = assist.walk("c1", "answer", { position: FLOW.position, message: 7 });
  const [{ walk }] = line.take();
  const { command, ...rest } = walk;
  assert.deepEqual(rest, { chat: "c1", action: "answer", position: FLOW.position, message: 7 });
  line.tell({ error: { command, chat: "c1", code: "off_path", message: "no such choice", retryable: false } });
  assert.equal((await walked).code, "off_path");
});

test("a step that lacks a detail of the chat is walked when the detail is there", async () => {
  const { line, assist } = answering();
  const walked = assist.walk("c1", "choose", { position: FLOW.position, value: "1", attributes: { order: "A-1" } });
  const [{ attributes }] = line.take();
  line.tell({ ok: { command: attributes.command, chat: "c1", version: 3 } });
  await settle();
  const [{ walk }] = line.take();
  line.tell({ ok: { command: walk.command, chat: "c1", version: 4 } });
  assert.deepEqual([attributes.attributes, walk.value, await walked], [{ order: "A-1" }, "1", null]);
});

test("flows that the desk does not tell of are none", async () => {
  const { line, assist } = answering();
  const flows = assist.flows("c1");
  const asked = assist.flows("c1");
  const [first, second] = line.take().map(({ findFlows }) => findFlows.command);
  line.tell({ flows: { command: first, chat: "c1", flows: [{ id: "returns", version: "1", title: "A return" }] } });
  line.tell({ error: { command: second, chat: "c1", code: "unsupported", message: "no flows", retryable: false } });
  assert.deepEqual([(await flows)[0].title, await asked], ["A return", []]);
});
