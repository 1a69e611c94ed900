import { loadWords } from "../../words.js";
import { CONSOLE } from "../tables.js";
import { LibraryView } from "./library-view.js";
import { Shelf } from "./shelf.js";
import { libraryStyles } from "./styles.js";
import { LIBRARY } from "./tables.js";

export { libraryStyles };

/**
 * The screen for quick replies and proposals; loaded when it is opened first. What is begun in it stays until it is saved, also
 * while it is closed.
 *
 * @typedef {object} Room what it needs of the console
 * @property {() => import("../directory.js").Directory} directory
 * @property {() => string[]} teams to which may be proposed
 * @property {(dialog: HTMLDialogElement) => void} show
 * @property {() => void} closed
 */
export class LibraryPart {
  #shelf;
  #room;
  #view = null;

  /**
   * @param {import("../../../agent.js").AgentClient} client
   * @param {import("../../../host.js").Host} host
   * @param {Room} room
   */
  constructor(client, host, room) {
    this.#room = room;
    this.#shelf = new Shelf(client, host, () => this.#view?.update());
  }

  get shown() {
    return this.#view !== null;
  }

  /**
   * @param {string} lang the words' language and region
   * @param {{text: string, name: string | null, locale: string | null} | null} last what the agent said last in the open chat
   * @param {{attributes: string[], supervisor: boolean}} about
   */
  async open(lang, last, about) {
    const words = await loadWords(lang, CONSOLE, LIBRARY);
    if (this.shown) {
      return;
    }
    const { directory, teams } = this.#room;
    this.#view = new LibraryView(words, this.#shelf, { directory, teams, last, ...about });
    this.#view.element.addEventListener("close", () => this.#closed());
    this.#shelf.shown = true;
    this.#room.show(this.#view.element);
    this.#shelf.load();
    this.#view.focus();
  }

  /** The screen is built anew, in another language. */
  dropped() {
    this.#view = null;
    this.#shelf.shown = false;
  }

  #closed() {
    this.dropped();
    this.#room.closed();
  }
}
