/**
 * A redactor that is loaded later. Until it is there it lets nothing through: a message is not taken, and of a draft
 * nothing is shown.
 */
export class LateRedactor {
  #real = null;

  /** It is there. @param {import("./redactor.js").Redactor} redactor */
  use(redactor) {
    this.#real ??= redactor;
  }

  redact(text) {
    if (this.#real === null) {
      throw new Error("what masks is not loaded");
    }
    return this.#real.redact(text);
  }

  live() {
    return new LateMask(() => this.#real?.live() ?? null);
  }
}

/** The mask of a draft, from its first change on after it could be made. */
class LateMask {
  #make;
  #mask = null;

  constructor(make) {
    this.#make = make;
  }

  get shown() {
    return this.#mask?.shown ?? "";
  }

  get sensitive() {
    return this.#mask?.sensitive ?? false;
  }

  get caret() {
    return this.#mask?.caret ?? 0;
  }

  replace(text, caret) {
    this.#mask ??= this.#make();
    this.#mask?.replace(text, caret);
  }

  wipe() {
    this.#mask?.wipe();
  }
}
