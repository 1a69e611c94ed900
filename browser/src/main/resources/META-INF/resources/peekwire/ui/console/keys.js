/**
 * What a key asks the console to do; null for keys that are none of its business. Every one is held with Alt and nothing
 * else, so that no single letter does anything. Pure.
 *
 * @param {KeyboardEvent} event
 * @returns {{act: string, place?: number} | null}
 */
export function actOf(event) {
  const { altKey, ctrlKey, metaKey, shiftKey, isComposing, code } = event;
  if (!altKey || ctrlKey || metaKey || shiftKey || isComposing) {
    return null;
  }
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined) {
    return digit === "0" ? { act: "waiting" } : { act: "place", place: Number(digit) };
  }
  const act = ACTS[code] ?? LETTERS[letter(event)];
  return act === undefined ? null : { act };
}

const ACTS = { ArrowUp: "previous", ArrowDown: "next" };
const LETTERS = {
  r: "reply", n: "note", t: "transcript", k: "shortcuts", a: "accept", x: "decline", o: "offers",
  m: "library", h: "known", l: "scripts", s: "suggest", f: "fix", w: "walk",
};

/** Alt writes other signs on some keyboards; then the key's place says which letter is meant. */
function letter({ key, code }) {
  return /^[a-z]$/i.test(key) ? key.toLowerCase() : /^Key([A-Z])$/.exec(code)?.[1].toLowerCase();
}

/** Enter that sends: not with Shift, and not the one that ends the composition of a word. */
export function sends({ key, shiftKey, altKey, ctrlKey, metaKey, isComposing, keyCode }) {
  return key === "Enter" && !shiftKey && !altKey && !ctrlKey && !metaKey && !isComposing && keyCode !== 229;
}

/** What the shortcuts are, for the list of them: the act and the keys. */
export const SHORTCUTS = Object.freeze([
  ["next", ["Alt", "↓"]],
  ["previous", ["Alt", "↑"]],
  ["place", ["Alt", "1 … 9"]],
  ["waiting", ["Alt", "0"]],
  ["reply", ["Alt", "R"]],
  ["note", ["Alt", "N"]],
  ["transcript", ["Alt", "T"]],
  ["known", ["Alt", "H"]],
  ["shortcut", ["/"]],
  ["scripts", ["Alt", "L"]],
  ["suggest", ["Alt", "S"]],
  ["fix", ["Alt", "F"]],
  ["walk", ["Alt", "W"]],
  ["library", ["Alt", "M"]],
  ["accept", ["Alt", "A"]],
  ["decline", ["Alt", "X"]],
  ["offers", ["Alt", "O"]],
  ["shortcuts", ["Alt", "K"]],
  ["send", ["Enter"]],
  ["newline", ["Shift", "Enter"]],
]);
