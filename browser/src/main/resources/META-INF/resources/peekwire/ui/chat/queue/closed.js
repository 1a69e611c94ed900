const DAY = 86_400_000;
/** Attributes by which somebody can be reached, whatever the page calls them. */
const REACHED = /mail|phone|tel|contact/i;

/**
 * When the desk opens, in the visitor's language, region and time zone; empty where that is not known.
 *
 * @param {string | undefined} opensAt
 * @param {string} locale
 * @param {Date} now
 * @param {string} [timeZone] the device's own unless told
 */
export function opening(opensAt, locale, now, timeZone) {
  const at = new Date(opensAt ?? NaN);
  if (Number.isNaN(at.getTime())) {
    return "";
  }
  const part = options => new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(at);
  const days = Math.round((midday(at, timeZone) - midday(now, timeZone)) / DAY);
  const day = days < 0 || days > 1 ? part({ weekday: "long", ...(days > 6 && { day: "numeric", month: "long" }) })
    : new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(days, "day");
  return `${day}, ${part({ timeStyle: "short" })}`;
}

/** The middle of the day that it is there and then, as if it were in UTC: days are counted from one to the other. */
function midday(date, timeZone) {
  const [year, month, day] = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" })
    .format(date).split("-").map(Number);
  return Date.UTC(year, month - 1, day, 12);
}

/** Says that the desk is closed or the queue full, when it opens, and takes a message if the desk would have one. */
export class Closed {
  #words;
  #leave;
  #request;
  #text;
  #contact;
  #problem;
  #button;

  /**
   * @param {typeof import("../../element.js").h} h
   * @param {import("../../words.js").Words} words
   * @param {{code: string, opensAt?: string, mayLeaveMessage: boolean}} refusal
   * @param {{topic?: string, attributes?: Record<string, string>}} request what was refused
   * @param {{leave: (request: object) => Promise<any>, back: () => void}} on
   */
  constructor(h, words, { code, opensAt, mayLeaveMessage }, request, { leave, back }) {
    const say = (key, values) => words.say(key, values);
    const when = opening(opensAt, words.locale, new Date());
    this.#words = words;
    this.#leave = leave;
    this.#request = request;
    this.#text = h("textarea", { part: "input", rows: "4", required: true, autocomplete: "off" });
    this.#contact = h("input", { part: "input", autocomplete: "email", maxLength: 200 });
    this.#problem = h("p", { class: "problem", role: "alert" });
    this.#button = h("button", { class: "primary", part: "start" }, say("leave"));
    const known = Object.keys(request.attributes ?? {}).some(name => REACHED.test(name));
    this.element = h("form", { class: "start", part: "closed", novalidate: true, onsubmit: event => this.#submit(event) },
      h("h3", { tabindex: "-1" }, say(code === "queue_full" ? "full" : "closed")),
      when && h("p", null, h("time", { datetime: opensAt }, say("opens", { when }))),
      mayLeaveMessage && [h("p", null, say("invite")), h("label", null, say("message"), this.#text),
        !known && h("label", null, say("contact"), this.#contact), h("p", { class: "soft" }, say("then")), this.#problem, this.#button],
      h("button", { type: "button", onclick: back }, say("retry")));
  }

  /** Puts the focus where it is said what is the matter. */
  focus() {
    this.element.querySelector("h3").focus();
  }

  async #submit(event) {
    event.preventDefault();
    const { topic, attributes } = this.#request;
    const contact = this.#contact.value.trim();
    if (this.isBusy || this.#text.value.trim() === "") {
      this.#text.focus();
      return;
    }
    this.#busy(true);
    try {
      await this.#leave({ ...(topic && { topic }), attributes: { ...attributes, ...(contact && { contact }) }, message: this.#text.value });
    } catch {
      this.#problem.textContent = this.#words.say("notLeft");
    }
    this.#busy(false);
  }

  #busy(busy) {
    this.isBusy = busy;
    this.#button.setAttribute("aria-disabled", String(busy));
  }
}
