import { h, icon } from "../element.js";
import { DOWN } from "./icons.js";
import { returns } from "./answers/returned.js";
import { goesOn, lineOf } from "./lines.js";
import { nameOf, within } from "./names.js";
import { problemOf } from "./problems.js";
import { Copying, said } from "./said.js";

/** How near to its end a transcript is followed. */
const NEAR = 48;

/** What was said and what happened in the open chat. */
export class TranscriptView {
  #words;
  #directory;
  #act;
  #copying;
  #times;
  #days;
  #log = h("div", {});
  #lines = h("ol", {});
  #sendings = h("ol", { class: "sendings" });
  #scroller;
  #more;
  #chat = null;
  #self = null;
  #last = null;
  #day = "";
  #shown = [];
  #follows = true;

  /**
   * @param {import("../words.js").Words} words
   * @param {() => import("./directory.js").Directory} directory
   * @param {{again: Function, discard: Function, tell: (text: string) => void, card: Function}} act
   */
  constructor(words, directory, act) {
    this.#words = words;
    this.#directory = directory;
    this.#act = act;
    this.#copying = new Copying(words, text => act.tell(text));
    this.#times = new Intl.DateTimeFormat(words.locale, { hour: "2-digit", minute: "2-digit" });
    this.#days = new Intl.DateTimeFormat(words.locale, { weekday: "long", day: "numeric", month: "long" });
    this.#scroller = h("div", {
      part: "transcript", class: "transcript", tabindex: "0", role: "group", onscroll: () => this.#scrolled(),
    });
    this.#more = h("button", { type: "button", class: "more", hidden: true, onclick: () => this.#toEnd() },
      icon(DOWN), words.say("newBelow"));
    this.element = h("div", { class: "scroll" }, this.#scroller, this.#more);
    new ResizeObserver(() => this.#follows && this.#toEnd()).observe(this.#scroller);
  }

  /** Shows a chat from its beginning; what is old is not read out. */
  open(chat, self) {
    this.#chat = chat;
    this.#self = self;
    this.#last = null;
    this.#day = "";
    this.#lines = h("ol", { class: "lines" });
    this.#log = h("div", { class: "log", role: "log", "aria-live": "off" }, this.#lines);
    this.address();
    this.#scroller.replaceChildren(this.#log, this.#sendings);
    chat.events.forEach(event => this.#add(event));
    this.#sendings.replaceChildren();
    this.#shown = [];
    this.live();
    this.#toEnd();
  }

  /** Whose conversation it is, as far as that is known. */
  address() {
    const label = this.#words.say("transcriptOf", { name: within(nameOf(this.#chat, this.#words)) });
    [this.#log, this.#scroller].forEach(node => node.setAttribute("aria-label", label));
  }

  /** From now on what comes is read out. */
  live() {
    if (this.#chat?.live) {
      this.#log.setAttribute("aria-live", "polite");
    }
  }

  /** Something happened in the chat. */
  append(event) {
    const follows = this.#follows;
    const added = this.#add(event);
    if (follows || event.by.id === this.#self) {
      this.#toEnd();
    } else if (added) {
      this.#more.hidden = false;
    }
  }

  /** What was sent and has no answer, or a refusal. */
  sendings(sendings, connected) {
    const shown = [connected, ...sendings.flatMap(sending => [sending, sending.error])];
    if (shown.length === this.#shown.length && shown.every((each, i) => each === this.#shown[i])) {
      return;
    }
    const follows = this.#follows;
    this.#shown = shown;
    this.#sendings.hidden = sendings.length === 0;
    this.#sendings.replaceChildren(...sendings.map(sending => this.#sending(sending, connected)));
    if (follows) {
      this.#toEnd();
    }
  }

  focus() {
    this.#scroller.focus();
  }

  #add(event) {
    const line = lineOf(event, this.#self);
    if (line === null) {
      return false;
    }
    this.#newDay(line.at);
    this.#lines.append(line.kind === "system" ? this.#system(line) : line.kind === "card" ? this.#card(line) : this.#said(line));
    this.#last = line;
    return true;
  }

  #newDay(at) {
    const day = new Date(at).toDateString();
    if (day !== this.#day) {
      this.#day = day;
      this.#last = null;
      this.#lines.append(h("li", { class: "day" }, h("span", {}, this.#days.format(new Date(at)))));
    }
  }

  #system(line) {
    const { agent, previous, team } = line.with ?? {};
    const directory = this.#directory();
    const values = {
      name: within(nameOf(this.#chat, this.#words)),
      agent: within(directory.agent(agent)),
      previous: within(directory.agent(previous)),
      team: within(directory.team(team)),
    };
    return h("li", { part: "system", class: "system" },
      h("span", {}, this.#words.say(line.word, values)), " ", this.#time(line.at));
  }

  /** Filled by what is loaded for it. */
  #card(line) {
    const node = h("li", { class: "card-line" });
    this.#act.card(node, this.#chat, line);
    return node;
  }

  #said(line) {
    const { kind, text, mine } = line;
    const same = goesOn(this.#last, line);
    const part = kind === "note" ? "message note" : `message ${kind === "mine" ? "mine" : "theirs"}`;
    return h("li", { part, class: `said ${kind}${mine ? " own" : ""}${same ? " same" : ""}` },
      h("p", { class: same ? "sr" : "by" }, h("bdi", {}, this.#author(line)), this.#label(line), " ", this.#time(line.at)),
      h("div", { class: "bubble", dir: "auto" }, ...said(text, (value, shown) => this.#copying.button(value, shown))));
  }

  #label({ kind, scripted }) {
    const word = kind === "note" ? "internal" : scripted ? "scripted" : null;
    return word && h("span", { class: "chip" }, this.#words.say(word));
  }

  #sending(sending, connected) {
    const { text, note, error } = sending;
    const words = this.#words;
    const why = error && problemOf(error);
    const state = error
      ? words.say("notSent", { why: words.say(why.word, why.with) })
      : words.say(connected ? "sending" : "sendingLater");
    return h("li", { class: `said ${note ? "note own" : "mine"} ${error ? "failed" : "underway"}` },
      h("div", { class: "bubble", dir: "auto" }, text),
      h("p", { class: "by" }, state, error?.code === "policy_refused" && h("bdi", {}, ` ${error.message}`),
        error && this.#button(!note && returns(error.code) ? "backToReply" : "again", () => this.#act.again(sending)),
        error && this.#button("discard", () => this.#act.discard(sending))));
  }

  #button(word, onclick) {
    return h("button", { type: "button", class: "link", onclick }, this.#words.say(word));
  }

  #author({ kind, who }) {
    if (kind === "visitor") {
      return nameOf(this.#chat, this.#words);
    }
    if (who === undefined) {
      return this.#words.say("automatic");
    }
    return who === this.#self ? this.#words.say("you") : this.#directory().agent(who);
  }

  #time(at) {
    return h("time", { datetime: at }, this.#times.format(new Date(at)));
  }

  get #atEnd() {
    const { scrollTop, scrollHeight, clientHeight } = this.#scroller;
    return scrollHeight - scrollTop - clientHeight < NEAR;
  }

  #scrolled() {
    this.#follows = this.#atEnd;
    this.#more.hidden ||= this.#follows;
  }

  #toEnd() {
    this.#follows = true;
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
    this.#more.hidden = true;
  }
}

