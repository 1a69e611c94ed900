/**
 * Texts as Peekwire counts them: offsets and counts are Unicode code points, and no text holds half a surrogate pair.
 * Pure functions.
 *
 * @module
 */

/**
 * One step from a text to another: at an offset, so many code points go and others come.
 *
 * @typedef {{at: number, erase: number, insert: string}} TextEdit
 */

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * The text with each lone surrogate replaced by U+FFFD.
 *
 * @param {string} text
 * @returns {string}
 */
export function toWellFormed(text) {
  return typeof text.toWellFormed === "function" ? text.toWellFormed() : text.replace(LONE_SURROGATE, "\uFFFD");
}

/**
 * How many code points a text has.
 *
 * @param {string} text
 * @returns {number}
 */
export function length(text) {
  let count = text.length;
  for (let i = 0; i < text.length; i++) {
    if (isPair(text, i)) {
      count--;
      i++;
    }
  }
  return count;
}

/**
 * The edit that turns one text into the other, left and right of which both agree. It ends at the caret or behind it, so
 * that whoever applies it knows where that is.
 *
 * @param {string} before
 * @param {string} after
 * @param {number} [caret] code points of `after` before the caret; 0 where it is not known
 * @returns {TextEdit}
 */
export function diff(before, after, caret = 0) {
  const from = toWellFormed(before);
  const to = toWellFormed(after);
  const prefix = commonPrefix(from, to);
  const behind = to.length - offset(to, 0, caret);
  const suffix = commonSuffix(from, to, Math.min(behind, from.length - prefix, to.length - prefix));
  return {
    at: length(from.slice(0, prefix)),
    erase: length(from.slice(prefix, from.length - suffix)),
    insert: to.slice(prefix, to.length - suffix),
  };
}

/**
 * The text after an edit.
 *
 * @param {string} text a well-formed text
 * @param {TextEdit} edit
 * @returns {string | null} null if the edit does not fit the text
 */
export function apply(text, { at, erase, insert }) {
  const start = offset(text, 0, at);
  const end = start < 0 ? -1 : offset(text, start, erase);
  return end < 0 ? null : text.slice(0, start) + toWellFormed(insert) + text.slice(end);
}

/**
 * The 24-bit check of a text, which finds lost and misapplied edits and protects from no forgery.
 *
 * @param {string} text
 * @returns {number}
 */
export function check(text) {
  let h = 0;
  for (const c of toWellFormed(text)) {
    h = (Math.imul(h, 0xC2B2AE3D) + c.codePointAt(0) + 1) | 0;
  }
  h = Math.imul(h ^ (h >>> 16), 0x85EBCA6B);
  h = Math.imul(h ^ (h >>> 13), 0xC2B2AE35);
  return (h ^ (h >>> 16)) & 0xFFFFFF;
}

/** The UTF-16 index that lies so many code points after another; -1 if the text ends before it. */
function offset(text, from, codePoints) {
  let index = from;
  for (let n = 0; n < codePoints; n++) {
    if (index >= text.length) {
      return -1;
    }
    index += isPair(text, index) ? 2 : 1;
  }
  return index;
}

function commonPrefix(a, b) {
  const limit = Math.min(a.length, b.length);
  let n = 0;
  while (n < limit && a[n] === b[n]) {
    n++;
  }
  // Both texts are well-formed, so a high surrogate at the end is half of a pair that differs in its other half.
  return n > 0 && isHigh(a, n - 1) ? n - 1 : n;
}

function commonSuffix(a, b, limit) {
  let n = 0;
  while (n < limit && a[a.length - 1 - n] === b[b.length - 1 - n]) {
    n++;
  }
  return n > 0 && isLow(a, a.length - n) ? n - 1 : n;
}

function isPair(text, index) {
  return isHigh(text, index) && isLow(text, index + 1);
}

function isHigh(text, index) {
  return (text.charCodeAt(index) & 0xFC00) === 0xD800;
}

function isLow(text, index) {
  return (text.charCodeAt(index) & 0xFC00) === 0xDC00;
}
