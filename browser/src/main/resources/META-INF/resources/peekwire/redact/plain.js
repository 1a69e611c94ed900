/**
 * Texts for patterns: one UTF-16 unit for each code point, so that offsets are code points, and one letter for all that
 * makes no difference. ASCII is itself; what else patterns name is in the classes below.
 *
 * @module
 */

const SPACELESS =
  "(?=[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmr}\\p{sc=Mymr}\\p{sc=Tibt}\\p{sc=Bopo}]" +
  "|(?=\\p{sc=Zyyy})[\\u3000-\\uFEFF])";
const FORMS = [
  ["[\\u2010-\\u2015\\u2212\\uFF0D]", "‐"],
  ["\\p{Zs}", "\xA0"],
  ["\\p{Z}", "\u2028"],
  ["\\u212B", "å"],
  [SPACELESS + "\\p{L}", "一"],
  [SPACELESS + "\\p{Mn}", "\u0E31"],
  [SPACELESS + "\\p{Mc}", "☺"],
  ["\\p{L}", "ª"],
  ["\\p{Mn}", "\u0301"],
  ["\\p{Mc}", "\u0903"],
  ["", "☺"],
].map(([pattern, form]) => ({ pattern: new RegExp(pattern, "u"), form }));
const THEMSELVES = /[\0-\x7FÀ-ÖØ-öø-ÿ\u0130\u212A’“«„＋＠：]/;
const isDigit = c => /\p{Nd}/u.test(String.fromCodePoint(c));
const spaceless = new RegExp(SPACELESS, "u");

function plain(c) {
  const text = String.fromCodePoint(c);
  if (THEMSELVES.test(text)) {
    return text;
  }
  if (!isDigit(c)) {
    return FORMS.find(({ pattern }) => pattern.test(text)).form;
  }
  // Unicode has decimal digits in tens, in order.
  let first = c;
  while (isDigit(first - 1)) {
    first--;
  }
  return String.fromCharCode((spaceless.test(text) ? 0xE50 : 0x660) + ((c - first) % 10));
}

/** @param {number[]} cells code points */
export const plainOf = cells => cells.map(plain).join("");

/** A plain text with all digits, dashes and spaces as in ASCII. */
export const figuresOf = text =>
  text
    .replace(/[٠-٩๐-๙]/g, digit => digit.charCodeAt(0) % 16)
    .replace(/‐/g, "-")
    .replace(/\xA0/g, " ")
    .replace(/＋/g, "+");

/** For use in brackets. Spaces; digits of any script; letters; and those and marks of scripts that put spaces between words. */
export const SPACE = " \\xA0";
export const DIGIT = "\\d٠-٩๐-๙";
const SPACED_LETTER = "a-zA-ZªÀ-ÿ\\u0130\\u212A";
export const LETTER = SPACED_LETTER + "一";
export const WORDY = SPACED_LETTER + "\\u0301\\u0903";
export const WORD = WORDY + "\\d٠-٩";
export const isBlank = c => /[\t-\r\p{Z}]/u.test(String.fromCodePoint(c));

/** Where detectors are asked: behind two characters that they may look back at. */
export const HERE = 2;

/** What a sticky pattern matches at an index. */
export function find(pattern, text, index = HERE) {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

export const sticky = (pattern, flags = "") => new RegExp(pattern, "y" + flags);
