import { DIGIT, HERE, WORD, find, sticky } from "./plain.js";
import { cuesOf } from "./cues.js";

const run = most => sticky(`(?<!\\d)(?:\\d[ -]*){1,${most}}`);
const upTo = (figures, offset) => figures.slice(0, HERE + offset);
const lengthOf = found => found?.[0].length ?? 0;

/** Where the last group ends up to which the digits are a whole, or 0; it reads no further than so many digits. */
function lastEnd(groups, longest, isWhole) {
  let digits = "";
  let end = 0;
  for (const group of groups?.[0].matchAll(/\d+/g) ?? []) {
    digits += group[0];
    if (digits.length > longest) {
      break;
    }
    end = isWhole(digits) ? group.index + group[0].length : end;
  }
  return end;
}

const ISSUED = new RegExp(
  "^(?:4(?:.{12}|.{15}|.{18})|(?:5[1-5]..|222[1-9]|22[3-9].|2[3-6]..|27[01].|2720).{12}|3[47].{13}" +
    "|(?:30[0-5].|3095|36..|3[89]..).{10,15}|(?:6011|64[4-9].|65..|352[89]|35[3-8].|62..|81[0-6].|817[01]).{12,15}" +
    "|(?:50..|5[678]..|6304|6390|67..).{9,15})$",
);

/** Luhn's check. */
function isCard(digits) {
  const sum = (total, digit, i) => total + Number(i % 2 ? "0246813579"[digit] : digit);
  return ISSUED.test(digits) && [...digits].reverse().reduce(sum, 0) % 10 === 0;
}

const cardRun = run(24);
const cardGroups = /\d+(?:[ -]\d+)*/y;

/** Five more digits than a card has are held back. Groups count within a longer run too: an expiry date may follow. */
export const card = {
  kind: "payment-card",
  window: 64,
  visiblePrefix: 4,
  inspect(at, text, figures) {
    const near = upTo(figures, 64);
    const held = find(cardRun, near);
    return held && { sensitiveTo: lastEnd(find(cardGroups, near), 19, isCard), candidateTo: lengthOf(held) };
  },
};

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isFodselsnummer(digits) {
  const written = digits.slice(0, 2);
  const day = written > 40 ? written - 40 : written;
  const checks = weights => [...weights].reduce((sum, weight, i) => sum + weight * digits[i], 0) % 11 === 0;
  return day >= 1 && day <= DAYS[digits.slice(2, 4) - 1] && checks("3761894521") && checks("54327654321");
}

const fodselsnummerRun = run(16);
const sixAndFive = /\d{6}[ -]?\d{5}(?!\d)/y;

/** Norwegian national identity numbers and D-numbers. */
export const fodselsnummer = {
  kind: "no-fodselsnummer",
  window: 40,
  inspect(at, text, figures) {
    const near = upTo(figures, 40);
    const held = find(fodselsnummerRun, near);
    const found = held && find(sixAndFive, near);
    const valid = found && isFodselsnummer(found[0].replace(/\D/, ""));
    return held && { sensitiveTo: valid ? lengthOf(found) : 0, candidateTo: lengthOf(held) };
  },
};

/** No part of a longer reference, such as NO-2024-0001234. */
const alone = sticky(`(?<![${WORD}_]|[${WORD}][-‐./#])[${DIGIT}]`);
const ssnCue = cuesOf("ssn|social security|social security number|social security no|social|soc sec|itin");
const ssnRun = run(14);
const ssnGroups = /(?!000|666|9)\d{3}([ -])(?!00)\d\d\1(?!0000)\d{4}(?!\d)/y;
const ssnBare = /[ -]*(?!000|666|9)\d{3}(?!00)\d\d(?!0000)\d{4}(?!\d)/y;

/** US social security numbers: 3, 2 and 4 digits, or nine bare ones after a cue; none that is never issued. */
export const ssn = {
  kind: "us-ssn",
  window: 96,
  inspect(at, text, figures) {
    const near = upTo(figures, 40);
    const held = find(ssnRun, near);
    if (held) {
      return { sensitiveTo: find(alone, text) ? lengthOf(find(ssnGroups, near)) : 0, candidateTo: lengthOf(held) };
    }
    const from = ssnCue(text)?.end;
    const found = from && find(ssnBare, upTo(figures, 96), HERE + from);
    return found && { from, sensitiveTo: from + lengthOf(found) };
  },
};

