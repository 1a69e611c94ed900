/**
 * Something that the desk did not accept, or that cannot be asked of it any more. The code is one of those in the
 * protocol's guide; the message is for developers, not for people who chat.
 */
export class PeekwireError extends Error {
  /**
   * @param {{code: string, message: string, chat?: string, field?: string, limit?: number, retryable?: boolean,
   *     opensAt?: string, mayLeaveMessage?: boolean}} refusal
   */
  constructor({ code, message, chat, field, limit, retryable, opensAt, mayLeaveMessage }) {
    super(message);
    this.name = "PeekwireError";
    this.code = code;
    this.chat = chat;
    this.field = field;
    this.limit = limit;
    /** Whether the same may be accepted later. */
    this.retryable = retryable === true;
    /** When the team takes chats next, where that is known. */
    this.opensAt = opensAt;
    /** Whether a start with a message is accepted. */
    this.mayLeaveMessage = mayLeaveMessage === true;
  }
}

/** @returns {PeekwireError} */
export function closed() {
  return new PeekwireError({ code: "closed", message: "the client is closed" });
}
