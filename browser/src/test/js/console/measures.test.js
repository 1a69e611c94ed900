import "../support/dom.js";
import test from "node:test";
import assert from "node:assert/strict";
import { csvOf, plainValue } from "../../../main/resources/META-INF/resources/peekwire/ui/console/measures/csv.js";
import { Figures } from "../../../main/resources/META-INF/resources/peekwire/ui/console/measures/figures.js";
import { barsOf, mostOf, namedOf, pathOf, runsOf } from "../../../main/resources/META-INF/resources/peekwire/ui/console/measures/geometry.js";
import { CHARTS, atOnceOf, isEmpty, valuesOf } from "../../../main/resources/META-INF/resources/peekwire/ui/console/measures/measures.js";
import { labelsOf, periodOf } from "../../../main/resources/META-INF/resources/peekwire/ui/console/measures/periods.js";
import { rowsOf } from "../../../main/resources/META-INF/resources/peekwire/ui/console/measures/rows.js";
import { ticksOf, writer } from "../../../main/resources/META-INF/resources/peekwire/ui/console/measures/units.js";
import { MEASURES } from "../../../main/resources/META-INF/resources/peekwire/ui/console/measures/tables.js";
import { Words } from "../../../main/resources/META-INF/resources/peekwire/ui/words.js";
import english from "../../../main/resources/META-INF/resources/peekwire/ui/words/measures/en.js";
import { vectors } from "../support/vectors.js";

process.env.TZ = "Europe/Oslo";

const TOLD = vectors("server-frames.json").frames.find(({ name }) => name === "measured").frame.measured;
const chart = key => CHARTS.find(each => each.key === key);
const words = new Words("en", english);
const HOUR = 3_600_000;

function hoursOf(from, count) {
  return Array.from({ length: count }, (_, i) => ({ from: new Date(Date.parse(from) + i * HOUR).toISOString() }));
}

// ---- periods

test("periods are from midnight to midnight where the supervisor is", () => {
  const noon = new Date("2026-11-22T12:00:00Z");
  assert.deepEqual(periodOf("today", noon), { from: "2026-11-21T23:00:00.000Z", to: "2026-11-22T23:00:00.000Z", zone: "Europe/Oslo", cut: "hour" });
  assert.deepEqual(periodOf("week", noon), { from: "2026-11-15T23:00:00.000Z", to: "2026-11-22T23:00:00.000Z", zone: "Europe/Oslo", cut: "day" });
  assert.equal(periodOf("month", noon).from, "2026-10-23T22:00:00.000Z");
});

test("a day on which the clocks change has 23 or 25 hours", () => {
  const length = day => {
    const { from, to } = periodOf("today", new Date(`${day}T12:00:00Z`));
    return (Date.parse(to) - Date.parse(from)) / HOUR;
  };
  assert.deepEqual(["2026-03-29", "2026-10-25", "2026-10-26"].map(length), [23, 25, 24]);
});

test("an hour that comes twice is told apart in the table, by its offset", () => {
  const labels = labelsOf(hoursOf("2026-10-24T22:00:00.000Z", 25), "hour", "en-GB", "Europe/Oslo");
  assert.deepEqual(labels.slice(1, 5).map(({ short }) => short), ["01:00", "02:00", "02:00", "03:00"]);
  assert.equal(new Set(labels.map(({ long }) => long)).size, 25);
  assert.match(labels[2].long, /GMT\+2/);
  assert.match(labels[3].long, /GMT\+1/);
  const spring = labelsOf(hoursOf("2026-03-28T23:00:00.000Z", 23), "hour", "de", "Europe/Oslo");
  assert.deepEqual(spring.slice(0, 3).map(({ long }) => long), ["00:00", "01:00", "03:00"]);
});

test("days are called by their dates, and hours by twelve where people count so", () => {
  const days = [{ from: "2026-11-21T23:00:00.000Z" }];
  assert.deepEqual(labelsOf(days, "day", "nb", "Europe/Oslo"), [{ short: "22.11.", long: "søn. 22. nov." }]);
  assert.equal(labelsOf(hoursOf("2026-11-22T12:00:00.000Z", 1), "hour", "en-US", "Europe/Oslo")[0].short.replace(/\s/, " "), "1 PM");
});

// ---- units

test("lengths of time have their two largest units", () => {
  const write = writer("en");
  const said = [0, 400, 9_400, 38_000, 59_700, 95_000, 120_000, 3_600_000, 3_599_700, 5_400_000, 90_000_000].map(ms => write(ms, "time"));
  assert.deepEqual(said, ["0s", "0.4s", "9.4s", "38s", "1m", "1m 35s", "2m", "1h", "1h", "1h 30m", "1d 1h"]);
});

