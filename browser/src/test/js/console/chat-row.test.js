import test from "node:test";
import assert from "node:assert/strict";
import "../support/dom.js";
import { ChatRow } from "../../../main/resources/META-INF/resources/peekwire/ui/console/supervisor/chat-row.js";
import { Rows } from "../../../main/resources/META-INF/resources/peekwire/ui/console/dom.js";

const WORDS = { lang: "en", say: (word, values) => (values === undefined ? word : `${word} ${Object.values(values)}`) };
const CHAT = { chat: "c1", topic: "returns", locale: "de", since: 0, agent: "ana" };

/** A list with one chat, whose acts are noted. */
function listed() {
  const acts = [];
  const act = { watch: (chat, row) => acts.push([chat, row.approvals ?? 0]) };
  const list = document.createElement("ul");
  const directory = { topic: id => `Topic ${id}`, agent: id => id.toUpperCase() };
  const rows = new Rows(list, row => row.chat, () => new ChatRow(WORDS, () => directory, act, ["watch"]));
  rows.show([CHAT]);
  return { rows, list, acts, button: list.find("button") };
}

test("a row says what its chat is about and what there is to it", () => {
  const { rows, list } = listed();
  assert.match(list.textContent, /^Topic returnsGermanwatch$/);
  rows.show([{ ...CHAT, held: true, approvals: 2, offeredTo: ["ben"], warnings: ["share"], share: 90, rule: "money" }]);
  assert.match(list.textContent, /offeredTo .BEN.*chipHeld.*approvalsChip 2.*roboticChip.*robotic_floor_share 90 roboticRule .money/);
  rows.show([CHAT]);
  assert.match(list.textContent, /^Topic returnsGermanwatch$/);
});

test("a button that is pressed while its row changes stays, with the focus, and acts on what the chat is by then", () => {
  const { rows, list, acts, button } = listed();
  document.activeElement = button;
  rows.show([{ ...CHAT, approvals: 1, compensation: true }]);
  assert.deepEqual([list.find("button") === button, document.activeElement === button], [true, true]);
  button.fire("click");
  assert.deepEqual(acts, [["c1", 1]]);
});

test("a row's buttons are named after its chat, wherever it stands by then", () => {
  const { rows, list, button } = listed();
  assert.equal(button.getAttribute("aria-describedby"), "floor-agent-c1");
  rows.show([{ ...CHAT, agent: undefined }]);
  const group = list.all().find(node => node.getAttribute("role") === "group");
  assert.deepEqual([button, group].map(node => node.getAttribute("aria-describedby") ?? node.getAttribute("aria-labelledby")), ["floor-queue-c1", "floor-queue-c1"]);
  assert.equal(list.find("bdi").id, "floor-queue-c1");
});
