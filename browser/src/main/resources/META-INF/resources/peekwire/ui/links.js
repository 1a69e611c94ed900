import { h } from "./element.js";

/** What may stand in a link: no spaces, quotes or brackets of markup, nothing invisible that turns the writing around. */
const LINK = /\bhttps?:\/\/[^\s<>"'`{}|\\^\p{C}]{1,2000}/giu;
const TRAILING = /[.,;:!?)\]»”’…*_]+$/u;

/**
 * A text as text nodes and links. Only http and https become links; they tell the other page nothing and can't reach
 * this one. What a link shows is what was written.
 *
 * @param {string} text
 * @returns {(string | HTMLAnchorElement)[]}
 */
export function linked(text) {
  const nodes = [];
  let done = 0;
  for (const { 0: found, index } of text.matchAll(LINK)) {
    const shown = trimmed(found);
    const href = safe(shown);
    if (href !== null) {
      nodes.push(text.slice(done, index), anchor(href, shown));
      done = index + shown.length;
    }
  }
  nodes.push(text.slice(done));
  return nodes.filter(node => node !== "");
}

/** The address, or null for what is none, or for one with a name in front of the host, which deceives. */
function safe(shown) {
  try {
    const url = new URL(shown);
    return /^https?:$/.test(url.protocol) && url.username === "" && url.password === "" ? url.href : null;
  } catch {
    return null;
  }
}

/** Without the punctuation of the sentence around it; a closing bracket stays where the address opened it. */
function trimmed(found) {
  const end = found.replace(TRAILING, "");
  return end.includes("(") && found[end.length] === ")" ? `${end})` : end;
}

function anchor(href, shown) {
  return h("a", { href, target: "_blank", rel: "noopener noreferrer", referrerpolicy: "no-referrer" }, shown);
}
