import { digit, isDash, isDigit, isLetter, isSpace, isSpacedWord } from "./chars.js";

/** Lengths by country, from SWIFT's registry; a star marks numbers with letters. */
const REGISTRY =
  "AD24*AE23AL28*AT20AZ28*BA20BE16BG22*BH22*BI27BR29*BY28*CH21*CR22CY28*CZ24DE22DJ27DK18DO28*EE20EG29ES24FI18FK18*FO18" +
  "FR27*GB22*GE22*GI23*GL18GR27*GT28*HN28*HR21HU28IE22*IL23IQ23*IS26IT27*JO30*KW30*KZ20*LB28*LC32*LI21*LT20LU20*LV21*" +
  "LY25MC27*MD24*ME22MK19*MN20MR27MT31*MU30*NI28*NL18*NO15OM23*PK24*PL28PS29*PT25QA29*RO24*RS22RU33*SA24*SC31*SD18SE24" +
  "SI19SK24SM27*SO23ST25SV28*TL23TN24TR26*UA29*VA22VG24*XK20YE30*";
const COUNTRIES = new Map();
for (const [, code, length, letters] of REGISTRY.matchAll(/(..)(\d\d)(\*?)/g)) {
  COUNTRIES.set(code, { length: Number(length), hasLetters: letters !== "" });
}

const WINDOW = 80;
const SLACK = 5;
const HEAD = 4;
const LETTER_GROUP = 4;

const isLatin = c => c < 128 && isLetter(c);

const country = at =>
  isLatin(at(0)) && isLatin(at(1)) && COUNTRIES.get(String.fromCharCode(at(0), at(1)).toUpperCase());

/** Groups of any sizes with single spaces or dashes. What follows does not matter: the country says where it ends. */
function read(at, { length, hasLetters }) {
  let offset = 0;
  let count = 0;
  let digits = 0; // in the group
  let letters = 0;
  let sensitiveTo = 0;
  // The first four characters count behind all others; so their remainder is kept apart.
  let rest = 0;
  let head = 0;
  let scale = 1;
  for (; offset < WINDOW && count <= length + SLACK; offset++) {
    const c = at(offset);
    let value = digit(c);
    // A group of letters alone is a word unless it has four at most; then only a separator says.
    const word = digits === 0 && letters === LETTER_GROUP;
    if (value < 0 && isLatin(c) && (count < 2 || (count >= HEAD && hasLetters && !word))) {
      value = (c | 32) - 87;
    }
    if (value < 0) {
      if (!(isSpace(c) || isDash(c)) || (digits === 0 && letters !== LETTER_GROUP)) {
        break;
      }
      digits = 0;
      letters = 0;
      continue;
    }
    isDigit(c) ? digits++ : letters++;
    const by = value < 10 ? 10 : 100;
    if (count++ < HEAD) {
      head = (head * by + value) % 97;
      scale = (scale * by) % 97;
    } else {
      rest = (rest * by + value) % 97;
    }
    if (count === length && (rest * scale + head) % 97 === 1) {
      sensitiveTo = offset + 1;
    }
  }
  return { sensitiveTo, candidateTo: offset };
}

/** International bank account numbers: a country's letters, its length, and the remainder 1 of 97. */
export const iban = {
  kind: "iban",
  window: WINDOW,
  inspect(at) {
    const found = !isSpacedWord(at(-1)) && country(at);
    return found && isDigit(at(2)) ? read(at, found) : null;
  },
};
