import { h } from "../../element.js";
import { drawing, sample } from "./chart.js";
import { isEmpty, valuesOf } from "./measures.js";

/**
 * A chart with its title, its figures for the whole time, its legend, and a table of the same values.
 *
 * @param {import("./measures.js").Chart} chart
 * @param {any} told
 * @param {import("./view.js").Manner} manner
 */
export function card(chart, told, { words, write, labels, rtl }) {
  const { key, unit, kind, series } = chart;
  const values = valuesOf(chart, told);
  const empty = isEmpty(values);
  const id = `measure-${key}`;
  const title = words.say(`measure_${key}`);
  const names = series.map(({ word }) => words.say(`series_${word}`));
  const units = series.map(each => each.unit ?? unit);
  const whole = series.map(({ value }, i) => write(value(told.whole), units[i]));
  const drawn = values.filter((_, i) => units[i] === unit);
  const said = words.say("chartSaid", { title, figures: names.map((name, i) => `${name} ${whole[i]}`).join(", ") });
  return h("li", { class: "card measure", "data-measure": key },
    h("h3", {}, title),
    h("dl", { class: "figures" }, ...names.map((name, i) => h("div", {},
      h("dt", {}, drawn.length > 1 && sample(kind, i, id), name), h("dd", {}, whole[i])))),
    empty ? h("p", { class: "soft" }, words.say("chartEmpty")) : drawing({ kind, unit, values: drawn, labels, id, said }, write, rtl),
    h("p", { class: "soft" }, words.say(`about_${key}`)),
    empty ? null : table({ title, names, values, units }, { words, write, labels }));
}

/** The values that are drawn, to be read. */
function table({ title, names, values, units }, { words, write, labels }) {
  const head = h("tr", {}, h("th", { scope: "col" }, words.say("when")), ...names.map(name => h("th", { scope: "col" }, name)));
  const rows = labels.map(({ long }, i) => h("tr", {}, h("th", { scope: "row" }, long),
    ...values.map((each, of) => h("td", {}, write(each[i], units[of])))));
  return h("details", { class: "values" }, h("summary", {}, words.say("values")),
    h("table", { "aria-label": words.say("valuesOf", { title }) }, h("thead", {}, head), h("tbody", {}, ...rows)));
}

/**
 * For how much of the time agents had how many chats: bars that lie, each with its share in words.
 *
 * @param {{chats: number, share: number}[]} atOnce
 * @param {import("./view.js").Manner} manner
 */
export function atOnceCard(atOnce, { words, write }) {
  const most = Math.max(...atOnce.map(({ share }) => share));
  return h("li", { class: "card measure", "data-measure": "at_once" },
    h("h3", {}, words.say("measure_at_once")),
    h("ol", { class: "shares" }, ...atOnce.map(({ chats, share }) => {
      const meter = h("meter", { class: "meter", min: 0, max: most, value: share, "aria-hidden": "true" });
      return h("li", {}, h("span", {}, words.say("chatsAtOnce", { n: chats })), meter, h("span", { class: "share" }, write(share, "share")));
    })),
    h("p", { class: "soft" }, words.say("about_at_once")));
}
