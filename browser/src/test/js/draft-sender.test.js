import test from "node:test";
import assert from "node:assert/strict";
import { DraftSender } from "../../main/resources/META-INF/resources/peekwire/draft-sender.js";
import { apply, check } from "../../main/resources/META-INF/resources/peekwire/text.js";
import { vectors } from "./support/vectors.js";

function sender(text = "") {
  const made = new DraftSender();
  made.demand(true);
  made.text(text);
  return made;
}

/** Longer than what an edit costs. */
const LONG = "The order that I placed";

test("without demand nothing is sent", () => {
  const quiet = new DraftSender();
  quiet.text("secret");
  assert.equal(quiet.poll(0), null);
  assert.equal(quiet.msUntilPoll(0), Infinity);
});

test("the first edit goes at once, as a snapshot that asks for an acknowledgement", () => {
  const update = sender("Hi").poll(0);
  assert.deepEqual(update, { seq: 1, check: check("Hi"), ack: true, text: "Hi" });
});

test("an empty field starts nothing", () => {
  assert.equal(sender("").poll(0), null);
});

test("within a window one frame goes, and the trailing edit always", () => {
  const draft = sender(LONG);
  draft.poll(0);
  draft.text(LONG + " i");
  assert.equal(draft.poll(100), null);
  draft.text(LONG + " is");
  assert.equal(draft.msUntilPoll(100), 100);
  const update = draft.poll(200);
  assert.deepEqual(update.edit, { at: LONG.length, erase: 0, insert: " is" });
  assert.equal(update.seq, 2);
  assert.equal(update.check, check(LONG + " is"));
});

test("after a pause the next edit goes at once", () => {
  const draft = sender(LONG);
  draft.poll(0);
  draft.acknowledged(1, 10);
  draft.text(LONG + "!");
  assert.equal(draft.msUntilPoll(5000), 0);
  assert.ok(draft.poll(5000));
});

test("a text that changed and changed back is no frame", () => {
  const draft = sender(LONG);
  draft.poll(0);
  draft.text(LONG + "x");
  draft.text(LONG);
  assert.equal(draft.poll(1000), null);
});

test("a snapshot goes where it is smaller", () => {
  const draft = sender("Hello");
  draft.poll(0);
  draft.acknowledged(1, 1);
  draft.text("Bye");
  assert.equal(draft.poll(300).text, "Bye");
});

test("every eighth frame asks for an acknowledgement", () => {
  const draft = sender(LONG);
  const asked = [];
  for (let i = 0, now = 0; i < 17; i++, now += 200) {
    draft.text(LONG + "x".repeat(i));
    const { seq, ack } = draft.poll(now);
    if (ack) {
      asked.push(seq);
      draft.acknowledged(seq, now);
    }
  }
  assert.deepEqual(asked, [1, 9, 17]);
});

test("on a slow link one frame is on its way at most, and later edits coalesce", () => {
  const draft = sender(LONG);
  draft.poll(0);
  draft.text(LONG + "a");
  assert.ok(draft.poll(200));
  draft.text(LONG + "ab");
  assert.equal(draft.poll(401), null);
  assert.equal(draft.slow, true);
  draft.text(LONG + "abc");
  draft.acknowledged(1, 900);
  const update = draft.poll(900);
  assert.equal(update.edit.insert, "bc");
  assert.equal(update.ack, true);
});

test("an acknowledgement that never comes is given up after ten seconds, with a snapshot", () => {
  const draft = sender(LONG);
  draft.poll(0);
  draft.text(LONG + "a");
  assert.equal(draft.poll(500), null);
  assert.equal(draft.msUntilPoll(500), 9500);
  assert.equal(draft.poll(10_000).text, LONG + "a");
});

test("a link that is fast again is not slow any more", () => {
  const draft = sender(LONG);
  draft.poll(0);
  draft.text(LONG + "a");
  draft.poll(500);
  draft.acknowledged(1, 600);
  draft.poll(600);
  draft.acknowledged(2, 650);
  assert.equal(draft.slow, false);
});

