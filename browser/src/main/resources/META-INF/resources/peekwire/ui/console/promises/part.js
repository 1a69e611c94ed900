import { loadWords } from "../../words.js";
import { refusalOf } from "../problems.js";
import { CONSOLE, PROMISES } from "../tables.js";
import { cardView } from "./card.js";
import { promiseDialog } from "./promise-dialog.js";
import { RequestBar } from "./request-bar.js";
import { promiseStyles } from "./styles.js";

export { promiseStyles };

/**
 * What it needs of the console.
 *
 * @typedef {object} Place
 * @property {() => import("../session.js").Session | null} session
 * @property {() => import("../directory.js").Directory} directory
 * @property {() => boolean} supervisor
 * @property {(bar: Element | null) => void} show puts what the visitor asks for above the conversation, or takes it away
 * @property {(dialog: HTMLDialogElement) => void} ask
 * @property {(problem: import("../problems.js").Problem | null) => void} problem
 */

/** Promises, requests for a compensation and surveys; loaded when there is one. */
export class PromisesPart {
  #client;
  #place;
  #lang = null;
  #words = null;
  #bar = null;
  /** What is shown of cards, as long as it is shown. */
  #cards = new Map();

  /**
   * @param {import("../../../agent.js").AgentClient} client
   * @param {Place} place
   */
  constructor(client, place) {
    this.#client = client;
    this.#place = place;
  }

  /** The words, before anything else. */
  async speak(lang) {
    if (lang !== this.#lang) {
      this.#words = await loadWords(lang, CONSOLE, PROMISES);
      this.#lang = lang;
      this.#bar = null;
    }
  }

  /** Fills a line of a transcript. */
  card(node, chat, line) {
    this.#cards.set(node, { chat, line, shown: "" });
    this.#draw(node);
  }

  /** Something became of what is shown. */
  update() {
    for (const node of this.#cards.keys()) {
      node.isConnected ? this.#draw(node) : this.#cards.delete(node);
    }
    const current = this.#place.session()?.current ?? null;
    if (current?.commitments.compensation) {
      this.#bar ??= new RequestBar(this.#words, { promise: () => this.promise(), settle: () => this.#done(this.#open.settle()) });
      this.#bar.show(current, this.#rights(current).promise);
      this.#place.show(this.#bar.element);
    } else {
      this.#place.show(null);
    }
  }

  /** Asks what is to be promised in the open chat. */
  promise() {
    const { current } = this.#place.session();
    this.#place.ask(promiseDialog(this.#words, terms => refusalOf(this.#client.commitments(current.id).commit(terms))));
  }

  #draw(node) {
    const card = this.#cards.get(node);
    const { chat, line } = card;
    const shown = JSON.stringify([chat.commitments.get(line.id), chat.closed, this.#rights(chat)]);
    if (shown !== card.shown) {
      card.shown = shown;
      const focused = node.contains(node.getRootNode().activeElement);
      const directory = this.#place.directory();
      node.replaceChildren(...cardView(this.#words, directory, chat, line, { self: this.#self, rights: this.#rights(chat), act: this.#acts(chat, line.id) }));
      focused && node.querySelector("[tabindex], button")?.focus();
    }
  }

  get #self() {
    return this.#place.session()?.self ?? null;
  }

  #rights({ relation, closed }) {
    const takesPart = relation === "mine" || relation === "joined";
    const supervises = this.#place.supervisor();
    return { promise: takesPart && closed === null, withdraw: takesPart || supervises, approve: supervises && closed === null };
  }

  #acts(chat, commitment) {
    const commitments = this.#client.commitments(chat.id);
    return {
      withdraw: () => this.#done(commitments.withdraw(commitment)),
      approve: () => this.#done(commitments.approve(commitment)),
      refuse: note => this.#done(commitments.refuse(commitment, note)),
    };
  }

  get #open() {
    return this.#client.commitments(this.#place.session().current.id);
  }

  async #done(answer) {
    this.#place.problem(await refusalOf(answer));
  }
}
