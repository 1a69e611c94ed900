import { HERE, figuresOf, isBlank, plainOf } from "./plain.js";

const BULLET = "\u2022";
/** Why a cell is masked: what stands there may yet become a value, or is one. */
const HELD = 1;
const VALUE = 2;

/** As text.js has it, which is not imported, so that what masks can be loaded apart. */
const wellFormed = c => (c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c);

/** @param {string} text */
export const codePoints = text => Array.from(text, c => wellFormed(c.codePointAt(0)));

export const shown = (cells, masked) => cells.map((c, i) => (masked[i] ? BULLET : String.fromCodePoint(c))).join("");

export const largest = detectors => Math.max(0, ...detectors.map(({ window }) => window));

/**
 * Which cells are masked from one place to another, and why: a function of the text and the caret (where the last edit ended; -1
 * where nobody is typing). Each place is judged by itself, so it makes no difference where a sweep begins and ends.
 */
export function sweep(detectors, cells, from, to, caret) {
  const masked = new Uint8Array(to - from);
  const reach = largest(detectors);
  const base = Math.max(0, from - reach - HERE);
  const text = "\0\0" + plainOf(cells.slice(base, to + reach + 1));
  const figures = figuresOf(text);
  for (const { window, visiblePrefix = 2, inspect } of detectors) {
    let here = Math.max(0, from - window);
    const at = offset => (offset >= -HERE && offset <= window ? (cells[here + offset] ?? -1) : -1);
    const clip = end => here + Math.min(end, window);
    for (; here < to; here++) {
      const near = text => text.slice(here - base, here - base + HERE + window + 1);
      const found = inspect(at, near(text), near(figures));
      if (found) {
        const { from: start = 0, sensitiveTo = start, candidateTo = start } = found;
        const first = here + start;
        const held = clip(candidateTo);
        const typedIn = caret >= 0 && first < held && (held === cells.length || (first <= caret && caret <= held));
        const sensitive = clip(sensitiveTo);
        const end = Math.min(to, Math.max(sensitive, typedIn ? held : 0));
        for (let i = Math.max(from, first + visiblePrefix); i < end; i++) {
          // White space shows the form of a value and tells nothing.
          if (!isBlank(cells[i])) {
            masked[i - from] = Math.max(masked[i - from], i < sensitive ? VALUE : HELD);
          }
        }
      }
    }
  }
  return masked;
}

/** A draft that is masked as it grows: detectors look at an edit and a window around it. Made by `redactor.live()`. */
export class LiveMask {
  #detectors;
  #cells = [];
  #masked = [];
  #caret = 0;

  constructor(detectors) {
    this.#detectors = detectors;
  }

  /** In code points. */
  get length() {
    return this.#cells.length;
  }

  /** What may leave the device: masked code points are U+2022, one for one. */
  get shown() {
    return shown(this.#cells, this.#masked);
  }

  /** Whether a value is masked, and not only what may yet become one. */
  get sensitive() {
    return this.#masked.includes(VALUE);
  }

  /** Where the last edit ended, in code points. */
  get caret() {
    return this.#caret;
  }

  /**
   * The whole text now; what both texts have in common at their ends counts as untouched, but for what is before the caret.
   *
   * @param {string} text
   * @param {number} [caret] code points before it; 0 where it is not known
   */
  replace(text, caret = 0) {
    const next = codePoints(text);
    const cells = this.#cells;
    let at = 0;
    let end = cells.length;
    let newEnd = next.length;
    while (at < end && at < newEnd && cells[at] === next[at]) {
      at++;
    }
    while (end > at && newEnd > Math.max(at, caret) && cells[end - 1] === next[newEnd - 1]) {
      end--;
      newEnd--;
    }
    this.#edit(at, end - at, next.slice(at, newEnd));
  }

  /** One step, in code points. @param {import("../text.js").TextEdit} edit */
  apply({ at, erase, insert }) {
    if (!(at >= 0 && erase >= 0 && at + erase <= this.length)) {
      throw new RangeError(`an edit from ${at} of ${erase} in a draft of ${this.length} code points`);
    }
    this.#edit(at, erase, codePoints(insert));
  }

  /** Forgets the text; it stays usable. */
  wipe() {
    this.#cells.fill(0);
    this.#cells = [];
    this.#masked = [];
    this.#caret = 0;
    /^/.test(""); // The engine keeps what it matched last.
  }

  #edit(at, erase, insert) {
    if (erase === 0 && insert.length === 0) {
      return;
    }
    const end = at + insert.length;
    const last = this.#caret;
    const left = last >= at + erase ? last - erase + insert.length : Math.min(last, at);
    const spliced = (array, middle) => array.slice(0, at).concat(middle, array.slice(at + erase));
    this.#cells = spliced(this.#cells, insert);
    // Should a detector fail, nothing new is seen.
    this.#masked = spliced(this.#masked, insert.map(() => HELD));
    this.#caret = end;
    this.#refreshBoth(at, end, left);
  }

  /** Around the edit, and around the place that was being typed in until then. */
  #refreshBoth(from, to, left) {
    const reach = largest(this.#detectors) + HERE;
    if (left + 2 * reach < from || left - 2 * reach > to) {
      this.#refresh(left - reach, left + reach);
      this.#refresh(from - reach, to + reach);
    } else {
      this.#refresh(Math.min(from, left) - reach, Math.max(to, left) + reach);
    }
  }

  #refresh(from, to) {
    const first = Math.max(0, from);
    sweep(this.#detectors, this.#cells, first, Math.min(this.length, to), this.#caret).forEach((masked, i) => {
      this.#masked[first + i] = masked;
    });
  }
}
