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
    const { chat, topic, locale, agent, offeredTo = [], held, left } = row;
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
      ].filter(Boolean)),
      h("div", { class: "actions", role: "group", "aria-labelledby": id }, ...this.#acts.map(name =>
        h("button", { type: "button", "aria-describedby": id, onclick: () => this.#act[name](chat, row) }, words.say(name)))));
  }

  tick({ since }, clock) {
    wait(this.#time, since, clock);
  }
}
