import { h } from "../../element.js";
import { dialog, field } from "../dialogs.js";
import { within, write } from "../names.js";
import { outlook, transferOf } from "./transfer.js";

/**
 * Where a chat is to go, and how.
 *
 * @param {import("../../words.js").Words} words
 * @param {import("../directory.js").Directory} directory
 * @param {import("./loads.js").Loads} loads
 * @param {{team: string, tier: number, self: string, mine: boolean}} from
 * @param {(to: object) => Promise<import("../problems.js").Problem | null>} transfer
 */
export function transferDialog(words, directory, loads, from, transfer) {
  const form = new TransferForm(words, directory, loads, from);
  const act = async close => {
    const asked = transferOf(form.choice);
    const refused = asked.missing ? { word: asked.missing, with: {} } : await transfer(asked.to);
    form.problem(refused);
    if (refused === null) {
      close();
    }
  };
  return dialog(words, "transferTitle", form.content, [{ word: "transferDo", act, primary: true }]);
}

/** What can be chosen. */
class TransferForm {
  #words;
  #directory;
  #loads;
  #from;
  #team;
  #agent = h("select", { id: "to-agent", onchange: () => this.#look() });
  #tier;
  #warm = h("input", { type: "checkbox", role: "switch" });
  #note = h("textarea", { id: "to-note", rows: "2", dir: "auto", autocomplete: "off" });
  #noteLabel;
  #outlook = h("p", { class: "soft", role: "status" });
  #problem = h("p", { class: "problem", role: "alert" });

  constructor(words, directory, loads, from) {
    this.#words = words;
    this.#directory = directory;
    this.#loads = loads;
    this.#from = from;
    this.#team = h("select", { id: "to-team", onchange: () => this.#fill() },
      ...directory.teams(from.team, ...loads.teams.map(({ team }) => team)).map(id => h("option", { value: id }, directory.team(id))));
    this.#team.value = from.team;
    this.#tier = h("select", { id: "to-tier", onchange: () => this.#look() }, h("option", { value: "0" }, words.say("tierSame")),
      ...this.#tiers.map(tier => h("option", { value: String(tier) }, words.say("tier", { n: tier }))));
    this.content = this.#build();
    this.#fill();
  }

  /** @returns {import("./transfer.js").Choice} */
  get choice() {
    return { team: this.#team.value, agent: this.#agent.value, tier: Number(this.#tier.value), warm: this.#warm.checked, note: this.#note.value };
  }

  problem(refused) {
    write(this.#problem, refused === null ? "" : this.#words.say(refused.word, refused.with));
    if (refused?.word === "transferNeedsReason") {
      this.#note.focus();
    }
  }

  get #tiers() {
    return [...new Set([...this.#directory.tiers, ...this.#loads.tiers])].filter(tier => tier > this.#from.tier).sort((a, b) => a - b);
  }

  #build() {
    const words = this.#words;
    const note = field(words, "toNote", this.#note);
    this.#noteLabel = note.querySelector("label");
    return [
      field(words, "toTeam", this.#team), field(words, "toAgent", this.#agent),
      this.#tiers.length > 0 && field(words, "toTier", this.#tier), this.#outlook, note,
      this.#from.mine && h("label", { class: "option" }, h("span", {}, words.say("warm"), h("span", { class: "soft hint" }, words.say("warmHint"))), this.#warm),
      this.#problem,
    ].filter(Boolean);
  }

  #fill() {
    this.#agent.replaceChildren(h("option", { value: "" }, this.#words.say("anyone")),
      ...this.#agents().map(({ id, name }) => h("option", { value: id }, name)));
    this.#look();
  }

  /** Those whom the page names, and those whom the desk tells of. */
  #agents() {
    const team = this.#team.value;
    const named = this.#directory.agentsOf(team, this.#from.self);
    const told = this.#loads.agents.filter(({ agent, teams }) => agent !== this.#from.self && teams?.includes(team)
      && named.every(({ id }) => id !== agent));
    return [...named, ...told.map(({ agent }) => ({ id: agent, name: this.#directory.agent(agent) }))];
  }

  /** What to expect, and whether a reason is asked for. */
  #look() {
    const escalates = Number(this.#tier.value) > 0;
    const found = outlook(this.choice, this.#loads);
    const names = { agent: within(this.#directory.agent(found?.with.agent)), team: within(this.#directory.team(found?.with.team)) };
    write(this.#outlook, found === null ? "" : this.#words.say(found.word, { ...found.with, ...names }));
    write(this.#noteLabel, this.#words.say(escalates ? "toReason" : "toNote"));
    this.#note.required = escalates;
    this.problem(null);
  }
}
