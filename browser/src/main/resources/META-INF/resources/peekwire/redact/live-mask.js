import { toWellFormed } from "../text.js";
import { BEHIND, sweep } from "./sweep.js";

const BULLET = "\u2022";

/** @param {string} text */
export const codePoints = text => Array.from(toWellFormed(text), c => c.codePointAt(0));

/** The text of cells, those that `hides` names as U+2022. */
export const shown = (cells, hides) =>
  cells.map((c, i) => (hides(i) ? BULLET : String.fromCodePoint(c))).join("");

/**
 * A draft that is masked as it grows. What is masked follows from the text and from where the last edit ended; detectors
 * look at the edit and a window around it, not at the draft.
 */
export class LiveMask {
  #detectors;
  #window;
  #cells = [];
  #masked = [];
  #caret = 0;

  /** Made by `redactor.live()`. */
  constructor(detectors) {
    this.#detectors = detectors;
    this.#window = Math.max(0, ...detectors.map(detector => detector.window));
  }

  /** In code points. */
  get length() {
    return this.#cells.length;
  }

  /** What may leave the device: as long as the text, masked code points as U+2022. */
  get shown() {
    return shown(this.#cells, i => this.#masked[i]);
  }

  /** The whole text now; what both texts have in common at their ends counts as untouched. */
  replace(text) {
    const next = codePoints(text);
    const cells = this.#cells;
    let at = 0;
    let end = cells.length;
    let newEnd = next.length;
    while (at < end && at < newEnd && cells[at] === next[at]) {
      at++;
    }
    while (end > at && newEnd > at && cells[end - 1] === next[newEnd - 1]) {
      end--;
      newEnd--;
    }
    this.#edit(at, end - at, next.slice(at, newEnd));
  }

  /**
   * One step, in code points.
   *
   * @param {import("../text.js").TextEdit} edit
   */
  apply({ at, erase, insert }) {
    if (at + erase > this.length) {
      throw new RangeError(`an edit to ${at + erase} in a draft of ${this.length} code points`);
    }
    this.#edit(at, erase, codePoints(insert));
  }

  /** Forgets the text. It stays usable. */
  wipe() {
    this.#cells.fill(0);
    this.#cells = [];
    this.#masked = [];
    this.#caret = 0;
  }

  #edit(at, erase, insert) {
    if (erase === 0 && insert.length === 0) {
      return;
    }
    const end = at + insert.length;
    const last = this.#caret;
    const left = last >= at + erase ? last - erase + insert.length : Math.min(last, at);
    this.#cells = spliced(this.#cells, at, erase, insert);
    // Should a detector fail, nothing new is seen.
    this.#masked = spliced(this.#masked, at, erase, insert.map(() => 1));
    this.#caret = end;
    this.#refreshBoth(at, end, left);
  }

  /** Around the edit, and around the place that was being typed in until then. */
  #refreshBoth(from, to, left) {
    const window = this.#window + BEHIND;
    if (left + 2 * window < from || left - 2 * window > to) {
      this.#refresh(left - window, left + window);
      this.#refresh(from - window, to + window);
    } else {
      this.#refresh(Math.min(from, left) - window, Math.max(to, left) + window);
    }
  }

  #refresh(from, to) {
    const first = Math.max(0, from);
    sweep(this.#detectors, this.#cells, first, Math.min(this.length, to), this.#caret).forEach((masked, i) => {
      this.#masked[first + i] = masked;
    });
  }
}

/** Array.splice takes no more than some ten thousand elements. */
function spliced(array, at, erase, insert) {
  return array.slice(0, at).concat(insert, array.slice(at + erase));
}
