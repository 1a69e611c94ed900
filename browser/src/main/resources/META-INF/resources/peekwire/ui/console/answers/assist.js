import { Latest } from "./latest.js";

/** How long the agent rests before a shortcut is looked up, and before a text is checked. */
const LOOK_UP = 80;
const CHECK = 350;
const NOTHING = Object.freeze({ scripts: Object.freeze([]), draft: false, warnings: Object.freeze([]), gauge: null, flow: null });

/**
 * What the desk says that helps with the answers of an agent's chats. No DOM. What was suggested for a draft goes with the
 * draft: it tells what is in it.
 */
export class Assist {
  #client;
  #changed;
  #chats = new Map();
  #finding;
  #checking;

  /**
   * @param {import("../../../agent.js").AgentClient} client
   * @param {import("../../../host.js").Host} host
   * @param {(chat: string) => void} changed what is suggested or warned of is another
   */
  constructor(client, host, changed) {
    this.#client = client;
    this.#changed = changed;
    this.#finding = new Latest(host, LOOK_UP);
    this.#checking = new Latest(host, CHECK);
    const on = (type, take) => client.addEventListener(type, ({ detail }) => take(detail));
    on("suggested", ({ chat, scripts, draft }) => this.#put(chat, { scripts, draft }));
    on("robotic", ({ chat, warnings, ...gauge }) => this.#put(chat, { warnings, gauge }));
    on("flow", ({ chat, ...flow }) => this.#put(chat, { flow: flow.position === undefined ? null : flow }));
    // Who looks away does not take the draft away: the desk says itself when what it suggested for that ends.
    on("peekerase", ({ chat, reason }) => reason !== "viewer_left" && this.#erased(chat));
    on("event", event => this.#happened(event));
    on("state", ({ state }) => state !== "connected" && [...this.#chats.keys()].forEach(chat => this.#lost(chat)));
    on("forgotten", ({ chat }) => this.forget(chat));
  }

  /** @returns {{scripts: object[], draft: boolean, warnings: string[], gauge: object | null, flow: object | null}} */
  of(chat) {
    return this.#chats.get(chat) ?? NOTHING;
  }

  /** Scripts for what is typed, when the agent rests; null if the desk tells of none. */
  find(chat, text, then) {
    this.#finding.ask(() => this.#client.answers(chat).find(text), then);
  }

  /** A script with inputs, and with what the chat is to know from now on; null if the desk refuses either. */
  async fill(chat, script, inputs, attributes = {}) {
    try {
      if (Object.keys(attributes).length > 0) {
        await this.#client.setAttributes(chat, attributes);
      }
      return await this.#client.answers(chat).fill(script, inputs);
    } catch {
      return null;
    }
  }

  /** The flows that fit a chat; none where the desk tells of none. */
  async flows(chat) {
    try {
      return await this.#client.answers(chat).flows();
    } catch {
      return [];
    }
  }

  /**
   * A step in a flow, with what the chat is to know first.
   *
   * @returns {Promise<object | null>} the refusal, or null
   */
  async walk(chat, action, { attributes, ...how }) {
    try {
      if (attributes !== undefined) {
        await this.#client.setAttributes(chat, attributes);
      }
      await this.#client.answers(chat).walk(action, how);
      return null;
    } catch (error) {
      return error;
    }
  }

  /** What the style has against a text, when the agent rests; null if that is not known. */
  check(chat, text, then) {
    this.#checking.ask(() => this.#client.answers(chat).check(text), then);
  }

  /** What a check waits for, the agent's rest, is over. */
  hurry() {
    this.#checking.hurry();
  }

  /** What was looked for is not wanted any more. */
  forgo() {
    this.#finding.drop();
  }

  /** The chat is off the console, with what its visitor's values are in. */
  forget(chat) {
    this.#chats.delete(chat) && this.#changed(chat);
  }

  /** Another chat is open: nobody waits for what was asked. */
  drop() {
    this.#finding.drop();
    this.#checking.drop();
  }

  /** What an answer settles, or somebody else is to settle, is not suggested any more; an ended chat needs no help. */
  #happened(event) {
    const { chat, type } = event;
    if (type === "closed") {
      this.forget(chat);
    } else if (SETTLES[type]?.(event, this.#client.self) && this.of(chat).scripts.length > 0) {
      this.#put(chat, { scripts: [], draft: false });
    }
  }

  /** Where flows stand is told again on the next connection. */
  #lost(chat) {
    this.#erased(chat);
    this.of(chat).flow !== null && this.#put(chat, { flow: null });
  }

  #erased(chat) {
    if (this.of(chat).draft) {
      this.#put(chat, { scripts: [], draft: false });
    }
  }

  #put(chat, more) {
    this.#chats.set(chat, { ...this.of(chat), ...more });
    this.#changed(chat);
  }
}

const SETTLES = {
  __proto__: null,
  message_posted: ({ by }, self) => by.id === self,
  assigned: ({ agent }, self) => agent !== self,
  requeued: () => true,
};
