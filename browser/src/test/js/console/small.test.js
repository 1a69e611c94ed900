import test from "node:test";
import assert from "node:assert/strict";
import { FakeHost } from "../support/fake-host.js";
import { Announcer } from "../../../main/resources/META-INF/resources/peekwire/ui/console/announcer.js";
import { Clock, running, urgency } from "../../../main/resources/META-INF/resources/peekwire/ui/console/clock.js";
import { actOf, sends } from "../../../main/resources/META-INF/resources/peekwire/ui/console/keys.js";
import { Peeks } from "../../../main/resources/META-INF/resources/peekwire/ui/console/peeks.js";
import { Replies } from "../../../main/resources/META-INF/resources/peekwire/ui/console/replies.js";
import { SHORTCUTS } from "../../../main/resources/META-INF/resources/peekwire/ui/console/shortcuts.js";
import { Ticker } from "../../../main/resources/META-INF/resources/peekwire/ui/console/ticker.js";

test("a running clock", () => {
  assert.deepEqual([0, 7_999, 750_000, 3_599_999, 3_723_000].map(running), ["0:00", "0:07", "12:30", "59:59", "1:02:03"]);
  assert.deepEqual([0, 59_999, 60_000, 180_000].map(urgency), ["calm", "calm", "soon", "late"]);
});

test("a device whose clock is wrong shows the right wait", () => {
  const clock = new Clock();
  const desk = Date.parse("2026-11-21T08:00:00.000Z");
  assert.equal(clock.since(desk, desk + 4_000), 4_000);
  clock.heard("2026-11-21T08:00:00.000Z", desk - 600_000 + 900);
  clock.heard("2026-11-21T08:00:10.000Z", desk - 600_000 + 10_050);
  assert.equal(clock.since(desk, desk - 600_000 + 20_050), 20_000);
  assert.equal(clock.since(desk + 99_000, desk - 600_000), 0);
});

test("one timer ticks once a second, only while it is wanted and to be seen", () => {
  const host = new FakeHost();
  let ticks = 0;
  const ticker = new Ticker(host, () => ticks++);
  host.pass(5_000);
  ticker.want(true);
  ticker.want(true);
  host.pass(3_000);
  assert.equal(ticks, 3);
  ticker.visible(false);
  host.pass(5_000);
  assert.deepEqual([ticks, ticker.running], [3, false]);
  ticker.visible(true);
  assert.equal(ticks, 4);
  host.pass(1_000);
  ticker.want(false);
  host.pass(5_000);
  assert.equal(ticks, 5);
});

function announcer() {
  const host = new FakeHost();
  const said = [];
  return { host, said, announcer: new Announcer(host, text => said.push(text)) };
}

test("what is typed is read out when the writer rests, not key by key", () => {
  const { host, said, announcer: it } = announcer();
  for (const text of ["W", "Wh", "Whe", "Where"]) {
    it.text(text);
    host.pass(240);
  }
  assert.deepEqual(said, []);
  host.pass(2_000);
  assert.deepEqual(said, ["Where"]);
});

test("a writer without rest is read out every ten seconds", () => {
  const { host, said, announcer: it } = announcer();
  for (let i = 1; i <= 100; i++) {
    it.text("x".repeat(i));
    host.pass(250);
  }
  assert.equal(said.length, 2);
});

test("what is erased is not read out any more, and does not stand there", () => {
  const { host, said, announcer: it } = announcer();
  it.text("secret");
  it.erase();
  host.pass(20_000);
  assert.deepEqual(said, [""]);
  it.text("again");
  it.text("");
  host.pass(20_000);
  assert.deepEqual(said, ["", ""]);
});

test("the same text is not read out twice", () => {
  const { host, said, announcer: it } = announcer();
  it.text("a");
  host.pass(2_000);
  it.text("a");
  host.pass(20_000);
  assert.deepEqual(said, ["a"]);
});

const key = (code, more = {}) => ({ code, key: more.key ?? code, altKey: true, ...more });

