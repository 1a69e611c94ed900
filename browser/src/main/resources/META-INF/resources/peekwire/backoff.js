const FIRST = 250;
const LAST = 15_000;
const SPREAD = 2000;

/**
 * Milliseconds to wait before the next attempt to connect: growing, and spread, for those who were cut off together.
 *
 * @param {number} attempt 0 for the first
 * @param {number} retryAfterMs not before, as the desk said
 * @param {() => number} random from 0 to 1, exclusive
 * @returns {number}
 */
export function backoff(attempt, retryAfterMs, random) {
  const least = Math.min(LAST, FIRST * 2 ** Math.min(attempt, 10));
  return Math.round(retryAfterMs + least + random() * Math.max(least, SPREAD));
}

/**
 * Whether a client should come back after a connection closed with this code: below 4000 and from 4500 yes, except for
 * the two that say that nothing is left to do.
 *
 * @param {number} code
 * @returns {boolean}
 */
export function mayReturn(code) {
  return code !== 1000 && code !== 1009 && (code < 4000 || (code >= 4500 && code < 5000));
}
