const WORDS = { queued: "pending", sending: "sending", sent: "sending", failed: "failed" };

/** Messages on their way, by their commands. Each is shown once: here until its event is there, then in the transcript. */
export class Outbox {
  #entries = new Map();
  /** Whose event has come before the answer. */
  #arrived = new Set();
  #post;
  #show;

  /**
   * @param {(text: string) => void} post
   * @param {{wait: (entry: object, actions: object) => void, drop: (entry: object) => void}} show
   */
  constructor(post, show) {
    this.#post = post;
    this.#show = show;
  }

  /** The client's event `post`. */
  told({ command = Symbol("refused at once"), text, state }) {
    if (this.#arrived.has(command)) {
      if (state === "sent" || state === "failed") {
        this.#arrived.delete(command);
      }
      return;
    }
    const entry = this.#entries.get(command) ?? (state === "sent" ? undefined : { text });
    if (entry !== undefined && entry.state !== WORDS[state]) {
      entry.state = WORDS[state];
      this.#entries.set(command, entry);
      this.#wait(command, entry);
    }
  }

  /** An event has come: its message waits no more. */
  arrived({ command }) {
    if (this.#entries.has(command)) {
      this.#arrived.add(command);
      this.#drop(command);
    }
  }

  /** Takes over what another could not send, or had no answer for when its client left. @param {Outbox} other */
  inherit(other) {
    other.#entries.forEach(({ text }, command) => this.#entries.set(command, { text, state: WORDS.failed }));
    this.again();
  }

  /** Shows everything anew. */
  again() {
    this.#entries.forEach((entry, command) => this.#wait(command, entry));
  }

  #wait(command, entry) {
    this.#show.wait(entry, {
      retry: () => {
        this.#drop(command);
        this.#post(entry.text);
      },
      discard: () => this.#drop(command),
    });
  }

  #drop(command) {
    const entry = this.#entries.get(command);
    if (this.#entries.delete(command)) {
      this.#show.drop(entry);
    }
  }
}
