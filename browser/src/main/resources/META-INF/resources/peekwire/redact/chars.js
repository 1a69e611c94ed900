/** Classes of code points, for all scripts. Each says no to -1, which stands for no text. */
const is = pattern => {
  const test = c => pattern.test(String.fromCodePoint(c));
  const ascii = Array.from({ length: 128 }, (_, c) => test(c));
  return c => (c < 128 ? ascii[c] === true : test(c));
};

export const isBlank = is(/[\t-\r\p{Z}]/u);
export const isSpace = is(/\p{Zs}/u);
export const isDash = is(/[-\u2010-\u2015\u2212\uFF0D]/);
export const isDigit = is(/\p{Nd}/u);
export const isLetter = is(/\p{L}/u);
/** A to z and 0 to 9. */
export const isAscii = is(/[a-z\d]/i);
export const isMark = is(/\p{Mn}/u);
/** A letter, digit or combining mark of a script that puts spaces between words. */
export const isSpacedWord = is(
  /(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}\p{sc=Bopo}]|(?=\p{sc=Zyyy})[\u3000-\uFEFF])[\p{L}\p{Nd}\p{Mn}\p{Mc}]/u,
);

/** The value of a decimal digit of any script, or -1. Unicode has them in tens, in order. */
export function digit(c) {
  if (!isDigit(c)) {
    return -1;
  }
  let first = c;
  while (isDigit(first - 1)) {
    first--;
  }
  return (c - first) % 10;
}

/** Whether a code point is one of the characters of a string. */
export const isOneOf = (c, characters) => c >= 0 && characters.includes(String.fromCodePoint(c));

export function startsWith(at, from, literal) {
  for (let i = 0; i < literal.length; i++) {
    if (at(from + i) !== literal.charCodeAt(i)) {
      return false;
    }
  }
  return true;
}