test("every shortcut is held with Alt and nothing else", () => {
  assert.deepEqual(actOf(key("ArrowDown")), { act: "next" });
  assert.deepEqual(actOf(key("ArrowUp")), { act: "previous" });
  assert.deepEqual(actOf(key("Digit3")), { act: "place", place: 3 });
  assert.deepEqual(actOf(key("Digit0")), { act: "waiting" });
  for (const other of [{ altKey: false }, { ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { isComposing: true }]) {
    assert.equal(actOf(key("ArrowDown", other)), null);
  }
  assert.equal(actOf(key("F4")), null);
});

test("a letter is the letter of the layout, or the key's place where Alt writes another sign", () => {
  assert.deepEqual(actOf(key("KeyB", { key: "n" })), { act: "note" });
  assert.deepEqual(actOf(key("KeyN", { key: "˜" })), { act: "note" });
  assert.equal(actOf(key("KeyN", { key: "b" })), null);
});

test("Enter sends, unless a word is being composed or a line is wanted", () => {
  assert.equal(sends({ key: "Enter" }), true);
  for (const other of [{ shiftKey: true }, { isComposing: true }, { keyCode: 229 }, { altKey: true }, { key: "a" }]) {
    assert.equal(sends({ key: "Enter", ...other }), false);
  }
});

test("each shortcut is listed once", () => {
  assert.equal(new Set(SHORTCUTS.map(([act]) => act)).size, SHORTCUTS.length);
});

test("a peek is shown, cut at masks, and gone when it is erased; the level stays", () => {
  const peeks = new Peeks();
  peeks.level("c1", "masked");
  peeks.show("c1", "masked", "a •");
  assert.equal(peeks.of("c1").runs.length, 2);
  assert.equal(peeks.writes("c1"), true);
  peeks.erase("c1");
  assert.deepEqual(peeks.of("c1"), { level: "masked", typing: false, paused: false, runs: [] });
  peeks.show("c1", "full", "a •");
  assert.deepEqual(peeks.of("c1").runs, [{ masked: false, text: "a •" }]);
});

test("at the level typing there is no text, and at none nothing", () => {
  const peeks = new Peeks();
  peeks.show("c1", "masked", "secret");
  peeks.level("c1", "typing");
  assert.deepEqual(peeks.of("c1").runs, []);
  peeks.typing("c1", true);
  assert.equal(peeks.writes("c1"), true);
  peeks.level("c1", "none");
  assert.deepEqual(peeks.of("c1"), { level: "none", typing: false, paused: false, runs: [] });
});

test("a peek that pauses says so until it goes on", () => {
  const goesOn = [
    peeks => peeks.level("c1", "masked"),
    peeks => peeks.show("c1", "masked", "on"),
    peeks => peeks.typing("c1", true),
    peeks => peeks.erase("c1", "sent"),
  ];
  for (const next of goesOn) {
    const peeks = new Peeks();
    peeks.show("c1", "masked", "so far");
    peeks.erase("c1", "paused");
    assert.deepEqual(peeks.of("c1"), { level: "masked", typing: false, paused: true, runs: [] });
    next(peeks);
    assert.equal(peeks.of("c1").paused, false);
  }
});

test("peeks are in nothing that is printed or serialised", () => {
  const peeks = new Peeks();
  peeks.show("c1", "full", "secret");
  assert.equal(`${peeks}${JSON.stringify(peeks)}${Object.values(peeks)}`.includes("secret"), false);
});

test("what is written and not sent is kept for each chat", () => {
  const replies = new Replies();
  replies.keep("c1", { text: "hello" });
  replies.keep("c2", { text: "psst", note: true });
  replies.keep("c1", { note: true });
  assert.deepEqual([replies.draft("c1"), replies.draft("c2"), replies.draft("c3")],
    [{ text: "hello", note: true }, { text: "psst", note: true }, { text: "", note: false }]);
  replies.forget("c1");
  assert.equal(replies.draft("c1").text, "");
});

test("what was sent stays until it arrives, and what was refused until it is wanted no more", () => {
  const replies = new Replies();
  const first = replies.send("c1", "one", false);
  const second = replies.send("c1", "two", false);
  const note = replies.send("c1", "psst", true);
  replies.failed(first, { code: "rate_limited" });
  replies.arrived("c1", false, "two");
  assert.deepEqual(replies.sendings("c1"), [first, note]);
  replies.arrived("c1", true, "psst");
  replies.done("c1", second);
  replies.done("c1", first);
  assert.deepEqual(replies.sendings("c1"), []);
});

test("what was given up in vain and arrives after all is not offered to be sent again", () => {
  const replies = new Replies();
  const slow = replies.send("c1", "one", false);
  const next = replies.send("c1", "two", false);
  replies.failed(slow, { code: "timeout" });
  replies.arrived("c1", false, "one");
  assert.deepEqual(replies.sendings("c1"), [next]);
});
