import { PeekwireError, closed } from "./errors.js";

/**
 * Commands that wait for the desk's answer. They are sent again after a reconnect, unchanged: the same id is one effect.
 *
 * @typedef {object} Entry
 * @property {string} command
 * @property {string} name
 * @property {object} frame
 * @property {Promise<{chat: string, version: number}>} answer
 */
export class Commands {
  #pending = new Map();
  #prefix;
  #most;
  #count = 0;

  /** @param {number} most how many may wait */
  constructor(most) {
    const bytes = crypto.getRandomValues(new Uint8Array(12));
    this.#prefix = Array.from(bytes, b => b.toString(16).padStart(2, "0")).join("");
    this.#most = most;
  }

  /**
   * A new command, to be sent.
   *
   * @param {string} name
   * @param {object} fields
   * @param {boolean} lasting whether it is sent again on the next connection; if not it fails with this one
   * @returns {Entry}
   */
  add(name, fields, lasting) {
    // What takes something back must get through.
    if (this.#pending.size >= this.#most && name !== "withdraw") {
      const message = `${this.#most} commands wait for an answer already`;
      throw new PeekwireError({ code: "rate_limited", message, limit: this.#most, retryable: true });
    }
    const command = `${this.#prefix}-${++this.#count}`;
    /** @type {any} */
    const entry = { command, name, frame: { [name]: { command, ...fields } }, lasting };
    entry.answer = new Promise((resolve, reject) => Object.assign(entry, { resolve, reject }));
    this.#pending.set(command, entry);
    return entry;
  }

  /** Those that wait, in order. */
  get waiting() {
    return [...this.#pending.values()];
  }

  /** The desk accepted a command, or answered what was asked. */
  ok({ command, ...answer }) {
    this.#take(command)?.resolve(answer);
  }

  /** The desk refused a command, or it took too long. Whether that was one that waits. */
  refused(refusal) {
    const entry = this.#take(refusal.command);
    entry?.reject(new PeekwireError(refusal));
    return entry !== undefined;
  }

  /** What the desk could not do for now, to be sent again. */
  late({ command, code }) {
    const entry = this.#pending.get(command);
    return code === "unavailable" && entry?.lasting && entry;
  }

  /** The connection is lost: what does not last fails. */
  lost() {
    const error = new PeekwireError({ code: "unavailable", message: "the connection was lost", retryable: true });
    this.#fail(entry => !entry.lasting, error);
  }

  close() {
    this.#fail(() => true, closed());
  }

  #take(command) {
    const entry = this.#pending.get(command);
    this.#pending.delete(command);
    return entry;
  }

  #fail(which, error) {
    for (const [command, entry] of this.#pending) {
      if (which(entry)) {
        this.#pending.delete(command);
        entry.reject(error);
      }
    }
  }
}
