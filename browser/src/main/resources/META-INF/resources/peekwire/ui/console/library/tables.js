/** The words about quick replies, proposals and approvals, loaded with their screen. */
export const LIBRARY = {
  en: () => import("../../words/library/en.js"),
  fr: () => import("../../words/library/fr.js"),
  nb: () => import("../../words/library/nb.js"),
  de: () => import("../../words/library/de.js"),
  es: () => import("../../words/library/es.js"),
  id: () => import("../../words/library/id.js"),
};
