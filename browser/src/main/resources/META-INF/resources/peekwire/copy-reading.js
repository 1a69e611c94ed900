/** How often a copy is begun: the desk may lose its place in it, on another node. */
const TIMES = 3;

/**
 * Reads a copy of a chat, part by part.
 *
 * @param {(part: number) => Promise<{text: string, more: boolean}>} ask
 * @returns {Promise<string>}
 */
export async function read(ask) {
  for (let begun = 1; ; begun++) {
    const parts = [];
    try {
      do {
        parts.push(await ask(parts.length));
      } while (parts.at(-1).more);
      return parts.map(({ text }) => text).join("");
    } catch (error) {
      if (error.code !== "wrong_state" || parts.length === 0 || begun === TIMES) {
        throw error;
      }
    }
  }
}
