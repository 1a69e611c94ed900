/** The words of what agents promise, and of compensation. */
export const WORDS = {
  en: () => import("../words/commitments/commitments-en.js"),
  fr: () => import("../words/commitments/commitments-fr.js"),
  nb: () => import("../words/commitments/commitments-nb.js"),
  de: () => import("../words/commitments/commitments-de.js"),
  es: () => import("../words/commitments/commitments-es.js"),
  id: () => import("../words/commitments/commitments-id.js"),
};

export const css = `
.promise { display: grid; gap: calc(var(--space) * 2); margin-block: calc(var(--space) * 3.5); padding: calc(var(--space) * 3.5) calc(var(--space) * 4);
  border: 2px solid var(--accent); border-radius: var(--radius); background: var(--surface); }
.promise.done { border-color: var(--edge); border-width: 1px; }
.promise h3 { font-size: .84em; color: var(--soft); }
.promise .terms { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; font-weight: 600; }
.promise .amount { font-size: 1.4em; font-weight: 700; line-height: 1.2; }
.promise .small { font-size: .84em; color: var(--soft); overflow-wrap: anywhere; }
.promise .stand { font-weight: 650; }
.asking { display: flex; flex-wrap: wrap; align-items: center; gap: calc(var(--space) * 2); padding: calc(var(--space) * 1.5) calc(var(--space) * 4);
  border-block-start: 1px solid var(--line); font-size: .87em; color: var(--soft); }
@media (forced-colors: active) { .promise { border-color: Highlight; } }
`;

/** The longest that a timer waits. */
const LONGEST = 2 ** 31 - 1;

/** What agents promise in a chat, as cards that the visitor answers; and the request for compensation. */
export class Commitments {
  #h;
  #words;
  #on;
  #cards = new Map();
  #asks;
  #told;
  #open = false;

  /**
   * @param {typeof import("../element.js").h} h
   * @param {import("../words.js").Words} words
   * @param {{name: (agent: string) => string, answers: () => Promise<import("../../visitor-commitments.js").VisitorCommitments>, grown: () => void}} on
   */
  constructor(h, words, on) {
    this.#h = h;
    this.#words = words;
    this.#on = on;
    this.#told = h("p", { role: "status" });
    this.#asks = h("button", { type: "button", class: "link", onclick: () => this.#ask() }, words.say("ask"));
    this.asking = h("div", { class: "asking", part: "compensation" }, this.#asks, this.#told);
  }

  /**
   * An event of the chat, in order.
   *
   * @param {any} event
   * @param {HTMLElement} place where it stands among the messages, if it is one that stands there
   */
  take(event, place) {
    switch (event.type) {
      case "commitment_made":
        return this.#offered(event, event.version, place);
      case "commitment_approved":
        return this.#offered(event, event.commitment, place);
      case "commitment_answered":
        return this.#cards.get(event.commitment)?.answered(event.accepted, event.at);
      case "commitment_withdrawn":
        return this.#cards.get(event.commitment)?.withdrawn();
      case "compensation_asked":
      case "compensation_settled":
        this.#open = event.type === "compensation_asked";
        place.textContent = this.#words.say(this.#open ? "asked" : "settled");
        return this.#stands();
    }
  }

  #offered(event, commitment, place) {
    const answer = async accepted => (await this.#on.answers())[accepted ? "accept" : "decline"](commitment);
    const card = new Card(this.#h, this.#words, event, { name: this.#on.name, answer, grown: this.#on.grown });
    this.#cards.set(commitment, card);
    place.className = "";
    place.setAttribute("part", "item");
    place.replaceChildren(card.element);
    // What was promised is the answer.
    this.#open = false;
    this.#stands();
  }

  #stands() {
    this.#asks.hidden = this.#open;
    this.#told.textContent = this.#open ? this.#words.say("waits") : "";
  }

  async #ask() {
    this.#asks.ariaDisabled = "true";
    try {
      await (await this.#on.answers()).askCompensation();
    } catch ({ code }) {
      this.#told.textContent = code === "wrong_state" ? this.#words.say("waits") : this.#words.say("trouble");
    }
    this.#asks.ariaDisabled = "false";
  }
}

/** One promise: what it says, the visitor's answer, and how it stands. */
class Card {
  #h;
  #words;
  #event;
  #on;
  #acts;
  #stand;
  #over = false;
  #busy = false;

