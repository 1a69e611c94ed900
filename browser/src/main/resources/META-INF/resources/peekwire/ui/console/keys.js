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
  m: "library", h: "known", p: "promise", l: "scripts", s: "suggest", f: "fix", w: "walk",
};

/** Alt writes other signs on some keyboards; then the key's place says which letter is meant. */
function letter({ key, code }) {
  return /^[a-z]$/i.test(key) ? key.toLowerCase() : /^Key([A-Z])$/.exec(code)?.[1].toLowerCase();
}

/** Enter that sends: not with Shift, and not the one that ends the composition of a word. */
export function sends({ key, shiftKey, altKey, ctrlKey, metaKey, isComposing, keyCode }) {
  return key === "Enter" && !shiftKey && !altKey && !ctrlKey && !metaKey && !isComposing && keyCode !== 229;
}
