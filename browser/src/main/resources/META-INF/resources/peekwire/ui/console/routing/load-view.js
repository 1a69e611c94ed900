import { h } from "../../element.js";
import { running, urgency } from "../clock.js";
import { Rows } from "../dom.js";
import { write } from "../names.js";

/** Below the chats: how much of the agent's room is taken, and how many wait for each of the agent's teams. */
export class LoadView {
  #words;
  #mine = h("p", { class: "load-mine" });
  #meter = h("meter", { class: "meter" });
  #teams = h("ul", { class: "load-teams" });
  #rows;

  /**
   * @param {import("../../words.js").Words} words
   * @param {() => import("../directory.js").Directory} directory
   */
  constructor(words, directory) {
    this.#words = words;
    this.#rows = new Rows(this.#teams, ({ team }) => team, () => new TeamRow(words, directory));
    this.#meter.setAttribute("aria-label", words.say("loadMineLabel"));
    this.element = h("section", { part: "load", class: "load", "aria-label": words.say("load"), hidden: true },
      this.#mine, this.#meter, this.#teams);
  }

  /**
   * @param {import("./loads.js").Loads} loads
   * @param {string | null} self
   * @param {Set<string>} paused
   */
  update(loads, self, paused) {
    const mine = loads.agent(self);
    this.element.hidden = !loads.known;
    this.#mine.hidden = this.#meter.hidden = mine === undefined;
    if (mine !== undefined) {
      write(this.#mine, this.#words.say("loadMine", { load: mine.load, capacity: mine.capacity }));
      fillMeter(this.#meter, mine);
    }
    this.#rows.show(loads.teams.map(({ team, waiting, oldest }) => ({ team, waiting, oldest, paused: paused.has(team) })));
  }

  /** Another second: waits grow. */
  tick(loads, since) {
    loads.teams.forEach(({ team, oldest }) => this.#rows.get(team)?.tick(oldest, since));
  }
}

/** A team's queue in a line. */
class TeamRow {
  #words;
  #directory;
  #time = h("span", { class: "wait" });
  element = h("li", {});

  constructor(words, directory) {
    this.#words = words;
    this.#directory = directory;
  }

  update({ team, waiting, oldest, paused }) {
    const words = this.#words;
    const count = words.say("loadWaiting", { n: waiting });
    this.element.replaceChildren(h("bdi", {}, this.#directory().team(team)),
      h("span", { class: "soft" }, paused ? `${words.say("paused")} · ${count}` : count), ...(oldest ? [this.#time] : []));
  }

  tick(oldest, since) {
    wait(this.#time, oldest, since);
  }
}

/** Writes how long somebody has waited. */
export function wait(node, since, clock) {
  const ms = since === undefined ? 0 : clock(Date.parse(since));
  write(node, running(ms));
  node.dataset.urgency = urgency(ms);
}

/** A meter as full as an agent or a team. */
export function fillMeter(meter, { load, capacity }) {
  meter.max = Math.max(1, capacity);
  meter.high = Math.max(1, capacity) * 0.8;
  meter.value = load;
}