  constructor(h, words, event, on) {
    this.#h = h;
    this.#words = words;
    this.#event = event;
    this.#on = on;
    const { text, amount, reference, expires, version, by } = event;
    // Who approved it is not who promised it.
    const agent = event.agent ?? (by.kind === "agent" ? by.id : undefined);
    const say = (key, values) => words.say(key, values);
    this.#acts = h("div", { class: "choice" });
    this.#stand = h("p", { class: "stand", tabindex: "-1", role: "status" });
    this.element = h("section", { class: "promise", part: "promise", "aria-labelledby": `promise-${version}` },
      h("h3", { id: `promise-${version}` }, agent ? say("from", { name: on.name(agent) }) : say("offer")),
      amount && h("p", { class: "amount" }, this.#money()),
      h("p", { class: "terms", dir: "auto" }, text),
      expires && h("p", { class: "small" }, h("time", { datetime: expires }, say("until", { when: this.#time(expires) }))),
      reference && h("p", { class: "small" }, say("reference"), " ", h("bdi", { class: "whole" }, reference)),
      this.#stand, this.#acts);
    this.#choose();
    this.#untilExpiry();
  }

  answered(accepted, at) {
    this.#end(this.#words.say(accepted ? "accepted" : "declined", { when: this.#time(at) }));
  }

  withdrawn() {
    this.#end(this.#words.say("withdrawn"));
  }

  #money() {
    const { amount, currency } = this.#event;
    try {
      return new Intl.NumberFormat(this.#words.locale, { style: "currency", currency }).format(amount);
    } catch {
      return `${amount} ${currency ?? ""}`;
    }
  }

  #time(at) {
    return new Intl.DateTimeFormat(this.#words.locale, { dateStyle: "medium", timeStyle: "short" }).format(new Date(at));
  }

  #button(key, onclick, kind = "") {
    return this.#h("button", { type: "button", class: kind, onclick }, this.#words.say(key));
  }

  #choose(focus = false) {
    this.#acts.replaceChildren(this.#button("accept", () => this.#sure(true), "primary"), this.#button("decline", () => this.#sure(false)));
    this.#acts.removeAttribute("role");
    this.#acts.removeAttribute("aria-label");
    focus && this.#acts.firstElementChild.focus();
  }

  /** Says what was chosen, and asks once more: an answer can't be taken back. */
  #sure(accepted) {
    if (this.#over) {
      return;
    }
    const question = this.#words.say(accepted ? "sureAccept" : "sureDecline");
    this.#stand.textContent = question;
    this.#acts.setAttribute("role", "group");
    this.#acts.setAttribute("aria-label", question);
    const yes = this.#button(accepted ? "yesAccept" : "yesDecline", () => this.#answer(accepted), "primary");
    this.#acts.replaceChildren(yes, this.#button("back", () => {
      this.#stand.textContent = "";
      this.#choose(true);
    }));
    yes.focus();
    this.#on.grown();
  }

  async #answer(accepted) {
    if (this.#busy) {
      return;
    }
    this.#busy = true;
    this.#stand.textContent = this.#words.say("sending");
    try {
      await this.#on.answer(accepted);
    } catch ({ code }) {
      if (!this.#over) {
        this.#stand.textContent = this.#words.say(code === "wrong_state" ? "tooLate" : "trouble");
        this.#choose();
      }
    }
    this.#busy = false;
  }

  /** Told by time; the desk has the last word, if clocks differ. */
  #untilExpiry() {
    const left = new Date(this.#event.expires ?? NaN) - Date.now();
    if (left <= 0) {
      this.#end(this.#words.say("expired"));
    } else if (left < LONGEST) {
      setTimeout(() => this.#over || this.#end(this.#words.say("expired")), left);
    }
  }

  #end(stand) {
    const focused = this.#acts.contains(this.#acts.getRootNode().activeElement);
    this.#over = true;
    this.#stand.textContent = stand;
    this.#acts.hidden = true;
    this.element.className = "promise done";
    focused && this.#stand.focus();
    this.#on.grown();
  }
}
