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

/** Its words about measures; loaded with their view. */
export const MEASURES = {
  en: () => import("../words/measures/en.js"),
  fr: () => import("../words/measures/fr.js"),
  nb: () => import("../words/measures/nb.js"),
  de: () => import("../words/measures/de.js"),
  es: () => import("../words/measures/es.js"),
  id: () => import("../words/measures/id.js"),
};

/** Its words about quick replies, proposals and approvals; loaded with their screen. */
export const LIBRARY = {
  en: () => import("../words/library/en.js"),
  fr: () => import("../words/library/fr.js"),
  nb: () => import("../words/library/nb.js"),
  de: () => import("../words/library/de.js"),
  es: () => import("../words/library/es.js"),
  id: () => import("../words/library/id.js"),
};
