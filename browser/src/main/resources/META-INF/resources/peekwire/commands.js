import { PeekwireError, closed } from "./errors.js";

/** How many commands may wait for an answer. */
const MOST = 100;

/** Commands that wait for the desk's answer. They are sent again after a reconnect, unchanged: the same id is one effect. */
export class Commands {
  #pending = new Map();
  #prefix;
  #count = 0;

  constructor() {
    const bytes = crypto.getRandomValues(new Uint8Array(12));
    this.#prefix = Array.from(bytes, b => b.toString(16).padStart(2, "0")).join("");
  }

  /**
   * A new command, to be sent.
   *
   * @param {string} name
   * @param {object} fields
   * @param {boolean} lasting whether it is sent again on the next connection; if not it fails with this one
   */
  add(name, fields, lasting) {
    if (this.#pending.size >= MOST) {
      const message = `${MOST} commands wait for an answer already`;
      throw new PeekwireError({ code: "limit_exceeded", message, limit: MOST, retryable: true });
    }
    const command = `${this.#prefix}-${++this.#count}`;
    const entry = { frame: { [name]: { command, ...fields } }, lasting };
    entry.answer = new Promise((resolve, reject) => Object.assign(entry, { resolve, reject }));
    this.#pending.set(command, entry);
    return entry;
  }

  /** The desk accepted a command. */
  ok({ command, chat, version }) {
    this.#take(command)?.resolve({ chat, version });
  }

  /** The desk refused a command. Whether that was one that waits. */
  refused(refusal) {
    const entry = this.#take(refusal.command);
    entry?.reject(new PeekwireError(refusal));
    return entry !== undefined;
  }

  /** The frames to send again on a new connection. */
  again() {
    return Array.from(this.#pending.values(), entry => entry.frame);
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
