import { h } from "../../element.js";
import { within } from "../names.js";

/**
 * Agents who keep visitors waiting because they have too many chats, and the rule that says so.
 *
 * @param {any} told
 * @param {import("../directory.js").Directory} directory
 * @param {import("./view.js").Manner} manner
 */
export function slowAgents({ agents, rule }, directory, { words, write }) {
  const time = ms => write(ms, "time");
  return h("section", { class: "slow", "aria-labelledby": "slow-title" },
    h("h3", { id: "slow-title" }, words.say("slowTitle")),
    agents.length === 0 ? h("p", {}, words.say("slowNone")) : h("ul", { class: "slow-agents" }, ...agents.map(slow =>
      h("li", {}, h("bdi", { class: "name" }, directory.agent(slow.agent)), " ", h("span", {}, words.say("slowAgent", {
        n: slow.from, agent: within(directory.agent(slow.agent)), above: slow.above, below: slow.below,
        slow: time(slow.medianAboveMs), quick: time(slow.medianBelowMs),
      }))))),
    h("p", { class: "soft" }, words.say("slowRule", { times: write(rule.ratioPercent / 100, "mean"), slow: time(rule.slowMs), n: rule.least })));
}
