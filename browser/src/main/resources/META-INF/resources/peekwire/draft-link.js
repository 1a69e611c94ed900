/** An acknowledgement that takes longer was lost; without this a sender could wait for ever. In milliseconds. */
export const PATIENCE = 10_000;

/** The sender's view of the link: the acknowledgement it waits for, and whether the link proved slow. Pure. */
export class DraftLink {
  #awaited = 0;
  #since = 0;
  #slow = false;

  /** A newer frame takes over the wait, which still counts from the older one's time. */
  asked(seq, now) {
    this.#since = this.#awaited === 0 ? now : this.#since;
    this.#awaited = seq;
  }

  acknowledged(seq, now, windowMs) {
    if (this.#awaited === 0 || seq !== this.#awaited) {
      return;
    }
    const took = now - this.#since;
    this.#slow = took > 2 * windowMs || (this.#slow && took > windowMs);
    this.#awaited = 0;
  }

  /** Whether nothing may be sent until the acknowledgement comes. */
  holds(now, windowMs) {
    this.#slow ||= this.willHold(now, windowMs);
    return this.#awaited !== 0 && this.#slow;
  }

  willHold(then, windowMs) {
    return this.#awaited !== 0 && (this.#slow || then - this.#since > 2 * windowMs);
  }

  get slow() {
    return this.#slow;
  }

  lost(now) {
    return this.#awaited !== 0 && now - this.#since >= PATIENCE;
  }

  untilLost(now) {
    return PATIENCE - (now - this.#since);
  }

  /** The acknowledgement is not waited for any more. */
  forget() {
    this.#awaited = 0;
  }
}
