/** Asks for the latest of what changes fast: after a pause, and an answer to what is not asked any more is dropped. */
export class Latest {
  #host;
  #pause;
  #timer = null;
  #waits = null;
  #turn = 0;

  /**
   * @param {import("../../../host.js").Host} host
   * @param {number} pause milliseconds without a change before it is asked
   */
  constructor(host, pause) {
    this.#host = host;
    this.#pause = pause;
  }

  /**
   * @template T
   * @param {() => Promise<T>} ask
   * @param {(answer: T | null) => void} then null if it was refused, or the connection is gone
   */
  ask(ask, then) {
    this.drop();
    const turn = this.#turn;
    const told = answer => turn === this.#turn && then(answer);
    this.#waits = () => ask().then(told, () => told(null));
    this.#timer = this.#host.after(() => this.hurry(), this.#pause);
  }

  /** What would be asked after the pause is asked at once. */
  hurry() {
    const asks = this.#waits;
    this.#host.cancel(this.#timer);
    this.#waits = null;
    asks?.();
  }

  /** Nothing is wanted any more. */
  drop() {
    this.#turn++;
    this.#waits = null;
    this.#host.cancel(this.#timer);
  }
}
