/** Whom the voice tells of every place; those further behind hear of every fifth. */
const SOON = 3;
const SOMETIMES = 5;

/**
 * Where somebody stands in the queue, and how long that may still take, rounded as a person would say it.
 *
 * @param {import("../../words.js").Words} words
 * @param {{position: number, waitMs?: number}} place
 * @param {boolean} first whether nothing was said of it before
 * @returns {{text: string, quiet: boolean}} quiet: to be read, and not to be said aloud
 */
export function standing(words, { position, waitMs }, first) {
  const place = position <= 1 ? words.say("next") : words.say("ahead", { n: position - 1 });
  const text = waitMs === undefined ? place : `${place}. ${words.say("about", { time: spoken(words.locale, waitMs) })}`;
  return { text, quiet: !first && position > SOON && position % SOMETIMES > 0 };
}

function spoken(locale, ms) {
  const minutes = Math.max(1, Math.ceil(ms / 60_000));
  const step = minutes > 30 ? 10 : minutes > 5 ? 5 : 1;
  const rounded = Math.ceil(minutes / step) * step;
  const [count, unit] = rounded < 60 ? [rounded, "minute"] : [Math.ceil(rounded / 60), "hour"];
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(count);
}
