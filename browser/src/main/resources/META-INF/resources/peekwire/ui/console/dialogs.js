import { h } from "../element.js";

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

/** Whether to end the chat. */
export function endDialog(words, name, end) {
  const act = close => {
    close();
    end();
  };
  return dialog(words, "endTitle", [h("p", {}, words.say("endText", { name }))], [{ word: "end", act }]);
}

/** A control below its label. */
export function field(words, word, control) {
  return h("div", { class: "field" }, h("label", { for: control.id }, words.say(word)), control);
}
