/**
 * Where in an answer a script is asked for by its shortcut, and what goes there. Pure; offsets are UTF-16, as those of a field.
 *
 * @typedef {{from: number, to: number, query: string, leads: boolean}} Token what is replaced when a script is taken, what
 *     is looked for, and whether it begins the answer
 */

/** What leads a message may be words of a title too. */
const LEADING = /^\s*\/([^\n/]{0,60})$/;
/** Within a sentence a slash is a shortcut only after a space, and only as one word. */
const WITHIN = /\s\/([^\s/]{1,40})$/;

/**
 * The shortcut that ends at the caret; null where none does.
 *
 * @param {string} text
 * @param {number} caret
 * @returns {Token | null}
 */
export function tokenAt(text, caret) {
  const before = text.slice(0, caret);
  const leading = LEADING.exec(before);
  if (leading !== null) {
    return { from: before.indexOf("/"), to: caret, query: leading[1].trim(), leads: true };
  }
  const within = WITHIN.exec(before);
  return within && { from: caret - within[1].length - 1, to: caret, query: within[1], leads: false };
}

/** Those that may be meant: within a sentence only what begins with what is typed. */
export function meant({ leads, query }, scripts) {
  const typed = query.toLowerCase();
  return leads ? scripts : scripts.filter(({ shortcut }) => shortcut.toLowerCase().startsWith(typed));
}

/** A text to put in between others, with a space where it would stick to them. */
export function spaced(before, text, after) {
  const left = before !== "" && !/\s$/.test(before) ? " " : "";
  const right = after !== "" && !/^\s/.test(after) ? " " : "";
  return left + text + right;
}

/**
 * A script's preview cut at its gaps.
 *
 * @param {{text: string, gaps?: {name: string}[]}} script
 * @returns {(string | object)[]} texts, and the gaps that stand between them
 */
export function pieces({ text, gaps = [] }) {
  const byPlace = new Map(gaps.map(gap => [`[${gap.name}]`, gap]));
  const cut = [];
  let rest = text;
  while (rest !== "") {
    const [at, place] = next(rest, byPlace);
    at > 0 && cut.push(rest.slice(0, at));
    place && cut.push(byPlace.get(place));
    rest = place ? rest.slice(at + place.length) : "";
  }
  return cut;
}

/** What a gap is called within its script: `days` for `input.days`. */
export function shortName({ name }) {
  return name.slice(name.indexOf(".") + 1);
}

function next(text, byPlace) {
  let found = [text.length, null];
  for (const place of byPlace.keys()) {
    const at = text.indexOf(place);
    if (at >= 0 && at < found[0]) {
      found = [at, place];
    }
  }
  return found;
}
