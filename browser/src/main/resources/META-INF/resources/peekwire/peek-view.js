import { apply, check, toWellFormed } from "./text.js";

/**
 * What became of a frame: SHOWN, the text is new; RESYNC, ask the desk for a snapshot now; WAITING, ignored, for the
 * snapshot that was asked for has not come.
 *
 * @readonly
 * @enum {string}
 */
export const Outcome = Object.freeze({ SHOWN: "shown", RESYNC: "resync", WAITING: "waiting" });

/** After so many edits in vain the request for a snapshot may be lost. */
const PATIENCE = 8;

/** What an agent is shown of one draft. Holds the text in memory only, and only until it is told to erase it. Pure. */
export class PeekView {
  #seq = -1;
  #text = "";
  #synced = false;
  #asked = false;
  #waited = 0;

  /** The text to show, as of the last frame that fitted; empty after an erasure. */
  get text() {
    return this.#text;
  }

  /** Whether the text is what the desk sent last. */
  get synced() {
    return this.#synced;
  }

  /** @param {Array} frame channel, seq, text, check */
  snapshot([, seq, text, sum]) {
    const wellFormed = toWellFormed(text);
    return check(wellFormed) === sum ? this.#shown(seq, wellFormed) : this.#lost();
  }

  /** @param {Array} frame channel, base, seq, at, erase, insert, check */
  edit([, base, seq, at, erase, insert, sum]) {
    const text = this.#synced && this.#seq === base ? apply(this.#text, { at, erase, insert }) : null;
    return text !== null && check(text) === sum ? this.#shown(seq, text) : this.#lost();
  }

  /** Forgets the text; the stream begins again with a snapshot. */
  erase() {
    this.#seq = -1;
    this.#text = "";
    this.#synced = false;
    this.#asked = false;
  }

  #shown(seq, text) {
    this.#seq = seq;
    this.#text = text;
    this.#synced = true;
    this.#asked = false;
    return Outcome.SHOWN;
  }

  #lost() {
    this.#synced = false;
    if (this.#asked && ++this.#waited < PATIENCE) {
      return Outcome.WAITING;
    }
    this.#asked = true;
    this.#waited = 0;
    return Outcome.RESYNC;
  }
}
