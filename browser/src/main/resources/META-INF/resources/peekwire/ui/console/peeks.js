import { runsOf } from "./runs.js";

const NOTHING = Object.freeze({ level: "none", typing: false, paused: false, runs: Object.freeze([]) });

/**
 * What visitors type and have not sent, as far as this agent may see it: in memory, for as long as the desk lets it be
 * shown, and in no other place but the screen. Pure.
 */
export class Peeks {
  #peeks = new Map();

  /** @returns {{level: string, typing: boolean, paused: boolean, runs: import("./runs.js").Run[]}} */
  of(chat) {
    return this.#peeks.get(chat) ?? NOTHING;
  }

  /** What the visitor lets the agent see from now on. */
  level(chat, level) {
    if (level === "none") {
      this.#peeks.delete(chat);
    } else {
      const { typing, runs } = this.of(chat);
      this.#peeks.set(chat, level === "typing" ? { level, typing, paused: false, runs: [] } : { level, typing: false, paused: false, runs });
    }
  }

  show(chat, level, text) {
    this.#peeks.set(chat, { level, typing: false, paused: false, runs: runsOf(text, level !== "full") });
  }

  typing(chat, typing) {
    this.#peeks.set(chat, { ...this.of(chat), typing, paused: false });
  }

  /** Nothing of it is left; after a pause it comes back by itself, and its level is told again. */
  erase(chat, reason) {
    const { level } = this.of(chat);
    this.#peeks.set(chat, { level, typing: false, paused: reason === "paused", runs: [] });
  }

  /** Whether the visitor is known to be writing something. */
  writes(chat) {
    const { typing, runs } = this.of(chat);
    return typing || runs.length > 0;
  }
}
