import { LiveMask, codePoints, shown, sweep } from "./live-mask.js";
import { card, fodselsnummer, iban, phone, ssn } from "./numbers.js";
import { email, password, secretKey } from "./secrets.js";

/** Masks what its detectors recognise, in messages and in drafts that are being typed. Immutable. */
export class Redactor {
  static #standard;
  static #cards;

  /** @type {readonly import("../index.js").Detector[]} */
  detectors;

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
