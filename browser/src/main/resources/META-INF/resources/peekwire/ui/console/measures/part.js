import { loadWords } from "../../words.js";
import { CONSOLE, ROUTING } from "../tables.js";
import { Figures } from "./figures.js";
import { measuresStyles } from "./styles.js";
import { MEASURES } from "./tables.js";
import { MeasuresView } from "./view.js";

export { measuresStyles };

/** The chats in figures, within the supervisor's view; loaded when it is opened first. */
export class MeasuresPart {
  #figures;
  #room;
  #view = null;

  /**
   * @param {import("../../../agent.js").AgentClient} client
   * @param {{directory: () => import("../directory.js").Directory, teams: () => string[]}} room
   */
  constructor(client, room) {
    this.#room = room;
    this.#figures = new Figures(client, () => Date.now(), () => this.#view?.update());
  }

  /**
   * A view in some language, of what was chosen last.
   *
   * @param {string} lang the words' language and region
   * @returns {Promise<Element>}
   */
  async open(lang) {
    const words = await loadWords(lang, CONSOLE, ROUTING, MEASURES);
    const { directory, teams } = this.#room;
    this.#view = new MeasuresView(words, this.#figures, directory, teams, download);
    this.#view.update();
    this.#figures.ask();
    return this.#view.element;
  }
}

/** Gives the browser a file to keep. */
function download(name, text) {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  const link = document.createElement("a");
  Object.assign(link, { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
