import { h } from "../../element.js";
import { languageName, within, write } from "../names.js";
import { differences } from "./differences.js";
import { wordOf } from "./shelf.js";

let rows = 0;

/** A script to decide on: whose it is, what it says and what is different from what is sent today. */
export class DecideRow {
  #words;
  #shelf;
  #about;
  #proposal = null;
  #id = `decide-${++rows}`;
  #title;
  #who = h("p", { class: "soft" });
  #text = h("div", { class: "library-texts" });
  #note;
  #buttons;
  #own = h("p", { class: "soft" });
  #problem = h("p", { class: "problem", role: "alert" });

  constructor(words, shelf, about) {
    this.#words = words;
    this.#shelf = shelf;
    this.#about = about;
    this.#title = h("p", { class: "script-head", id: this.#id });
    this.#note = h("input", { type: "text", id: `${this.#id}-note`, dir: "auto", autocomplete: "off", maxlength: "500" });
    const verdicts = about.approved ? [["retire", "danger"]] : [["approve", "primary"], ["refuse", "danger"]];
    this.#buttons = h("div", { class: "actions", role: "group", "aria-labelledby": this.#id },
      ...verdicts.map(([verdict, kind]) =>
        h("button", { type: "button", class: kind, "aria-describedby": this.#id, onclick: () => this.#decides(verdict) }, words.say(`library_${verdict}`))));
    this.element = h("li", { class: "library-row" }, this.#title, this.#who, this.#text,
      h("div", { class: "field" }, h("label", { for: `${this.#id}-note` }, words.say("libraryNote")), this.#note), this.#buttons, this.#own, this.#problem);
  }

  update(proposal) {
    const { reply, team, by, at, inForce } = proposal;
    const words = this.#words;
    const directory = this.#about.directory();
    this.#proposal = proposal;
    this.#title.replaceChildren(h("kbd", {}, `/${reply.shortcut}`), h("bdi", { class: "name" }, reply.title));
    const when = new Intl.DateTimeFormat(words.locale, { dateStyle: "medium", timeStyle: "short" }).format(new Date(at));
    write(this.#who, words.say(this.#about.approved ? "libraryApprovedBy" : "libraryProposedBy",
      { team: within(directory.team(team)), by: within(directory.agent(by)), when }));
    const named = inForce ? [[words.say("libraryShortcut"), `/${inForce.shortcut}`, `/${reply.shortcut}`], [words.say("libraryTitle"), inForce.title, reply.title]]
      .filter(([, before, after]) => before !== after) : [];
    const locales = [...new Set([...Object.keys(reply.bodies), ...Object.keys(inForce?.bodies ?? {})])];
    this.#text.replaceChildren(
      h("p", { class: "soft" }, words.say(this.#about.approved ? "libraryVersion" : inForce ? "libraryDifferent" : "libraryFirst", { n: Number(reply.version) })),
      ...named.map(([name, before, after]) => differences(words, name, undefined, before, after)),
      ...locales.map(locale => differences(words, languageName(locale, words.lang) || locale, locale,
        inForce ? inForce.bodies[locale] ?? "" : null, reply.bodies[locale] ?? "")));
    const own = !this.#about.approved && by === this.#shelf.self && !this.#about.supervisor;
    this.#buttons.firstElementChild.hidden = own;
    write(this.#own, own ? words.say("libraryOwnProposal") : "");
  }

  async #decides(verdict) {
    this.#problem.textContent = "";
    const refused = await this.#shelf.decide(this.#proposal.reply, verdict, this.#note.value.trim());
    if (refused === null) {
      this.#about.say(`libraryDone_${verdict}`);
      this.#about.next();
    } else {
      this.#problem.textContent = this.#words.say(wordOf(refused.code, refused.field), { limit: refused.limit });
    }
  }
}
