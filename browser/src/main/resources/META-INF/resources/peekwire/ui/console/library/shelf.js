import { Latest } from "../answers/latest.js";

/** How long the writer rests before a reply is checked. */
const CHECK = 400;
/** Refusals that say what can be done here; the others are one word. */
const KNOWN = new Set(["wrong_state", "forbidden", "not_found", "limit_exceeded", "malformed", "unsupported", "closed"]);
const AWAY = new Set(["closed", "unavailable", "timeout"]);

/**
 * The replies of an agent's own, what became of them, and what waits for the agent's decision: as the desk told last, and told
 * again whenever it says that they are others. No DOM.
 */
export class Shelf {
  #client;
  #library;
  #changed;
  #checking;
  #turn = 0;
  #decides = true;

  /** The agent's own; null until told. @type {object[] | null} */
  replies = null;
  /** What became of those that were proposed. @type {object[]} */
  proposed = [];
  /** What waits for a decision; null for who decides on none. @type {object[] | null} */
  waiting = null;
  /** What may be sent, of the teams that the agent decides for. @type {object[]} */
  approved = [];
  /** Why there is nothing, or nothing new: a word's name; empty for no reason. */
  problem = "";
  connected;
  /** Whether somebody looks: only then what has changed is asked for at once. */
  shown = false;
  /** What is being written, so that it is not lost when the screen closes; null for nothing. @type {object | null} */
  begun = null;

  /**
   * @param {import("../../../agent.js").AgentClient} client
   * @param {import("../../../host.js").Host} host
   * @param {() => void} changed
   */
  constructor(client, host, changed) {
    this.#client = client;
    this.#library = client.library();
    this.#changed = changed;
    this.#checking = new Latest(host, CHECK);
    this.connected = client.state === "connected";
    client.addEventListener("librarychanged", () => this.shown && this.load());
    client.addEventListener("state", ({ detail }) => this.#state(detail.state));
  }

  get self() {
    return this.#client.self;
  }

  /** Asks for everything anew; what is known stays until it is there. */
  async load() {
    const turn = ++this.#turn;
    try {
      const [mine, waiting] = await Promise.all([this.#library.mine(), this.#waiting()]);
      if (turn === this.#turn) {
        Object.assign(this, mine, waiting, { problem: "" });
      }
    } catch ({ code }) {
      this.problem = turn !== this.#turn ? this.problem : AWAY.has(code) ? "libraryOffline" : wordOf(code);
    }
    turn === this.#turn && this.#changed();
  }

  /** @returns {object | undefined} the agent's own reply, as it is now */
  reply(id) {
    return this.replies?.find(reply => reply.id === id);
  }

  /** What became of a reply, a team each. */
  became(id) {
    return this.proposed.filter(({ reply }) => reply === id);
  }

  /** What is wrong with a reply, when its writer rests; null if that is not known. */
  check(reply, then) {
    this.#checking.ask(() => this.#library.check(reply), then);
  }

  /** What is wrong with it now. */
  hurry() {
    this.#checking.hurry();
  }

  /** @returns {Promise<object | null>} why it was not done; null when it was */
  save(reply) {
    return this.#does(this.#library.save(reply));
  }

  remove(reply) {
    return this.#does(this.#library.remove(reply));
  }

  propose(reply, team) {
    return this.#does(this.#library.propose(reply, team));
  }

  decide(script, verdict, note) {
    return this.#does(this.#library.decide(script, verdict, note));
  }

  async #does(answer) {
    try {
      await answer;
    } catch (error) {
      await (error.code === "wrong_state" && this.load());
      return error;
    }
    await this.load();
    return null;
  }

  /** Who may decide on nothing is told so once, and does not ask again on this connection. */
  async #waiting() {
    if (!this.#decides) {
      return { waiting: null, approved: [] };
    }
    try {
      const [waiting, approved] = await Promise.all([this.#library.proposals(), this.#library.approved()]);
      return { waiting, approved };
    } catch (error) {
      if (error.code !== "forbidden") {
        throw error;
      }
      this.#decides = false;
      return { waiting: null, approved: [] };
    }
  }

  #state(state) {
    this.connected = state === "connected";
    if (this.connected) {
      this.#decides = true;
      this.shown && this.load();
    } else {
      this.#turn++;
      this.problem = "libraryOffline";
      this.#changed();
    }
  }
}

/** The word for a refusal. Pure. */
export function wordOf(code, field) {
  return field === "shortcut" ? "libraryRefused_shortcut" : `libraryRefused_${KNOWN.has(code) ? code : AWAY.has(code) ? "closed" : "other"}`;
}
