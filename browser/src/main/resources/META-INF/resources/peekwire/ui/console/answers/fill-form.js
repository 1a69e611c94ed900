import { h } from "../../element.js";
import { sends } from "../keys.js";
import { GapField } from "./gap-field.js";
import { pieces, shortName } from "./tokens.js";

/**
 * A script with fields where something is missing, in their places in the text. Tab goes from one to the next, Enter
 * takes the script when nothing is missing any more, Escape gives up.
 */
export class FillForm {
  #words;
  #done;
  #fields = new Map();
  #script = null;
  #problem = h("p", { id: "fill-problem", class: "problem", role: "alert" });
  #text = h("p", { class: "fill-text", dir: "auto" });
  #title = h("bdi", { id: "fill-title", class: "name" });

  /**
   * @param {import("../../words.js").Words} words
   * @param {{fill: (inputs: object, attributes: object) => void, leave: () => void}} done
   */
  constructor(words, done) {
    this.#words = words;
    this.#done = done;
    this.element = h("div", {
      part: "fill", class: "fill", role: "group", "aria-labelledby": "fill-title", hidden: true, onkeydown: event => this.#key(event),
    }, h("p", { class: "script-head" }, this.#title, h("span", { class: "soft keys" }, words.say("fillKeys"))), this.#text, this.#problem);
  }

  get shown() {
    return !this.element.hidden;
  }

  /** The script that is filled in. */
  get script() {
    return this.#script;
  }

  /** Asks for what is missing in a script, and begins with the first of it. */
  show(script) {
    this.#script = script;
    this.#title.textContent = script.title;
    this.#fields = new Map();
    this.#text.replaceChildren(...pieces(script).map(piece => (typeof piece === "string" ? piece : this.#place(piece))));
    this.#problem.textContent = this.#unknown(script.gaps);
    this.element.hidden = false;
    this.focus();
  }

  hide() {
    this.element.hidden = true;
    this.#text.replaceChildren();
    this.#fields = new Map();
  }

  /** To the first field that has nothing, else to the first. */
  focus() {
    const fields = [...this.#fields.values()];
    (fields.find(({ value }) => value === "") ?? fields[0])?.focus();
  }

  /** What was filled in does not do: which of it, and what would. */
  refuse(gaps) {
    const unfit = gaps.filter(gap => this.#fields.has(gap.name));
    this.#fields.forEach((field, name) => field.unfit(unfit.some(gap => gap.name === name)));
    const [first] = unfit;
    this.#problem.textContent = first
      ? this.#words.say("fillUnfit", { name: shortName(first), takes: this.#fields.get(first.name).takes })
      : this.#unknown(gaps) || this.#words.say("fillRefused");
    (first ? this.#fields.get(first.name) : this).focus();
  }

  /** What nobody can fill in here. */
  #unknown(gaps) {
    const names = gaps.filter(gap => !GapField.takes(gap)).map(shortName);
    return names.length === 0 ? "" : this.#words.say("fillUnknown", { names: names.join(", ") });
  }

  /** The second place of a name shows what stands in the first. */
  #place(gap) {
    const known = this.#fields.get(gap.name);
    if (known) {
      return known.echo();
    }
    if (!GapField.takes(gap)) {
      return h("span", { class: "gap" }, shortName(gap));
    }
    const field = new GapField(this.#words, gap, "fill-problem");
    this.#fields.set(gap.name, field);
    return field.element;
  }

  #key(event) {
    if (event.key === "Escape") {
      event.preventDefault();
      this.#done.leave();
    } else if (sends(event)) {
      event.preventDefault();
      this.#take();
    }
  }

  #take() {
    const fields = [...this.#fields.values()];
    if (fields.length === 0 || fields.some(({ value }) => value === "")) {
      this.focus();
      return;
    }
    const of = kept => Object.fromEntries(fields.filter(field => field.kept === kept).map(({ name, value }) => [name, value]));
    this.#done.fill({ ...this.#script.inputs, ...of(false) }, of(true));
  }
}
