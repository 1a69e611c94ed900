import test from "node:test";
import assert from "node:assert/strict";
import { Redactor, VisitorClient } from "../../main/resources/META-INF/resources/peekwire/index.js";
import { apply, check } from "../../main/resources/META-INF/resources/peekwire/text.js";
import { FakeHost, event, granted, settle } from "./support/fake-host.js";

const CARD = "4111 1111 1111 1111";
/** While it may yet be something else, no more than two of its digits are seen. */
const HELD = "41•• •••• •••• ••••";
const demand = mode => ({ demand: { chat: "c1", channel: 3, mode, readers: mode === "none" ? 0 : 1 } });

/** A visitor who is looked at, and everything that the connection carried. */
function watched(level = "masked", options = {}) {
  const host = new FakeHost();
  const client = new VisitorClient({ url: "ws://desk/chat", host, ...options });
  client.connect();
  const line = host.line.welcome("visitor", { maxDraft: 200 });
  line.tell(event(1, "started"), granted(2, level), demand("draft"));
  return { host, client, line };
}

/** Tells the client each of the field's texts and lets what is due go. Returns every text that the desk held. */
function fill({ host, client, line }, texts, pause) {
  const held = [];
  let desk = "";
  for (const text of texts) {
    client.draft("c1", text);
    host.pass(pause);
    for (const frame of line.take().filter(({ snapshot, edit }) => snapshot ?? edit)) {
      const [, seq, ...rest] = frame.snapshot ?? frame.edit;
      desk = frame.snapshot ? rest[0] : apply(desk, { at: rest[0], erase: rest[1], insert: rest[2] });
      assert.equal(check(desk), frame.snapshot ? rest[1] : rest[3]);
      held.push(desk);
      line.tell({ draftAck: [3, seq] });
    }
  }
  return held;
}

/** Key by key. */
const type = (visitor, text) => fill(visitor, Array.from(text, (_, i) => text.slice(0, i + 1)), 70);

const digits = text => text.match(/\d/g)?.length ?? 0;

test("a card that is typed never leaves the device beyond its first four digits", () => {
  for (const card of [CARD, CARD.replaceAll(" ", ""), CARD.replaceAll(" ", "-")]) {
    const held = type(watched(), "my card is " + card + ", thanks");
    assert.ok(held.length > 10);
    assert.ok(held.at(-1).startsWith("my card is 4111"));
    held.forEach(text => assert.ok(digits(text) <= 4, text));
  }
});

test("a card that is pasted, and corrected in its middle, never leaves either", () => {
  const texts = ["4111 1111 2111 1111", "4111 1111 111 1111", CARD, CARD + "1", CARD, CARD + "\n!\n"];
  const held = fill(watched(), texts, 300);
  held.forEach(text => assert.ok(digits(text) <= 4, text));
  assert.equal(held.at(-1), "4111 •••• •••• ••••\n!\n");
});

test("a tracking number of 20 digits is seen once it is ended", () => {
  const held = type(watched(), "parcel 00340434161094042557 is late");
  assert.ok(!held.some(text => text.endsWith("00340434161094042557")));
  assert.equal(held.at(-1), "parcel 00340434161094042557 is la••");
});

test("under the level full the text goes as it is typed", () => {
  const { client, line } = watched("full");
  client.draft("c1", CARD);
  assert.equal(line.take()[0].snapshot[2], CARD);
});

test("a level that sinks from full to masked begins anew with what is masked", () => {
  const { host, client, line } = watched("full");
  client.draft("c1", CARD);
  line.take();
  line.tell({ draftAck: [3, 1] }, granted(3, "masked"));
  host.pass(200);
  assert.deepEqual(line.take(), [{ snapshot: [3, 2, HELD, check(HELD), 1] }]);
});

test("who begins to look later sees what stands there, masked", () => {
  const { client, line } = watched();
  line.tell(demand("none"));
  client.draft("c1", CARD);
  assert.deepEqual(line.take(), []);
  line.tell(demand("draft"));
  assert.equal(line.take()[0].snapshot[2], HELD);
});

test("the page may bring detectors of its own, or none", () => {
  const voucher = { kind: "voucher", window: 12, inspect: at => (at(0) === 86 ? { sensitiveTo: 7 } : null) };
  const own = watched("masked", { deviceRedaction: new Redactor([voucher]) });
  own.client.draft("c1", "V123456 x");
  assert.equal(own.line.take()[0].snapshot[2], "V1••••• x");
  const open = watched("masked", { deviceRedaction: Redactor.none() });
  open.client.draft("c1", CARD);
  assert.equal(open.line.take()[0].snapshot[2], CARD);
});

test("a draft that is too long for the desk is not sent, and is masked when it is shorter", () => {
  const { host, client, line } = watched();
  client.draft("c1", "x ".repeat(100) + CARD);
  host.pass(5000);
  assert.deepEqual(line.take().filter(frame => !frame.ping), []);
  client.draft("c1", "x " + CARD);
  assert.equal(line.take()[0].snapshot[2], "x " + HELD);
});

test("cards in messages are masked on the device unless the product says otherwise", async () => {
  const plain = watched("masked", { redactMessages: Redactor.none() });
  plain.client.post("c1", CARD);
  assert.equal(plain.line.take()[0].post.text, CARD);
  const masking = watched();
  const told = [];
  masking.client.addEventListener("post", ({ detail }) => told.push(detail.text));
  masking.client.post("c1", "my card " + CARD);
  assert.equal(masking.line.take()[0].post.text, "my card 4111 •••• •••• ••••");
  assert.deepEqual(told, ["my card 4111 •••• •••• ••••"]);
});

test("after a refused message the desk's copy is replaced by what stands in the field", async () => {
  const { host, client, line } = watched();
  client.draft("c1", "Hello");
  line.take();
  line.tell({ draftAck: [3, 1] });
  client.post("c1", "Hello");
  const { command } = line.take()[0].post;
  line.tell({ error: { command, chat: "c1", code: "limit_exceeded", message: "long" } });
  await settle();
  host.pass(300);
  assert.deepEqual(line.take(), [{ snapshot: [3, 2, "", check(""), 1] }]);
});

test("after an erasure by the desk the draft is shown again when it changes, whole", () => {
  const { host, client, line } = watched();
  client.draft("c1", "Hello");
  line.take();
  line.tell({ draftAck: [3, 1] }, { draftErased: { chat: "c1", reason: "timeout" } });
  host.pass(5000);
  assert.deepEqual(line.take(), []);
  client.draft("c1", "Hello ");
  assert.equal(line.take()[0].snapshot[2], "Hello ");
});

test("what was typed before an erasure by the desk and had not left yet is told after it, whole", () => {
  const { host, client, line } = watched();
  client.draft("c1", "Hello");
  line.take();
  client.draft("c1", "");
  line.tell({ draftAck: [3, 1] }, { draftErased: { chat: "c1", reason: "reset" } });
  host.pass(1000);
  assert.deepEqual(line.take(), [{ snapshot: [3, 2, "", check(""), 1] }]);
});
