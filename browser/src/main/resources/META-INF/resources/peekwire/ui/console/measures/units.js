/**
 * How values are written, each by its kind: a number, a share of all, a length of time in milliseconds, or a mean. What is not
 * there is a dash. Pure.
 *
 * @typedef {"count" | "share" | "time" | "mean"} Unit
 */
export const NONE = "–";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The two largest units that a length of time has, and how long each is. */
const SCALES = [[DAY, "day", HOUR, "hour"], [HOUR, "hour", MINUTE, "minute"], [MINUTE, "minute", SECOND, "second"]];

/**
 * @param {string} locale
 * @returns {(value: number | null | undefined, unit: Unit) => string}
 */
export function writer(locale) {
  const number = options => new Intl.NumberFormat(locale, options);
  const unit = (value, name) => number({ style: "unit", unit: name, unitDisplay: "narrow", maximumFractionDigits: 0 }).format(value);
  const time = ms => {
    const scale = SCALES.find(([length]) => Math.round(ms / SECOND) * SECOND >= length);
    if (scale === undefined) {
      return ms > 0 && ms < 10 * SECOND ? seconds(ms, number) : unit(Math.round(ms / SECOND), "second");
    }
    const [large, largeName, small, smallName] = scale;
    const all = Math.round(ms / small);
    const [first, rest] = [Math.floor(all / (large / small)), all % (large / small)];
    return rest === 0 ? unit(first, largeName) : `${unit(first, largeName)} ${unit(rest, smallName)}`;
  };
  const write = {
    count: value => number().format(value),
    mean: value => number({ maximumFractionDigits: 1 }).format(value),
    share: value => number({ style: "percent", maximumFractionDigits: value > 0 && value < 0.1 ? 1 : 0 }).format(value),
    time,
  };
  return (value, kind) => (value === null || value === undefined ? NONE : write[kind](value));
}

function seconds(ms, number) {
  return number({ style: "unit", unit: "second", unitDisplay: "narrow", maximumFractionDigits: 1 }).format(ms / SECOND);
}

const NICE_TIMES = [1, 2, 5, 10, 15, 30].map(n => n * SECOND)
  .concat([1, 2, 5, 10, 15, 30].map(n => n * MINUTE), [1, 2, 4, 6, 12].map(n => n * HOUR), [1, 2, 5, 7, 14].map(n => n * DAY));

/**
 * Where an axis has its marks: from zero to the first mark that no value passes, four at most besides zero.
 *
 * @param {number} most the largest value
 * @param {Unit} unit
 * @returns {number[]}
 */
export function ticksOf(most, unit) {
  const step = stepOf(most / 4, unit);
  const marks = Math.max(1, Math.ceil(most / step - 1e-9));
  return Array.from({ length: marks + 1 }, (_, i) => i * step).map(mark => (unit === "share" ? Math.round(mark * 1000) / 1000 : mark));
}

function stepOf(least, unit) {
  if (unit === "time") {
    return NICE_TIMES.find(step => step >= least) ?? Math.ceil(least / (30 * DAY)) * 30 * DAY;
  }
  const smallest = unit === "count" ? 1 : unit === "share" ? 0.01 : 0.5;
  const power = 10 ** Math.floor(Math.log10(Math.max(least, smallest)) + 1e-9);
  const step = [1, 2, 5, 10].map(n => n * power).find(each => each >= least - 1e-12);
  return Math.max(smallest, step);
}
