import { Chat } from "./chat.js";

/**
 * The chats on an agent's console: which there are, in what order, which one is open, what wants attention. Pure.
 *
 * @typedef {{chat: Chat, why: "assigned" | "gone" | "message" | "note" | "closed" | null}} Taken
 */
export class Chats {
  #known = new Map();
  #self;
  #count = 0;
  #open = null;

  /** @param {() => string | null} self the agent's own id, once known */
  constructor(self) {
    this.#self = self;
  }

  /** The chat that is open, or null. */
  get current() {
    return this.#known.get(this.#open) ?? null;
  }

  /** The chats in the order shown: as they came, those that ended last. An answer never moves a chat. */
  get list() {
    const all = this.all.filter(chat => !chat.passedOn);
    return [...all.filter(chat => chat.closed === null), ...all.filter(chat => chat.closed !== null)];
  }

  /** Every chat that is known, those that went to somebody else included. */
  get all() {
    return [...this.#known.values()];
  }

  /** How many messages nobody has looked at, in all chats. */
  get unread() {
    return this.list.reduce((sum, chat) => sum + chat.unread, 0);
  }

  /** @returns {Chat | undefined} */
  get(id) {
    return this.#known.get(id);
  }

  /** Takes a chat in by the agent's own wish, to be watched. */
  watch(id) {
    const chat = this.#chat(id);
    chat.passedOn = false;
    chat.watched = true;
    return chat;
  }

  /**
   * Takes what happened.
   *
   * @param {object} event
   * @param {boolean} looking whether the agent has the open chat before the eyes
   * @returns {Taken | null} null for a chat that is no business of this agent any more
   */
  take(event, looking = true) {
    const chat = this.#chat(event.chat);
    const passedOn = chat.passedOn && !this.#comesBack(event);
    const why = chat.take(event, looking && event.chat === this.#open);
    chat.passedOn = passedOn || why === "gone";
    if (chat.passedOn) {
      this.#leave(chat);
    }
    return passedOn ? null : { chat, why };
  }

  /** Takes a chat off the list that was only watched. */
  setAside(id) {
    const chat = this.get(id);
    chat.watched = false;
    chat.passedOn = true;
    this.#leave(chat);
  }

  /** Forgets a chat. */
  drop(id) {
    this.#close(id);
    this.#known.delete(id);
  }

  /** What went to somebody else is off the list, and remembered until it ends: it may come back. */
  #leave(chat) {
    if (chat.closed === null) {
      this.#close(chat.id);
    } else {
      this.drop(chat.id);
    }
  }

  /** The chat beside it is open then, if it was open. */
  #close(id) {
    if (this.#open === id) {
      const all = this.all.filter(chat => !chat.passedOn || chat.id === id);
      const index = all.findIndex(chat => chat.id === id);
      this.open((all[index + 1] ?? all[index - 1])?.id ?? null);
    }
  }

  /** Opens a chat, or none; answers whether that is another than before. */
  open(id) {
    const known = this.#known.has(id) ? id : null;
    const changed = known !== this.#open;
    this.#open = known;
    return changed;
  }

  /** The chat so many places further in the list, around its ends; null if there is none. */
  step(by) {
    const list = this.list;
    const index = list.indexOf(this.current);
    const from = index < 0 && by < 0 ? 0 : index;
    return list.length === 0 ? null : list[(from + by + list.length) % list.length];
  }

  /** The chat at a place of the list, from 1. */
  at(place) {
    return this.list[place - 1] ?? null;
  }

  /** The chat whose visitor has waited longest, the open one last; null if nobody waits. */
  get longestWaiting() {
    const waiting = this.list.filter(chat => chat.waitingSince !== null && chat.relation !== "watching");
    waiting.sort((a, b) => a.waitingSince - b.waitingSince);
    return waiting.find(chat => chat.id !== this.#open) ?? waiting[0] ?? null;
  }

  #comesBack({ type, agent }) {
    return (type === "assigned" || type === "joined") && agent === this.#self();
  }

  #chat(id) {
    let chat = this.#known.get(id);
    if (chat === undefined) {
      chat = new Chat(id, ++this.#count, this.#self);
      this.#known.set(id, chat);
    }
    return chat;
  }
}
