import { barsOf, heightOf, middleOf, mostOf, namedOf, pathOf, round, runsOf } from "./geometry.js";
import { svg } from "./svg.js";
import { ticksOf } from "./units.js";

/** The drawing's own size; on the screen it is as wide as its card. */
const WIDTH = 380;
const HEIGHT = 178;
const TOP = 10;
const BELOW = 24;
/** Of more places than that, only those have a dot that no line leads to. */
const DOTS = 12;
/** How wide a sign is at most, for the room that names take. */
const SIGN = 7;

/**
 * Draws values over time. Series differ by how they are drawn (full, dashed, hatched, with dots of their own), not by colour
 * alone. What can be read of it stands in the table besides, so screen readers get one sentence.
 *
 * @param {object} about
 * @param {"bars" | "lines"} about.kind
 * @param {import("./units.js").Unit} about.unit
 * @param {import("./geometry.js").Values[]} about.values a list for each series
 * @param {{short: string, long: string}[]} about.labels what the places are called
 * @param {string} about.id of the chart, unlike any other's on the page
 * @param {string} about.said the sentence
 * @param {(value: number | null, unit: import("./units.js").Unit) => string} write
 * @param {boolean} rtl
 */
export function drawing({ kind, unit, values, labels, id, said }, write, rtl) {
  const stacked = kind === "bars";
  const ticks = ticksOf(mostOf(values, stacked), unit);
  const most = ticks.at(-1);
  const names = ticks.map(tick => write(tick, unit));
  const left = 8 + SIGN * Math.max(...names.map(name => name.length));
  const box = { x: left, y: TOP, width: WIDTH - left - 6, height: HEIGHT - TOP - BELOW };
  const ordered = rtl ? values.map(each => [...each].reverse()) : values;
  const root = svg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: "drawing", role: "img", "aria-label": said, "data-kind": kind },
    patterns(id), grid(ticks, names, most, box), places(rtl ? [...labels].reverse() : labels, box));
  root.append(...(stacked ? bars(ordered, most, box, id) : lines(ordered, most, box)));
  return root;
}

/** Hatching, so that bars are told apart without their colour. */
function patterns(id) {
  const hatch = (name, path) => svg("pattern", { id: `${id}-${name}`, width: 6, height: 6, patternUnits: "userSpaceOnUse" },
    svg("rect", { width: 6, height: 6, class: `ground-${name}` }), svg("path", { d: path, class: `hatch-${name}` }));
  return svg("defs", {}, hatch("1", "M-1 1l2-2M0 6l6-6M5 7l2-2"), hatch("2", "M1.5 1.5h.01M4.500 4.500h.01"));
}

function grid(ticks, names, most, box) {
  return svg("g", { class: "grid" }, ...ticks.flatMap((tick, i) => {
    const y = round(box.y + box.height - heightOf(tick, most, box));
    return [
      svg("line", { x1: box.x, x2: box.x + box.width, y1: y, y2: y, class: tick === 0 ? "base" : "" }),
      svg("text", { x: box.x - 6, y: y + 4, class: "tick" }, names[i]),
    ];
  }));
}

function places(labels, box) {
  const widest = 8 + SIGN * Math.max(0, ...labels.map(({ short }) => short.length));
  return svg("g", { class: "places" }, ...namedOf(labels.length, widest, box.width).map(index =>
    svg("text", { x: round(middleOf(index, labels.length, box)), y: HEIGHT - 6, class: "place" }, labels[index].short)));
}

function bars(values, most, box, id) {
  return barsOf(values, most, box).map(({ series, x, y, width, height }) =>
    svg("rect", { x: round(x), y: round(y), width: round(width), height: Math.max(0.5, round(height)), class: `bar bar-${series}`,
      ...(series > 0 && { fill: `url(#${id}-${series})` }) }));
}

function lines(values, most, box) {
  return values.flatMap((each, series) => runsOf(each, most, box).flatMap(run => [
    svg("path", { d: pathOf(run), class: `line line-${series}` }),
    ...(run.length === 1 || each.length <= DOTS ? run : []).map(({ x, y }) => dot(round(x), round(y), series)),
  ]));
}

function dot(x, y, series) {
  return series === 0
    ? svg("circle", { cx: x, cy: y, r: 2.8, class: "dot dot-0" })
    : svg("rect", { x: x - 2.5, y: y - 2.5, width: 5, height: 5, class: "dot dot-1" });
}

/** What a series looks like, for the legend. */
export function sample(kind, series, id) {
  const inner = kind === "bars"
    ? [svg("rect", { x: 4, y: 1, width: 14, height: 10, class: `bar bar-${series}`, ...(series > 0 && { fill: `url(#${id}-${series})` }) })]
    : [svg("path", { d: "M1 6L21 6", class: `line line-${series}` }), dot(11, 6, series)];
  return svg("svg", { viewBox: "0 0 22 12", class: "sample", "aria-hidden": "true" }, ...inner);
}
