import { loadWords } from "../../words.js";
import { problemOf } from "../problems.js";
import { CONSOLE, HANDOVER } from "../tables.js";
import { EarlierDialog } from "./earlier-dialog.js";
import { HandoverPanel } from "./panel.js";
import { handoverStyles } from "./styles.js";

export { handoverStyles };

/**
 * What it needs of the console.
 *
 * @typedef {object} Place
 * @property {() => import("../session.js").Session} session
 * @property {() => import("../directory.js").Directory} directory
 * @property {(panel: Element | null) => void} show puts the panel into the open chat, or takes it away
 * @property {(dialog: HTMLDialogElement) => void} ask
 * @property {(text: string) => void} tell says it to those who listen
 * @property {() => void} focus where the work is
 * @property {Function} card fills a line about a promise
 */

/** What an agent who comes to a chat should know of it, beside the conversation; loaded when it is shown first. */
export class HandoverPart {
  #client;
  #place;
  #lang = null;
  #words = null;
  #panel = null;
  /** The chats whose panel is open, and what the desk told of each; null while it is asked. */
  #open = new Map();
  #turn = 0;

  /**
   * @param {import("../../../agent.js").AgentClient} client
   * @param {Place} place
   */
  constructor(client, place) {
    this.#client = client;
    this.#place = place;
  }

  /** Whether a chat's panel is open. */
  shows(chat) {
    return this.#open.has(chat);
  }

  /** Opens the panel of the open chat. */
  async open(lang, focus) {
    const { current } = this.#place.session();
    this.#open.set(current.id, this.#open.get(current.id) ?? { known: null, state: "" });
    await this.update(lang);
    focus && this.#panel?.focus();
  }

  /** Closes the panel of the open chat. */
  close() {
    const { current } = this.#place.session();
    const focused = this.#panel?.focused;
    this.#open.delete(current?.id);
    this.#hide();
    focused && this.#place.focus();
  }

  /** Whether the focus is in it. */
  get focused() {
    return this.#panel?.focused ?? false;
  }

  focus() {
    this.#panel?.focus();
  }

  /** Another chat is open, or the open one is another. */
  async update(lang) {
    const turn = ++this.#turn;
    if (lang !== this.#lang) {
      this.#words = await loadWords(lang, CONSOLE, HANDOVER);
      this.#lang = lang;
      this.#panel = null;
    }
    const current = this.#place.session()?.current ?? null;
    if (turn === this.#turn && current !== null && this.shows(current.id)) {
      this.#shown(current);
    } else if (turn === this.#turn) {
      this.#hide();
    }
  }

  /** Nothing is kept of it. */
  forget(chat) {
    this.#open.delete(chat);
  }

  #shown(chat) {
    this.#panel ??= new HandoverPanel(this.#words, this.#place.directory, {
      close: () => this.close(), read: earlier => this.#read(earlier), tell: text => this.#place.tell(text),
    });
    const of = this.#open.get(chat.id);
    this.#panel.show(chat, of.known, this.#place.session().self);
    this.#place.show(this.#panel.element);
    const state = JSON.stringify([...chat.attributes]);
    if (chat.live && of.state !== state) {
      of.state = state;
      this.#ask(chat, of);
    }
  }

  #hide() {
    this.#place.show(null);
  }

  /** Again whenever more is known of the chat. */
  async #ask(chat, of) {
    try {
      of.known = await this.#client.handover(chat.id);
    } catch (error) {
      of.state = "";
      of.known ??= { problem: problemOf(error), attributes: {}, references: [], earlier: [] };
    }
    if (this.#place.session()?.current === chat && this.shows(chat.id)) {
      this.#panel?.show(chat, of.known, this.#place.session().self);
    }
  }

  /** An open one goes onto the list, where it is read along; one that is over is read in a dialog. */
  #read(earlier) {
    const session = this.#place.session();
    if (earlier.ended === undefined) {
      session.watch(earlier.chat);
      return;
    }
    const { current } = session;
    const dialog = new EarlierDialog(this.#words, this.#place.directory, session.self, { earlier, name: current, card: this.#place.card });
    const stop = session.readAside(earlier.chat, dialog);
    dialog.element.addEventListener("close", stop);
    this.#place.ask(dialog.element);
  }
}
