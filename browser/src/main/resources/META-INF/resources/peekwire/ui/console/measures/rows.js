import { plainValue } from "./csv.js";
import { CHARTS } from "./measures.js";

/** The units of columns, as they are written in the file. */
const UNITS = { time: "s", share: "0-1", count: "", mean: "" };

/**
 * All values as a table: a row for each part and one for the whole time, a column for each series. Times are instants, so that
 * nothing depends on who reads them where.
 *
 * @param {any} told
 * @param {import("../../words.js").Words} words
 * @returns {(string | number | null)[][]}
 */
export function rowsOf(told, words) {
  const columns = CHARTS.flatMap(({ key, unit, series }) => series.map(({ word, value, unit: own = unit }) => ({ unit: own, value, name: nameOf(key, word, own, words) })));
  const row = part => [part.from, part.to, ...columns.map(({ value, unit }) => plainValue(part.from >= told.until ? null : value(part), unit))];
  return [[words.say("from"), words.say("to"), ...columns.map(({ name }) => name)], ...told.parts.map(row), row(told.whole)];
}

function nameOf(key, word, unit, words) {
  const title = words.say(`measure_${key}`);
  const named = key === word ? title : `${title}: ${words.say(`series_${word}`)}`;
  return UNITS[unit] === "" ? named : `${named} (${UNITS[unit]})`;
}
