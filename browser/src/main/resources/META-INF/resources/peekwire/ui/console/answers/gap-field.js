import { h } from "../../element.js";
import { shortName } from "./tokens.js";

const ATTRIBUTE = "attribute.";
/** What is known of a chat is often a number: nothing corrects or translates it. */
const EXACT = { autocorrect: "off", autocapitalize: "off", spellcheck: "false", translate: "no" };
const TYPES = { number: "number", money: "number", date: "date" };

/** The field for something that is missing in a script: what kind it is, what it takes. */
export class GapField {
  #words;
  #gap;
  #echoes = [];
  #control;

  /** Whether an agent can fill it in: an input of the script, or a detail of the chat, which is kept with it. */
  static takes({ kind, name }) {
    return kind !== "value" || name.startsWith(ATTRIBUTE);
  }

  /**
   * @param {import("../../words.js").Words} words
   * @param {object} gap
   * @param {string} problem the id of the element that says what will not do
   */
  constructor(words, gap, problem) {
    this.#words = words;
    this.#gap = gap;
    const about = {
      "aria-label": words.say("gapLabel", { name: this.name, takes: this.takes }), title: this.takes, "aria-describedby": problem,
      oninput: () => this.#echo(), onchange: () => this.#echo(),
    };
    this.#control = gap.kind === "choice" ? this.#choice(about) : this.#input(about);
    this.element = h("span", { class: "gap-field" }, this.#control, gap.currency && h("span", { class: "soft" }, ` ${gap.currency}`));
  }

  /** What it is called in the script. */
  get name() {
    return shortName(this.#gap);
  }

  get value() {
    return this.#control.value.trim();
  }

  /** Whether it is kept with the chat. */
  get kept() {
    return this.#gap.kind === "value";
  }

  /** What it takes, in words. */
  get takes() {
    const { kind, least = "", most = "", currency = "" } = this.#gap;
    return this.#words.say(`gap_${kind}`, { least, most, currency });
  }

  focus() {
    this.#control.focus();
  }

  /** Whether what stands there will not do. */
  unfit(unfit) {
    this.#control.setAttribute("aria-invalid", String(unfit));
  }

  /** Another place in the text with the same value. */
  echo() {
    const echo = h("span", { class: "gap" }, this.value || this.name);
    this.#echoes.push(echo);
    return echo;
  }

  #echo() {
    this.#echoes.forEach(echo => (echo.textContent = this.value || this.name));
  }

  #input(about) {
    const { kind, least, most } = this.#gap;
    const type = TYPES[kind] ?? "text";
    const bounds = kind === "number" ? { min: least, max: most } : {};
    return h("input", { type, step: type === "number" ? "any" : undefined, placeholder: this.name, autocomplete: "off", ...(kind === "value" && EXACT), ...bounds, ...about });
  }

  #choice(about) {
    const none = h("option", { value: "" }, this.name);
    return h("select", about, none, ...this.#gap.choices.map(choice => h("option", { value: choice }, choice)));
  }
}
