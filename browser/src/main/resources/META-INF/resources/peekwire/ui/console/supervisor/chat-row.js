import { h } from "../../element.js";
import { languageName, within } from "../names.js";
import { wait } from "../routing/load-view.js";

/** A chat in the supervisor's view: what it is about, since when, and what can be done about it. */
export class ChatRow {
  #words;
  #directory;
  #act;
  #acts;
  #time = h("span", { class: "wait" });
  element = h("li", { part: "item", class: "floor-chat" });

  constructor(words, directory, act, acts) {
    this.#words = words;
    this.#directory = directory;
    this.#act = act;
    this.#acts = acts;
  }

  update(row) {
    const { chat, topic, locale, agent, offeredTo = [], held, left, compensation, approvals = 0, warnings = [] } = row;
    const words = this.#words;
    const directory = this.#directory();
    // A chat that is handed over is in both places.
    const id = `floor-${agent ? "agent" : "queue"}-${chat}`;
    const chip = (there, text) => there && h("span", { class: "chip" }, text);
    const offered = offeredTo.map(agent => within(directory.agent(agent))).join(", ");
    this.element.replaceChildren(
      h("p", { class: "row" }, h("bdi", { id, class: "name" }, topic ? directory.topic(topic) : words.say("offerNoTopic")), this.#time),
      h("p", { class: "row chips" }, ...[
        locale && h("span", { class: "soft" }, languageName(locale, words.lang)),
        chip(offered, words.say("offeredTo", { agent: offered })), chip(held, words.say("chipHeld")), chip(left, words.say("chipMessage")),
        approvals > 0 && h("span", { class: "chip request-chip" }, words.say("approvalsChip", { n: approvals })),
        compensation && h("span", { class: "chip request-chip" }, words.say("chipRequest")),
        warnings.length > 0 && h("span", { class: "chip seen" }, words.say("roboticChip")),
      ].filter(Boolean)),
      ...(warnings.length > 0 ? [h("p", { class: "soft robotic" }, this.#robotic(row))] : []),
      h("div", { class: "actions", role: "group", "aria-labelledby": id }, ...this.#acts.map(name =>
        h("button", { type: "button", "aria-describedby": id, onclick: () => this.#act[name](chat, row) }, words.say(name)))));
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
