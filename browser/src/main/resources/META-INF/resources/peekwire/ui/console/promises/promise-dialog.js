import { h } from "../../element.js";
import { dialog, field } from "../dialogs.js";
import { write } from "../names.js";
import { termsOf } from "./terms.js";

/** Of the list; any other can be written. */
const CURRENCIES = ["EUR", "USD", "GBP", "NOK", "SEK", "DKK", "CHF", "IDR"];

/**
 * What is to be promised.
 *
 * @param {import("../../words.js").Words} words
 * @param {(terms: object) => Promise<import("../problems.js").Problem | null>} promise
 */
export function promiseDialog(words, promise) {
  const text = h("textarea", { id: "promise-text", rows: "2", dir: "auto", maxlength: "500", required: true, autocomplete: "off" });
  const amount = plain("promise-amount", { inputmode: "decimal", size: "10" });
  const currency = plain("promise-currency", { size: "4", maxlength: "3", list: "promise-currencies", value: last });
  const expires = h("input", { id: "promise-expires", type: "date" });
  const reference = plain("promise-reference", { maxlength: "64" });
  const controls = { text, amount, currency, expires, reference };
  const problem = h("p", { class: "problem", role: "alert", id: "promise-problem" });
  const act = async close => {
    const read = Object.fromEntries(Object.entries(controls).map(([name, { value }]) => [name, value]));
    const { terms, wrong } = termsOf({ ...read, currency: read.currency.trim().toUpperCase() }, words.locale);
    const refused = wrong ? { word: wrong.word, with: {} } : await promise(terms);
    show(problem, controls, refused === null ? "" : words.say(refused.word, refused.with), wrong?.field);
    if (refused === null) {
      last = terms.currency ?? last;
      close();
    }
  };
  const made = dialog(words, "promiseForm", [
    h("p", { class: "soft" }, words.say("promiseHint")),
    field(words, "promiseText", text),
    h("div", { class: "promise-money" }, field(words, "promiseAmount", amount), field(words, "promiseCurrency", currency)),
    h("datalist", { id: "promise-currencies" }, ...CURRENCIES.map(value => h("option", { value }))),
    field(words, "promiseUntilDay", expires), field(words, "promiseReference", reference), problem,
  ], [{ word: "promiseDo", act, primary: true }]);
  made.classList.add("promising");
  return made;
}

/** The currency that was used last. */
let last = "";

/** A field for what is written exactly so: nothing corrects, translates or fills it. */
function plain(id, more) {
  return h("input", { id, type: "text", autocomplete: "off", autocorrect: "off", autocapitalize: "off", spellcheck: "false", translate: "no", ...more });
}

function show(problem, controls, text, wrong) {
  write(problem, text);
  for (const [name, control] of Object.entries(controls)) {
    name === wrong ? control.setAttribute("aria-invalid", "true") : control.removeAttribute("aria-invalid");
    name === wrong ? control.setAttribute("aria-describedby", "promise-problem") : control.removeAttribute("aria-describedby");
  }
  controls[wrong]?.focus();
}
