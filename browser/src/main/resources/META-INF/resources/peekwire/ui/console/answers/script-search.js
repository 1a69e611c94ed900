import { h } from "../../element.js";
import { sends } from "../keys.js";

/** A field to look for scripts in, apart from the answer: a combobox over the list. */
export class ScriptSearch {
  #words;
  #list;
  #act;
  #field;

  /**
   * @param {import("../../words.js").Words} words
   * @param {import("./script-list.js").ScriptList} list
   * @param {{find: (text: string, then: (scripts: object[] | null) => void) => void, leave: () => void}} act
   */
  constructor(words, list, act) {
    this.#words = words;
    this.#list = list;
    this.#act = act;
    this.#field = h("input", {
      type: "text", id: "script-search", role: "combobox", "aria-expanded": "false", "aria-autocomplete": "list", "aria-haspopup": "listbox",
      autocomplete: "off", dir: "auto", oninput: () => this.#find(), onkeydown: event => this.#key(event),
    });
    this.element = h("div", { class: "script-search", hidden: true },
      h("label", { for: "script-search" }, words.say("scriptsFind")), this.#field);
  }

  get shown() {
    return !this.element.hidden;
  }

  /** Begins with all there are. */
  show() {
    this.element.hidden = false;
    this.#field.value = "";
    this.#field.focus();
    this.#find();
  }

  hide() {
    this.element.hidden = true;
  }

  #find() {
    this.#act.find(this.#field.value, scripts => this.shown && this.#list.show(scripts ?? [], this.#field, this.#words.say("scriptsNoneFound")));
  }

  #key(event) {
    if (event.key === "Escape") {
      event.preventDefault();
      this.#act.leave();
    } else if (sends(event)) {
      event.preventDefault();
      this.#list.take();
    } else if (this.#list.moves(event.key)) {
      event.preventDefault();
    }
  }
}
