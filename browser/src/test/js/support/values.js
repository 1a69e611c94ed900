/** Numbers that look random and are the same in each run. */
export function randomOf(seed) {
  let state = seed >>> 0;
  const next = n => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  next.pick = list => list[next(list.length)];
  next.some = (alphabet, count) => Array.from({ length: count }, () => alphabet[next(alphabet.length)]).join("");
  return next;
}

export const DIGITS = "0123456789";
const SMALL = "abcdefghijklmnopqrstuvwxyz";
const TOKEN = SMALL + SMALL.toUpperCase() + DIGITS;
const CARDS = "4:16 4:13 4:19 51:16 55:16 2221:16 2720:16 34:15 37:15 6011:16 65:16 36:14 305:14 3528:16 62:19 81000:16 67:18";
const PHONES = [
  "+47 ## ## ## ##", "+1 (###) ###-####", "+44 20 #### ####", "0047########", "00 33 # ## ## ## ##", "555-2##-####",
  "(555) 2##-####", "2# ## ## ##", "41# ## ###", "01 ## ## ## ##", "030 ########", "0812-####-####", "61# ## ## ##",
];
const KEYS = ["AKIA:16", "ghp_:36", "gho_:36", "github_pat_:40", "sk-:40", "sk_live_:24", "xoxb-:30", "AIza:35"];
const CUES = ["password: ", "Passord: ", "mot de passe : ", "my password is ", "Mein Passwort ist ", "contraseña: ", "pwd="];

function luhn(body) {
  const double = d => (2 * d > 9 ? 2 * d - 9 : 2 * d);
  const sum = [...body].reverse().reduce((total, d, i) => total + (i % 2 === 0 ? double(d) : Number(d)), 0);
  return body + ((10 - (sum % 10)) % 10);
}

function card(random) {
  const [prefix, length] = random.pick(CARDS.split(" ")).split(":");
  const digits = luhn(prefix + random.some(DIGITS, length - 1 - prefix.length));
  const grouped = random.pick([/(....)(?=.)/g, /(....)(?=.)/g, /^(....)(......)/]);
  return random.pick([digits, digits.replace(grouped, "$&" + random.pick([" ", "-"]))]);
}

function iban(random) {
  const [head, digits] = random.pick(["NO:11", "DE:18", "GBWEST:14", "ES:20", "NLABNA:10", "DK:14", "FR:23"]).split(":");
  const country = head.slice(0, 2);
  const account = head.slice(2) + random.some(DIGITS, Number(digits));
  const number = (account + country + "00").replace(/[A-Z]/g, c => parseInt(c, 36));
  const whole = country + String(98n - (BigInt(number) % 97n)).padStart(2, "0") + account;
  return random.pick([whole, whole.replace(/(....)(?=.)/g, "$1 ")]);
}

function email(random) {
  const name = random.some(SMALL, 1 + random(8)) + random.pick(["", ".x", "+1", "_9"]);
  return name + "@" + random.some(SMALL, 1 + random(8)) + random.pick([".no", ".com", ".co.uk", ".example.org"]);
}

function key(random) {
  const [start, length] = random.pick(KEYS).split(":");
  return start + random.some(TOKEN, length - 1) + "7";
}

/**
 * A valid value of some kind, made by other means than detectors check it. All are made up.
 *
 * @returns {{kind: string, cue: string, text: string, prefix: number, slips: string}}
 */
export function value(random) {
  const bare = () => 1 + random(5) + random.some("12345678", 8);
  const ssn = dash => 1 + random(5) + random.some("12345", 2) + dash + random.some("12345", 2) + dash + random.some("12345", 4);
  const made = (kind, text, cue = "", slips = DIGITS) => ({ kind, cue, text, slips, prefix: kind === "payment-card" ? 4 : 2 });
  const word = random.some(TOKEN, 1 + random(10)) + random.pick(["7", "!x", "#1?", "é4", "@9"]);
  return random.pick([
    () => made("payment-card", card(random)),
    () => made("payment-card", card(random)),
    () => made("iban", iban(random)),
    () => made("email", email(random), "", TOKEN),
    () => made("phone", random.pick(PHONES).replace(/#/g, () => random.some("23456789", 1))),
    () => made("phone", bare(), "tlf "),
    () => made("us-ssn", bare(), "SSN "),
    () => made("us-ssn", ssn(random.pick([" ", "-"]))),
    () => made("password", word, random.pick(CUES), TOKEN),
    () => made("secret-key", key(random), random.pick(["", "key: ", "key="])),
  ])();
}
