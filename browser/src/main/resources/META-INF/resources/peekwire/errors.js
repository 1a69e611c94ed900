/**
 * Something that the desk did not accept, or that cannot be asked of it any more. The code is one of those in the
 * protocol's guide; the message is for developers, not for people who chat. The rest is as index.d.ts has it.
 */
export class PeekwireError extends Error {
  /** @param {object} refusal */
  constructor({ code, message, chat, field, limit, retryable, opensAt, mayLeaveMessage, policy }) {
    super(message);
    Object.assign(this, {
      name: "PeekwireError", code, chat, field, limit, retryable: retryable === true, opensAt, mayLeaveMessage: mayLeaveMessage === true, policy,
    });
  }
}

/** @returns {PeekwireError} */
export function closed() {
  return new PeekwireError({ code: "closed", message: "the client is closed" });
}
