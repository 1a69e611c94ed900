const BULLET = "\u2022";
/** So many words around what is hidden are shown with it. */
const AROUND = 2;
const LONGEST = 80;

/**
 * What agents see of a draft in which something is hidden from them: the place, not the whole draft.
 *
 * @param {string} text what the visitor wrote
 * @param {string} shown what agents see of it, one for one
 */
export function preview(text, shown) {
  const seen = [...shown];
  const own = [...text];
  const hidden = seen.map((c, i) => (c === BULLET && own[i] !== BULLET ? i : -1)).filter(i => i >= 0);
  return hidden.length === 0 ? "" : excerpt(seen, hidden[0], hidden.at(-1));
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
