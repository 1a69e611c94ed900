/**
 * A stretch of an unsent text, masked or not.
 *
 * @typedef {{masked: boolean, text: string}} Run
 */

const MASK = "\u2022";
const JOINER = "\u200D";
const REGIONAL = /^\p{Regional_Indicator}$/u;
const PLAIN = /^[\x20-\x7E\n\u2022]*$/;
const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/**
 * A text as it is shown: whole graphemes only, in stretches that are masked or are not. A grapheme that the mask cuts
 * through is masked as a whole, and one that is still on its way (a flag's first half, a family after its joiner)
 * waits for the rest.
 *
 * @param {string} text
 * @param {boolean} masks whether bullets stand for something masked
 * @returns {Run[]}
 */
export function runsOf(text, masks = true) {
  const runs = [];
  let joins = false;
  for (const grapheme of graphemes(text)) {
    const masked = masks && (joins || grapheme.includes(MASK));
    joins = masked && grapheme.endsWith(JOINER);
    const last = runs.at(-1);
    if (last?.masked === masked) {
      last.text += masked ? MASK : grapheme;
    } else {
      runs.push({ masked, text: masked ? MASK : grapheme });
    }
  }
  return runs;
}

function graphemes(text) {
  if (PLAIN.test(text)) {
    return text;
  }
  const all = Array.from(segmenter.segment(text), ({ segment }) => segment);
  return all.flatMap((grapheme, i) => whole(grapheme, i === all.length - 1 || all[i + 1].startsWith(MASK)));
}

function whole(grapheme, atTheEnd) {
  if (atTheEnd && (grapheme.endsWith(JOINER) || REGIONAL.test(grapheme))) {
    return [];
  }
  return [grapheme];
}

/** The stretches as words for those who listen, what is masked named by a word. */
export function spoken(runs, hidden) {
  return runs.map(({ masked, text }) => (masked ? ` ${hidden} ` : text)).join("").replace(/\s+/g, " ").trim();
}
