import { h, icon } from "../element.js";
import { linked } from "../links.js";
import { referencesIn } from "../references.js";
import { COPY } from "./icons.js";

/**
 * A text as it was said: links, and numbers that stay whole and can be copied.
 *
 * @param {string} text
 * @param {(value: string, shown: Element) => Node} [copying] the button beside a number; none is made without
 * @returns {(string | Node)[]}
 */
export function said(text, copying) {
  return linked(text).flatMap(node => (typeof node === "string" ? parted(node, copying) : [node]));
}

function parted(text, copying) {
  const nodes = [];
  let done = 0;
  for (const { from, to } of referencesIn(text)) {
    const shown = reference(text.slice(from, to));
    nodes.push(text.slice(done, from), shown, copying?.(text.slice(from, to), shown));
    done = to;
  }
  return [...nodes, text.slice(done)].filter(Boolean);
}

/** A number: whole, in its own direction, and the same in every language. */
export function reference(value) {
  return h("bdi", { class: "ref", translate: "no" }, value);
}

/**
 * Copies, and says so; what the page may not put on the clipboard is marked, to be copied by hand.
 *
 * @param {import("../words.js").Words} words
 * @param {(text: string) => void} tell says it to those who listen
 */
export class Copying {
  #words;
  #tell;
  #done = null;

  constructor(words, tell) {
    this.#words = words;
    this.#tell = tell;
  }

  /** The button for a value that is shown. */
  button(value, shown, what = value) {
    const label = this.#words.say("copy", { what });
    const made = h("button", {
      type: "button", class: "plain copy", "aria-label": label, title: label, onclick: () => this.#copy(value, shown, made),
    }, icon(COPY));
    return made;
  }

  async #copy(value, shown, button) {
    const copied = await copies(value);
    copied || getSelection()?.selectAllChildren(shown);
    this.#done?.removeAttribute("data-copied");
    this.#done = button;
    copied && button.setAttribute("data-copied", "");
    this.#tell("");
    this.#tell(this.#words.say(copied ? "copied" : "copyFailed", { what: value }));
  }
}

/** Whether the clipboard has it. */
async function copies(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
