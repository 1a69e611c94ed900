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

/** Its words about scripts, the brand's style, suggestions and flows. */
export const ANSWERS = {
  en: () => import("../words/answers/en.js"),
  fr: () => import("../words/answers/fr.js"),
  nb: () => import("../words/answers/nb.js"),
  de: () => import("../words/answers/de.js"),
  es: () => import("../words/answers/es.js"),
  id: () => import("../words/answers/id.js"),
};

/** Its words about what is known of a chat; loaded with that. */
export const HANDOVER = {
  en: () => import("../words/handover/en.js"),
  fr: () => import("../words/handover/fr.js"),
  nb: () => import("../words/handover/nb.js"),
  de: () => import("../words/handover/de.js"),
  es: () => import("../words/handover/es.js"),
  id: () => import("../words/handover/id.js"),
};

/** Its words about promises, compensations and surveys; loaded with the first. */
export const PROMISES = {
  en: () => import("../words/promises/en.js"),
  fr: () => import("../words/promises/fr.js"),
  nb: () => import("../words/promises/nb.js"),
  de: () => import("../words/promises/de.js"),
  es: () => import("../words/promises/es.js"),
  id: () => import("../words/promises/id.js"),
};
