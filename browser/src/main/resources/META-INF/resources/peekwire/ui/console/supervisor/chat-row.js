import { h } from "../../element.js";
import { languageName, within, write } from "../names.js";
import { wait } from "../routing/load-view.js";

/** A chat in the supervisor's view: what it is about, since when, and what can be done about it. Focus and presses stay. */
export class ChatRow {
  #words;
  #directory;
  #row;
  #name = h("bdi", { class: "name" });
  #time = h("span", { class: "wait" });
  #chips = h("p", { class: "row chips" });
  #warning = h("p", { class: "soft robotic" });
  #actions;
  element;

  constructor(words, directory, act, acts) {
    this.#words = words;
    this.#directory = directory;
    this.#actions = h("div", { class: "actions", role: "group" }, ...acts.map(name =>
      h("button", { type: "button", onclick: () => act[name](this.#row.chat, this.#row) }, words.say(name))));
    this.element = h("li", { part: "item", class: "floor-chat" },
      h("p", { class: "row" }, this.#name, this.#time), this.#chips, this.#warning, this.#actions);
  }

  update(row) {
    this.#row = row;
    const { chat, topic, agent, warnings = [] } = row;
    // A chat that is handed over is in both places.
    const id = `floor-${agent ? "agent" : "queue"}-${chat}`;
    this.#name.id = id;
    this.#actions.setAttribute("aria-labelledby", id);
    [...this.#actions.children].forEach(button => button.setAttribute("aria-describedby", id));
    write(this.#name, topic ? this.#directory().topic(topic) : this.#words.say("offerNoTopic"));
    this.#chips.replaceChildren(...this.#chipsOf(row).filter(Boolean));
    write(this.#warning, warnings.length > 0 ? this.#robotic(row) : "");
    this.#warning.hidden = warnings.length === 0;
  }

  #chipsOf({ locale, offeredTo = [], held, left, compensation, approvals = 0, warnings = [] }) {
    const words = this.#words;
    const chip = (there, text, more = "") => there && h("span", { class: `chip ${more}`.trim() }, text);
    const offered = offeredTo.map(agent => within(this.#directory().agent(agent))).join(", ");
    return [
      locale && h("span", { class: "soft" }, languageName(locale, words.lang)),
      chip(offered, words.say("offeredTo", { agent: offered })), chip(held, words.say("chipHeld")), chip(left, words.say("chipMessage")),
      chip(approvals > 0, words.say("approvalsChip", { n: approvals }), "request-chip"), chip(compensation, words.say("chipRequest"), "request-chip"),
      chip(warnings.length > 0, words.say("roboticChip"), "seen"),
    ];
  }

  /** Which limits its answers pass, and by which rule. */
  #robotic({ share, inARow, repeats, warnings, rule }) {
    const words = this.#words;
    const about = { __proto__: null, share: ["robotic_floor_share", share], in_a_row: ["robotic_in_a_row", inARow], repeats: ["robotic_repeats", repeats] };
    return [...warnings.filter(warning => warning in about).map(warning => words.say(about[warning][0], { n: about[warning][1] })),
      rule ? words.say("roboticRule", { rule: within(rule) }) : words.say("roboticNoRule")].join(" ");
  }

  tick({ since }, clock) {
    wait(this.#time, since, clock);
  }
}
