/**
 * What a visitor is told of queues and hours. Loaded when a desk tells of either, not before, and imports nothing of the
 * component, so that it is one file and one language then.
 */
export { Closed } from "./queue/closed.js";
export { standing } from "./queue/standing.js";

/** Its words. */
export const WORDS = {
  en: () => import("../words/queue/queue-en.js"),
  fr: () => import("../words/queue/queue-fr.js"),
  nb: () => import("../words/queue/queue-nb.js"),
  de: () => import("../words/queue/queue-de.js"),
  es: () => import("../words/queue/queue-es.js"),
  id: () => import("../words/queue/queue-id.js"),
};