const phoneCue = cuesOf(
  "phone|phone number|telephone|tel|mobile|cell|cellphone|whatsapp|call me|text me|tlf|telefon|telefonnummer" +
    "|telefonnummeret|mobil|mobilnummer|ring meg|handy|handynummer|rufnummer|ruf mich an|téléphone|tél|portable" +
    "|appelez-moi|teléfono|móvil|celular|llámame|telepon|hp|no hp|nomor hp|hubungi saya",
);
/** Anything between groups; one separator, or a bracket and another. */
const GAP = "[ ./()+-]+";
const CLOSE = "(?:[()]?[ ./+-]|[ ./+-]?[()])";
const phoneRun = /[ ./()+-]*(?:\d[ ./()+-]*){1,20}/y;
const phoneStart = /(?<!\d)\d/y;
const phoneGroups = sticky(`${CLOSE}?\\d+(?:${CLOSE}\\d+)*`);
/** Groups that orders, parcels and cards are numbered in. */
const reference = sticky(`(?:\\d{4}${GAP}){3}\\d{4}(?!\\d)|\\d{3}${GAP}\\d{7}${GAP}\\d{7}(?!\\d)`);
const date = sticky(`\\d\\d${GAP}\\d\\d${GAP}\\d{4}(?!\\d)`);
/** North America 3-3-4; Norway and Denmark 2-2-2-2, 3-2-3; Spain 3-2-2-2, 3-3-3 but no amount. */
const national = sticky(
  `(?:1${GAP})?[2-9]\\d\\d${CLOSE}[2-9]\\d\\d[- .]\\d{4}(?!\\d)` +
    "|[2-9]\\d \\d\\d \\d\\d \\d\\d(?!\\d)|[489]\\d\\d \\d\\d \\d{3}(?!\\d)" +
    "|[6-9]\\d\\d([ -])(?:\\d\\d\\1\\d\\d\\1\\d\\d|\\d{3}\\1(?!000)\\d{3})(?!\\d)",
);
/** After a 0 in any groups: France, Germany, the United Kingdom, Indonesia and many more. */
const withZero = sticky(`0[1-9]\\d{0,3}${CLOSE}\\d+(?:([- ./])\\d+(?:\\1\\d+)*)?`);
const zeros = /0[ ./()+-]*0[ ./()+-]*[1-9]/y;

function unmarked(near, index) {
  if (find(reference, near, index)) {
    return lengthOf(find(national, near, index));
  }
  const abroad = find(zeros, near, index) && find(phoneGroups, near, index);
  const inland = !find(date, near, index) && find(withZero, near, index);
  return Math.max(
    lastEnd(abroad, 17, digits => digits.length >= 11),
    lastEnd(inland || null, 13, digits => digits.length >= 9),
    lengthOf(find(national, near, index)),
  );
}

const international = (near, index) => lastEnd(find(phoneGroups, near, index), 15, digits => digits.length >= 7);

/** What + or ( leads. */
function punctuated(near) {
  const held = find(phoneRun, near, HERE + 1);
  if (!held) {
    return null;
  }
  const digit = held[0].search(/\d/);
  let end = 0;
  if (near[HERE] === "+" || near[HERE + 1] === "+") {
    end = held[0][digit] === "0" ? 0 : international(near, HERE + 1);
  } else if (digit === 0) {
    end = unmarked(near, HERE + 1);
  }
  return { sensitiveTo: end && end + 1, candidateTo: 1 + lengthOf(held) };
}

/** With + or 00 and country code, in national groups, or bare digits after a cue. Without one they are order numbers. */
export const phone = {
  kind: "phone",
  window: 96,
  inspect(at, text, figures) {
    const near = upTo(figures, 48);
    if (near[HERE] === "+" || near[HERE] === "(") {
      return punctuated(near);
    }
    if (find(phoneStart, near)) {
      return { sensitiveTo: find(alone, text) ? unmarked(near, HERE) : 0, candidateTo: lengthOf(find(phoneRun, near)) };
    }
    const from = phoneCue(text)?.end;
    const end = from ? international(upTo(figures, 96), HERE + from) : 0;
    return end ? { from, sensitiveTo: from + end } : null;
  },
};

/** Lengths, and the countries that have them, from SWIFT's registry; in small letters where numbers have letters. */
const REGISTRY =
  "15NO16BE18DKFIFOGLSDfknl19SImk20ATBAEELTMNXKkzlu21HRchlilv22CRDEMERSVAbgbhgbgeie23AEILSOTLgiiqom" +
  "24CZESSESKTNadmdpkrosavg25LYPTST26IStr27BIDJMRfrgritmcsm28HUPLalazbycydogthnlbnisv29EGbrpsqaua30jokwmuye31mtsc32lc33ru";
const COUNTRIES = new Map();
for (const [, length, codes] of REGISTRY.matchAll(/(\d+)(\D+)/g)) {
  for (const code of codes.match(/../g)) {
    COUNTRIES.set(code.toUpperCase(), { length: Number(length), hasLetters: code > "a" });
  }
}

/** The first four characters count behind all others. */
function isIban(characters) {
  const step = (rest, c) => (rest * (c > "9" ? 100 : 10) + parseInt(c, 36)) % 97;
  return [...characters.slice(4), ...characters.slice(0, 4)].reduce(step, 0) === 1;
}

const ibanStart = sticky(`(?<![${WORD}])[a-z]{2}[${DIGIT}]`, "i");

/** International bank account numbers in groups of any sizes. The country says where one ends, not what follows. */
export const iban = {
  kind: "iban",
  window: 80,
  inspect(at, text, figures) {
    const country = COUNTRIES.get(find(ibanStart, text)?.[0].slice(0, 2).toUpperCase());
    if (!country) {
      return null;
    }
    let taken = "";
    let group = "";
    let sensitiveTo = 0;
    let end = 0;
    for (; end < 80 && taken.length <= country.length + 5; end++) {
      const c = figures[HERE + end] ?? "";
      // A group of letters alone is a word unless it has four at most.
      const letters = taken.length < 2 || (taken.length >= 4 && country.hasLetters && !/^[a-z]{4}$/i.test(group));
      if (/\d/.test(c) || (letters && /[a-z]/i.test(c))) {
        taken += c;
        group += c;
        sensitiveTo = taken.length === country.length && isIban(taken) ? end + 1 : sensitiveTo;
      } else if (/[ -]/.test(c) && /\d|^.{4}$/.test(group)) {
        group = "";
      } else {
        break;
      }
    }
    return { sensitiveTo, candidateTo: end };
  },
};
