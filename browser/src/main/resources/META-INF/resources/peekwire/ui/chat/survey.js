/** The words of the survey after a chat. */
export const WORDS = {
  en: () => import("../words/survey/survey-en.js"),
  fr: () => import("../words/survey/survey-fr.js"),
  nb: () => import("../words/survey/survey-nb.js"),
  de: () => import("../words/survey/survey-de.js"),
  es: () => import("../words/survey/survey-es.js"),
  id: () => import("../words/survey/survey-id.js"),
};

export const css = `
.over-end { max-height: 70%; overflow-y: auto; gap: calc(var(--space) * 3); }
.survey { display: grid; gap: calc(var(--space) * 3); }
.survey fieldset div { grid-template-columns: repeat(5, minmax(0, 1fr)); gap: calc(var(--space) * 1.5); }
.survey fieldset label { display: grid; justify-items: center; align-content: start; gap: var(--space); padding: calc(var(--space) * 2) 2px;
  font-size: .8em; font-weight: 500; line-height: 1.2; text-align: center; border: 1px solid var(--edge);
  border-radius: calc(var(--radius) * .7); background: var(--surface); cursor: pointer; overflow-wrap: anywhere; hyphens: auto; }
.survey fieldset label b { font-size: 1.25em; }
.survey fieldset label:has(:checked) { border-color: var(--accent); outline: 1px solid var(--accent); }
.survey fieldset label:has(:focus-visible) { outline: 2px solid var(--accent); outline-offset: 2px; }
.survey .text { display: grid; gap: var(--space); font-weight: 600; font-size: .92em; }
.survey textarea { font-weight: 400; resize: vertical; }
`;

const SCORES = [1, 2, 3, 4, 5];
/** The longest comment, in UTF-16 units: never more code points than a desk takes. */
const LONGEST = 1_000;

/** How was it? Asked once after a chat; who has answered is thanked. */
export class Survey {
  #say;
  #answers;
  #scores;
  #comment;
  #problem;
  #thanks;
  #busy = false;

  /**
   * @param {typeof import("../element.js").h} h
   * @param {import("../words.js").Words} words
   * @param {any[]} events of the chat
   * @param {() => Promise<import("../../visitor-commitments.js").VisitorCommitments>} answers
   */
  constructor(h, words, events, answers) {
    const say = (this.#say = key => words.say(key));
    const number = new Intl.NumberFormat(words.locale);
    this.#answers = answers;
    this.#scores = SCORES.map(score => h("input", { type: "radio", name: "score", value: String(score), required: true }));
    this.#comment = h("textarea", { part: "input", rows: "2", maxLength: LONGEST, autocomplete: "off" });
    this.#problem = h("p", { class: "problem", role: "alert" });
    this.#thanks = h("p", { tabindex: "-1" }, say("thanks"));
    const form = h("form", { class: "survey", part: "survey", novalidate: true, onsubmit: event => this.#submit(event) },
      h("fieldset", null, h("legend", null, say("question")),
        h("div", null, this.#scores.map((input, i) => h("label", null, input, h("b", null, number.format(SCORES[i])), h("span", null, say(`score${SCORES[i]}`)))))),
      h("label", { class: "text" }, say("comment"), this.#comment),
      this.#problem,
      h("div", { class: "choice" }, h("button", { class: "primary" }, say("send")), h("button", { type: "button", onclick: () => this.#done("") }, say("skip"))));
    this.element = h("div", null, events.some(({ type }) => type === "surveyed") ? this.#thanks : form);
  }

  async #submit(event) {
    event.preventDefault();
    const chosen = this.#scores.findIndex(({ checked }) => checked);
    if (chosen < 0) {
      this.#problem.textContent = this.#say("choose");
      this.#scores[0].focus();
      return;
    }
    if (this.#busy) {
      return;
    }
    this.#busy = true;
    try {
      await (await this.#answers()).survey(SCORES[chosen], this.#comment.value.trim());
      this.#done(this.#thanks);
      this.#thanks.focus();
    } catch ({ code }) {
      // Answered already in another window, or too late.
      this.#problem.textContent = this.#say(code === "wrong_state" ? "over" : "trouble");
    }
    this.#busy = false;
  }

  /** Skipped, or thanked for. */
  #done(what) {
    this.element.replaceChildren(what);
  }
}
