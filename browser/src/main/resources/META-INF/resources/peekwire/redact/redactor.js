import { LiveMask, codePoints, shown, sweep } from "./live-mask.js";
import { card, fodselsnummer, iban, phone, ssn } from "./numbers.js";
import { email, password, secretKey } from "./secrets.js";

/**
 * Recognises one kind of sensitive value: does one begin at offset 0? MUST be pure, linear in its window, keep nothing,
 * and name a candidate for every text from which typing on leads to a value that begins here.
 *
 * @typedef {object} Detector
 * @property {string} kind a short lower-case name
 * @property {number} window 1 to 256: the most code points that a value or candidate takes up
 * @property {number} [visiblePrefix] how many of them stay visible; 2 unless set
 * @property {(at: (offset: number) => number) => Finding | null} inspect `at` gives the code point at an offset from -2
 *     to `window`, and -1 where there is none
 *
 * Ends are exclusive; what is left out is empty.
 *
 * @typedef {{from?: number, sensitiveTo?: number, candidateTo?: number}} Finding
 */

/** Masks what its detectors recognise, in messages and in drafts that are being typed. Immutable. */
export class Redactor {
  static #standard;
  static #cards;

  /** @type {readonly Detector[]} */
  detectors;

  /** @param {Iterable<Detector>} detectors */
  constructor(detectors) {
    this.detectors = Object.freeze([...detectors]);
    for (const { kind, window, visiblePrefix = 2 } of this.detectors) {
      if (!(window >= 1 && window <= 256 && visiblePrefix >= 0)) {
        throw new RangeError(`detector ${kind}: a window of 1 to 256 and a visible prefix of 0 and more are allowed`);
      }
    }
    Object.freeze(this);
  }

  /** With all built-in detectors. */
  static standard() {
    Redactor.#standard ??= new Redactor([card, iban, email, phone, ssn, fodselsnummer, secretKey, password]);
    return Redactor.#standard;
  }

  /** With the detector of payment cards alone. */
  static cards() {
    Redactor.#cards ??= new Redactor([card]);
    return Redactor.#cards;
  }

  /** With no detectors: everything is shown. */
  static none() {
    return new Redactor([]);
  }

  /** A message with its complete sensitive values masked. */
  redact(text) {
    const cells = codePoints(text);
    return shown(cells, sweep(this.detectors, cells, 0, cells.length, -1));
  }

  /** A new, empty draft that is masked as it grows. */
  live() {
    return new LiveMask(this.detectors);
  }
}
