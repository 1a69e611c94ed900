import { h } from "../../element.js";
import { languageName } from "../names.js";
import { offsetOf } from "./found.js";
import { placeholders } from "./placeholders.js";

/** The languages that can be added by name; any other tag comes with a reply that has it. */
const LANGUAGES = ["en", "fr", "nb", "de", "es", "id", "nl", "sv", "da", "fi", "it", "pt", "pl", "uk", "ru", "tr", "ar", "hi", "zh", "ja", "ko"];

/** What a reply says, a field a language, and the placeholders that can be put into it. */
export class Bodies {
  #words;
  #act;
  #fields = new Map();
  #last = null;
  #list = h("div", {});
  #picker;
  #add;

  /**
   * @param {import("../../words.js").Words} words
   * @param {string[]} attributes details of the open chat that may be put in
   * @param {{changed: (path: string) => void, languages: () => void}} act
   */
  constructor(words, attributes, act) {
    this.#words = words;
    this.#act = act;
    this.#picker = h("select", { id: "reply-placeholder", onchange: () => this.#put() },
      h("option", { value: "" }, words.say("libraryChoose")),
      ...placeholders(attributes).map(({ word, with: values, text }) => h("option", { value: text }, words.say(word, values))));
    this.#add = h("select", { id: "reply-language", onchange: () => this.#added() });
    const labelled = (word, control) => h("div", { class: "library-pick" }, h("label", { for: control.id }, words.say(word)), control);
    this.element = h("div", { class: "library-bodies" }, this.#list,
      h("div", { class: "library-picks" }, labelled("libraryPlaceholder", this.#picker), labelled("libraryLanguage", this.#add)));
  }

  get locales() {
    return [...this.#fields.keys()];
  }

  /** @returns {Record<string, string>} by language */
  get value() {
    return Object.fromEntries([...this.#fields].map(([locale, { area }]) => [locale, area.value]));
  }

  fill(bodies) {
    this.#fields.clear();
    this.#last = null;
    this.#list.replaceChildren();
    Object.entries(bodies).forEach(([locale, text]) => this.#field(locale, text));
    this.#offer();
  }

  /** @param {{path: string, line?: number, column?: number, reason: string, remedy: string}[]} problems */
  tell(problems) {
    for (const [locale, { area, problem }] of this.#fields) {
      const wrong = problems.filter(({ path }) => path === `bodies.${locale}`);
      problem.replaceChildren(...wrong.slice(0, 3).map(each => this.#wrong(area, each)));
      area.setAttribute("aria-invalid", String(wrong.length > 0));
    }
  }

  /** The first field that is wrong; undefined if none is. */
  first(problems) {
    return [...this.#fields].find(([locale]) => problems.some(({ path }) => path === `bodies.${locale}`))?.[1].area;
  }

  #wrong(area, { line, column, reason, remedy }) {
    const there = () => {
      const at = offsetOf(area.value, line, column);
      area.focus();
      area.setSelectionRange(at, at);
    };
    return h("li", {}, line && h("button", { type: "button", class: "link", onclick: there }, this.#words.say("libraryPlace", { line, column })), " ",
      h("span", { lang: "en" }, `${reason}; ${remedy}.`));
  }

  #field(locale, text) {
    const id = `reply-body-${locale}`;
    const problem = h("ul", { class: "problem", id: `${id}-problem` });
    const area = h("textarea", {
      id, rows: "3", dir: "auto", autocomplete: "off", lang: locale, "aria-describedby": problem.id,
      oninput: () => this.#act.changed(`bodies.${locale}`), onfocus: () => (this.#last = area),
    });
    area.value = text;
    const name = languageName(locale, this.#words.lang) || locale;
    const remove = h("button", { type: "button", class: "link", "aria-label": this.#words.say("libraryDropLanguage", { name }), onclick: () => this.#drop(locale) }, this.#words.say("libraryDrop"));
    const element = h("div", { class: "field" }, h("div", { class: "row" }, h("label", { for: id }, this.#words.say("libraryTextIn", { name })), remove), area, problem);
    this.#fields.set(locale, { area, problem, element, remove });
    this.#last ??= area;
    this.#list.append(element);
    this.#few();
  }

  #drop(locale) {
    this.#fields.get(locale).element.remove();
    this.#fields.delete(locale);
    this.#last = [...this.#fields.values()][0].area;
    this.#offer();
    this.#act.languages();
    this.#act.changed(`bodies.${locale}`);
    this.#last.focus();
    this.#few();
  }

  /** The only text cannot go. */
  #few() {
    this.#fields.forEach(({ remove }) => (remove.hidden = this.#fields.size < 2));
  }

  #offer() {
    const free = LANGUAGES.filter(locale => !this.#fields.has(locale));
    this.#add.replaceChildren(h("option", { value: "" }, this.#words.say("libraryChoose")),
      ...free.map(locale => h("option", { value: locale }, languageName(locale, this.#words.lang) || locale)));
  }

  #added() {
    const locale = this.#add.value;
    if (locale !== "") {
      this.#field(locale, "");
      this.#offer();
      this.#act.languages();
      this.#fields.get(locale).area.focus();
    }
  }

  /** At the caret of the text that was written in last, as if it were typed. */
  #put() {
    const text = this.#picker.value;
    this.#picker.value = "";
    if (text !== "" && this.#last !== null) {
      this.#last.focus();
      if (!document.execCommand("insertText", false, text)) {
        this.#last.setRangeText(text, this.#last.selectionStart, this.#last.selectionEnd, "end");
        this.#last.dispatchEvent(new Event("input"));
      }
    }
  }
}
