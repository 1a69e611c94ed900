import { periodOf } from "./periods.js";

/** Refusals that have words; the others are one. */
const KNOWN = new Set(["forbidden", "rate_limited", "unavailable", "timeout", "closed", "limit_exceeded"]);

/**
 * What the desk has told, and what it is asked: one question at a time, the latest choice after it. No DOM.
 */
export class Figures {
  #client;
  #now;
  #changed;
  #asking = false;
  #again = false;

  choice = "today";
  /** A team's id; empty for all. */
  team = "";
  /** The latest answer; null before. @type {any} */
  told = null;
  /** What was asked for it. @type {(import("./periods.js").Period & {team?: string}) | null} */
  asked = null;
  /** Why there is none, or no newer one: a word's name. @type {string | null} */
  problem = null;

  /**
   * @param {import("../../../agent.js").AgentClient} client
   * @param {() => number} now
   * @param {() => void} changed
   */
  constructor(client, now, changed) {
    this.#client = client;
    this.#now = now;
    this.#changed = changed;
  }

  /** Whether the desk is being asked. */
  get asking() {
    return this.#asking;
  }

  /** Asks for a period, of a team or of all. */
  choose(choice, team) {
    this.choice = choice;
    this.team = team;
    return this.ask();
  }

  /** Asks anew; while it is being asked, once more after that. */
  async ask() {
    this.#again = this.#asking;
    if (this.#asking) {
      return;
    }
    this.#asking = true;
    this.#changed();
    do {
      this.#again = false;
      await this.#once();
    } while (this.#again);
    this.#asking = false;
    this.#changed();
  }

  async #once() {
    const asked = { ...periodOf(this.choice, new Date(this.#now())), ...(this.team && { team: this.team }) };
    try {
      const told = await this.#client.measures(asked);
      // What is not wanted any more is not shown for a moment.
      if (!this.#again) {
        Object.assign(this, { told, asked, problem: null });
      }
    } catch (error) {
      this.problem = wordOf(error.code);
    }
  }
}

function wordOf(code) {
  return code === "unsupported" ? "measuresOff" : `problem_${KNOWN.has(code) ? code : "internal"}`;
}