test("shares, counts and means are written as in the language, and what is not there as a dash", () => {
  const write = writer("de");
  assert.deepEqual([write(0.125, "share"), write(0.0125, "share"), write(1234, "count"), write(1.25, "mean")],
    ["13 %", "1,3 %", "1.234", "1,3"].map(text => text.replace(" ", "\u00a0")));
  assert.deepEqual([write(null, "share"), write(undefined, "time")], ["–", "–"]);
});

test("marks of an axis begin at zero, pass the largest value, are few and of round numbers", () => {
  assert.deepEqual(ticksOf(7, "count"), [0, 2, 4, 6, 8]);
  assert.deepEqual(ticksOf(3, "count"), [0, 1, 2, 3]);
  assert.deepEqual(ticksOf(0, "count"), [0, 1]);
  assert.deepEqual(ticksOf(0.31, "share"), [0, 0.1, 0.2, 0.3, 0.4]);
  assert.deepEqual(ticksOf(95_000, "time"), [0, 30_000, 60_000, 90_000, 120_000]);
  assert.deepEqual(ticksOf(2.4, "mean"), [0, 1, 2, 3]);
  let seed = 7;
  for (let i = 0; i < 3000; i++) {
    seed = (seed * 48271) % 2147483647;
    const [most, unit] = [(seed % 1_000_000) / 10 ** (i % 7), ["count", "share", "time", "mean"][i % 4]];
    const ticks = ticksOf(most, unit);
    assert.equal(ticks[0], 0);
    assert.ok(ticks.at(-1) >= most - 0.001, `${most} ${unit}: ${ticks}`);
    assert.ok(ticks.length >= 2 && ticks.length <= 6, `${most} ${unit}: ${ticks}`);
  }
});

// ---- geometry

const BOX = { x: 20, y: 10, width: 100, height: 80 };

test("bars stand on each other, from the ground to their sum, each in the middle of its place", () => {
  const bars = barsOf([[1, 0], [3, null]], 4, BOX);
  assert.deepEqual(bars, [
    { series: 0, index: 0, x: 27, y: 70, width: 36, height: 20 },
    { series: 1, index: 0, x: 27, y: 10, width: 36, height: 60 },
  ]);
  assert.deepEqual(barsOf([[]], 1, BOX), []);
});

test("bars of as many places as there can be neither touch nor leave the box", () => {
  const bars = barsOf([Array.from({ length: 62 }, (_, i) => i + 1)], 62, BOX);
  bars.forEach(({ x, y, width, height }, i) => {
    assert.ok(x >= BOX.x && x + width <= BOX.x + BOX.width + 1e-9 && y >= BOX.y - 1e-9 && y + height <= BOX.y + BOX.height + 1e-9);
    assert.ok(i === 0 || x > bars[i - 1].x + bars[i - 1].width);
  });
});

test("a line is broken where there is nothing", () => {
  const runs = runsOf([null, 2, 4, null, 0], 4, BOX);
  assert.deepEqual(runs.map(run => run.map(({ index }) => index)), [[1, 2], [4]]);
  assert.deepEqual(runs[0].map(({ x, y }) => [x, y]), [[50, 50], [70, 10]]);
  assert.equal(runs[1][0].y, 90);
  assert.equal(pathOf(runs[0]), "M50 50L70 10");
  assert.deepEqual(runsOf([null, null], 4, BOX), []);
});

test("as many places are named as there is room for, the same number apart", () => {
  assert.deepEqual(namedOf(7, 40, 400), [0, 1, 2, 3, 4, 5, 6]);
  assert.deepEqual(namedOf(24, 40, 330), [0, 3, 6, 9, 12, 15, 18, 21]);
  assert.deepEqual(namedOf(30, 40, 330), [0, 4, 8, 12, 16, 20, 24, 28].slice(0, 8));
  assert.deepEqual(namedOf(1, 900, 100), [0]);
  for (let count = 1; count <= 62; count++) {
    assert.ok(namedOf(count, 40, 330).length <= 8);
  }
});

test("the largest value is that of the sums where bars stand on each other", () => {
  assert.equal(mostOf([[1, 5], [4, null]], true), 5);
  assert.equal(mostOf([[1, 5], [4, 3]], true), 8);
  assert.equal(mostOf([[1, 5], [4, 3]], false), 5);
  assert.equal(mostOf([[null]], false), 0);
  assert.equal(mostOf([], true), 0);
});

// ---- measures

test("figures are those of the desk, by the formulas of the guide", () => {
  const { whole } = TOLD;
  const value = (key, series = 0) => chart(key).series[series].value(whole);
  assert.equal(value("abandonment"), 4 / 41);
  assert.equal(value("scripted_share"), 0.4);
  assert.equal(value("first_response"), 38_000);
  assert.equal(value("first_response", 1), 114_000);
  assert.equal(value("chats_at_once"), 15 / 9);
  assert.equal(value("chats_at_once", 1), 4);
  assert.deepEqual([0, 1, 2].map(i => value("chats", i)), [37, 4, 0]);
  assert.deepEqual(atOnceOf(TOLD), [{ chats: 1, share: 5 / 9 }, { chats: 4, share: 4 / 9 }]);
});

