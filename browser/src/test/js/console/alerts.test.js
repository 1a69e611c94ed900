import test from "node:test";
import assert from "node:assert/strict";
import { Alerts } from "../../../main/resources/META-INF/resources/peekwire/ui/console/alerts.js";
import { Directory } from "../../../main/resources/META-INF/resources/peekwire/ui/console/directory.js";
import { nameOf, snippetOf } from "../../../main/resources/META-INF/resources/peekwire/ui/console/names.js";
import { LIBRARY } from "../../../main/resources/META-INF/resources/peekwire/ui/console/library/tables.js";
import { MEASURES } from "../../../main/resources/META-INF/resources/peekwire/ui/console/measures/tables.js";
import { ANSWERS, CONSOLE, HANDOVER, PROMISES, ROUTING } from "../../../main/resources/META-INF/resources/peekwire/ui/console/tables.js";
import { loadWords } from "../../../main/resources/META-INF/resources/peekwire/ui/words.js";

function means(permission) {
  const made = { asked: 0, shown: [], tones: 0, closed: 0 };
  made.Notification = class {
    static permission = "default";
    static requestPermission = async () => (made.asked++, permission);
    constructor(title, options) {
      made.shown.push(this);
      Object.assign(this, { title, ...options });
    }
    close() {
      this.closed = true;
    }
  };
  const node = { frequency: {}, gain: { setValueAtTime() {}, exponentialRampToValueAtTime() {} }, connect: to => to, start: () => made.tones++, stop() {} };
  made.AudioContext = class {
    currentTime = 0;
    createOscillator = () => node;
    createGain = () => node;
    close = () => made.closed++;
  };
  return made;
}

test("nothing is asked, shown or heard before the agent switches it on", () => {
  const made = means("granted");
  new Alerts(made).alert("c1", "Kari", "wrote", () => {});
  assert.deepEqual([made.asked, made.shown.length, made.tones], [0, 0, 0]);
});

test("switching notifications on asks for permission, and a refusal leaves them off", async () => {
  const made = means("denied");
  const alerts = new Alerts(made);
  assert.equal(await alerts.notify(true), false);
  assert.deepEqual([made.asked, alerts.refused, alerts.notifies], [1, true, false]);
  assert.equal(await alerts.notify(false), false);
  assert.equal(alerts.refused, false);
});

test("a notification opens its chat, and goes when the chat is seen", async () => {
  const made = means("granted");
  const alerts = new Alerts(made);
  assert.equal(await alerts.notify(true), true);
  let opened = 0;
  alerts.alert("c1", "Kari", "wrote", () => opened++);
  const [shown] = made.shown;
  assert.deepEqual([shown.title, shown.body, shown.tag], ["Kari", "wrote", "peekwire-c1"]);
  shown.onclick();
  assert.deepEqual([opened, shown.closed], [1, true]);
});

test("a browser that can't show them or make sounds is no failure", async () => {
  const alerts = new Alerts({ Notification: class { static permission = "granted"; constructor() { throw new TypeError(); } } });
  await alerts.notify(true);
  alerts.alert("c1", "Kari", "wrote", () => {});
  assert.equal(alerts.notifies, false);
  const none = new Alerts({});
  assert.deepEqual([none.canNotify, await none.notify(true), none.sound(true)], [false, false, false]);
});

test("the sound is heard when it is switched on and at each alert, unless it is muted", () => {
  const made = means("granted");
  const alerts = new Alerts(made);
  assert.equal(alerts.sound(true), true);
  alerts.alert("c1", "Kari", "wrote", () => {});
  assert.equal(made.tones, 4);
  alerts.muted = true;
  alerts.alert("c1", "Kari", "wrote", () => {});
  assert.equal(made.tones, 4);
  alerts.close();
  assert.deepEqual([alerts.sounds, made.closed], [false, 1]);
});

test("names come from the page's options and from what it sets, ids where there is none", () => {
  const option = (dataset, textContent) => ({ dataset, textContent });
  const directory = Directory.of([
    option({ team: "main" }, " Support "),
    option({ agent: "ben", team: "main" }, "Ben"),
    option({ agent: "ana" }, "Ana"),
    option({ topic: "orders" }, "Orders"),
    option({}, "nothing"),
  ], { teams: [{ id: "billing", name: "Billing" }], agents: [{ id: "ben", name: "Benjamin", team: "main" }] });
  assert.deepEqual([directory.team("main"), directory.team("billing"), directory.team("x")], ["Support", "Billing", "x"]);
  assert.deepEqual([directory.agent("ben"), directory.agent("zoe"), directory.topic("orders")], ["Benjamin", "zoe", "Orders"]);
  assert.deepEqual(directory.teams("main", "night"), ["main", "billing", "night"]);
  assert.deepEqual(directory.agentsOf("main", "ana").map(agent => agent.id), ["ben"]);
  assert.deepEqual(directory.agentsOf("billing", "ben").map(agent => agent.id), ["ana"]);
});

test("whom the page does not name is called as the desk does, and is none of the page's", () => {
  const directory = new Directory({ agents: [{ id: "ana", name: "Ana" }] }, new Map([["ana", "Ana Berg"], ["zoe", "Zoe"]]));
  assert.deepEqual(["ana", "zoe", "cy"].map(id => directory.agent(id)), ["Ana", "Zoe", "cy"]);
  assert.deepEqual(directory.agents, ["ana"]);
});

const words = { say: (word, { n, text }) => `${word} ${n ?? text}` };

test("a name is one line of limited length, and can't turn the writing around", () => {
  const named = name => nameOf({ name, number: 3 }, words);
  assert.equal(named("Kari\n\u202Enrob\u2069"), "Karinrob");
  assert.equal(named("\u200F\u2066"), "visitorNumber 3");
  assert.equal(named(null), "visitorNumber 3");
  assert.equal([...named("🙂".repeat(500))].length, 80);
});

test("the list shows what was said last, in one line", () => {
  const chat = { lastMessage: { by: { id: "v" }, text: "a\n b" } };
  assert.equal(snippetOf(chat, "ana", words), "a b");
  assert.equal(snippetOf({ lastMessage: { by: { id: "ana" }, text: "hi" } }, "ana", words), "snippetMine hi");
  assert.equal(snippetOf({}, "ana", words), "");
});

const values = table => Object.entries(table).flatMap(([key, entry]) =>
  (typeof entry === "string" ? [entry] : Object.values(entry)).map(text => [key, text]));
const holes = text => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort().join();

for (const [name, modules] of Object.entries({ ANSWERS, CONSOLE, HANDOVER, LIBRARY, MEASURES, PROMISES, ROUTING })) test(`the six languages of ${name} have the same words with the same holes`, async () => {
  const tables = await Promise.all(Object.values(modules).map(load => load()));
  assert.equal(tables.length, 6);
  const [english] = tables.map(module => module.default);
  const expected = Object.fromEntries(values(english).map(([key, text]) => [key, holes(text)]));
  for (const { default: table } of tables) {
    assert.deepEqual(Object.keys(table), Object.keys(english));
    for (const [key, text] of values(table)) {
      assert.equal(holes(text), expected[key], key);
      assert.ok(text.trim() !== "" && !/[<>]/.test(text), key);
    }
  }
});

test("a plural is the language's own", async () => {
  assert.equal((await loadWords("nb-NO", CONSOLE)).say("unread", { n: 1 }), "1 ulest melding");
  assert.equal((await loadWords("id", CONSOLE)).say("unread", { n: 1 }), "1 pesan belum dibaca");
  assert.equal((await loadWords("ar", CONSOLE)).say("unread", { n: 3 }), "3 unread messages");
});
