/**
 * A promise of an agent's, and what became of it.
 *
 * @typedef {object} Promised
 * @property {number} id the version of the event that made it
 * @property {string} by the agent who made it
 * @property {string} at
 * @property {string} text
 * @property {string} [amount]
 * @property {string} [currency]
 * @property {string} [expires]
 * @property {string} [reference]
 * @property {"awaiting" | "open" | "accepted" | "declined" | "withdrawn" | "refused"} state without regard to the time
 * @property {string} [note] why a supervisor refused it
 */

/** What comes of events about promises, requests and surveys, for a chat that has `promises`, `request` and `survey`. Pure. */
export const PROMISES = {
  commitment_made({ version, by, at, text, amount, currency, expires, reference, approval }) {
    const state = approval ? "awaiting" : "open";
    this.promises.set(version, { id: version, by: by.id, at, text, amount, currency, expires, reference, state });
    approval || answered(this);
  },
  commitment_approved({ commitment }) {
    become(this, commitment, { state: "open" });
    answered(this);
  },
  commitment_refused({ commitment, note }) {
    become(this, commitment, { state: "refused", note });
  },
  commitment_answered({ commitment, accepted }) {
    become(this, commitment, { state: accepted ? "accepted" : "declined" });
  },
  commitment_withdrawn({ commitment }) {
    become(this, commitment, { state: "withdrawn" });
  },
  compensation_asked({ text, at }) {
    this.request = { text: text ?? "", at };
  },
  compensation_settled() {
    answered(this);
  },
  surveyed({ score, comment }) {
    this.survey = { score, comment: comment ?? "" };
  },
};

/** The visitor was told of something, so the request is answered. */
function answered(chat) {
  chat.request = null;
}

function become(chat, id, change) {
  const promise = chat.promises.get(id);
  promise && chat.promises.set(id, { ...promise, ...change });
}

/** What can be said of a promise now: what nobody answered in time is expired, what was not approved by the close never is. */
export function stateOf({ state, expires }, closed, now) {
  const undecided = state === "open" || state === "awaiting";
  if (undecided && expires !== undefined && Date.parse(expires) <= now) {
    return "expired";
  }
  return state === "awaiting" && closed ? "withdrawn" : state;
}

/** Which of a transcript's lines an event is, if it is about this; undefined else. */
export function cardOf({ type, version, commitment, accepted, score, comment, text }) {
  return CARDS[type]?.({ version, commitment, accepted, score, comment, text });
}

const CARDS = {
  __proto__: null,
  commitment_made: ({ version }) => ({ card: "promise", id: version }),
  commitment_approved: ({ commitment }) => ({ card: "told", word: "promiseApproved", id: commitment }),
  commitment_refused: ({ commitment }) => ({ card: "told", word: "promiseRefused", id: commitment }),
  commitment_answered: ({ commitment, accepted }) => ({ card: "told", word: accepted ? "promiseAccepted" : "promiseDeclined", id: commitment }),
  commitment_withdrawn: ({ commitment }) => ({ card: "told", word: "promiseWithdrawn", id: commitment }),
  compensation_asked: ({ text }) => ({ card: "request", text: text ?? "" }),
  compensation_settled: () => ({ card: "told", word: "requestSettled" }),
  surveyed: ({ score, comment }) => ({ card: "survey", score, comment: comment ?? "" }),
};
