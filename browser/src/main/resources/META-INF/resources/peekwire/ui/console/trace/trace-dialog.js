import { h } from "../../element.js";
import { dialog, field } from "../dialogs.js";
import { within, write } from "../names.js";
import { traceStyles } from "./styles.js";
import { agentsIn, ruleOf, saidOf, toldAll, verdictOf, whyNot } from "./sentences.js";

export { traceStyles };

/** Why a chat went where it went, decision by decision, and why not to somebody. */
export class TraceDialog {
  #words;
  #directory;
  #times;
  #steps = h("ol", { class: "steps" });
  #rule = h("p", { class: "soft" });
  #none = h("p", { role: "status" });
  #agent = h("select", { id: "why-agent", onchange: () => this.#answer() });
  #said = h("p", { class: "why-said", role: "status" });
  #ask;
  #trace = { steps: [] };

  /**
   * @param {import("../../words.js").Words} words
   * @param {import("../directory.js").Directory} directory
   * @param {string} self
   * @param {{about: string, ask: (agent?: string) => void}} about
   */
  constructor(words, directory, self, { about, ask }) {
    this.#words = words;
    this.#directory = directory;
    this.#ask = ask;
    this.#times = new Intl.DateTimeFormat(words.locale, { hour: "2-digit", minute: "2-digit", second: "2-digit" });
    this.#none.textContent = words.say("whyAsking");
    this.element = dialog(words, "whyTitle", [
      h("p", {}, about), this.#rule, this.#none, this.#steps,
      field(words, "whyNot", this.#agent), this.#said,
    ]);
    this.element.classList.add("trace");
    this.element.part.add("trace");
    this.#offer([...directory.agents, self]);
  }

  /** The desk has answered. @param {{steps: object[], whyNot?: string, refused?: import("../problems.js").Problem}} trace */
  show(trace) {
    this.#trace = trace;
    const { steps, refused = { word: "whyUnknown", with: {} } } = trace;
    write(this.#none, steps.length === 0 ? this.#words.say(refused.word, refused.with) : "");
    this.#none.hidden = steps.length > 0;
    write(this.#rule, steps.length > 0 ? this.#say(ruleOf(steps.at(-1))) : "");
    this.#steps.replaceChildren(...steps.map((step, index) => this.#step(step, index === steps.length - 1)));
    this.#offer(agentsIn(steps));
    this.#tell();
  }

  #step(step, last) {
    const said = saidOf(step);
    const sentence = said === null ? h("span", { lang: "en" }, step.sentence) : h("span", {}, this.#say(said));
    return h("li", { class: "step" },
      h("p", {}, h("time", { class: "soft", datetime: step.at }, this.#times.format(new Date(step.at))), " ", sentence),
      step.considered.length > 0 && this.#considered(step, last));
  }

  #considered({ considered, more = 0 }, open) {
    return h("details", { open }, h("summary", {}, this.#words.say("whyConsidered", { n: considered.length + more })),
      h("ul", { class: "verdicts" }, ...considered.map(each => this.#verdict(verdictOf(each))),
        more > 0 && h("li", { class: "soft" }, this.#words.say("whyMore", { n: more }))));
  }

  #verdict({ word, with: values, detail, chosen }) {
    return h("li", { class: chosen ? "chosen" : "" }, this.#say({ word, with: values }), detail && h("bdi", { class: "soft" }, ` (${detail})`));
  }

  /** The names that can be asked for; the chosen one stays. */
  #offer(agents) {
    const chosen = this.#agent.value;
    const known = [...this.#agent.options].map(({ value }) => value).filter(Boolean);
    const all = [...new Set([...known, ...agents])].filter(Boolean);
    this.#agent.replaceChildren(h("option", { value: "" }, this.#words.say("whyChoose")),
      ...all.map(id => h("option", { value: id }, this.#directory.agent(id))));
    this.#agent.value = chosen;
  }

  /** Asks the desk: it knows more agents than a decision tells of. */
  #answer() {
    write(this.#said, "");
    if (this.#agent.value) {
      this.#ask(this.#agent.value);
    }
  }

  #tell() {
    const agent = this.#agent.value;
    if (!agent) {
      return;
    }
    const { steps, whyNot: sentence } = this.#trace;
    const found = whyNot(steps, agent);
    const desks = found === null && !toldAll(steps) ? sentence : undefined;
    this.#said.lang = desks ? "en" : this.#words.lang;
    write(this.#said, found === null ? desks ?? this.#words.say("whyNotKnown")
      : this.#say(found) + (found.detail ? ` (${found.detail})` : ""));
  }

  #say({ word, with: values }) {
    const names = { agent: within(this.#directory.agent(values.agent)), rule: values.rule && within(values.rule) };
    return this.#words.say(word, { ...values, ...names });
  }
}
