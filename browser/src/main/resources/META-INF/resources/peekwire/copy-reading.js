/** How often a copy is begun: the desk may lose its place in it, on another node. */
const TIMES = 3;
/** So many parts come as fast as they can, those after them no faster than a desk takes commands. In milliseconds. */
const AT_ONCE = 20;
const PACE = 150;
/** How long to wait where that was too fast, and how often. */
const PATIENCE = 1_000;
const TRIES = 10;

/**
 * Reads a copy of a chat, part by part.
 *
 * @param {(part: number) => Promise<{text: string, more: boolean}>} ask
 * @param {(ms: number) => Promise<void>} wait
 * @returns {Promise<string>}
 */
export async function read(ask, wait) {
  for (let begun = 1; ; begun++) {
    const parts = [];
    try {
      do {
        parts.length >= AT_ONCE && (await wait(PACE));
        parts.push(await patient(() => ask(parts.length), parts.length > 0 ? TRIES : 0, wait));
      } while (parts.at(-1).more);
      return parts.map(({ text }) => text).join("");
    } catch (error) {
      if (error.code !== "wrong_state" || parts.length === 0 || begun === TIMES) {
        throw error;
      }
    }
  }
}

/** Asks again where the desk has too much to do with this connection. */
async function patient(ask, tries, wait) {
  for (let left = tries; ; left--) {
    try {
      return await ask();
    } catch (error) {
      if (error.code !== "rate_limited" || left <= 0) {
        throw error;
      }
      await wait(PATIENCE);
    }
  }
}
