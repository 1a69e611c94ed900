import test from "node:test";
import assert from "node:assert/strict";
import "../support/dom.js";
import { ToneView } from "../../../main/resources/META-INF/resources/peekwire/ui/console/answers/tone-view.js";

const WORDS = { lang: "en", say: word => word };
const cheap = from => ({ rule: "term", level: "block", from, to: from + 5, replacements: ["good value"] });
const tone = (...findings) => ({ level: "block", findings, more: 0 });

/** With what was replaced, where. */
function shown(text, verdict) {
  const replaced = [];
  const view = new ToneView(WORDS, (...where) => replaced.push(where));
  view.show(text, verdict);
  return { view, replaced, buttons: () => view.element.all().filter(node => node.localName === "button") };
}

test("what is found again keeps its button, with the focus, and is replaced where it stands by then", () => {
  const { view, replaced, buttons } = shown("cheap", tone(cheap(0)));
  const [button] = buttons();
  document.activeElement = button;
  view.moved("So cheap");
  view.show("So cheap", tone(cheap(3)));
  assert.deepEqual([buttons()[0] === button, document.activeElement === button], [true, true]);
  button.fire("click");
  assert.deepEqual(replaced, [[3, 8, "good value"]]);
});

test("the same word twice is two findings, each replaced in its own place", () => {
  const { view, replaced, buttons } = shown("cheap cheap", tone(cheap(0), cheap(6)));
  buttons().forEach(button => button.fire("click"));
  assert.deepEqual(replaced.map(([from]) => from), [0, 6]);
  view.show("cheap", tone(cheap(0)));
  assert.equal(buttons().length, 1);
});

test("of many findings four are explained, and how many more there are is said once", () => {
  const words = [..."abcdef"].map((_, i) => ({ ...cheap(i), to: i + 1 }));
  const { view } = shown("abcdef", { ...tone(...words), more: 2 });
  view.show("abcdef", { ...tone(...words), more: 2 });
  assert.deepEqual(view.element.children.map(node => node.textContent.includes("findingsMore")), [false, false, false, false, true]);
  view.clear();
  assert.deepEqual([view.element.hidden, view.element.children.length], [true, 0]);
});
