import { h } from "../../element.js";
import { within, write } from "../names.js";

/** Refusals that the agent can do something about in the answer itself: what to say, and which act leads on. */
const WHY = {
  __proto__: null,
  policy_refused: ["whyPolicy", "scripts", "chooseScript"],
  scripted_only: ["why_scripted_only", "scripts", "chooseScript"],
  script_first: ["why_script_first", "scripts", "chooseScript"],
  disclaimer: ["why_disclaimer", "scripts", "chooseScript"],
  tone_blocked: ["whyBlocked", "fix", "toReplacements"],
  tone_unconfirmed: ["whyUnconfirmed", "confirm", "sendAnyway"],
  checking: ["whyChecking", "", ""],
};

/** Why an answer was not sent, and the way on. */
export class WhyNotice {
  #words;
  #act;
  #text = h("span", {});
  #reason = h("bdi", {});
  #button = h("button", { type: "button", onclick: () => this.#act(this.#next) });
  #next = "";

  /**
   * @param {import("../../words.js").Words} words
   * @param {(next: string) => void} act scripts, fix or confirm
   */
  constructor(words, act) {
    this.#words = words;
    this.#act = act;
    this.element = h("div", { part: "refused", class: "refused", role: "alert", hidden: true },
      h("span", {}, this.#text, " ", this.#reason), this.#button);
  }

  /** @param {string | null} code @param {{why: string, rule?: string, script?: string}} [reason] what the response policy has against it */
  show(code, reason = {}) {
    const { why, rule = "", script = "" } = code === "policy_refused" ? reason : {};
    const [word, next, button] = WHY[why] ?? WHY[code] ?? ["", "", ""];
    this.element.hidden = word === "";
    this.#next = next;
    write(this.#text, word && this.#words.say(word, { script: within(script) }));
    write(this.#reason, rule && this.#words.say("why_rule", { rule }));
    this.#button.hidden = next === "";
    write(this.#button, button && this.#words.say(button));
  }
}

/** That the chat's answers sound like a machine: quiet, and gone by itself. */
export class GaugeNotice {
  #words;

  constructor(words) {
    this.#words = words;
    this.element = h("p", { part: "robotic", class: "robotic", role: "status", hidden: true });
  }

  update({ warnings, gauge }) {
    this.element.hidden = warnings.length === 0;
    const about = warnings.filter(warning => warning in GAUGE).map(warning => this.#words.say(`robotic_${warning}`, { n: gauge[GAUGE[warning]] }));
    write(this.element, warnings.length === 0 ? "" : [...about, this.#words.say("roboticHint")].join(" "));
  }
}

const GAUGE = { __proto__: null, share: "share", in_a_row: "inARow", repeats: "repeats" };
