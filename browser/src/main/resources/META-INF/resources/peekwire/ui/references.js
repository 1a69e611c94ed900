/** Words as order, tracking and booking numbers are written: letters and digits, with single signs between them. */
const WORD = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:[-./\u2010-\u2013][\p{L}\p{N}]+)*/gu;
/** The numbers of parcels of post, as people group them. */
const PARCEL = /(?<![\p{L}\p{N}])[A-Z]{2}[ \u00a0]?\d{2,4}(?:[ \u00a0]\d{2,4}){1,4}[ \u00a0]?[A-Z]{2}(?![\p{L}\p{N}])/gu;
/** Days and amounts, which have digits enough. */
const OTHER = /^(?:\d{1,4}[-./]\d{1,2}[-./]\d{1,4}|\d{1,3}(?:\.\d{3})+|\d+(?:[-/]\d+)?)$/;
const LONGEST = 64;

/**
 * Where numbers stand in a text that somebody may want to copy, and that no line break is to tear apart. A guess, by their
 * look: which of them are a desk's own, it knows itself.
 *
 * @param {string} text
 * @returns {{from: number, to: number}[]} from left to right, none inside another
 */
export function referencesIn(text) {
  const found = [...text.matchAll(PARCEL)].map(spanOf);
  for (const match of text.matchAll(WORD)) {
    const span = spanOf(match);
    if (isReference(match[0]) && found.every(({ from, to }) => span.to <= from || span.from >= to)) {
      found.push(span);
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

function spanOf({ 0: found, index }) {
  return { from: index, to: index + found.length };
}

function isReference(word) {
  const digits = word.match(/[0-9]/g)?.length ?? 0;
  const letters = /[A-Za-z]/.test(word);
  if (word.length > LONGEST || /[^\x20-\x7e\u2010-\u2013]/.test(word)) {
    return false;
  }
  return letters ? word.length >= 6 && digits >= 3 && (/[A-Z]/.test(word) || /[^A-Za-z0-9]/.test(word)) : digits >= 8 && (/^\d+$/.test(word) || !OTHER.test(word));
}
