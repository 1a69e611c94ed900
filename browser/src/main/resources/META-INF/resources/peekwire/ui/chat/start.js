import { h } from "../element.js";

const CONTROLS = "input, select, textarea";

/**
 * What is asked before a chat: the topic, of the page's `<option>` children, and the page's own controls in the slot
 * `pre-chat`, whose values become the chat's attributes.
 */
export class StartForm {
  #options = h("slot", { onslotchange: () => this.#offer() });
  #asked = h("slot", { name: "pre-chat", onkeydown: event => this.#key(event) });
  #topic = h("div");
  #topics;
  #button;
  #say;

  /**
   * @param {import("../words.js").Words} words
   * @param {(request: {topic?: string, attributes?: Record<string, string>}) => void} start
   */
  constructor(words, start) {
    this.#say = key => words.say(key);
    this.#topics = h("fieldset", { hidden: true }, h("legend", null, words.say("topic")), this.#topic);
    this.#button = h("button", { class: "primary", part: "start" });
    this.problem = h("p", { class: "problem", role: "alert" });
    this.element = h("form", { class: "start", novalidate: true, onsubmit: event => this.#submit(event, start) },
      h("p", null, words.say("intro")), this.#topics, this.#asked, h("div", { hidden: true }, this.#options), this.problem, this.#button);
    this.busy = false;
  }

  /** Whether there is a question to be answered before the start. */
  get asks() {
    this.#offer();
    return this.#topics.hidden === false || this.#controls.length > 0;
  }

  set busy(busy) {
    this.#button.textContent = this.#say(busy ? "starting" : "start");
    this.#button.setAttribute("aria-disabled", String(busy));
    this.isBusy = busy;
  }

  /** The topic is known already: it is not asked for. Who is choosing one keeps the focus. */
  set topic(topic) {
    if (topic !== this.known) {
      this.known = topic;
      this.#offer();
    }
  }

  get #controls() {
    return this.#asked.assignedElements().flatMap(each => (each.matches(CONTROLS) ? each : [...each.querySelectorAll(CONTROLS)]));
  }

  get #chosen() {
    return this.#topic.querySelector(":checked")?.value;
  }

  #offer() {
    const chosen = this.#chosen;
    const options = this.#options.assignedElements().filter(each => each.localName === "option");
    this.#topics.hidden = options.length === 0 || Boolean(this.known);
    this.#topic.replaceChildren(...options.map(each => h("label", { part: "topic" },
      h("input", { type: "radio", name: "topic", required: true, value: each.value, checked: each.value === chosen }), each.label)));
  }

  /** A form does not reach out of its shadow tree, so that Enter has to be carried in. */
  #key(event) {
    if (event.key === "Enter" && event.target.localName === "input" && !event.isComposing) {
      event.preventDefault();
      this.element.requestSubmit();
    }
  }

  #submit(event, start) {
    event.preventDefault();
    const fields = [...(this.#topics.hidden ? [] : this.#topic.querySelectorAll("input")), ...this.#controls];
    if (!this.isBusy && fields.every(field => field.reportValidity())) {
      const topic = this.known || this.#chosen;
      const attributes = this.#answers();
      start({ ...(topic && { topic }), ...(Object.keys(attributes).length > 0 && { attributes }) });
    }
  }

  #answers() {
    const given = this.#controls.filter(each => each.name && !each.disabled && each.type !== "file"
      && (!/^(checkbox|radio)$/.test(each.type) || each.checked) && each.value !== "");
    return Object.fromEntries(given.map(each => [each.name, each.value]));
  }
}
