import "../support/dom.js";
import test from "node:test";
import assert from "node:assert/strict";
import { atOnceCard, card } from "../../../main/resources/META-INF/resources/peekwire/ui/console/measures/card.js";
import { CHARTS, atOnceOf } from "../../../main/resources/META-INF/resources/peekwire/ui/console/measures/measures.js";
import { labelsOf } from "../../../main/resources/META-INF/resources/peekwire/ui/console/measures/periods.js";
import { slowAgents } from "../../../main/resources/META-INF/resources/peekwire/ui/console/measures/slow.js";
import { writer } from "../../../main/resources/META-INF/resources/peekwire/ui/console/measures/units.js";
import { Words } from "../../../main/resources/META-INF/resources/peekwire/ui/words.js";
import english from "../../../main/resources/META-INF/resources/peekwire/ui/words/measures/en.js";
import { vectors } from "../support/vectors.js";

const told = name => vectors("server-frames.json").frames.find(each => each.name === name).frame.measured;
const words = new Words("en", english);
const manner = (about, rtl = false) => ({ words, write: writer("en"), labels: labelsOf(about.parts, "day", "en", "Europe/Oslo"), rtl });
const chart = key => CHARTS.find(each => each.key === key);
const cells = table => table.all().filter(node => node.localName === "tr").map(row => row.children.map(cell => cell.textContent));

test("a card has a title, figures of the whole, a drawing with one sentence, and a table of the same values", () => {
  const about = told("measured");
  const made = card(chart("first_response"), about, manner(about));
  assert.equal(made.find("h3").textContent, "First response");
  assert.deepEqual(made.all().filter(node => node.localName === "dd").map(node => node.textContent), ["38s", "1m 54s"]);
  const drawn = made.all().find(node => node.getAttribute("role") === "img");
  assert.equal(drawn.getAttribute("aria-label"), "First response. For the whole time: Median 38s, 9 of 10 within 1m 54s. The values follow in a table.");
  assert.deepEqual(cells(made.find("table")), [["When", "Median", "9 of 10 within"], ["Sat, Nov 21", "38s", "1m 54s"], ["Sun, Nov 22", "–", "–"]]);
});

test("series differ in form: a dashed line with square dots, hatched bars", () => {
  const about = told("measured");
  const drawing = card(chart("first_response"), about, manner(about)).all().find(node => node.getAttribute("role") === "img");
  assert.deepEqual(drawing.children.filter(({ localName }) => ["circle", "rect"].includes(localName)).map(node => node.localName), ["circle", "rect"]);
  const bars = card(chart("chats"), about, manner(about)).all().find(node => node.getAttribute("role") === "img");
  const fills = bars.children.filter(({ localName }) => localName === "rect").map(node => node.getAttribute("fill"));
  assert.deepEqual(fills, [null, "url(#measure-chats-1)"]);
});

test("from right to left the first part stands on the right", () => {
  const about = told("measured");
  const x = rtl => Number(card(chart("chats"), about, manner(about, rtl)).all().find(node => node.getAttribute("role") === "img")
    .children.find(({ localName }) => localName === "rect").getAttribute("x"));
  assert.ok(x(true) > x(false));
});

test("where there is nothing it is said instead of an empty drawing", () => {
  const about = told("measured, nothing");
  for (const each of CHARTS) {
    const made = card(each, about, manner(about));
    assert.ok(made.textContent.includes("Nothing in this time."), each.key);
    assert.equal(made.find("table"), null);
  }
});

test("how many chats agents had at once is said with its share of the time", () => {
  const about = told("measured");
  const made = atOnceCard(atOnceOf(about), manner(about));
  assert.deepEqual(made.all().filter(node => node.localName === "li").slice(1).map(node => node.textContent), ["1 chat56%", "4 chats44%"]);
});

test("agents who have too many chats are named, with the figures and the rule that says so", () => {
  const about = told("measured");
  const directory = { agent: id => (id === "ana" ? "Ana Ruiz" : id) };
  const made = slowAgents(about, directory, manner(about));
  assert.equal(made.find("li").textContent, "Ana Ruiz answers slowly from 4 chats on: half of 44 answers took 1m 35s or longer; with fewer chats 31s (52 answers).");
  assert.match(made.textContent, /at least 2 times as long as with fewer, and 1m or longer, with 30 answers or more/);
  assert.ok(slowAgents(told("measured, nothing"), directory, manner(about)).textContent.includes("Nobody answers slowly"));
});
