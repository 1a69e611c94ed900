/**
 * A text for what went wrong: its name and what goes into it.
 *
 * @typedef {{word: string, with: object}} Problem
 */

const CODES = new Set([
  "limit_exceeded", "rate_limited", "not_found", "forbidden", "unauthenticated", "wrong_state", "no_capacity",
  "unsupported", "unavailable", "timeout", "closed", "team_closed", "queue_full",
  "policy_refused", "tone_blocked", "tone_unconfirmed", "off_path", "value_missing",
]);
const TRYING = {
  __proto__: null,
  transfer: {
    __proto__: null,
    not_found: "problemTransferUnknown",
    no_capacity: "problemTransferBusy",
    wrong_state: "problemTransferThere",
  },
  walk: { __proto__: null, wrong_state: "problemWalkMoved", not_found: "problemWalkGone" },
  offer: { __proto__: null, not_found: "problemOfferGone", wrong_state: "problemOfferGone", forbidden: "problemOfferGone" },
};

/**
 * The words for what the desk refused. Pure.
 *
 * @param {{code: string, limit?: number}} error
 * @param {string} [trying] what was tried: "transfer", "offer", "walk" or nothing in particular
 * @returns {Problem}
 */
export function problemOf({ code, limit }, trying) {
  const own = TRYING[trying ?? ""]?.[code];
  const word = own ?? (code === "limit_exceeded" && limit !== undefined ? "problemTooLong" : general(code));
  return { word, with: { limit } };
}

/** Why something was not done, or null when it was. @returns {Promise<Problem | null>} */
export async function refusalOf(answer, trying) {
  try {
    await answer;
    return null;
  } catch (error) {
    return problemOf(error, trying);
  }
}

function general(code) {
  return `problem_${CODES.has(code) ? code : "internal"}`;
}

/** Close codes that say more than that the line is cut. */
const CLOSES = { 1000: "closedDone", 4001: "closedIdentity", 4002: "closedVersion", 4004: "closedPlace", 4005: "closedElsewhere" };

/**
 * The words for the connection's state.
 *
 * @param {string} state
 * @param {number} [code] the close code
 */
export function connectionWord(state, code) {
  return state === "closed" ? CLOSES[code] ?? "stateClosed" : STATES[state] ?? "stateNew";
}

const STATES = { connecting: "stateConnecting", connected: "stateConnected", waiting: "stateWaiting" };
