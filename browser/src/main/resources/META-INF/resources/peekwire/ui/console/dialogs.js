import { h } from "../element.js";
import { SHORTCUTS } from "./keys.js";

/**
 * A modal dialog; Escape closes it, and the focus goes back to where it was.
 *
 * @param {import("../words.js").Words} words
 * @param {string} word the name of its title
 * @param {Node[]} content
 * @param {{word: string, act: () => void, primary?: boolean}[]} [actions] besides closing
 */
export function dialog(words, word, content, actions = []) {
  const close = () => made.close();
  const buttons = actions.map(({ word: name, act, primary }) =>
    h("button", { type: "button", class: primary ? "primary" : "danger", onclick: () => act(close) }, words.say(name)));
  const cancel = h("button", { type: "button", onclick: close }, words.say(actions.length > 0 ? "cancel" : "close"));
  const made = h("dialog", { part: "dialog", "aria-labelledby": "dialog-title", onclose: () => made.remove() },
    h("h2", { id: "dialog-title", class: "dialog-title" }, words.say(word)),
    ...content,
    h("div", { class: "dialog-row" }, cancel, ...buttons));
  return made;
}

/** What can be done by keyboard. */
export function shortcutsDialog(words) {
  const rows = SHORTCUTS.map(([act, keys]) =>
    h("div", {}, h("dt", {}, words.say(`key_${act}`)), h("dd", {}, ...keys.flatMap((key, i) => [i > 0 && " + ", h("kbd", {}, key)]))));
  return dialog(words, "shortcuts", [h("dl", { class: "shortcuts" }, ...rows)]);
}

/** Whether to end the chat. */
export function endDialog(words, name, end) {
  const act = close => {
    close();
    end();
  };
  return dialog(words, "endTitle", [h("p", {}, words.say("endText", { name }))], [{ word: "end", act }]);
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

/** A control below its label. */
export function field(words, word, control) {
  return h("div", { class: "field" }, h("label", { for: control.id }, words.say(word)), control);
}
