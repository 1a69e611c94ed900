import { h } from "../../element.js";
import { nameOf, within, write } from "../names.js";

/** Above the conversation, as long as the visitor waits for it: that a compensation is asked for. */
export class RequestBar {
  #words;
  #text = h("p", {});
  #acts;

  /**
   * @param {import("../../words.js").Words} words
   * @param {{promise: () => void, settle: () => void}} act
   */
  constructor(words, act) {
    this.#words = words;
    this.#acts = h("div", { class: "promise-acts" },
      h("button", { type: "button", class: "primary", onclick: () => act.promise() }, words.say("requestPromise")),
      h("button", { type: "button", onclick: () => act.settle() }, words.say("requestSettle")));
    this.element = h("div", { part: "request", class: "request", role: "status" }, this.#text, this.#acts);
  }

  /** @param {import("../chat.js").Chat} chat @param {boolean} may whether the agent can do something about it */
  show(chat, may) {
    write(this.#text, this.#words.say("requestTitle", { name: within(nameOf(chat, this.#words)) }));
    this.#acts.hidden = !may;
  }
}
