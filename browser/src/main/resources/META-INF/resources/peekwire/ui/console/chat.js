import { Commitments } from "../../commitments.js";

/** What one agent's console knows of one chat: a fold over its events. Pure; what is not sent yet is not in here. */
export class Chat {
  #self;
  #answered = true;

  /**
   * @param {string} id
   * @param {number} number counts the chats of this console, for visitors without a name
   * @param {() => string | null} self the agent's own id
   */
  constructor(id, number, self) {
    this.id = id;
    this.number = number;
    this.#self = self;
    /** Everything that happened, in order. */
    this.events = [];
    /** What others said since the agent last looked or answered. */
    this.unread = 0;
    /** When the oldest visitor's message was sent that no agent has answered, by the desk's clock; null for none. */
    this.waitingSince = null;
    /** What the visitor allows: none, typing, masked or full. */
    this.granted = "none";
    /** Whose chat it is; null while it waits in a queue. */
    this.agent = null;
    this.team = null;
    /** The tier that is asked for; 0 for any. */
    this.tier = 0;
    this.topic = null;
    this.locale = null;
    /** Why the chat ended; null until it did. */
    this.closed = null;
    this.attributes = new Map();
    this.joined = new Set();
    /** Whom the present agent hands the chat to, and stays until then; null for nobody. */
    this.handover = null;
    /** Why the chat is on hold and takes no room: "agent" put it there, or the visitor is "idle"; null when it is not. */
    this.held = null;
    /** Whether it is a message that was left while nobody could chat. */
    this.messageLeft = false;
    /** The supervisors who read along. */
    this.monitors = new Set();
    /** Whether the agent took it onto the list to read along. */
    this.watched = false;
    /** Whether it went to somebody else and is no business of this agent any more. */
    this.passedOn = false;
    /** Whether the past was read and what comes is news. */
    this.live = false;
    /** Whether the agent was told of it. */
    this.told = false;
    /** Whether it was handed over, to whomever, since the agent spoke in it last. */
    this.handed = false;
    /** What agents promised, what the visitor asks for, and what they think of the chat. */
    this.commitments = new Commitments();
  }

  /** What the agent is to the chat: mine, joined, or watching. */
  get relation() {
    const self = this.#self();
    if (this.agent === self && self !== null) {
      return "mine";
    }
    return this.joined.has(self) ? "joined" : "watching";
  }

  /** What the visitor says to be called; null if nothing. */
  get name() {
    return this.attributes.get("name")?.trim() || null;
  }

  /** The last message that was sent; undefined if there is none. */
  get lastMessage() {
    return this.events.findLast(({ type }) => type === "message_posted");
  }

  /** What an agent said last in words of the agent's own, to be kept as a reply; null if nothing. */
  lastOwn(agent) {
    const last = this.events.findLast(({ type, by, origin }) => type === "message_posted" && by.id === agent && origin?.kind !== "scripted");
    return last === undefined ? null : { text: last.text, name: this.name, locale: this.locale };
  }

  /** What the visitor said last since a flow said something; undefined if nothing. */
  get lastAnswer() {
    const last = this.events.findLast(({ type, by, origin }) => type === "message_posted" && (by.kind === "visitor" || origin?.step !== undefined));
    return last?.by.kind === "visitor" ? last : undefined;
  }

  /**
   * Takes what happened.
   *
   * @param {object} event
   * @param {boolean} reading whether the agent has the chat before the eyes
   * @returns {"assigned" | "gone" | "message" | "note" | "closed" | null} what about it wants the agent's attention
   */
  take(event, reading) {
    this.events.push(event);
    this.commitments.apply(event);
    return FOLD[event.type]?.call(this, event, reading) ?? null;
  }

  /** The agent has seen what there is. */
  read() {
    this.unread = 0;
  }

  started({ at, team, topic, locale, attributes, left }) {
    this.team = team;
    this.messageLeft = left === true;
    this.topic = topic ?? null;
    this.locale = locale ?? null;
    this.#merge(attributes);
    this.#waits(at);
  }

  assigned({ agent, team, previous }) {
    this.handed ||= previous !== undefined && previous !== agent;
    this.agent = agent;
    this.team = team;
    this.#settled();
    if (agent === this.#self()) {
      return "assigned";
    }
    return this.#gone(previous);
  }

  requeued({ team, previous, handedOver }) {
    this.handed ||= handedOver === true;
    this.agent = null;
    this.team = team;
    this.#settled();
    return this.#gone(previous);
  }

  posted({ at, by }, reading) {
    if (by.kind === "visitor") {
      this.#waits(at);
      return this.#unseen(reading, "message");
    }
    this.#answered = true;
    this.handed &&= by.id !== this.#self();
    this.waitingSince = null;
    return this.#heard(by, reading, "message");
  }

  noted({ by }, reading) {
    return this.#heard(by, reading, "note");
  }

  attributesSet({ attributes }) {
    this.#merge(attributes);
  }

  left({ agent }) {
    this.joined.delete(agent);
    return agent === this.#self() && this.relation === "watching" ? "gone" : null;
  }

  ended({ reason }) {
    this.closed = reason;
    this.waitingSince = null;
    this.granted = "none";
    return "closed";
  }

  #settled() {
    this.handover = null;
    this.held = null;
  }

  #heard(by, reading, why) {
    if (by.id === this.#self()) {
      this.unread = 0;
      return null;
    }
    return by.kind === "agent" ? this.#unseen(reading, why) : null;
  }

  #unseen(reading, why) {
    this.unread += reading ? 0 : 1;
    return why;
  }

  /** The wait is the oldest unanswered word's: to ask again does not put anybody behind. */
  #waits(at) {
    if (this.#answered) {
      this.#answered = false;
      this.waitingSince = Date.parse(at);
    }
  }

  /** The chat went from this agent to another or to a queue. */
  #gone(previous) {
    return previous === this.#self() && this.relation === "watching" ? "gone" : null;
  }

  #merge(attributes = {}) {
    for (const [name, value] of Object.entries(attributes)) {
      if (value === "") {
        this.attributes.delete(name);
      } else {
        this.attributes.set(name, value);
      }
    }
  }
}

const FOLD = {
  __proto__: null,
  started: Chat.prototype.started,
  assigned: Chat.prototype.assigned,
  requeued: Chat.prototype.requeued,
  message_posted: Chat.prototype.posted,
  note_posted: Chat.prototype.noted,
  attributes_set: Chat.prototype.attributesSet,
  left: Chat.prototype.left,
  closed: Chat.prototype.ended,
  joined({ agent }) {
    this.joined.add(agent);
  },
  routed({ team, tier = 0 }) {
    Object.assign(this, { team, tier });
  },
  held({ idle }) {
    this.held = idle ? "idle" : "agent";
  },
  resumed() {
    this.held = null;
  },
  handover_started({ team, agent = null, tier = 0 }) {
    this.handover = { team, agent, tier };
  },
  handover_ended() {
    this.handover = null;
  },
  monitor_started({ agent }) {
    this.monitors.add(agent);
  },
  monitor_ended({ agent }) {
    this.monitors.delete(agent);
  },
  consent_granted({ grant }) {
    this.granted = grant.purposes.includes("peek") ? grant.level : "none";
  },
  consent_withdrawn() {
    this.granted = "none";
  },
};
