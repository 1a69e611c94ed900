import { test } from "node:test";
import assert from "node:assert/strict";
import { WORDS as QUEUE, standing } from "../../main/resources/META-INF/resources/peekwire/ui/chat/queue.js";
import { opening } from "../../main/resources/META-INF/resources/peekwire/ui/chat/queue/closed.js";
import { loadWords } from "../../main/resources/META-INF/resources/peekwire/ui/words.js";

const english = await loadWords("en-GB", QUEUE);
const says = (position, seconds, words = english) => standing(words, { position, waitMs: seconds && seconds * 1000 }, true).text;
const NOON = new Date("2026-11-20T12:00:00Z");
const opens = (at, locale = "en-GB", zone = "Europe/Oslo", now = NOON) => opening(at, locale, now, zone);

test("the place in the queue is said as a person would, and falls", () => {
  assert.deepEqual([4, 3, 2, 1, 0].map(position => says(position)),
    ["3 people are ahead of you", "2 people are ahead of you", "1 person is ahead of you", "You are next", "You are next"]);
});

test("the wait is rounded up, the more the longer it is", () => {
  const minutes = seconds => says(2, seconds).replace(/.*About /, "");
  assert.deepEqual([0, 1, 60, 61, 299, 301, 1_000, 1_801, 2_900, 3_600, 9_000].map(minutes), ["1 minute.", "1 minute.", "1 minute.", "2 minutes.",
    "5 minutes.", "10 minutes.", "20 minutes.", "40 minutes.", "50 minutes.", "1 hour.", "3 hours."]);
});

test("a wait that nobody can tell is not told", () => {
  assert.equal(says(3), "2 people are ahead of you");
  assert.equal(says(3, 240), "2 people are ahead of you. About 4 minutes.");
});

test("place and wait are in the visitor's language", async () => {
  const said = await Promise.all(["fr", "nb", "de", "es", "id"].map(async lang => says(3, 240, await loadWords(lang, QUEUE))));
  assert.deepEqual(said, [
    "2 personnes avant vous. Environ 4 minutes.",
    "2 personer foran deg i køen. Omtrent 4 minutter.",
    "2 Personen sind vor Ihnen. Etwa 4 Minuten.",
    "Hay 2 personas delante de usted. Alrededor de 4 minutos.",
    "2 orang di depan Anda. Sekitar 4 menit.",
  ]);
});

test("the first place that is known and the last ones are said aloud, of those further behind every fifth", () => {
  const quiet = (position, first = false) => standing(english, { position }, first).quiet;
  assert.deepEqual([12, 11, 10, 9, 6, 5, 4, 3, 2, 1].map(position => quiet(position)),
    [true, true, false, true, true, false, true, false, false, false]);
  assert.equal(quiet(12, true), false);
});

test("the next opening is told by the day's name, today and tomorrow by theirs", () => {
  assert.equal(opens("2026-11-20T18:30:00Z"), "today, 19:30");
  assert.equal(opens("2026-11-21T08:00:00Z"), "tomorrow, 09:00");
  assert.match(opens("2026-11-23T08:00:00Z"), /^Monday\W.*09:00$/);
});

test("an opening more than six days away has its date", () => {
  assert.match(opens("2026-12-27T08:00:00Z"), /Sunday.* 27 December.* 09:00$/);
});

test("days are those of the visitor's own zone", () => {
  assert.equal(opens("2026-11-20T13:30:00Z", "en-GB", "Pacific/Auckland"), "today, 02:30");
  assert.equal(opens("2026-11-21T00:30:00Z", "en-GB", "America/New_York"), "today, 19:30");
  assert.equal(opens("2026-11-20T23:30:00Z", "en-GB", "Europe/Oslo"), "tomorrow, 00:30");
});

test("the clock's change does not make a day longer than a day", () => {
  assert.equal(opens("2026-10-25T08:00:00Z", "en-GB", "Europe/Oslo", new Date("2026-10-24T10:00:00Z")), "tomorrow, 09:00");
  assert.equal(opens("2026-03-29T07:00:00Z", "en-GB", "Europe/Oslo", new Date("2026-03-28T22:30:00Z")), "tomorrow, 09:00");
});

test("the opening is written as in the visitor's region", () => {
  assert.match(opens("2026-11-21T08:00:00Z", "en-US"), /^tomorrow, 9:00\sAM$/);
  assert.equal(opens("2026-11-21T08:00:00Z", "de"), "morgen, 09:00");
  assert.equal(opens("2026-11-21T08:00:00Z", "es"), "mañana, 9:00");
  assert.match(opens("2026-11-23T08:00:00Z", "fr"), /^lundi.*09:00$/);
});

test("no opening, or none that is a time, is not told", () => {
  assert.deepEqual([opens(undefined), opens("soon")], ["", ""]);
});
