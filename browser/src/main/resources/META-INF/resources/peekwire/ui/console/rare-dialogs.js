import { h } from "../element.js";
import { dialog } from "./dialogs.js";
import { SHORTCUTS } from "./shortcuts.js";

/** What can be done by keyboard. */
export function shortcutsDialog(words) {
  const rows = SHORTCUTS.map(([act, keys]) =>
    h("div", {}, h("dt", {}, words.say(`key_${act}`)), h("dd", {}, ...keys.flatMap((key, i) => [i > 0 && " + ", h("kbd", {}, key)]))));
  return dialog(words, "shortcuts", [h("dl", { class: "shortcuts" }, ...rows)]);
}

/**
 * Notifications and sound, both off until they are switched on here.
 *
 * @param {import("../words.js").Words} words
 * @param {import("./alerts.js").Alerts} alerts
 * @param {() => void} changed
 */
export function alertsDialog(words, alerts, changed) {
  const hint = h("p", { class: "soft", role: "status" });
  const toggle = (word, on, act) => {
    const box = h("input", { type: "checkbox", role: "switch", checked: on, disabled: word === "notify" && !alerts.canNotify });
    box.addEventListener("change", async () => {
      box.checked = await act(box.checked);
      hint.textContent = word === "notify" ? words.say(alerts.refused ? "notifyRefused" : "notifyHint") : "";
      changed();
    });
    return h("label", { class: "option" }, h("span", {}, words.say(word)), box);
  };
  hint.textContent = words.say(alerts.canNotify ? "notifyHint" : "notifyCannot");
  return dialog(words, "alerts", [
    toggle("notify", alerts.notifies, on => alerts.notify(on)),
    toggle("sound", alerts.sounds, on => alerts.sound(on)),
    hint,
  ]);
}
