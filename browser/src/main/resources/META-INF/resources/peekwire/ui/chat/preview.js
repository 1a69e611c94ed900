import { Redactor } from "../../redact/redactor.js";
import { length, toWellFormed } from "../../text.js";

const BULLET = "\u2022";
/** So many words around what is hidden are shown with it. */
const AROUND = 2;
const LONGEST = 80;

/** What agents see of a draft that holds something sensitive: the place, not the whole draft. */
export class Preview {
  #redactor = Redactor.standard();
  #mask = this.#redactor.live();

  /**
   * @param {string} text the whole draft
   * @param {number} caret where its caret is, as a field counts
   * @returns {string} what stands around what is masked, empty where nothing is
   */
  of(text, caret) {
    this.#mask.replace(text, length(text.slice(0, caret)));
    const shown = [...this.#mask.shown];
    const own = [...toWellFormed(text)];
    const hidden = shown.map((c, i) => (c === BULLET && own[i] !== BULLET ? i : -1)).filter(i => i >= 0);
    // A word that is being written is held back for a moment, every one: that is no news.
    return hidden.length === 0 || this.#redactor.redact(text) === own.join("") ? "" : excerpt(shown, hidden[0], hidden.at(-1));
  }
}

function excerpt(shown, first, last) {
  const start = edge(shown, first, -1);
  const end = Math.min(edge(shown, last, 1) + 1, start + LONGEST);
  const after = shown.slice(end).join("").trim() === "" ? "" : "\u2026";
  return `${start > 0 ? "\u2026" : ""}${shown.slice(start, end).join("").trim()}${after}`;
}

/** Where the words around begin or end. */
function edge(shown, from, step) {
  let at = from;
  let words = 0;
  while (shown[at + step] !== undefined && (/\S/.test(shown[at + step]) || ++words <= AROUND)) {
    at += step;
  }
  return at;
}
