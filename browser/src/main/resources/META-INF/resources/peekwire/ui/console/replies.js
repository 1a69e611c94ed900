/**
 * What the agent has written and not sent, by chat, kept in memory while the agent answers somebody else; and what was
 * sent and has no answer yet. Pure.
 *
 * @typedef {{text: string, note: boolean, error: object | null, script?: object | null, confirmed?: boolean}} Sending with the
 *     script that it was made of, and whether the agent has looked at it again
 */
export class Replies {
  #drafts = new Map();
  #sendings = new Map();

  /** @returns {{text: string, note: boolean, script?: object | null, why?: string | null, reason?: object}} with the code by which it was
   *     refused, and what the response policy has against it */
  draft(chat) {
    return this.#drafts.get(chat) ?? { text: "", note: false };
  }

  keep(chat, draft) {
    this.#drafts.set(chat, { ...this.draft(chat), ...draft });
  }

  /** @returns {Sending[]} what has no answer yet, or a refusal, in order */
  sendings(chat) {
    return this.#sendings.get(chat) ?? [];
  }

  /** @returns {Sending} */
  send(chat, text, note, more = {}) {
    const sending = { text, note, error: null, ...more };
    this.#sendings.set(chat, [...this.sendings(chat), sending]);
    return sending;
  }

  failed(sending, error) {
    sending.error = error;
  }

  /** It is answered, or not wanted any more. */
  done(chat, sending) {
    this.#sendings.set(chat, this.sendings(chat).filter(other => other !== sending));
  }

  /**
   * The desk tells of an own message or note: the oldest such one has arrived, or the one whose answer was waited for in
   * vain.
   */
  arrived(chat, note, text) {
    const all = this.sendings(chat).filter(other => other.note === note);
    const late = other => other.error?.code === "timeout" && other.text === text;
    const sending = all.find(late) ?? all.find(other => other.error === null);
    if (sending !== undefined) {
      this.done(chat, sending);
    }
  }

  forget(chat) {
    this.#drafts.delete(chat);
    this.#sendings.delete(chat);
  }
}
