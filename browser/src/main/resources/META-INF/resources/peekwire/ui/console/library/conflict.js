import { h } from "../../element.js";
import { languageName } from "../names.js";
import { differences } from "./differences.js";

/**
 * A reply that was changed, or taken away, while it is written here: both are shown, and one is chosen.
 *
 * @param {import("../../words.js").Words} words
 * @param {object} mine
 * @param {object | null} theirs null if it is not there any more
 * @param {{mine: () => void, theirs: () => void}} act
 */
export function conflictOf(words, mine, theirs, act) {
  const button = (word, onclick, kind = "") => h("button", { type: "button", class: kind, onclick }, words.say(word));
  if (theirs === null) {
    return [h("p", {}, words.say("libraryConflictGone")), h("div", { class: "actions" }, button("libraryKeepAsNew", act.mine, "primary"), button("libraryLetGo", act.theirs))];
  }
  const named = [["libraryShortcut", theirs.shortcut, mine.shortcut], ["libraryTitle", theirs.title, mine.title]].filter(([, before, after]) => before !== after);
  const locales = [...new Set([...Object.keys(theirs.bodies), ...Object.keys(mine.bodies)])].filter(locale => theirs.bodies[locale] !== mine.bodies[locale]);
  return [
    h("p", {}, words.say("libraryConflict", { n: Number(theirs.version) })),
    ...named.map(([word, before, after]) => differences(words, words.say(word), undefined, before, after)),
    ...locales.map(locale => differences(words, languageName(locale, words.lang) || locale, locale, theirs.bodies[locale] ?? "", mine.bodies[locale] ?? "")),
    h("div", { class: "actions" }, button("libraryKeepMine", act.mine, "primary"), button("libraryTakeTheirs", act.theirs)),
  ];
}