test("the desk gets the snapshot it asks for without waiting for the window, once a window", () => {
  const draft = sender(LONG);
  draft.poll(0);
  draft.resync();
  assert.equal(draft.poll(10).text, LONG);
  draft.resync();
  assert.equal(draft.poll(20), null);
  assert.equal(draft.poll(210).text, LONG);
});

test("when demand ends nothing is sent, and when it comes back a snapshot starts", () => {
  const draft = sender(LONG);
  draft.poll(0);
  draft.demand(false);
  draft.text(LONG + "secret");
  assert.equal(draft.poll(1000), null);
  draft.text(LONG);
  draft.demand(true);
  assert.equal(draft.poll(1000).text, LONG);
});

test("after a sent message the next one starts with a snapshot", () => {
  const draft = sender(LONG);
  draft.poll(0);
  draft.acknowledged(1, 10);
  draft.clear();
  assert.equal(draft.poll(500), null);
  draft.text("N");
  assert.deepEqual(draft.poll(500), { seq: 2, check: check("N"), ack: true, text: "N" });
});

test("a text over the limit is not sent until it is shorter", () => {
  const draft = new DraftSender(3);
  draft.demand(true);
  draft.text("😀😀😀😀");
  assert.equal(draft.overLimit, true);
  assert.equal(draft.poll(0), null);
  draft.text("😀😀😀");
  assert.equal(draft.poll(0).text, "😀😀😀");
});

test("a stretched window is kept to, and none beyond the limits", () => {
  const draft = sender(LONG);
  draft.poll(0);
  draft.acknowledged(1, 1);
  draft.pacing(5000);
  draft.text(LONG + "a");
  assert.equal(draft.msUntilPoll(200), 800);
  draft.pacing(1);
  assert.equal(draft.msUntilPoll(0), 50);
});

test("who follows the frames has the field's text, whatever is typed", () => {
  const alphabet = ["a", "😀", "é", " ", "4"];
  let seed = 7;
  const random = n => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) % n;
  const draft = sender();
  let field = "";
  let seen = "";
  for (let now = 0; now < 200_000; now += 90) {
    const points = [...field];
    points.splice(random(points.length + 1), random(3), ...Array.from({ length: random(4) }, () => alphabet[random(5)]));
    field = points.join("");
    draft.text(field);
    const update = draft.poll(now);
    if (update !== null) {
      seen = update.edit ? apply(seen, update.edit) : update.text;
      assert.equal(check(seen), update.check);
      if (update.ack) {
        draft.acknowledged(update.seq, now + random(1000));
      }
    }
  }
  draft.resync();
  const last = draft.poll(300_000);
  assert.equal(last.text, field);
});

/** Tells a sender what a step says, and gives the step as the sender answers it. */
function told(draft, { frame, wait, ...step }) {
  if (step.text !== undefined) draft.text(step.text);
  if (step.demand !== undefined) draft.demand(step.demand);
  if (step.ack !== undefined) draft.acknowledged(step.ack, step.now);
  if (step.windowMs !== undefined) draft.pacing(step.windowMs);
  if (step.resync) draft.resync();
  if (step.clear) draft.clear();
  const update = draft.poll(step.now);
  const ms = draft.msUntilPoll(step.now);
  return { ...step, ...(update && { frame: wire(update) }), ...(ms !== Infinity && { wait: ms }) };
}

function wire({ seq, check: sum, ack, text, edit }) {
  const tail = ack ? [sum, 1] : [sum];
  return edit ? { edit: [seq, edit.at, edit.erase, edit.insert, ...tail] } : { snapshot: [seq, text, ...tail] };
}

test("the sender sends what the conformance vectors say, and when", () => {
  const { lines } = vectors("pacing.json");
  assert.ok(lines.length > 30);
  for (const { name, limit, steps } of lines) {
    const draft = new DraftSender(limit);
    for (const step of steps) {
      assert.deepEqual(told(draft, step), step, name);
    }
  }
});
