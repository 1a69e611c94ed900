/** Paths in a square of 24, see `icon` in element.js. */
export const CLOSE = "M6 6l12 12M18 6L6 18";
