/** What could make a name look like something else: line breaks and signs that turn the writing around. */
const UNRULY = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const LONGEST = 80;

/** What a chat is called: as its visitor wants to be, or by a number. */
export function nameOf(chat, words) {
  const name = Array.from(chat.name ?? "").slice(0, LONGEST).join("").replace(UNRULY, "").trim();
  return name || words.say("visitorNumber", { n: chat.number });
}

/** A name within a sentence, which it can't turn around. */
export function within(name) {
  return `\u2068${name}\u2069`;
}

/** The last thing that was said in a chat, for its place in the list; empty if nothing was. */
export function snippetOf(chat, self, words) {
  const last = chat.lastMessage;
  if (last === undefined) {
    return "";
  }
  const text = last.text.slice(0, 120).replace(/\s+/g, " ");
  return last.by.id === self ? words.say("snippetMine", { text }) : text;
}

/** Sets a node's text only where it is another, so that nothing is read out or laid out for nothing. */
export function write(node, text) {
  if (node.textContent !== text) {
    node.textContent = text;
  }
}

/** What a language is called in another; empty for what is none. */
export function languageName(locale, lang) {
  try {
    return new Intl.DisplayNames(lang, { type: "language" }).of(locale);
  } catch {
    return "";
  }
}
