import { h } from "../../element.js";
import { write as put } from "../names.js";
import { atOnceCard, card } from "./card.js";
import { csvOf } from "./csv.js";
import { CHARTS, atOnceOf } from "./measures.js";
import { CHOICES, labelsOf } from "./periods.js";
import { rowsOf } from "./rows.js";
import { slowAgents } from "./slow.js";
import { writer } from "./units.js";

/**
 * How values are shown.
 *
 * @typedef {object} Manner
 * @property {import("../../words.js").Words} words
 * @property {(value: number | null, unit: import("./units.js").Unit) => string} write
 * @property {{short: string, long: string}[]} labels
 * @property {boolean} rtl
 */

/** The supervisor's charts: what to look at, the figures, and a file of them. */
export class MeasuresView {
  #words;
  #figures;
  #directory;
  #save;
  #write;
  #choices;
  #team;
  #file;
  #status = h("p", { class: "soft measures-status", role: "status" });
  #body = h("div", { class: "measures-body" });
  #shown = null;

  /**
   * @param {import("../../words.js").Words} words
   * @param {import("./figures.js").Figures} figures
   * @param {() => import("../directory.js").Directory} directory
   * @param {() => string[]} teams
   * @param {(name: string, text: string) => void} save
   */
  constructor(words, figures, directory, teams, save) {
    this.#words = words;
    this.#figures = figures;
    this.#directory = directory;
    this.#save = save;
    this.#write = writer(words.locale);
    this.#choices = CHOICES.map(choice => h("button", { type: "button", onclick: () => this.#choose(choice) }, words.say(`period_${choice}`)));
    this.#team = h("select", { onchange: () => this.#choose() }, h("option", { value: "" }, words.say("allTeams")),
      ...teams().map(team => h("option", { value: team }, directory().team(team))));
    this.#team.value = figures.team;
    this.#file = h("button", { type: "button", class: "plain", onclick: () => this.#download() }, words.say("download"));
    this.element = h("div", { class: "measures", part: "measures" },
      h("div", { class: "measures-bar" },
        h("div", { class: "periods", role: "group", "aria-label": words.say("period") }, ...this.#choices),
        h("label", { class: "measures-team" }, words.say("team"), this.#team),
        h("button", { type: "button", class: "plain", onclick: () => figures.ask() }, words.say("refresh")), this.#file, this.#status),
      this.#body);
  }

  update() {
    const { choice, problem, told } = this.#figures;
    this.#choices.forEach((button, i) => button.setAttribute("aria-pressed", String(CHOICES[i] === choice)));
    this.#file.hidden = told === null;
    put(this.#status, this.#state());
    this.#status.classList.toggle("problem", problem !== null);
    if (told !== null && told !== this.#shown) {
      this.#shown = told;
      this.#show(told);
    }
  }

  #choose(choice = this.#figures.choice) {
    this.#figures.choose(choice, this.#team.value);
  }

  /** What is shown is of when, or why there is nothing newer. */
  #state() {
    const { asking, problem, told, asked } = this.#figures;
    const words = this.#words;
    if (asking || (told === null && problem === null)) {
      return words.say("measuresAsking");
    }
    if (problem !== null) {
      return words.say(problem);
    }
    const when = options => new Intl.DateTimeFormat(words.locale, { timeZone: asked.zone, ...options });
    const until = words.say("measuresUntil", { time: when({ hour: "numeric", minute: "2-digit" }).format(new Date(told.until)) });
    const late = told.since > asked.from;
    const since = late && words.say("measuresSince", { time: when({ dateStyle: "medium", timeStyle: "short" }).format(new Date(told.since)) });
    return [until, since].filter(Boolean).join(" ");
  }

  #show(told) {
    const { asked } = this.#figures;
    const words = this.#words;
    const labels = labelsOf(told.parts, asked.cut, words.locale, asked.zone);
    const rtl = this.element.matches(":dir(rtl)");
    const manner = { words, write: this.#write, labels, rtl };
    const atOnce = atOnceOf(told);
    // What somebody has opened to read stays open.
    const open = new Set([...this.#body.querySelectorAll(".measure:has(details[open])")].map(each => each.dataset.measure));
    const cards = h("ul", { class: "cards measure-cards" }, ...CHARTS.map(chart => card(chart, told, manner)), atOnce.length > 0 && atOnceCard(atOnce, manner));
    const slow = slowAgents(told, this.#directory(), manner);
    this.#body.replaceChildren(...(told.agents.length > 0 ? [slow, cards] : [cards, slow]));
    this.#body.querySelectorAll(".measure").forEach(each => open.has(each.dataset.measure) && (each.querySelector("details").open = true));
  }

  #download() {
    const { told, asked } = this.#figures;
    const team = asked.team ? `-${asked.team}` : "";
    const day = asked.from.slice(0, 10);
    this.#save(`measures-${day}${team}.csv`, csvOf(rowsOf(told, this.#words)));
  }
}
