/**
 * What is drawn, and how it is got from what the desk told: one entry a chart. What each figure means stands in the guide on
 * measures. Pure.
 *
 * @typedef {object} Series
 * @property {string} word its name's
 * @property {(part: any) => number | null} value of a part or of the whole; null if it has none
 * @property {import("./units.js").Unit} [unit] where it is another than the chart's; then it stands in figures and tables alone
 * @typedef {object} Chart
 * @property {string} key also its title's word
 * @property {import("./units.js").Unit} unit
 * @property {"bars" | "lines"} kind bars stand on each other
 * @property {Series[]} series
 */
const counted = key => part => part.counts[key] ?? 0;
const timed = (key, which) => part => part.times[key]?.[which] ?? null;
const shareOf = (some, all) => (all > 0 ? some / all : null);

/** A line for the median and one for what nine of ten do not pass. */
const spread = key => ({
  key,
  unit: "time",
  kind: "lines",
  series: [{ word: "median", value: timed(key, "medianMs") }, { word: "p90", value: timed(key, "p90Ms") }],
});

/** Abandoned chats of all that waited for a person and are closed. */
function abandonment({ counts: { answered = 0, unanswered = 0, abandoned = 0, turned_away = 0 } }) {
  return shareOf(abandoned, answered + unanswered + abandoned + turned_away);
}

/** What is neither answered nor abandoned: open, without an answer, turned away, left as messages, bots', gone at once. */
function others({ counts: { started = 0, answered = 0, abandoned = 0 } }) {
  return started - answered - abandoned;
}

/** @type {Chart[]} */
export const CHARTS = [
  {
    key: "chats",
    unit: "count",
    kind: "bars",
    series: [{ word: "answered", value: counted("answered") }, { word: "abandoned", value: counted("abandoned") }, { word: "others", value: others }],
  },
  spread("first_response"),
  spread("response"),
  spread("wait"),
  { key: "abandonment", unit: "share", kind: "bars", series: [{ word: "abandonment", value: abandonment }] },
  spread("handling"),
  { key: "transfers", unit: "count", kind: "bars", series: [{ word: "transfers", value: counted("transfers") }] },
  {
    key: "chats_at_once",
    unit: "mean",
    kind: "lines",
    series: [
      { word: "mean", value: ({ busyMs, chatTimeMs }) => shareOf(chatTimeMs, busyMs) },
      { word: "most", value: ({ mostAtOnce }) => mostAtOnce || null },
    ],
  },
  {
    key: "scripted_share",
    unit: "share",
    kind: "bars",
    series: [{ word: "scripted_share", value: ({ counts: { scripted = 0, answers = 0 } }) => shareOf(scripted, answers) }],
  },
  {
    key: "survey_score",
    unit: "mean",
    kind: "lines",
    series: [
      { word: "survey_score", value: ({ counts: { survey_scores = 0, surveys = 0 } }) => shareOf(survey_scores, surveys) },
      { word: "surveys", unit: "count", value: counted("surveys") },
    ],
  },
];

/** The values of a chart's series, part by part; nothing for a part that is still to come. */
export function valuesOf({ series }, { parts, until }) {
  return series.map(({ value }) => parts.map(part => (part.from >= until ? null : value(part))));
}

/** Whether there is anything to draw. */
export function isEmpty(values) {
  return values.every(each => each.every(value => value === null || value === 0));
}

/** For which share of the time with chats agents had exactly so many, by their number. */
export function atOnceOf({ atOnce = [] }) {
  const all = atOnce.reduce((sum, { timeMs }) => sum + timeMs, 0);
  return [...atOnce].sort((a, b) => a.chats - b.chats).map(({ chats, timeMs }) => ({ chats, share: shareOf(timeMs, all) }));
}
