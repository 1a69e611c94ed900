import test from "node:test";
import assert from "node:assert/strict";
import { event, settle } from "../support/fake-host.js";
import { writing } from "../support/writing.js";

const asked = (line, name) => line.take().filter(frame => name in frame).map(frame => frame[name]);
const FLOW = { position: "returns@1/order", title: "A return", text: "Which one?", options: [{ key: 1, label: "This" }] };
const LACKS = { field: "attribute.order" };

/** The agent has chosen a way on, and the desk has not answered. */
function walking() {
  const it = writing();
  it.line.tell({ flow: { chat: "c1", ...FLOW } });
  it.composer.answer("walk");
  const panel = it.part("flow");
  panel.key("1");
  const [walk] = asked(it.line, "walk");
  return { ...it, panel, walk };
}

test("a late refusal of one chat's step asks for nothing in the chat that is open by then", async () => {
  const { session, composer, panel, walk, refuse, field } = walking();
  session.open("c2");
  composer.focus();
  await refuse(walk, "value_missing", LACKS);
  assert.deepEqual([panel.find("input"), document.activeElement === field, panel.hidden], [null, true, true]);
});

test("a late refusal is not told in another chat either, nor does a late answer close what is offered there", async () => {
  const { session, composer, line, panel, walk, refuse } = walking();
  session.open("c2");
  composer.answer("walk");
  line.tell({ flows: { command: asked(line, "findFlows")[0].command, chat: "c2", flows: [{ id: "returns", version: "1", title: "A return" }] } });
  await settle();
  await refuse(walk, "off_path");
  assert.equal(panel.find("p", "off_path"), null);
  assert.match(panel.textContent, /A return/);
});

test("no value is asked for where the flow stands elsewhere by now", async () => {
  const { line, panel, walk, refuse } = walking();
  line.tell({ flow: { chat: "c1", ...FLOW, position: "returns@1/why" } });
  await refuse(walk, "value_missing", LACKS);
  assert.equal(panel.find("input"), null);
  assert.match(panel.textContent, /problemWalkMoved/);
});

test("who writes an answer meanwhile is not torn away from it", async () => {
  const { composer, panel, walk, refuse, field } = walking();
  composer.focus();
  await refuse(walk, "value_missing", LACKS);
  assert.deepEqual([panel.find("input") === null, document.activeElement === field], [false, true]);
});

test("the value that was missing is set in that chat, and the same step is taken from the same place", async () => {
  const { line, panel, walk, refuse } = walking();
  await refuse(walk, "value_missing", LACKS);
  const input = panel.find("input");
  assert.equal(document.activeElement, input);
  input.value = "A-1";
  input.key("Enter");
  const [{ command, chat, attributes }] = asked(line, "attributes");
  assert.deepEqual([chat, attributes], ["c1", { order: "A-1" }]);
  line.tell({ ok: { command, chat: "c1", version: 3 } });
  await settle();
  const [again] = asked(line, "walk");
  assert.deepEqual([again.chat, again.position, again.value], ["c1", FLOW.position, "1"]);
});

test("the field for what is missing names the problem of its own panel", async () => {
  const { panel, walk, refuse } = walking();
  await refuse(walk, "value_missing", LACKS);
  const named = panel.find("input").getAttribute("aria-describedby");
  assert.deepEqual(panel.all().filter(node => node.getAttribute("id") === named).map(node => node.getAttribute("role")), ["alert"]);
});

test("that the visitor has not answered is said until the visitor has", () => {
  const { line, composer, part } = writing();
  line.tell({ flow: { chat: "c1", ...FLOW, options: [], asks: { attribute: "order", kind: "message" } } });
  composer.answer("walk");
  const panel = part("flow");
  panel.key("Enter");
  const [problem] = panel.all().filter(node => node.getAttribute("role") === "alert");
  assert.equal(problem.textContent, "flowNoAnswer");
  line.tell(event(2, "note_posted", { by: { kind: "agent", id: "ben" }, text: "Odd." }));
  assert.equal(problem.textContent, "flowNoAnswer");
  line.tell(event(3, "message_posted", { text: "NT-12345" }));
  assert.equal(problem.textContent, "");
  panel.key("Enter");
  assert.deepEqual(asked(line, "walk").map(({ action, message }) => [action, message]), [["answer", 3]]);
});
