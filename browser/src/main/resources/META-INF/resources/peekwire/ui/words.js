const RTL = /^(ar|arc|ckb|dv|fa|he|iw|ks|ku-arab|nqo|ps|sd|syr|ug|ur|yi)\b/i;

/** The words of `<peekwire-chat>`: one module a language, loaded when it is spoken. */
export const CHAT = {
  en: () => import("./words/en.js"),
  fr: () => import("./words/fr.js"),
  nb: () => import("./words/nb.js"),
  de: () => import("./words/de.js"),
  es: () => import("./words/es.js"),
  id: () => import("./words/id.js"),
};

/**
 * Words in one language.
 *
 * @typedef {Record<string, string | Partial<Record<Intl.LDMLPluralRule, string>>>} Table `{name}` is replaced; a word
 *     with plural forms is chosen by `n`
 */
export class Words {
  #table;
  #plurals;
  #number;

  /**
   * @param {string} lang
   * @param {Table} table
   * @param {string} [locale] the same language with a region, for numbers and times
   */
  constructor(lang, table, locale = lang) {
    this.lang = lang;
    this.locale = locale;
    this.#table = table;
    this.#plurals = new Intl.PluralRules(lang);
    this.#number = new Intl.NumberFormat(locale);
  }

  /**
   * A word, its values filled in as plain text.
   *
   * @param {string} key
   * @param {Record<string, string | number>} [values]
   */
  say(key, values = {}) {
    const entry = this.#table[key] ?? key;
    const text = typeof entry === "string" ? entry : entry[this.#plurals.select(values.n)] ?? entry.other;
    return text.replace(/\{(\w+)\}/g, (_, name) => this.#value(values[name]));
  }

  #value(value) {
    return typeof value === "number" ? this.#number.format(value) : value ?? "";
  }
}

/**
 * Loads the words for a language: its own, those of the language without its region, or English.
 *
 * @param {string} lang a BCP 47 tag
 * @param {...Record<string, () => Promise<{default: Table}>>} tables each like {@link CHAT}; later words win
 */
export async function loadWords(lang, ...tables) {
  const spoken = lookup(lang, Object.keys(tables[0]));
  const loaded = await Promise.all(tables.map(table => (table[spoken] ?? table.en)()));
  return new Words(spoken, Object.assign({}, ...loaded.map(module => module.default)), regional(lang, spoken));
}

/** How times and numbers are written: as in the region that the page names, else in the person's own. */
function regional(lang, spoken) {
  try {
    const own = globalThis.navigator?.languages?.find(each => each.split("-")[0] === spoken) ?? spoken;
    return lang.startsWith(`${spoken}-`) ? Intl.getCanonicalLocales(lang)[0] : own;
  } catch {
    return spoken;
  }
}

/** RFC 4647 lookup, and Norwegian by its other names. */
export function lookup(lang, offered) {
  const tag = lang.toLowerCase().replace(/^(no|nn)\b/, "nb");
  return offered.find(each => tag === each.toLowerCase()) ?? offered.find(each => tag.split("-")[0] === each) ?? "en";
}

/** The language that an element is to speak. */
export function languageOf(element) {
  return element.getAttribute("lang") || around(element, "lang") || navigator.language || "en";
}

/** Its writing direction: its own attribute, or that of its own language, or the page's around it. */
export function directionOf(element) {
  const own = element.getAttribute("dir") || (element.hasAttribute("lang") ? "" : around(element, "dir"));
  return own || (RTL.test(languageOf(element)) ? "rtl" : "ltr");
}

/** The nearest ancestor's attribute, also from outside of a shadow tree. */
function around(element, name) {
  for (let node = element; node; node = node.getRootNode().host) {
    const found = node.closest(`[${name}]:not([${name}=""])`);
    if (found) {
      return found.getAttribute(name);
    }
  }
  return "";
}
