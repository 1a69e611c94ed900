import { HERE, SPACE, WORD, WORDY, find, sticky } from "./plain.js";

const MOST_STEPS = 8;
const SIGN = ":=：";

/** Two letters that become i and k in lower case are no ASCII. */
const anyOf = words => `(?:${words.replace(/i/g, "[i\u0130]").replace(/k/g, "[k\u212A]")})`;

const VERBS = anyOf("is|was|are|er|var|ist|lautet|war|est|c'est|es|adalah|ialah|yaitu");
const FILLERS = anyOf(
  "my|our|the|number|no|nr|me|us|at|on|for|to|here|code|mitt|min|mine|vårt|nummer|nummeret|på|her|kode|mein|meine|die" +
    "|unter|auf|hier|mon|ma|le|la|numéro|num|au|sur|mi|el|número|al|en|saya|aku|nomor|di|ke|ini",
);
const ended = (words, by) => sticky(`${words}(?=[${by}])`, "i");
const verb = ended(VERBS, SPACE + SIGN + ".");
const filler = ended(FILLERS, SPACE + SIGN + ".");
const fillerAfterVerb = ended(FILLERS, SPACE);
const sign = sticky(`[${SIGN}][${SPACE}]*`);
const spaces = sticky(`[${SPACE}]*`);
const openings = sticky(`[${SPACE}.#("'“«„-]*`);

/**
 * Finds the cue that begins here, such as `my password is`: `end`, where a value would begin, and whether a sign (a colon)
 * or a verb leads there.
 */
export function cuesOf(list) {
  const longestFirst = list.split("|").sort((a, b) => b.length - a.length);
  const cue = sticky(`(?<![${WORD}])${anyOf(longestFirst.join("|"))}(?![${WORDY}])`, "i");
  return text => {
    const start = find(cue, text);
    return start && follow(text, HERE + start[0].length);
  };
}

function follow(text, from) {
  const skip = (pattern, index) => index + find(pattern, text, index)[0].length;
  let end = skip(openings, from);
  let after = "";
  for (let step = 0; step < MOST_STEPS; step++) {
    if (find(sign, text, end)) {
      return { end: skip(sign, end) - HERE, after: "sign" };
    }
    const found = (!after && find(verb, text, end)) || null;
    const word = found ?? find(after ? fillerAfterVerb : filler, text, end);
    if (!word) {
      break;
    }
    after = found ? "verb" : after;
    // What follows a verb may be a password, which may begin with punctuation.
    end = skip(after ? spaces : openings, end + word[0].length);
  }
  return { end: end - HERE, after };
}
