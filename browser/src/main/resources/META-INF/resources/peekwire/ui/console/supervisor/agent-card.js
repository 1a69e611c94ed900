import { h } from "../../element.js";
import { Rows } from "../dom.js";
import { within, write } from "../names.js";
import { fillMeter } from "../routing/load-view.js";
import { ChatRow } from "./chat-row.js";

/** An agent: whether chats are taken, how many there are, and which. */
export class AgentCard {
  #words;
  #directory;
  #name = h("bdi", {});
  #presence = h("span", { class: "chip" });
  #about = h("p", { class: "soft" });
  #load = h("meter", { class: "meter" });
  #robotic = h("p", { class: "robotic", part: "robotic", hidden: true });
  #rows;
  #chats = h("ol", { class: "floor-chats" });

  constructor(words, directory, act) {
    this.#words = words;
    this.#directory = directory;
    this.#rows = new Rows(this.#chats, ({ chat }) => chat, () => new ChatRow(words, directory, act, ["read", "pull", "reassign", "why"]));
    this.element = h("li", { class: "card" }, h("div", { class: "row" }, h("h4", {}, this.#name), this.#presence),
      this.#about, this.#load, this.#robotic, this.#chats);
  }

  update({ agent, presence, load, capacity, tier, teams = [], paused = [], chats = [], robotic = 0 }) {
    const words = this.#words;
    const directory = this.#directory();
    const called = directory.agent(agent);
    write(this.#name, called);
    write(this.#presence, words.say(`presence_${PRESENCES.has(presence) ? presence : "offline"}`));
    this.element.dataset.presence = presence;
    const named = teams.map(team => within(directory.team(team)) + (paused.includes(team) ? ` (${words.say("paused")})` : ""));
    write(this.#about, [words.say("loadOf", { load, capacity }), tier > 1 && words.say("tier", { n: tier }), ...named].filter(Boolean).join(" · "));
    this.#robotic.hidden = robotic === 0;
    write(this.#robotic, robotic === 0 ? "" : words.say("roboticChats", { n: robotic }));
    fillMeter(this.#load, { load, capacity });
    this.#load.setAttribute("aria-label", words.say("loadOfWhom", { name: within(called) }));
    this.#rows.show(chats.map(chat => ({ ...chat, agent })));
    this.#chats.hidden = chats.length === 0;
  }

  tick({ chats = [] }, since) {
    chats.forEach(chat => this.#rows.get(chat.chat)?.tick(chat, since));
  }
}

const PRESENCES = new Set(["available", "away", "offline"]);