test("what a part does not have is left out, and what is to come is not zero", () => {
  assert.deepEqual(valuesOf(chart("first_response"), TOLD), [[38_000, null], [114_000, null]]);
  assert.deepEqual(valuesOf(chart("abandonment"), TOLD), [[4 / 41, null]]);
  assert.deepEqual(valuesOf(chart("transfers"), TOLD), [[0, 0]]);
  const early = { ...TOLD, until: "2026-11-21T12:00:00.000Z" };
  assert.deepEqual(valuesOf(chart("transfers"), early), [[0, null]]);
  assert.ok(isEmpty([[0, null], [null]]));
  assert.ok(!isEmpty([[0, null], [1]]));
});

test("the table of the file has each part, the whole, and every series with its unit", () => {
  const [head, first, second, whole] = rowsOf(TOLD, words);
  assert.equal(head.length, 2 + CHARTS.reduce((sum, { series }) => sum + series.length, 0));
  assert.deepEqual(head.slice(0, 4), ["From", "To", "Chats: Answered", "Chats: Abandoned"]);
  assert.ok(head.includes("First response: Median (s)") && head.includes("Abandonment (0-1)"));
  assert.deepEqual(first.slice(0, 4), ["2026-11-20T23:00:00.000Z", "2026-11-21T23:00:00.000Z", 37, 4]);
  assert.equal(second[head.indexOf("First response: Median (s)")], null);
  assert.equal(whole[head.indexOf("First response: Median (s)")], 38);
  assert.equal(whole.length, head.length);
});

test("a file is as RFC 4180 has it, and no cell of it is a formula", () => {
  assert.equal(csvOf([["a", 1.5, null], ['say "x", y', -2, "b\nc"]]), '\uFEFFa,1.5,\r\n"say ""x"", y",-2,"b\nc"\r\n');
  assert.equal(csvOf([["=1+1", "@x", "+1", "-1"]]), "\uFEFF'=1+1,'@x,'+1,'-1\r\n");
  assert.deepEqual([plainValue(1234, "time"), plainValue(1 / 3, "share"), plainValue(null, "time")], [1.234, 0.3333, null]);
});

// ---- asking

function client() {
  const asked = [];
  const measures = about => new Promise((resolve, reject) => asked.push({ about, resolve, reject }));
  return { asked, measures };
}

test("one question is asked at a time, and the latest choice after it", async () => {
  const desk = client();
  const figures = new Figures(desk, () => Date.parse("2026-11-22T12:00:00Z"), () => {});
  const done = figures.ask();
  figures.choose("week", "support");
  figures.choose("month", "");
  assert.equal(desk.asked.length, 1);
  assert.ok(figures.asking);
  desk.asked[0].resolve("today's");
  await new Promise(setImmediate);
  assert.equal(figures.told, null, "what is not wanted any more is not shown");
  assert.deepEqual([desk.asked.length, desk.asked[1].about.cut, desk.asked[1].about.team], [2, "day", undefined]);
  desk.asked[1].resolve("the month's");
  await done;
  assert.deepEqual([figures.told, figures.asking, figures.asked.from], ["the month's", false, "2026-10-23T22:00:00.000Z"]);
});

test("what was told stays when the desk is away, and why there is nothing newer is said", async () => {
  const desk = client();
  const changes = [];
  const figures = new Figures(desk, () => 0, () => changes.push([figures.asking, figures.problem]));
  const ask = async answer => {
    const done = figures.ask();
    answer(desk.asked.at(-1));
    await done;
  };
  await ask(({ resolve }) => resolve("first"));
  await ask(({ reject }) => reject({ code: "unavailable" }));
  assert.deepEqual([figures.told, figures.problem], ["first", "problem_unavailable"]);
  await ask(({ reject }) => reject({ code: "unsupported" }));
  assert.equal(figures.problem, "measuresOff");
  await ask(({ resolve }) => resolve("second"));
  assert.deepEqual([figures.told, figures.problem], ["second", null]);
  assert.deepEqual(changes.at(-1), [false, null]);
});

// ---- words

const holes = entry => [...new Set(JSON.stringify(entry).match(/\{\w+\}/g) ?? [])].sort();

for (const [lang, load] of Object.entries(MEASURES)) {
  test(`the words about measures in ${lang} are all there, with their places to fill`, async () => {
    const { default: table } = await load();
    assert.deepEqual(Object.keys(table), Object.keys(english));
    Object.keys(table).forEach(key => assert.deepEqual(holes(table[key]), holes(english[key]), key));
    const needed = CHARTS.flatMap(({ key, series }) => [`measure_${key}`, `about_${key}`, ...series.map(({ word }) => `series_${word}`)]);
    needed.forEach(key => assert.ok(key in table, key));
  });
}
