/** The words of `<peekwire-console>`: one module a language, loaded when it is spoken. */
export const CONSOLE = {
  en: () => import("../words/console/en.js"),
  fr: () => import("../words/console/fr.js"),
  nb: () => import("../words/console/nb.js"),
  de: () => import("../words/console/de.js"),
  es: () => import("../words/console/es.js"),
  id: () => import("../words/console/id.js"),
};

/** Its words about offers, load, transfers, supervising and traces. */
export const ROUTING = {
  en: () => import("../words/routing/en.js"),
  fr: () => import("../words/routing/fr.js"),
  nb: () => import("../words/routing/nb.js"),
  de: () => import("../words/routing/de.js"),
  es: () => import("../words/routing/es.js"),
  id: () => import("../words/routing/id.js"),
};
