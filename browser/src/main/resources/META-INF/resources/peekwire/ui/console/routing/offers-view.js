import { h } from "../../element.js";
import { running } from "../clock.js";
import { Rows } from "../dom.js";
import { languageName, within, write } from "../names.js";
import { left } from "./offers.js";

/** So many are shown at once; the others are counted. */
const SHOWN = 3;
/** So many seconds before the end it is said once more. */
const LAST_CALL = 5;
const ANSWER = "button:not(:disabled)";

/** What the agent is asked to take, above everything else, each with the time that is left. It never takes the focus. */
export class OffersView {
  #words;
  #directory;
  #rows;
  #list = h("ul", { class: "offer-list" });
  #more = h("p", { class: "soft offer-more" });

  /**
   * @param {import("../../words.js").Words} words
   * @param {() => import("../directory.js").Directory} directory
   * @param {{accept: (chat: string) => void, decline: (chat: string) => void, dismiss: (chat: string) => void}} act
   */
  constructor(words, directory, act) {
    this.#words = words;
    this.#directory = directory;
    this.#rows = new Rows(this.#list, ({ chat }) => chat, () => new Card(words, directory, act));
    this.element = h("section", { part: "offers", class: "offers", "aria-label": words.say("offers"), hidden: true }, this.#list, this.#more);
  }

  /** Shows the offers as they are. Answers whether the focus was here and has nothing left to be on. */
  update({ list }) {
    const { activeElement } = this.element.getRootNode();
    const focused = this.element.contains(activeElement);
    const card = activeElement?.closest(".offer");
    const hidden = Math.max(0, list.length - SHOWN);
    this.#rows.show(list.slice(0, SHOWN));
    this.element.hidden = list.length === 0;
    this.#more.hidden = hidden === 0;
    write(this.#more, hidden === 0 ? "" : this.#words.say("offersMore", { n: hidden }));
    return focused && !this.element.contains(this.element.getRootNode().activeElement) && !this.#focus(card);
  }

  /** Another second. Answers those whose time is nearly up. */
  tick(offers, now, since) {
    const last = [];
    for (const offer of offers.open) {
      const seconds = left(offer, now);
      this.#rows.get(offer.chat)?.tick(seconds, since(Date.parse(offer.waitingSince)));
      seconds === LAST_CALL && last.push(offer);
    }
    return last;
  }

  /** An offer in one sentence, for those who listen. */
  spoken(offer, now) {
    return this.#words.say("offerSpoken", { about: about(offer, this.#words, this.#directory()), n: left(offer, now) });
  }

  /** Why an offer stands no more, in one sentence. */
  endSpoken(offer) {
    return `${about(offer, this.#words, this.#directory())}: ${this.#words.say(`offer_${offer.ended}`)}`;
  }

  /** Puts the focus on the most urgent. Answers whether there is one. */
  focus() {
    return this.#focus(null);
  }

  /** On the card where it was, so that a key meant for one offer does not answer another. */
  #focus(card) {
    const stays = card?.isConnected ? card.querySelector(ANSWER) : null;
    const button = stays ?? this.#list.querySelector(ANSWER);
    button?.focus();
    return button !== null;
  }
}

/** One offer. */
class Card {
  #words;
  #directory;
  #act;
  #left = h("span", { class: "offer-left", role: "timer" });
  #wait = h("span", {});
  #bar = h("progress", { class: "offer-bar", "aria-hidden": "true" });
  element = h("li", { part: "offer", class: "offer" });

  constructor(words, directory, act) {
    this.#words = words;
    this.#directory = directory;
    this.#act = act;
  }

  update(offer) {
    const { ended, total } = offer;
    const stands = ended === null;
    const what = about(offer, this.#words, this.#directory());
    this.#bar.max = Math.max(1, Math.ceil(total / 1000));
    this.element.classList.toggle("over", !stands);
    this.element.replaceChildren(
      h("h3", { id: `offer-${offer.chat}`, class: "offer-title" }, this.#words.say(stands ? "offerTitle" : "offerWas", { about: what })),
      h("p", { class: "soft" }, h("bdi", {}, this.#directory().team(offer.team)), ...(stands ? [" · ", this.#wait] : [])),
      ...(stands ? [this.#bar] : []),
      h("div", { class: "offer-row" }, ...(stands ? this.#answers(offer) : this.#reason(offer))));
  }

  tick(seconds, waited) {
    this.#bar.value = seconds;
    write(this.#left, this.#words.say("offerLeft", { n: seconds }));
    write(this.#wait, this.#words.say("waitsFor", { time: running(waited) }));
    this.element.dataset.urgency = seconds <= LAST_CALL ? "late" : "calm";
  }

  #answers({ chat, answering }) {
    const answer = (word, kind, keys) => this.#button(word, chat, { class: kind, "aria-keyshortcuts": keys, disabled: answering });
    return [answer("accept", "primary", "Alt+A"), answer("decline", "", "Alt+X"), this.#left];
  }

  #reason({ chat, ended }) {
    return [h("span", { class: "offer-why" }, this.#words.say(`offer_${ended}`)), this.#button("dismiss", chat, {})];
  }

  #button(word, chat, props) {
    return h("button", { type: "button", "aria-describedby": `offer-${chat}`, onclick: () => this.#act[word](chat), ...props }, this.#words.say(word));
  }
}

/** What an offered chat is about, and in which language: as the agent knows both. */
function about({ topic, locale }, words, directory) {
  const language = locale ? languageName(locale, words.lang) : "";
  return [topic ? within(directory.topic(topic)) : words.say("offerNoTopic"), language].filter(Boolean).join(", ");
}
