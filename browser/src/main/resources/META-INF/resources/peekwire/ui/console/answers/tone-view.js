import { h } from "../../element.js";
import { Rows } from "../dom.js";
import { moved, placeOf, quoted, segments } from "./spans.js";

/** How many findings are explained at once. */
const MOST = 4;
const PASS = Object.freeze({ level: "pass", findings: Object.freeze([]), more: 0 });

/**
 * What the brand's style has against the answer: underlined behind the field, and explained below it with what could stand
 * there instead. The lines are drawn in a copy of the text that lies under the field and that nobody is read.
 */
export class ToneView {
  #words;
  #replace;
  #text = "";
  #tone = PASS;
  #checked = "";
  #rows;

  /**
   * @param {import("../../words.js").Words} words
   * @param {(from: number, to: number, text: string) => void} replace in the field, in UTF-16
   */
  constructor(words, replace) {
    this.#words = words;
    this.#replace = replace;
    this.marks = h("div", { class: "marks", "aria-hidden": "true", dir: "auto" });
    this.element = h("ul", { id: "findings", part: "findings", class: "findings", "aria-label": words.say("findings"), hidden: true });
    this.#rows = new Rows(this.element, ({ key }) => key, item => new Finding(words, item, (finding, text) => this.#instead(finding, text)));
  }

  /** The verdict on exactly this text; null while it is not known. */
  verdict(text) {
    return this.#checked === text ? this.#tone : null;
  }

  /** What was found in a text that still stands there. */
  show(text, tone) {
    this.#checked = text;
    this.#text = text;
    this.#tone = tone;
    this.#draw();
  }

  /** The text is another, not checked yet: what was not touched stays underlined. */
  moved(text) {
    if (this.#tone.findings.length > 0) {
      this.#tone = { ...this.#tone, findings: moved(this.#tone.findings, this.#text, text) };
      this.#text = text;
      this.#draw();
    }
  }

  clear() {
    this.show("", PASS);
  }

  /** To the first thing that can be replaced. Whether there is one. */
  focus() {
    const first = this.element.querySelector("button");
    first?.focus();
    return first !== null;
  }

  get count() {
    return this.#tone.findings.length + this.#tone.more;
  }

  #draw() {
    const { findings, more } = this.#tone;
    this.element.hidden = findings.length === 0;
    this.#rows.show(named(findings.slice(0, MOST).map(finding => ({ finding, about: quoted(this.#text, finding) }))));
    const rest = Math.max(0, findings.length - MOST) + more;
    rest > 0 && this.element.append(h("li", { class: "soft" }, this.#words.say("findingsMore", { n: rest })));
    // A line break at the end is laid out as the field does it only if something follows.
    this.marks.replaceChildren(...(findings.length === 0 ? [] : [...segments(this.#text, findings).map(mark), "\u200b"]));
  }

  #instead(finding, text) {
    const { from, to } = placeOf(this.#text, finding);
    this.#replace(from, to, text);
  }
}

/** One thing that was found. It stays, with its focus, when it is found again elsewhere in the text. */
class Finding {
  #words;
  #instead;
  #finding;
  element;

  constructor(words, { finding, about }, instead) {
    this.#words = words;
    this.#instead = instead;
    const { rule, level, replacements = [], advice, found = 0, most = 0 } = finding;
    this.element = h("li", { class: level },
      h("span", { class: "level-word" }, words.say(`level_${level}`)), " ",
      about !== "" && h("q", {}, h("bdi", {}, about)), " ",
      h("span", {}, advice ? h("bdi", {}, advice) : words.say(RULES.has(rule) ? `rule_${rule}` : "rule_other", { found, most })),
      ...replacements.slice(0, 3).map(text => this.#button(about, text)));
  }

  update({ finding }) {
    this.#finding = finding;
  }

  #button(about, text) {
    const label = this.#words.say(text === "" ? "takeOut" : "replaceWith", { about, text });
    return h("button", { type: "button", class: "link", "aria-label": label, onclick: () => this.#instead(this.#finding, text) },
      h("bdi", {}, text === "" ? this.#words.say("takeOutShort") : text));
  }
}

/** What it is, wherever it is: the same twice are told apart by their order. */
function named(findings) {
  const seen = new Map();
  return findings.map(item => {
    const { from, to, ...rest } = item.finding;
    const what = JSON.stringify([rest, item.about]);
    seen.set(what, (seen.get(what) ?? 0) + 1);
    return { ...item, key: `${seen.get(what)} ${what}` };
  });
}

const RULES = new Set(["term", "acronym", "register", "emoji", "shouting", "exclamation", "length", "unchecked"]);

function mark({ text, level }) {
  return level === null ? text : h("span", { class: `mark ${level}` }, text);
}
