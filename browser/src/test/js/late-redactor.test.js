import test from "node:test";
import assert from "node:assert/strict";
import { BareVisitor } from "../../main/resources/META-INF/resources/peekwire/bare-visitor.js";
import { LateRedactor } from "../../main/resources/META-INF/resources/peekwire/redact/late-redactor.js";
import { Redactor } from "../../main/resources/META-INF/resources/peekwire/redact/redactor.js";
import { FakeHost, granted } from "./support/fake-host.js";

const CARD = "4111 1111 1111 1111";

/** A visitor whose chat may be seen, and is looked at, before what masks was loaded. */
function seen() {
  const host = new FakeHost();
  const drafts = new LateRedactor();
  const messages = new LateRedactor();
  const client = new BareVisitor({ url: "ws://desk/chat", host, deviceRedaction: drafts, redactMessages: messages });
  client.connect();
  host.line.welcome("visitor");
  host.line.tell(granted(1, "masked"), { demand: { chat: "c1", channel: 7, mode: "draft", readers: 1 } });
  return { host, drafts, messages, client };
}

test("before what masks is there, no keystroke leaves and no message", () => {
  const { host, client } = seen();
  host.line.take();
  for (let end = 1; end <= CARD.length; end++) {
    client.draft("c1", CARD.slice(0, end), end);
    host.pass(500);
  }
  const texts = JSON.stringify(host.line.take());
  assert.ok(!/[14]{2}/.test(texts), texts);
  assert.deepEqual(client.shown("c1"), { text: "", masked: false });
  assert.throws(() => client.post("c1", CARD), /not loaded/);
  assert.ok(!JSON.stringify(host.line.take()).includes("4111"));
});

test("once it is there, what stands in the field is shown masked at its next change", () => {
  const { host, client, drafts, messages } = seen();
  client.draft("c1", `My card ${CARD}`);
  host.pass(500);
  host.line.take();
  drafts.use(Redactor.standard());
  messages.use(Redactor.cards());
  client.draft("c1", `My card ${CARD}!`);
  host.pass(500);
  const sent = JSON.stringify(host.line.take());
  assert.match(sent, /My card 4111 •••• •••• ••••!/);
  client.post("c1", CARD).catch(() => {});
  assert.equal(host.line.take().at(-1).post.text, Redactor.cards().redact(CARD));
});

test("a redactor that is there masks like itself, and the first one stays", () => {
  const late = new LateRedactor();
  late.use(Redactor.cards());
  late.use(Redactor.none());
  assert.equal(late.redact(CARD), Redactor.cards().redact(CARD));
  const [mine, real] = [late.live(), Redactor.cards().live()];
  for (const mask of [mine, real]) {
    mask.replace(CARD, 19);
  }
  assert.deepEqual([mine.shown, mine.sensitive, mine.caret], [real.shown, real.sensitive, real.caret]);
  mine.wipe();
  assert.equal(mine.shown, "");
});
