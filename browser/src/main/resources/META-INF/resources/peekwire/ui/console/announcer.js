/** How long the writer must rest until what stands there is read out, and how long it goes unread at most. */
const REST = 2_000;
const MOST = 10_000;

/**
 * Tells those who listen to a screen reader what a visitor types: when the visitor rests, or every ten seconds, never
 * key by key. What is erased is not read out any more.
 */
export class Announcer {
  #host;
  #say;
  #timer = null;
  #pending = null;
  #said = "";
  #due = 0;

  /**
   * @param {import("../../host.js").Host} host
   * @param {(text: string) => void} say puts a text where it is read out
   */
  constructor(host, say) {
    this.#host = host;
    this.#say = say;
  }

  /** The text is this now. */
  text(text) {
    if (text === "") {
      this.erase();
      return;
    }
    const now = this.#host.now();
    if (this.#pending === null) {
      this.#due = now + MOST;
    }
    this.#pending = text;
    this.#host.cancel(this.#timer);
    this.#timer = this.#host.after(() => this.#speak(), Math.max(0, Math.min(REST, this.#due - now)));
  }

  /** Nothing of it may be read out, or stand anywhere. */
  erase() {
    this.#host.cancel(this.#timer);
    this.#timer = null;
    this.#pending = null;
    this.#said = "";
    this.#say("");
  }

  #speak() {
    const text = this.#pending;
    this.#pending = null;
    this.#timer = null;
    if (text !== this.#said) {
      this.#said = text;
      this.#say(text);
    }
  }
}
