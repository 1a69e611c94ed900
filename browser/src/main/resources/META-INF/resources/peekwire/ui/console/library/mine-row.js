import { h } from "../../element.js";
import { within, write } from "../names.js";
import { wordOf } from "./shelf.js";

/** A reply of the agent's own: what it says, what became of it, and what can be done with it. */
export class MineRow {
  #words;
  #shelf;
  #about;
  #reply = null;
  #shortcut = h("kbd", {});
  #title = h("bdi", { class: "name" });
  #text = h("p", { class: "snippet", dir: "auto" });
  #states = h("ul", { class: "library-states" });
  #ask = h("div", { class: "library-ask", hidden: true });
  #problem = h("p", { class: "problem", role: "alert" });

  constructor(words, shelf, about) {
    this.#words = words;
    this.#shelf = shelf;
    this.#about = about;
    const act = (word, onclick) => this.#button(word, onclick);
    this.element = h("li", { class: "library-row" },
      h("p", { class: "script-head" }, this.#shortcut, this.#title), this.#text, this.#states,
      h("div", { class: "actions", role: "group" }, act("libraryEdit", () => about.edit({ ...this.#reply })),
        act("libraryPropose", () => this.#proposes()), act("libraryRemove", () => this.#removes())),
      this.#ask, this.#problem);
  }

  update({ reply, became }) {
    this.#reply = reply;
    write(this.#shortcut, `/${reply.shortcut}`);
    write(this.#title, reply.title);
    write(this.#text, reply.bodies[reply.defaultLocale] ?? Object.values(reply.bodies)[0] ?? "");
    this.element.querySelector(".actions").setAttribute("aria-label", reply.title);
    this.#states.replaceChildren(...became.map(each => this.#state(each)));
    this.#states.hidden = became.length === 0;
  }

  #state({ team, state, by, at, note, inForce, version }) {
    const words = this.#words;
    const directory = this.#about.directory();
    const when = new Intl.DateTimeFormat(words.locale, { dateStyle: "medium", timeStyle: "short" }).format(new Date(at));
    return h("li", { "data-state": state },
      h("span", { class: "chip" }, words.say(`libraryState_${state}`)), " ",
      h("span", {}, words.say("libraryStateOf", { team: within(directory.team(team)), by: within(directory.agent(by)), when })),
      note && h("q", { class: "library-note" }, h("bdi", {}, note)),
      inForce > 0 && String(inForce) !== version && h("span", { class: "soft" }, " ", words.say("libraryStillInForce")));
  }

  #removes() {
    this.#asks(h("p", {}, this.#words.say("libraryRemoveText", { title: within(this.#reply.title) })),
      this.#button("libraryRemoveDo", () => this.#does(this.#shelf.remove(this.#reply), "libraryRemoved"), "danger"));
  }

  #proposes() {
    const directory = this.#about.directory();
    const teams = this.#about.teams();
    const choice = h("select", { "aria-label": this.#words.say("libraryTeam") }, ...teams.map(id => h("option", { value: id }, directory.team(id))));
    this.#asks(h("p", {}, this.#words.say(teams.length === 0 ? "libraryNoTeam" : "libraryProposeText")), teams.length > 0 && choice,
      teams.length > 0 && this.#button("libraryProposeDo", () => this.#does(this.#shelf.propose(this.#reply, choice.value), "libraryProposed"), "primary"));
  }

  #asks(...content) {
    this.#problem.textContent = "";
    const keep = this.#button("cancel", () => this.#settled());
    this.#ask.replaceChildren(...content.filter(Boolean), keep);
    this.#ask.hidden = false;
    (this.#ask.querySelector("select, button.primary, button.danger") ?? keep).focus();
  }

  #settled() {
    this.#ask.hidden = true;
    this.#ask.replaceChildren();
    this.element.querySelector("button").focus();
  }

  async #does(answer, word) {
    const refused = await answer;
    if (refused === null) {
      this.element.isConnected && this.#settled();
      this.#about.say(word);
    } else {
      this.#problem.textContent = this.#words.say(wordOf(refused.code, refused.field), { limit: refused.limit });
    }
  }

  #button(word, onclick, kind = "") {
    return h("button", { type: "button", class: kind, onclick }, this.#words.say(word));
  }
}
