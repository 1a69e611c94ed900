import { h } from "../../element.js";
import { put } from "../dom.js";
import { pieces, shortName } from "./tokens.js";

/** How many are shown at once: the list moves, so that nothing in it must be scrolled. */
const WINDOW = 4;

/**
 * A ranked list of scripts to choose from: a listbox that is moved through by keys from the field that drives it, which
 * keeps the focus. The chosen one is shown whole, as it would be sent.
 */
export class ScriptList {
  #words;
  #take;
  #scripts = [];
  #active = 0;
  #driver = null;
  #none = h("p", { class: "soft none" });
  #list;

  /**
   * @param {import("../../words.js").Words} words
   * @param {(script: object) => void} take
   */
  constructor(words, take) {
    this.#words = words;
    this.#take = take;
    this.#list = h("ul", { id: "scripts", role: "listbox", "aria-label": words.say("scripts") });
    // A press does not take the focus from the field.
    this.element = h("div", { part: "scripts", class: "scripts", hidden: true, onpointerdown: event => event.preventDefault() },
      this.#list, this.#none);
  }

  get shown() {
    return !this.element.hidden;
  }

  /** The one that Enter takes; undefined if there is none. */
  get active() {
    return this.#scripts[this.#active];
  }

  /** @param {object[]} scripts best first @param {HTMLElement} driver the field that has the focus @param {string} none what to say if there is none */
  show(scripts, driver, none) {
    this.#driver !== driver && this.hide();
    this.#scripts = scripts;
    this.#driver = driver;
    this.#active = 0;
    this.element.hidden = false;
    this.#list.hidden = scripts.length === 0;
    this.#none.hidden = scripts.length > 0;
    this.#none.textContent = scripts.length > 0 ? "" : none;
    this.#list.replaceChildren(...scripts.map((script, index) => this.#option(script, index)));
    driver.setAttribute("aria-controls", "scripts");
    driver.hasAttribute("aria-expanded") && driver.setAttribute("aria-expanded", "true");
    this.#mark();
  }

  hide() {
    this.element.hidden = true;
    this.#scripts = [];
    this.#list.replaceChildren();
    ["aria-activedescendant", "aria-controls"].forEach(name => this.#driver?.removeAttribute(name));
    this.#driver?.hasAttribute("aria-expanded") && this.#driver.setAttribute("aria-expanded", "false");
  }

  /** Takes the one that is marked, if there is one. */
  take() {
    this.active && this.#take(this.active);
  }

  /** Down or up by its key, round the ends. Whether the key was one of those. */
  moves(key) {
    const by = BY[key] ?? 0;
    const { length } = this.#scripts;
    if (by !== 0 && length > 0) {
      this.#active = (this.#active + by + length) % length;
      this.#mark();
    }
    return by !== 0;
  }

  #mark() {
    const first = Math.max(0, Math.min(this.#active - WINDOW + 2, this.#scripts.length - WINDOW));
    [...this.#list.children].forEach((option, index) => {
      option.setAttribute("aria-selected", String(index === this.#active));
      option.hidden = index < first || index >= first + WINDOW;
    });
    put(this.#driver, "aria-activedescendant", this.#list.children[this.#active]?.id);
  }

  #option(script, index) {
    const { shortcut, title, gaps = [] } = script;
    const asked = gaps.map(shortName).join(", ");
    const about = { "aria-posinset": String(index + 1), "aria-setsize": String(this.#scripts.length) };
    return h("li", { id: `script-${index}`, role: "option", "aria-selected": "false", ...about, onclick: () => this.#take(script) },
      h("span", { class: "script-head" }, h("kbd", {}, `/${shortcut}`), h("bdi", { class: "name" }, title),
        asked && h("span", { class: "chip" }, this.#words.say("gaps", { names: asked }))),
      h("span", { class: "preview", dir: "auto" }, ...preview(script)));
  }
}

const BY = { ArrowDown: 1, ArrowUp: -1 };

/** What would be sent, its gaps marked. */
export function preview(script) {
  return pieces(script).map(piece => (typeof piece === "string" ? piece : h("span", { class: "gap" }, shortName(piece))));
}
