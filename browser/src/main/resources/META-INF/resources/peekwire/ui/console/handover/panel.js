import { h, icon } from "../../element.js";
import { nameOf, within, write } from "../names.js";
import { Copying, reference, said } from "../said.js";
import { CLOSE } from "./icons.js";

/** What is known of a chat: what was left for whoever gets it, numbers, details, the visitor's other chats. */
export class HandoverPanel {
  #words;
  #directory;
  #act;
  #copying;
  #days;
  #times;
  #title = h("h3", { id: "known-title" });
  #body = h("div", { class: "known-body" });
  #shown = "";

  /**
   * @param {import("../../words.js").Words} words
   * @param {() => import("../directory.js").Directory} directory
   * @param {{close: () => void, read: (earlier: object) => void, tell: (text: string) => void}} act
   */
  constructor(words, directory, act) {
    this.#words = words;
    this.#directory = directory;
    this.#act = act;
    this.#copying = new Copying(words, act.tell);
    this.#days = new Intl.DateTimeFormat(words.locale, { dateStyle: "medium" });
    this.#times = new Intl.DateTimeFormat(words.locale, { dateStyle: "short", timeStyle: "short" });
    const close = words.say("handoverClose");
    this.element = h("section", {
      part: "known", class: "known", tabindex: "-1", "aria-labelledby": "known-title", onkeydown: event => this.#key(event),
    }, h("div", { class: "known-head" }, this.#title,
      h("button", { type: "button", class: "plain known-close", "aria-label": close, title: close, onclick: () => act.close() }, icon(CLOSE))),
    this.#body);
  }

  /** @param {object} chat the open one @param {object | null} known what the desk told; null while it is asked */
  show(chat, known, self) {
    write(this.#title, this.#words.say("handoverOf", { name: within(nameOf(chat, this.#words)) }));
    const shown = JSON.stringify([chat.id, known]);
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.#body.replaceChildren(...(known === null ? [this.#line("handoverAsking")] : this.#parts(known, self)).filter(Boolean));
    }
  }

  focus() {
    this.element.focus();
  }

  get focused() {
    return this.element.contains(this.element.getRootNode().activeElement);
  }

  #key(event) {
    if (event.key === "Escape" && !event.defaultPrevented) {
      event.preventDefault();
      this.#act.close();
    }
  }

  #parts(known, self) {
    const { note, references, attributes, earlier, problem } = known;
    const details = Object.entries(attributes).sort(([a], [b]) => a.localeCompare(b));
    const nothing = !note && references.length + details.length + earlier.length === 0;
    return [
      problem && h("p", { class: "problem", role: "status" }, this.#words.say(problem.word, problem.with)),
      !problem && nothing && this.#line("handoverNone"),
      note && this.#note(known, self),
      references.length > 0 && this.#facts("handoverReferences", references.map(({ kind, value }) => [kind, value])),
      details.length > 0 && this.#facts("handoverAttributes", details),
      earlier.length > 0 && this.#part("handoverEarlier", h("ul", { class: "known-earlier" }, ...earlier.map(each => this.#earlier(each)))),
    ];
  }

  #note({ note, from, at }, self) {
    const agent = from && within(from === self ? this.#words.say("you") : this.#directory().agent(from));
    const time = this.#times.format(new Date(at));
    return h("div", { class: "known-note" },
      h("p", { class: "soft" }, this.#words.say(from ? "handoverNoteFrom" : "handoverNote", { agent, time })),
      h("div", { class: "known-said", dir: "auto" }, ...said(note, (value, shown) => this.#copying.button(value, shown))));
  }

  #facts(word, facts) {
    return this.#part(word, h("dl", { class: "known-facts" }, ...facts.map(([name, value]) => {
      const shown = reference(value);
      return h("div", {}, h("dt", {}, h("bdi", {}, name)),
        h("dd", {}, shown, this.#copying.button(value, shown, `${within(name)} ${within(value)}`)));
    })));
  }

  #earlier(earlier) {
    const { started, ended, outcome, topic, team, agent, messages } = earlier;
    const words = this.#words;
    const directory = this.#directory();
    const day = this.#days.format(new Date(started));
    const about = [
      topic && within(directory.topic(topic)), within(directory.team(team)),
      agent && words.say("agentIs", { agent: within(directory.agent(agent)) }),
      words.say("earlierMessages", { n: messages }), words.say(ended ? OUTCOMES[outcome] ?? OUTCOMES.done : "earlierOpen"),
    ];
    return h("li", {}, h("p", {}, h("time", { datetime: started }, day), " ", h("span", { class: "soft" }, about.filter(Boolean).join(" · "))),
      h("button", { type: "button", "aria-label": words.say("earlierReadOf", { day }), onclick: () => this.#act.read(earlier) }, words.say("earlierRead")));
  }

  #part(word, content) {
    return h("div", { class: "known-part" }, h("h4", {}, this.#words.say(word)), content);
  }

  #line(word) {
    return h("p", { class: "soft", role: "status" }, this.#words.say(word));
  }
}

const OUTCOMES = {
  __proto__: null,
  done: "outcomeDone",
  visitor_left: "outcomeLeft",
  idle: "outcomeIdle",
  no_agent: "outcomeNobody",
  queue_full: "outcomeNobody",
  desk: "outcomeDesk",
};
