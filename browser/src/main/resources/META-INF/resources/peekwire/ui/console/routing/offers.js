/** How long an offer that ended is told of. */
const LINGERS = 10_000;

/**
 * An offer as the agent has it.
 *
 * @typedef {object} Offer
 * @property {string} chat
 * @property {string} team
 * @property {string} [topic]
 * @property {string} [locale]
 * @property {string} waitingSince
 * @property {number} total how long there was to answer, in milliseconds
 * @property {number} until when the time is up, by the host's clock
 * @property {boolean} answering whether an answer is on its way
 * @property {string | null} ended why it stands no more; null while it stands
 * @property {number} endedAt
 */

/** The chats that the agent is asked to take, and those that are gone with the reason. Pure. */
export class Offers {
  #all = new Map();

  /** Those that are shown: the one whose time is up first comes first, then those that ended. @returns {Offer[]} */
  get list() {
    const ended = [...this.#all.values()].filter(offer => offer.ended !== null);
    return [...this.open, ...ended.sort((a, b) => a.endedAt - b.endedAt)];
  }

  /** Those that can be answered. @returns {Offer[]} */
  get open() {
    return [...this.#all.values()].filter(offer => offer.ended === null).sort((a, b) => second(a) - second(b) || (a.waitingSince < b.waitingSince ? -1 : 1));
  }

  /** The one that a key answers: the most urgent without an answer on its way. @returns {Offer | null} */
  get first() {
    return this.open.find(offer => !offer.answering) ?? null;
  }

  /** @returns {Offer | undefined} */
  get(chat) {
    return this.#all.get(chat);
  }

  /** A chat is offered. @returns {Offer} */
  offered({ chat, team, topic, locale, waitingSince, expiresInMs }, now) {
    const offer = { chat, team, topic, locale, waitingSince, total: expiresInMs, until: now + expiresInMs,
      answering: false, ended: null, endedAt: 0 };
    this.#all.set(chat, offer);
    return offer;
  }

  /** An answer is on its way, or was not taken. */
  answering(chat, answering) {
    const offer = this.#all.get(chat);
    if (offer !== undefined) {
      offer.answering = answering;
    }
  }

  /**
   * An offer stands no more. What the agent answered goes without a word.
   *
   * @returns {Offer | null} one whose end has to be told
   */
  ended(chat, reason, now) {
    const offer = this.#all.get(chat);
    if (offer === undefined || offer.ended !== null) {
      return null;
    }
    if (reason === "accepted" || reason === "declined") {
      this.#all.delete(chat);
      return null;
    }
    Object.assign(offer, { ended: reason, endedAt: now, answering: false });
    return offer;
  }

  /** The agent has read why. */
  dismiss(chat) {
    this.#all.delete(chat);
  }

  /** The agent knows of all that was missed. */
  dismissMissed() {
    this.list.filter(({ ended }) => ended === "missed").forEach(({ chat }) => this.#all.delete(chat));
  }

  /** Time has gone by: what was told is taken away, but for what the agent missed. Answers whether anything is. */
  pass(now) {
    const old = [...this.#all.values()].filter(({ ended, endedAt }) => ended !== null && ended !== "missed" && now - endedAt >= LINGERS);
    old.forEach(({ chat }) => this.#all.delete(chat));
    return old.length > 0;
  }

  /** Nothing is offered to who is not connected. */
  clear() {
    this.#all.clear();
  }
}

/** Offers that were made together come together, however long each was on its way. */
function second({ until }) {
  return Math.round(until / 1000);
}

/** The whole seconds that are left, and none below zero. */
export function left({ until }, now) {
  return Math.max(0, Math.ceil((until - now) / 1000));
}
