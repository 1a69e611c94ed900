/** The words about measures, loaded with their view. */
export const MEASURES = {
  en: () => import("../../words/measures/en.js"),
  fr: () => import("../../words/measures/fr.js"),
  nb: () => import("../../words/measures/nb.js"),
  de: () => import("../../words/measures/de.js"),
  es: () => import("../../words/measures/es.js"),
  id: () => import("../../words/measures/id.js"),
};
