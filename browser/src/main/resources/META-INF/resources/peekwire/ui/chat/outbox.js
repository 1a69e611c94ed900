/**
 * Messages on their way. Each is shown once: here until its event is there, in the transcript from then on. The desk
 * answers commands in their order, so an event of the visitor's own is that of the oldest.
 */
export class Outbox {
  #entries = [];
  #post;
  #show;

  /**
   * @param {(text: string) => Promise<any>} post
   * @param {{wait: (entry: object, actions: object) => void, drop: (entry: object) => void}} show
   */
  constructor(post, show) {
    this.#post = post;
    this.#show = show;
  }

  /** Sends a message, or what failed again. */
  send(text, connected) {
    const entry = { text, state: connected ? "sending" : "pending" };
    this.#entries.push(entry);
    this.#wait(entry);
    this.#post(text).catch(() => {
      if (!this.#entries.includes(entry)) {
        this.#entries.push(entry);
      }
      entry.state = "failed";
      this.#wait(entry);
    });
  }

  /** An event of the visitor's own has come. */
  arrived() {
    const entry = this.#entries.find(each => each.state !== "failed");
    if (entry) {
      this.#drop(entry);
    }
  }

  /** Whether there is a connection: what waits for it says so. */
  connected(connected) {
    for (const entry of this.#entries.filter(each => each.state !== "failed")) {
      entry.state = connected ? "sending" : "pending";
      this.#wait(entry);
    }
  }

  /** Shows everything anew. */
  again() {
    this.#entries.forEach(entry => this.#wait(entry));
  }

  #wait(entry) {
    this.#show.wait(entry, {
      retry: () => {
        this.#drop(entry);
        this.send(entry.text, true);
      },
      discard: () => this.#drop(entry),
    });
  }

  #drop(entry) {
    this.#entries = this.#entries.filter(each => each !== entry);
    this.#show.drop(entry);
  }
}
