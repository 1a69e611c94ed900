import { DIGIT, HERE, LETTER, SPACE, WORD, WORDY, find, sticky } from "./plain.js";
import { cuesOf } from "./cues.js";

const WINDOW = 128;
const LOCAL = `[${WORD}._%+'-]`;
const local = sticky(`(?<!${LOCAL})${LOCAL}{1,65}`);
const domain = sticky(`[${WORD}.-]*`);
const topLevel = new RegExp(`[${WORD}-]\\.[${DIGIT}]*[${WORDY}][${DIGIT}]*[${WORDY}]`);

/** E-mail addresses: a domain has a dot and two letters behind it. Any word may become one. */
export const email = {
  kind: "email",
  window: WINDOW,
  inspect(at, text) {
    const name = find(local, text)?.[0].length ?? 65;
    if (name > 64) {
      return null;
    }
    if (!"@＠".includes(text[HERE + name] ?? "none")) {
      return { candidateTo: name };
    }
    const host = find(domain, text.slice(0, HERE + WINDOW), HERE + name + 1)[0];
    const whole = topLevel.test(host) ? name + 1 + host.replace(/[.-]+$/, "").length : 0;
    return { sensitiveTo: whole, candidateTo: name + 1 + host.length };
  },
};

const TOKEN = `[${WORD}._~+/=-]`;
const tokenStart = sticky(`(?<![${WORD}_])${TOKEN}{1,96}`);
const bearer = sticky(`bearer[${SPACE}](${TOKEN}*)`, "i");
const block = /[\w+/=-]{64}/y;
const hasDigit = new RegExp(`[${DIGIT}]`);
const digits = new RegExp(`[${DIGIT}]`, "g");
/** Keys that their issuers made recognisable, and how many characters they have at least. */
const known = sticky(
  "(?:A[KS]IA|sk_(?:live|test)_|rk_live_|whsec_)[\\w-]{16,}|(?:gh[pousr]|npm)_[\\w-]{36,}|github_pat_[\\w-]{22,}" +
    "|(?:glpat|sk)-[\\w-]{20,}|xox[abprs]-[\\w-]{10,}|AIza[\\w-]{35,}|eyJ[\\w.-]{17,}",
);

/** Whether there are small and capital letters and digits, and no path. */
const isMixed = text =>
  /[a-z]/.test(text) && /[A-Z]/.test(text) && text.match(digits)?.length >= 3 && text.split("/").length <= 4;

function keyEnd(text, run) {
  if (run[0] === "-") {
    return text[1] !== "-" && text.startsWith("-----BEGIN", HERE) ? WINDOW : 0;
  }
  // The last part of a JSON web token, and the last line of a private key, are shorter than a block.
  const segment = /[a-z\d]\.$/i.test(text.slice(0, HERE)) && run.length >= 40 && isMixed(run);
  const after = HERE + run.length;
  if (segment || (text[1] === "\n" && text.startsWith("\n-----END", after))) {
    return run.length;
  }
  const key = find(known, text.slice(0, HERE + WINDOW))?.[0] ?? "";
  return hasDigit.test(key) ? key.length : 0;
}

/** Access keys and tokens in known formats, what follows `Bearer`, private keys in PEM form, and long Base64. */
export const secretKey = {
  kind: "secret-key",
  window: WINDOW,
  inspect(at, text) {
    const base64 = find(block, text);
    const whole = base64 && isMixed(base64[0]) ? 64 : 0;
    const run = find(tokenStart, text)?.[0];
    if (!run) {
      return { sensitiveTo: whole };
    }
    const token = find(bearer, text.slice(0, HERE + WINDOW))?.[1];
    if (token !== undefined) {
      const secret = token.length >= 8 && hasDigit.test(token);
      return secret ? { from: 7, sensitiveTo: 7 + token.length } : { candidateTo: 6 };
    }
    return { sensitiveTo: Math.max(whole, keyEnd(text, run)), candidateTo: run.length };
  },
};

const codeCue = cuesOf(
  "pin|pin code|pin number|pincode|passcode|cvv|cvv2|cvc|cvc2|cid|security code|code pin|code secret|cryptogramme" +
    "|code de sécurité|pinkode|pin-kode|pinkoden|pin-koden|sikkerhetskode|sikkerhetskoden|pin-code|pin-nummer" +
    "|geheimzahl|prüfziffer|prüfnummer|sicherheitscode|clave|código de seguridad|código pin|kode pin|kode keamanan",
);
const passwordCue = cuesOf(
  "password|passwd|pwd|passphrase|pass phrase|login password|secret|api key|apikey|api_key|token|access token" +
    "|secret key|client secret|client_secret|mot de passe|mdp|passord|passordet|passwort|kennwort|losungswort" +
    "|contraseña|contrasena|clave|kata sandi|sandi|kata kunci",
);
const code = sticky(`[${DIGIT}]{0,13}`);
const word = /[^\t-\r \xA0\u2028]{0,64}/y;
const unwordlyEnd = new RegExp(`[^${LETTER}${DIGIT}]+$`);
const odd = new RegExp(`[^${LETTER}'’\u0301\u0E31‐-]`);

/** What follows a cue: after a sign any word, after a verb one with a digit or symbol in it, not just at its end. */
function secretWord(text, { end: from, after }) {
  const found = find(word, text.slice(0, HERE + WINDOW), HERE + from)?.[0] ?? "";
  const secret = after === "sign" || odd.test(found.replace(unwordlyEnd, ""));
  return { from, sensitiveTo: from + (secret ? found.length : 0), candidateTo: from + found.length };
}

/** Passwords, and after a cue for a PIN or card code three digits or more. */
export const password = {
  kind: "password",
  window: WINDOW,
  inspect(at, text) {
    const pin = codeCue(text);
    if (pin) {
      const count = find(code, text, HERE + pin.end)[0].length;
      const to = pin.end + count;
      if (count >= 3 && count <= 12) {
        return { from: pin.end, sensitiveTo: to, candidateTo: to };
      }
      return pin.after ? secretWord(text, pin) : { from: pin.end, candidateTo: to };
    }
    const found = passwordCue(text);
    return found?.after ? secretWord(text, found) : null;
  },
};
