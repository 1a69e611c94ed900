/**
 * What an agent can do with a chat, so far as the desk would allow it: names of buttons, and "write" or "whisper" for
 * the box below. Pure.
 *
 * @param {import("./chat.js").Chat} chat
 * @param {boolean} supervisor
 * @returns {Set<string>}
 */
export function rightsOf(chat, supervisor) {
  if (chat.closed !== null) {
    return new Set(["remove", "why"]);
  }
  return new Set([...OF[chat.relation](chat), ...(supervisor && chat.relation !== "mine" ? ["pull", "transfer", "whisper"] : []), "why"]);
}

const OF = {
  mine: ({ held, handover }) => ["write", held === null ? "hold" : "resume", handover === null ? "transfer" : "withdraw", "end"],
  joined: () => ["write", "leave"],
  watching: () => ["join", "remove"],
};
