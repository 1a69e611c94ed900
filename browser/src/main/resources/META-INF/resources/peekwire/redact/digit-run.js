import { digit, isDash, isDigit, isOneOf, isSpace, isSpacedWord } from "./chars.js";

/** Gaps that are no single separator: a bracket and another; more than are written within a number. */
export const BRACKET_AND_OTHER = -2;
export const MANY = -3;

export const isPlus = c => c === 43 || c === 0xFF0B;
const isBracket = c => c === 40 || c === 41;
const isPhonePunctuation = c => isOneOf(c, "./()+\uFF0B");

/** What a gap becomes with one more separator: 0 is none, one is itself whatever its width. */
function join(gap, c) {
  const plain = isSpace(c) ? 32 : isDash(c) ? 45 : c;
  if (gap === 0) {
    return plain;
  }
  return gap > 0 && isBracket(gap) !== isBracket(plain) ? BRACKET_AND_OTHER : MANY;
}

/** Whether a group of digits starts at offset 0. */
export const startsGroup = at => isDigit(at(0)) && !isDigit(at(-1));

/** Whether offset 0 starts no part of a longer reference, such as NO-2024-0001234. */
export function standsAlone(at) {
  const last = at(-1);
  const joins = isDash(last) || isOneOf(last, "./#");
  return !(isSpacedWord(last) || last === 95) && !(joins && isSpacedWord(at(-2)));
}

/**
 * The digits from one place on in groups, and how far the run reaches. Any number of separators keeps it going, since
 * what they make of it shows only when it ends.
 */
export class DigitRun {
  digits = [];
  /** What stands before each group, how many digits there are through it, and where it ends. */
  gaps = [];
  through = [];
  ends = [];
  /** Where the run ends, separators at its end included. */
  end;
  #tooLong = false;

  /** From an offset; at most so many digits, and not beyond an offset. */
  constructor(at, from, most, to, forPhone = false) {
    let gap = 0;
    for (this.end = from; this.end < to; this.end++) {
      const c = at(this.end);
      const value = digit(c);
      if (value >= 0) {
        if (this.digits.length === most) {
          this.#tooLong = true;
          break;
        }
        this.#add(value, gap);
        gap = 0;
      } else if (isSpace(c) || isDash(c) || (forPhone && isPhonePunctuation(c))) {
        gap = join(gap, c);
      } else {
        break;
      }
    }
  }

  #add(value, gap) {
    if (this.digits.length === 0 || gap !== 0) {
      this.gaps.push(gap);
    }
    const group = this.groups - 1;
    this.through[group] = this.digits.push(value);
    this.ends[group] = this.end + 1;
  }

  get groups() {
    return this.gaps.length;
  }

  size(group) {
    return this.through[group] - (this.through[group - 1] ?? 0);
  }

  /** Whether a group may go on with digits that were too many to read. */
  isCut(group) {
    return this.#tooLong && group === this.groups - 1;
  }

  /** The number that some digits make. */
  number(from, to) {
    return Number(this.digits.slice(from, to).join(""));
  }

  /** Whether the first groups have these sizes, with more behind or none. */
  hasSizes(...sizes) {
    const last = sizes.length - 1;
    return this.groups > last && !this.isCut(last) && sizes.every((size, group) => this.size(group) === size);
  }

  /** Whether one allowed separator stands before each group from one to another, exclusive. */
  isUniform(from, to, allowed) {
    return this.gaps.slice(from, to).every(gap => gap === this.gaps[from] && gap > 0 && isOneOf(gap, allowed));
  }
}
