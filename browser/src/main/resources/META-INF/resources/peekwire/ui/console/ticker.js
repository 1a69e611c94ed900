/** One timer for everything that runs with the seconds, and only while somebody could see it. */
export class Ticker {
  #host;
  #tick;
  #timer = null;
  #wanted = false;
  #visible = true;

  /**
   * @param {import("../../host.js").Host} host
   * @param {() => void} tick
   */
  constructor(host, tick) {
    this.#host = host;
    this.#tick = tick;
  }

  /** Whether there is anything that runs. */
  want(wanted) {
    this.#wanted = wanted;
    this.#decide();
  }

  /** Whether the page is to be seen; it catches up at once when it is again. */
  visible(visible) {
    const again = visible && !this.#visible;
    this.#visible = visible;
    if (again && this.#wanted) {
      this.#tick();
    }
    this.#decide();
  }

  get running() {
    return this.#timer !== null;
  }

  #decide() {
    const run = this.#wanted && this.#visible;
    if (run && this.#timer === null) {
      this.#next();
    } else if (!run && this.#timer !== null) {
      this.#host.cancel(this.#timer);
      this.#timer = null;
    }
  }

  #next() {
    this.#timer = this.#host.after(() => {
      this.#next();
      this.#tick();
    }, 1000);
  }
}
