import test from "node:test";
import assert from "node:assert/strict";
import { DraftSender } from "../../main/resources/META-INF/resources/peekwire/draft-sender.js";
import { Redactor } from "../../main/resources/META-INF/resources/peekwire/index.js";
import { apply } from "../../main/resources/META-INF/resources/peekwire/text.js";

/** A device that masks, and a desk that masks what comes from it once more. */
function wire() {
  const device = Redactor.standard().live();
  const desk = Redactor.standard().live();
  const sender = new DraftSender();
  sender.demand(true);
  let now = 0;
  return (text, caret) => {
    device.replace(text, caret);
    sender.text(device.shown, device.caret);
    const update = sender.poll((now += 1000));
    sender.acknowledged(update?.seq, now);
    if (update?.edit) {
      desk.apply(update.edit);
    } else if (update) {
      desk.replace(update.text);
    }
    return desk.shown;
  };
}

test("a card and the word behind it, told in one frame, don't leave the word held back at the desk", () => {
  const type = wire();
  type("My card is 4111 1111 1111 1111 ");
  assert.equal(type("My card is 4111 1111 1111 1111 now "), "My card is 4111 •••• •••• •••• now ");
});

test("a text that takes another's place and ends alike is shown to its end where the caret is known", () => {
  const type = wire();
  type("Hello Anna, please. x ", 22);
  assert.equal(type("Hello Anna, please. The end ", 28), "Hello Anna, please. The end ");
});

test("where the caret is not known, what both texts have in common at their ends counts as untouched", () => {
  const type = wire();
  type("x ");
  assert.equal(type("The end "), "The en• ");
});

test("the word in which the caret stands is held back, on both sides alike", () => {
  const type = wire();
  type("see you soon ", 13);
  assert.equal(type("see yours soon ", 9), "see yo••• soon ");
  assert.equal(type("see yours soon .", 16), "see yours soon .");
});

test("an edit ends at the caret or behind it, whatever the texts", () => {
  let seed = 20261122;
  const random = n => (seed = (seed * 48271) % 2147483647) % n;
  const word = () => Array.from({ length: random(7) }, () => ["a", "b", " ", "😀"][random(4)]);
  const sender = new DraftSender();
  sender.demand(true);
  for (let round = 0, held = ""; round < 3000; round++) {
    const next = word();
    const caret = random(next.length + 1);
    sender.text(next.join(""), caret);
    const update = sender.poll(round * 1000);
    sender.acknowledged(update?.seq, round * 1000);
    if (update?.edit) {
      assert.ok(update.edit.at + [...update.edit.insert].length >= caret, `seed 20261122, round ${round}`);
    }
    held = update?.edit ? apply(held, update.edit) : (update?.text ?? held);
    assert.equal(held, next.join(""), `seed 20261122, round ${round}`);
  }
});
