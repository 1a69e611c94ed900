import { h } from "../../element.js";
import { dialog } from "../dialogs.js";

/**
 * For which teams the agent takes chats now.
 *
 * @param {import("../../words.js").Words} words
 * @param {import("../directory.js").Directory} directory
 * @param {{team: string, paused: boolean}[]} teams
 * @param {(team: string, paused: boolean) => void} pause
 */
export function pauseDialog(words, directory, teams, pause) {
  const rows = teams.map(({ team, paused }) => {
    const box = h("input", { type: "checkbox", role: "switch", checked: !paused, onchange: () => pause(team, !box.checked) });
    return h("label", { class: "option" }, h("bdi", {}, directory.team(team)), box);
  });
  return dialog(words, "pauseTitle", [h("p", { class: "soft" }, words.say("pauseHint")), ...rows]);
}
