import { h, icon } from "../element.js";

const EYE = "M2 12s4-7 10-7 10 7 10 7-4 7-10 7-10-7-10-7zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z";
const SHUT = "M3 3l18 18M10 5.2A9 9 0 0 1 12 5c6 0 10 7 10 7a17 17 0 0 1-3 3.7M6 6.5A17 17 0 0 0 2 12s4 7 10 7a9 9 0 0 0 4.5-1.2";

/**
 * What a visitor is told and asked about the peek: a card with the desk's notice and a question until it is answered,
 * then a line that says who can see what is typed, with the switch.
 */
export class Consent {
  #say;
  #notice = h("div", { part: "notice", id: "notice", tabindex: "0", role: "group" });
  #question = h("h3", { id: "question" });
  #why = h("p", { class: "soft" });
  #choice;
  #told = h("p", { role: "status" });
  #switch;
  #more;
  #signs = h("span");
  #open = false;
  #state = {};

  /**
   * @param {import("../words.js").Words} words
   * @param {(allow: boolean) => void} decide
   */
  constructor(words, decide) {
    this.#say = (key, values) => words.say(key, values);
    const say = this.#say;
    const button = (key, allow) => h("button", { type: "button", onclick: () => decide(allow) }, say(key));
    this.#choice = { allow: button("allow", true), deny: button("deny", false) };
    this.#notice.setAttribute("aria-label", say("more"));
    this.card = h("section", { part: "consent", "aria-labelledby": "question", hidden: true,
      onkeydown: event => event.key === "Escape" && this.#fold(false) },
    this.#question, this.#notice, this.#why, h("div", { class: "choice" }, this.#choice.allow, this.#choice.deny));
    this.#switch = h("input", { type: "checkbox", role: "switch", "aria-label": say("turnOn"), onchange: () => decide(this.#switch.checked) });
    this.#more = h("button", { type: "button", class: "link", "aria-expanded": "false", onclick: () => this.#fold(!this.#open) }, say("more"));
    this.line = h("div", { part: "indicator", hidden: true }, this.#signs, h("div", null, this.#told, this.#more), this.#switch);
  }

  /** Whether the notice is in sight with the question open. */
  get asking() {
    return !this.card.hidden && !this.#open;
  }

  /**
   * Shows where things stand.
   *
   * @param {{offer: any, ready: boolean, decided: boolean, level: string, readers: number, suggester?: boolean, mode: string, privacy: boolean}} state
   */
  show(state) {
    this.#state = state;
    const { offer, ready, decided, level } = state;
    const offered = offer !== null && offer.mode !== "off" && offer.level !== "none" && ready;
    const asks = offered && !decided && level === "none";
    this.card.hidden = !asks && !(offered && this.#open);
    this.line.hidden = !offered || asks;
    if (offered) {
      this.#write(offer, asks);
      this.#indicate();
    }
  }

  #write(offer, asks) {
    const byTyping = offer.mode === "notice" && !this.#state.privacy;
    this.#question.textContent = this.#say(!asks ? "more" : byTyping ? "noticeMode" : offer.level === "typing" ? "askTyping" : "ask");
    if (this.#notice.dataset.sha !== offer.notice?.sha256) {
      this.#notice.dataset.sha = offer.notice?.sha256;
      this.#notice.replaceChildren(...(offer.text ?? "").split(/\n{2,}/).map(part => h("p", { dir: "auto" }, part)));
    }
    this.#notice.lang = offer.notice?.locale ?? "";
    this.#why.textContent = asks && this.#state.privacy ? this.#say("privacySignal") : "";
    this.#why.hidden = this.#why.textContent === "";
    this.#choice.allow.parentNode.hidden = !asks;
    this.#choice.allow.hidden = byTyping;
    this.#choice.deny.textContent = this.#say(byTyping ? "turnOff" : "deny");
  }

  #indicate() {
    const { level, readers, suggester, mode } = this.#state;
    const on = level !== "none";
    const seen = on && mode !== "none";
    this.#switch.checked = on;
    this.line.classList.toggle("seen", seen);
    const people = !on ? "notShared" : !seen ? "nobody" : mode === "typing" ? "typingSeen" : readers > 1 ? "seenMany" : readers && "seen";
    this.#tell([people, seen && (suggester || !people) && "suggested"], readers);
    this.#signs.replaceChildren(icon(on ? EYE : SHUT));
  }

  /** Written only when it changes: what is written is read out. */
  #tell(keys, n) {
    const text = keys.filter(Boolean).map(key => this.#say(key, { n })).join(". ");
    if (this.#told.textContent !== text) {
      this.#told.textContent = text;
    }
  }

  #fold(open) {
    if (this.asking) {
      return;
    }
    this.#open = open;
    this.#more.setAttribute("aria-expanded", String(open));
    this.show(this.#state);
    (open ? this.#notice : this.#more).focus();
  }
}
