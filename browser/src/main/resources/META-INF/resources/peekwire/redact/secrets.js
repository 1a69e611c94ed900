import { isAscii, isBlank, isDash, isDigit, isLetter, isMark, isOneOf, isSpace, isSpacedWord, startsWith } from "./chars.js";
import { NONE, SIGN, cuesOf, wordOf } from "./cues.js";

const WINDOW = 128;

/** How far code points go on that are of a kind. */
function run(at, from, to, is) {
  let end = from;
  while (end < to && is(at(end))) {
    end++;
  }
  return end;
}

const isLocal = c => isSpacedWord(c) || isOneOf(c, "._%+-'");
const isDomain = c => isSpacedWord(c) || c === 46 || c === 45;

/** What follows the at sign: a domain with a dot and two letters behind it. */
function address(at, from) {
  let end = from;
  let letters = -1; // behind the last dot; -1 where none counts yet
  let sensitiveTo = 0;
  for (let c = at(end); isDomain(c) && end < WINDOW; c = at(++end)) {
    if (c === 46) {
      letters = end > from && at(end - 1) !== 46 ? 0 : -1;
    } else if (letters >= 0) {
      letters = c === 45 ? -1 : letters + (isDigit(c) ? 0 : 1);
    }
    if (letters >= 2 || (sensitiveTo > 0 && isSpacedWord(c))) {
      sensitiveTo = end + 1;
    }
  }
  return { sensitiveTo, candidateTo: end };
}

/** E-mail addresses; any word of a script that puts spaces between words may become one. */
export const email = {
  kind: "email",
  window: WINDOW,
  inspect(at) {
    if (!isLocal(at(0)) || isLocal(at(-1))) {
      return null;
    }
    const sign = run(at, 1, 65, isLocal);
    if (sign > 64) {
      return null;
    }
    return at(sign) === 64 || at(sign) === 0xFF20 ? address(at, sign + 1) : { candidateTo: sign };
  },
};

/** Beginnings of keys that their issuers made recognisable, and how many characters follow at least. */
const FORMATS = Array.from(
  (
    "AKIA 16 ASIA 16 ghp_ 36 gho_ 36 ghu_ 36 ghs_ 36 ghr_ 36 github_pat_ 22 glpat- 20 npm_ 36 sk_live_ 16 sk_test_ 16 " +
    "rk_live_ 16 whsec_ 16 sk- 20 xoxa- 10 xoxb- 10 xoxp- 10 xoxr- 10 xoxs- 10 AIza 35 eyJ 17"
  ).matchAll(/(\S+) (\d+)/g),
  ([, beginning, shortest]) => [beginning, Number(shortest)],
);

const isKeyPart = c => isAscii(c) || c === 95 || c === 45;
const isToken = c => isSpacedWord(c) || isOneOf(c, "._~+/=-");

function hasDigit(at, from, to) {
  for (let i = from; i < to; i++) {
    if (isDigit(at(i))) {
      return true;
    }
  }
  return false;
}

function formatEnd(at) {
  for (const [beginning, shortest] of FORMATS) {
    const from = beginning.length;
    if (startsWith(at, 0, beginning)) {
      const end = run(at, from, WINDOW, c => isKeyPart(c) || (beginning === "eyJ" && c === 46));
      if (end - from >= shortest && hasDigit(at, from, end)) {
        return end;
      }
    }
  }
  return 0;
}

/** Whether there are small and capital letters and digits, and no path. */
function isMixed(at, to) {
  let text = "";
  for (let i = 0; i < to; i++) {
    text += String.fromCodePoint(at(i));
  }
  const count = pattern => text.match(pattern)?.length ?? 0;
  return /[a-z]/.test(text) && /[A-Z]/.test(text) && count(/\p{Nd}/gu) >= 3 && count(/\//g) <= 3;
}

/** 64 characters of Base64, as keys and signatures are full of: looked at from the far end, where most text has a space. */
function block(at) {
  for (let i = 63; i >= 0; i--) {
    if (!isKeyPart(at(i)) && !isOneOf(at(i), "+/=")) {
      return 0;
    }
  }
  return isMixed(at, 64) ? 64 : 0;
}

function keyEnd(at, end) {
  if (at(0) === 45) {
    return at(-1) !== 45 && startsWith(at, 0, "-----BEGIN") ? WINDOW : 0;
  }
  // The last part of a JSON web token, and the last line of a private key, are shorter than a block.
  const segment = at(-1) === 46 && isAscii(at(-2)) && end >= 40 && isMixed(at, end);
  const lastLine = at(-1) === 10 && at(end) === 10 && startsWith(at, end + 1, "-----END");
  return segment || lastLine ? end : formatEnd(at);
}

const bearer = wordOf("bearer");

/** Access keys and tokens in known formats, what follows `Bearer`, private keys in PEM form, and long Base64. */
export const secretKey = {
  kind: "secret-key",
  window: WINDOW,
  inspect(at) {
    const base64 = block(at);
    if (!isToken(at(0)) || isSpacedWord(at(-1)) || at(-1) === 95) {
      return { sensitiveTo: base64 };
    }
    const from = bearer(at) + 1;
    if (from > 1 && isSpace(at(from - 1))) {
      const end = run(at, from, WINDOW, isToken);
      return end - from >= 8 && hasDigit(at, from, end) ? { from, sensitiveTo: end } : { candidateTo: from - 1 };
    }
    const end = run(at, 0, 96, isToken);
    return { sensitiveTo: Math.max(base64, keyEnd(at, end)), candidateTo: end };
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

/** Whether a word has a digit in it, or a symbol that does not just end it. */
function isOdd(at, from, end) {
  let last = end;
  while (last > from && !isLetter(at(last - 1)) && !isDigit(at(last - 1))) {
    last--;
  }
  for (let i = from; i < last; i++) {
    const c = at(i);
    if (!(isLetter(c) || c === 39 || c === 0x2019 || isDash(c) || isMark(c))) {
      return true;
    }
  }
  return false;
}

function secretWord(at, { end: from, link }) {
  const end = run(at, from, Math.min(from + 64, WINDOW), c => c >= 0 && !isBlank(c));
  return { from, sensitiveTo: link === SIGN || isOdd(at, from, end) ? end : from, candidateTo: end };
}

function code(at, cue) {
  const from = cue.end;
  const end = run(at, from, from + 13, isDigit);
  if (end - from >= 3 && end - from <= 12) {
    return { from, sensitiveTo: end, candidateTo: end };
  }
  return cue.link === NONE ? { from, candidateTo: end } : secretWord(at, cue);
}

/** What follows a cue: after a sign any word, after a verb one with a digit or symbol, after a code's cue digits. */
export const password = {
  kind: "password",
  window: WINDOW,
  inspect(at) {
    const codeFound = codeCue(at);
    if (codeFound) {
      return code(at, codeFound);
    }
    const found = passwordCue(at);
    return found && found.link !== NONE ? secretWord(at, found) : null;
  },
};
