import { h, icon } from "../../element.js";
import { CLOCK } from "../icons.js";

/** Says plainly that the agent was set away after missed offers, and takes it back by one act. */
export class AwayBar {
  /**
   * @param {import("../../words.js").Words} words
   * @param {() => void} back
   */
  constructor(words, back) {
    this.element = h("div", { part: "away", class: "banner away-bar", role: "alert", hidden: true });
    this.#content = [icon(CLOCK), h("span", {}, words.say("awayMissed")),
      h("button", { type: "button", class: "primary", onclick: back }, words.say("awayBack"))];
  }

  #content;

  /** Filled when it is shown: what is an alert is read out as it comes. */
  show(missed) {
    if (this.element.hidden === missed) {
      this.element.hidden = !missed;
      this.element.replaceChildren(...(missed ? this.#content : []));
    }
  }
}
