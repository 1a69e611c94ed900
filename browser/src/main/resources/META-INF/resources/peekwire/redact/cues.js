import { isDigit, isLetter, isOneOf, isSpace, isSpacedWord } from "./chars.js";

/** What leads from a cue word to a value: nothing but spaces and fillers, a verb, a colon or equals sign. */
export const NONE = 0;
export const VERB = 1;
export const SIGN = 2;

const MOST_STEPS = 8;

const words = list => list.split("|").sort((a, b) => b.length - a.length);

const VERBS = words("is|was|are|er|var|ist|lautet|war|est|c'est|es|adalah|ialah|yaitu");
const FILLERS = words(
  "my|our|the|number|no|nr|me|us|at|on|for|to|here|code|mitt|min|mine|vårt|nummer|nummeret|på|her|kode|mein|meine" +
    "|die|unter|auf|hier|mon|ma|le|la|numéro|num|au|sur|mi|el|número|al|en|saya|aku|nomor|di|ke|ini",
);

/** By code point, since what a letter becomes must not depend on those around it. */
const lower = c => (c < 0 ? c : String.fromCodePoint(c).toLowerCase().codePointAt(0));

/** How long the longest word at an offset is, or 0; no letter follows it. */
function match(at, from, list) {
  const first = lower(at(from));
  const found = list.find(word => {
    if (word.charCodeAt(0) !== first) {
      return false;
    }
    for (let i = 1; i < word.length; i++) {
      if (lower(at(from + i)) !== word.charCodeAt(i)) {
        return false;
      }
    }
    const next = at(from + word.length);
    return isDigit(next) || !isSpacedWord(next);
  });
  return found?.length ?? 0;
}

const isSign = c => c === 58 || c === 61 || c === 0xFF1A;

function skip(at, from, openings) {
  let offset = from;
  while (isSpace(at(offset)) || isOneOf(at(offset), openings)) {
    offset++;
  }
  return offset;
}

/** A word that leads to the value, not the beginning of one: it counts once white space or a sign follows. */
function linkWord(at, from, list, beforeSign) {
  const length = match(at, from, list);
  const next = at(from + length);
  return isSpace(next) || (beforeSign && (isSign(next) || next === 46)) ? length : 0;
}

function follow(at, from) {
  let end = skip(at, from, OPENINGS);
  let link = NONE;
  for (let step = 0; step < MOST_STEPS; step++) {
    if (isSign(at(end))) {
      return { end: skip(at, end + 1, ""), link: SIGN };
    }
    const verb = link === NONE ? linkWord(at, end, VERBS, true) : 0;
    const word = verb || linkWord(at, end, FILLERS, link === NONE);
    if (word === 0) {
      break;
    }
    link = verb ? VERB : link;
    // What follows a verb may be a password, which may begin with punctuation.
    end = skip(at, end + word, link === NONE ? OPENINGS : "");
  }
  return { end, link };
}

const OPENINGS = "-.#(\"'“«„";

/** Finds the cue that begins at offset 0, such as `my password is`: where a value would begin, and what leads there. */
export function cuesOf(list) {
  const cues = words(list);
  return at => {
    const length = isLetter(at(0)) && !isSpacedWord(at(-1)) ? match(at, 0, cues) : 0;
    return length ? follow(at, length) : null;
  };
}

export const wordOf = word => at => match(at, 0, [word]);
