import test from "node:test";
import assert from "node:assert/strict";
import { Redactor, VisitorClient } from "../../main/resources/META-INF/resources/peekwire/index.js";
import { preview } from "../../main/resources/META-INF/resources/peekwire/ui/chat/preview.js";
import { FakeHost, event, granted, settle } from "./support/fake-host.js";
import { randomOf, value } from "./support/values.js";

const CARD = "4111 1111 1111 1111";
const NOTHING = { text: "", masked: false };
const demand = mode => ({ demand: { chat: "c1", channel: 3, mode, readers: mode === "none" ? 0 : 1 } });

/** A visitor with a chat, at a level, whom nobody looks at. */
function visitor(level, options = {}) {
  const host = new FakeHost();
  const client = new VisitorClient({ url: "ws://desk/chat", host, ...options });
  client.connect();
  const line = host.line.welcome("visitor", { maxDraft: 200 });
  line.tell(event(1, "started"), ...(level ? [granted(2, level)] : []));
  const types = (text, caret = text.length) => {
    client.draft("c1", text, caret);
    return client.shown("c1");
  };
  return { host, client, line, types };
}

test("before any agent looks it is told what one would see, and nothing leaves for it", () => {
  const { host, line, types } = visitor("masked");
  assert.deepEqual(types(`My card is ${CARD} ok `), { text: "My card is 4111 •••• •••• •••• ok ", masked: true });
  host.pass(5000);
  assert.deepEqual(line.take().filter(frame => !frame.ping), []);
});

test("it is what an agent is shown who looks then", () => {
  const { client, line, types } = visitor("masked");
  types(`My card is ${CARD} ok `);
  types(`My card is ${CARD} okay, and soon `, 33);
  line.tell(demand("draft"));
  assert.equal(line.take()[0].snapshot[2], client.shown("c1").text);
});

test("without a grant of the text agents see nothing, whatever stands there", () => {
  for (const level of [undefined, "typing"]) {
    assert.deepEqual(visitor(level).types(CARD), NOTHING);
  }
});

test("at the level full they see the text, and nothing is hidden", () => {
  assert.deepEqual(visitor("full").types(CARD), { text: CARD, masked: false });
});

test("a word that is being typed is held back, and is nothing sensitive", () => {
  assert.deepEqual(visitor("masked").types("for martin"), { text: "for ma••••", masked: false });
});

test("of what is longer than the desk takes they see nothing", () => {
  assert.deepEqual(visitor("masked").types(CARD + " x".repeat(100)), NOTHING);
});

test("it follows the level", () => {
  const { client, line, types } = visitor("full");
  types(`${CARD} ok `);
  line.tell(granted(3, "masked"));
  assert.deepEqual(client.shown("c1"), { text: "4111 •••• •••• •••• ok ", masked: true });
  line.tell(granted(4, "full"));
  assert.deepEqual(client.shown("c1"), { text: `${CARD} ok `, masked: false });
  client.withdraw("c1");
  assert.deepEqual(client.shown("c1"), NOTHING);
});

test("after a message nothing is left of it, and a lost connection changes nothing", async () => {
  const { client, line, types } = visitor("masked");
  line.tell(demand("draft"));
  types(CARD + " ");
  line.end(1006);
  assert.equal(client.shown("c1").masked, true);
  client.post("c1", CARD).catch(() => {});
  await settle();
  assert.deepEqual(client.shown("c1"), NOTHING);
});

test("the page's own detectors say what is sensitive", () => {
  const voucher = { kind: "voucher", window: 12, inspect: at => (at(0) === 86 ? { sensitiveTo: 7 } : null) };
  const { types } = visitor("masked", { deviceRedaction: new Redactor([voucher]) });
  assert.deepEqual(types(CARD), { text: CARD, masked: false });
  assert.deepEqual(types("V123456 x"), { text: "V1••••• x", masked: true });
});

test("after any edits a draft hides a value exactly where a message with its text would", () => {
  const seed = 20261122;
  const random = randomOf(seed);
  const redactor = Redactor.standard();
  let hidden = 0;
  for (let round = 0; round < 60; round++) {
    const mask = redactor.live();
    const texts = Array.from({ length: 3 }, () => value(random)).map(({ cue, text }) => ` and ${cue}${text}`);
    const steps = [texts.join(""), texts.slice(1).join(""), texts.join(" ok"), texts[0].slice(0, -2), texts[0], ""];
    for (const text of steps) {
      mask.replace(text, random(text.length + 1));
      const masked = redactor.redact(text) !== text;
      assert.equal(mask.sensitive, masked, `seed ${seed}, round ${round}: ${text}`);
      hidden += masked;
    }
  }
  assert.ok(hidden > 100, `${hidden}`);
});

test("a preview shows what is hidden and two words on each side of it", () => {
  const of = text => preview(text, Redactor.standard().redact(text));
  assert.equal(of(`Is my card ${CARD} charged twice?`), "…card 4111 •••• •••• •••• charged twice?");
  assert.equal(of(`card ${CARD}`), "card 4111 •••• •••• ••••");
  assert.equal(of(`Please tell me now: ${CARD} is the card that I paid with`), "…now: 4111 •••• •••• •••• is the…");
  assert.equal(of("👍🏽 ola@example.no"), "👍🏽 ol••••••••••••");
});

test("a preview of nothing hidden is empty, also where the visitor wrote a bullet", () => {
  assert.equal(preview("one • two", "one • two"), "");
});

test("a preview is no longer than a line", () => {
  const text = `${CARD} ${"word ".repeat(40)}${CARD} end`;
  const shown = preview(text, Redactor.standard().redact(text));
  assert.ok(shown.startsWith("4111 •••• •••• •••• word ") && shown.endsWith("word…"), shown);
  assert.ok(shown.length <= 81, shown);
});
