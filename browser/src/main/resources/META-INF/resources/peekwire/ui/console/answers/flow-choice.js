import { h } from "../../element.js";

/** As many as there are digits. */
const MOST = 9;

/** The flows that could be walked, each with its digit. */
export class FlowChoice {
  #flows = [];
  #enter;
  #pressed = null;

  /**
   * @param {import("../../words.js").Words} words
   * @param {(id: string) => void} enter
   */
  constructor(words, enter) {
    this.#enter = enter;
    this.element = h("ol", { class: "walk-options", "aria-label": words.say("flows"), hidden: true });
  }

  get shown() {
    return !this.element.hidden;
  }

  /** The flows are asked for; a digit that is pressed meanwhile is taken with them. */
  wait() {
    this.#flows = [];
    this.#pressed = null;
    this.element.hidden = false;
  }

  show(flows) {
    this.#flows = flows.slice(0, MOST);
    this.element.hidden = flows.length === 0;
    this.element.replaceChildren(...this.#flows.map(({ id, title }, index) =>
      h("li", {}, h("button", { type: "button", onclick: () => this.#enter(id) }, h("kbd", {}, String(index + 1)), " ", h("bdi", {}, title)))));
    this.#pressed !== null && this.take(this.#pressed);
  }

  hide() {
    this.element.hidden = true;
    this.element.replaceChildren();
  }

  /** The one with this digit, if there is one. */
  take(digit) {
    const flow = this.#flows[digit - 1];
    this.#pressed = this.#flows.length === 0 ? digit : null;
    flow && this.#enter(flow.id);
  }
}
