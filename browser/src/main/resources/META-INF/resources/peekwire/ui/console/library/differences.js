import { h } from "../../element.js";
import { diff } from "./diff.js";

/**
 * A text under its name, what was taken out and what came in marked, also for those who listen.
 *
 * @param {import("../../words.js").Words} words
 * @param {string} name
 * @param {string | undefined} lang of the text
 * @param {string | null} before null if there is nothing to compare with
 * @param {string} after
 */
export function differences(words, name, lang, before, after) {
  const parts = before === null ? [{ kind: "same", text: after }] : diff(before, after);
  return h("div", { class: "library-text" }, h("p", { class: "library-text-name" }, name),
    h("p", { class: "library-said", dir: "auto", lang }, ...parts.map(part => marked(words, part))));
}

function marked(words, { kind, text }) {
  return kind === "same" ? text
    : h(kind === "gone" ? "del" : "ins", {}, h("span", { class: "sr", lang: words.lang }, words.say(`library_${kind}`), " "), text);
}
