import { h } from "../../element.js";
import { Rows } from "../dom.js";
import { within, write } from "../names.js";
import { fillMeter, wait } from "../routing/load-view.js";
import { ChatRow } from "./chat-row.js";

/** A team: its queue in numbers, and the chats that wait, in their order. */
export class TeamCard {
  #words;
  #directory;
  #name = h("bdi", {});
  #numbers = h("dl", { class: "numbers" });
  #oldest = h("span", { class: "wait" });
  #load = h("meter", { class: "meter" });
  #rows;
  #chats = h("ol", { class: "floor-chats" });
  #more = h("p", { class: "soft" });

  constructor(words, directory, act) {
    this.#words = words;
    this.#directory = directory;
    this.#rows = new Rows(this.#chats, ({ chat }) => chat, () => new ChatRow(words, directory, act, ["read", "pull", "reassign", "why"]));
    this.element = h("li", { class: "card" }, h("h4", {}, this.#name), this.#numbers, this.#load, this.#chats, this.#more);
  }

  update({ team, waiting, offered, available, away, load, capacity, oldest, chats = [] }) {
    const words = this.#words;
    const name = this.#directory().team(team);
    write(this.#name, name);
    const number = (word, value) => h("div", {}, h("dt", {}, words.say(word)), h("dd", {}, value));
    this.#numbers.replaceChildren(number("teamWaiting", String(waiting)), number("teamOldest", oldest ? this.#oldest : "–"),
      number("teamOffered", String(offered)), number("teamAvailable", String(available)), number("teamAway", String(away)),
      number("teamLoad", words.say("loadOf", { load, capacity })));
    fillMeter(this.#load, { load, capacity });
    this.#load.setAttribute("aria-label", words.say("loadOfWhom", { name: within(name) }));
    this.#rows.show(chats.map(chat => ({ ...chat, team })));
    this.#chats.hidden = chats.length === 0;
    this.#more.hidden = chats.length === 0 || waiting <= chats.length;
    write(this.#more, this.#more.hidden ? "" : words.say("waitingMore", { n: waiting - chats.length }));
  }

  tick({ oldest, chats = [] }, since) {
    wait(this.#oldest, oldest, since);
    chats.forEach(chat => this.#rows.get(chat.chat)?.tick(chat, since));
  }
}
