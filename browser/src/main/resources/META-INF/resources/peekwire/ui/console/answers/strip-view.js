import { h } from "../../element.js";
import { Rows } from "../dom.js";
import { preview } from "./script-list.js";

/** How many suggestions are shown. */
const MOST = 3;

/** Scripts that may answer what the visitor said, or is typing: one press takes one, Alt and S one after the other. */
export class StripView {
  #words;
  #scripts = [];
  #rows;
  #list = h("ol", { class: "suggestions" });
  #draft;

  /**
   * @param {import("../../words.js").Words} words
   * @param {(script: object) => void} take
   */
  constructor(words, take) {
    this.#words = words;
    this.#draft = h("span", { class: "chip typing" }, words.say("suggestedDraft"));
    this.#rows = new Rows(this.#list, ({ id, version, locale }) => `${id} ${version} ${locale}`, () => new Suggestion(take));
    this.element = h("section", { part: "suggestions", class: "strip", "aria-label": words.say("suggested"), hidden: true },
      h("p", { class: "strip-head" }, h("span", { class: "peek-title" }, words.say("suggested")), this.#draft,
        h("span", { class: "keys soft" }, h("kbd", {}, "Alt"), " ", h("kbd", {}, "S"))),
      this.#list);
  }

  /** Those that are shown, the best first. */
  get scripts() {
    return this.#scripts;
  }

  /** @returns {boolean} whether there are some where there were none */
  update({ scripts, draft }) {
    const none = this.#scripts.length === 0;
    this.#scripts = scripts.slice(0, MOST);
    this.element.hidden = this.#scripts.length === 0;
    this.element.dataset.draft = String(draft);
    this.#draft.hidden = !draft;
    this.#rows.show(this.#scripts);
    return none && this.#scripts.length > 0;
  }
}

/** A script to press. */
class Suggestion {
  #script = null;
  #title = h("bdi", { class: "name" });
  #text = h("span", { class: "snippet", dir: "auto" });

  constructor(take) {
    this.element = h("li", {}, h("button", { type: "button", class: "suggestion", onclick: () => take(this.#script) }, this.#title, this.#text));
  }

  update(script) {
    this.#script = script;
    this.#title.textContent = script.title;
    this.#text.replaceChildren(...preview(script));
  }
}
