import { h, icon } from "../../element.js";
import { Rows } from "../dom.js";
import { BACK } from "../icons.js";
import { write } from "../names.js";
import { AgentCard } from "./agent-card.js";
import { TeamCard } from "./team-card.js";
import { floorStyles } from "./styles.js";

export { floorStyles };

/** A supervisor's view: every queue and every agent, live, and what can be done about each chat. */
export class FloorView {
  #words;
  #sum = h("p", { class: "soft" });
  #none = h("p", { class: "soft" });
  #teams;
  #agents;
  #title;
  #body;
  #measures;
  #instead = null;

  /**
   * @param {import("../../words.js").Words} words
   * @param {() => import("../directory.js").Directory} directory
   * @param {Record<string, (chat?: string, at?: object) => void>} act read, pull, reassign and why of a chat; measures; floor to leave
   */
  constructor(words, directory, act) {
    this.#words = words;
    this.#title = h("h2", { part: "floor-title", tabindex: "-1" }, words.say("floor"));
    const teams = h("ul", { class: "cards" });
    const agents = h("ul", { class: "cards" });
    this.#teams = new Rows(teams, ({ team }) => team, () => new TeamCard(words, directory, act));
    this.#agents = new Rows(agents, ({ agent }) => agent, () => new AgentCard(words, directory, act));
    this.element = h("section", { part: "floor", class: "floor", "aria-label": words.say("floor"), hidden: true },
      h("div", { class: "floor-head" },
        h("button", { type: "button", class: "plain back", "aria-label": words.say("allChats"), onclick: () => act.floor(false) }, icon(BACK)),
        this.#title, this.#sum,
        (this.#measures = h("button", { type: "button", "aria-pressed": "false", onclick: () => act.measures() }, words.say("measures")))),
      (this.#body = h("div", { class: "floor-body", tabindex: "0", role: "group", "aria-label": words.say("floor") },
        this.#none, h("h3", {}, words.say("queues")), teams, h("h3", {}, words.say("agentsAtDesk")), agents)));
  }

  /** Shows something else than what goes on now, or with null that again. Answers whether there was something else. */
  instead(element) {
    const before = this.#instead;
    before?.remove();
    this.#instead = element;
    this.#body.hidden = element !== null;
    this.#measures.setAttribute("aria-pressed", String(element !== null));
    element && this.element.append(element);
    return before !== null;
  }

  /** @param {import("../routing/loads.js").Loads} loads */
  update(loads) {
    const focused = this.element.contains(this.element.getRootNode().activeElement);
    const agents = loads.agents.filter(({ presence }) => presence !== "offline");
    this.#teams.show(loads.teams);
    this.#agents.show(loads.agents);
    write(this.#none, loads.known ? "" : this.#words.say("floorNone"));
    write(this.#sum, !loads.known ? "" : this.#words.say("floorSum", {
      waiting: loads.teams.reduce((sum, { waiting }) => sum + waiting, 0),
      available: agents.filter(({ presence }) => presence === "available").length,
      agents: agents.length,
    }));
    if (focused && !this.element.contains(this.element.getRootNode().activeElement)) {
      this.focus();
    }
  }

  tick(loads, since) {
    loads.teams.forEach(team => this.#teams.get(team.team)?.tick(team, since));
    loads.agents.forEach(agent => this.#agents.get(agent.agent)?.tick(agent, since));
  }

  focus() {
    this.#title.focus();
  }
}
