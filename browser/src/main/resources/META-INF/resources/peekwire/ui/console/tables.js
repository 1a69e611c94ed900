/** The words of `<peekwire-console>`: one module a language, loaded when it is spoken. */
export const CONSOLE = {
  en: () => import("../words/console/en.js"),
  fr: () => import("../words/console/fr.js"),
  nb: () => import("../words/console/nb.js"),
  de: () => import("../words/console/de.js"),
  es: () => import("../words/console/es.js"),
  id: () => import("../words/console/id.js"),
};
