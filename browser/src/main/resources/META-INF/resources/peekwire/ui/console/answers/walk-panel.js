import { h } from "../../element.js";
import { sends } from "../keys.js";
import { write } from "../names.js";
import { problemOf } from "../problems.js";
import { FlowChoice } from "./flow-choice.js";
import { GapField } from "./gap-field.js";

/**
 * The flow that is walked in the open chat: where it stands, what it asks, and the ways on. With the focus in it a digit
 * chooses and Enter takes what the visitor said last; Escape goes to the answer, where the agent says what no script says,
 * and Alt W comes back.
 */
export class WalkPanel {
  #words;
  #act;
  #flow = null;
  #turn = 0;
  #room = 0;
  #gap = null;
  #retry = null;
  #waits = false;
  #choice;
  #title = h("bdi", { class: "name" });
  #step = h("span", { class: "chip" });
  #text = h("p", { class: "walk-text", dir: "auto" });
  #options = h("ol", { class: "walk-options" });
  #hint = h("p", { class: "soft" });
  #missing = h("div", { class: "walk-missing" });
  #problem = h("p", { id: "walk-problem", class: "problem", role: "alert" });
  #buttons;

  /**
   * @param {import("../../words.js").Words} words
   * @param {{walk: (action: string, how: object) => Promise<object | null>, flows: () => Promise<object[]>, back: () => void,
   *     answer: () => object | undefined, say: (word: string, values?: object) => void}} act
   */
  constructor(words, act) {
    this.#words = words;
    this.#act = act;
    this.#choice = new FlowChoice(words, id => this.#walk("enter", { value: id }));
    this.#buttons = h("div", { class: "walk-buttons" }, ...["answer", "resume", "leave"].map(action =>
      h("button", { type: "button", class: "link", "data-action": action, onclick: () => this.#does(action) }, words.say(`walk_${action}`))));
    this.element = h("section", {
      part: "flow", class: "walk", tabindex: "-1", "aria-label": words.say("flow"), "aria-keyshortcuts": "Alt+W", hidden: true,
      onkeydown: event => this.#key(event),
    }, h("p", { class: "script-head" }, this.#title, this.#step, h("span", { class: "keys soft" }, h("kbd", {}, "Alt"), " ", h("kbd", {}, "W"))),
    this.#text, this.#options, this.#hint, this.#missing, this.#problem, this.#choice.element, this.#buttons);
  }

  /** Where the walk stands now; null where none is. */
  update(flow) {
    if (JSON.stringify(flow) !== JSON.stringify(this.#flow)) {
      this.#flow = flow;
      this.#keepingFocus(() => this.#moved());
    }
  }

  /** What was said is more than before: that there is no answer is not true for ever. */
  heard() {
    this.#waits && this.#act.answer() !== undefined && this.#settle();
  }

  #moved() {
    this.#gap = null;
    this.#settle();
    this.#missing.replaceChildren();
    this.#flow !== null && this.#choice.hide();
    this.#draw();
    this.element.hidden = this.#flow === null && !this.#choice.shown;
  }

  get #active() {
    return this.element.contains(this.element.getRootNode().activeElement);
  }

  /** What has the focus may go; then it stays in the panel, or goes to the answer when the panel goes, too. */
  #keepingFocus(change) {
    const was = this.#active;
    change();
    if (was && (this.element.hidden || !this.#active)) {
      this.element.hidden ? this.#act.back() : this.element.focus();
    }
  }

  /** Another chat is open; what is told of the one before is not meant for it. */
  open() {
    this.#turn++;
    this.#room++;
    this.#choice.hide();
    this.#flow = null;
    this.#moved();
  }

  /** To the flow, or to those that could be walked; at once, so that a key that is pressed meanwhile is meant for it. */
  focus() {
    this.element.hidden = false;
    if (this.#flow === null && !this.#choice.shown) {
      write(this.#title, this.#words.say("flows"));
      this.#offer(++this.#turn);
    }
    this.element.focus();
  }

  async #offer(turn) {
    this.#choice.wait();
    const flows = await this.#act.flows();
    if (turn === this.#turn && this.#flow === null) {
      this.#keepingFocus(() => this.#choice.show(flows));
      if (flows.length === 0) {
        this.#keepingFocus(() => this.#moved());
        this.#act.say("flowsNone");
      }
    }
  }

  #draw() {
    const { title = "", text = "", position = "", options = [], asks, gone = false } = this.#flow ?? {};
    const walks = this.#flow !== null;
    write(this.#title, title);
    this.#step.hidden = !walks;
    write(this.#step, walks ? this.#words.say("flowStep", { step: stepOf(position) }) : "");
    write(this.#text, gone ? this.#words.say("flowGone") : text);
    this.#text.hidden = !walks;
    this.#options.replaceChildren(...options.map(option => this.#option(option)));
    write(this.#hint, asks === undefined ? "" : this.#words.say("flowAsks", { name: asks.attribute }));
    this.#hint.hidden = asks === undefined;
    this.#buttons.hidden = !walks;
    this.#buttons.firstElementChild.hidden = gone || (asks === undefined && options.length === 0);
    this.#buttons.children[1].hidden = gone;
    walks && this.#act.say("flowSpoken", { title, step: stepOf(position), n: options.length });
  }

  #option({ key, label }) {
    return h("li", {}, h("button", { type: "button", onclick: () => this.#does("choose", String(key)) }, h("kbd", {}, String(key)), " ", h("bdi", {}, label)));
  }

  #key(event) {
    const { key, target, altKey, ctrlKey, metaKey } = event;
    if (key === "Escape") {
      event.preventDefault();
      this.#leaveToAnswer();
    } else if (altKey || ctrlKey || metaKey || event.repeat) {
      return;
    } else if (/^[1-9]$/.test(key) && target.localName !== "input") {
      event.preventDefault();
      this.#choice.shown ? this.#choice.take(Number(key)) : this.#chooses(key);
    } else if (sends(event) && target.localName !== "button") {
      event.preventDefault();
      this.#gap === null ? this.#choice.shown || this.#does("answer") : this.#fill();
    }
  }

  #chooses(key) {
    if (this.#flow?.options?.some(option => String(option.key) === key)) {
      this.#does("choose", key);
    }
  }

  #leaveToAnswer() {
    this.#turn++;
    this.#choice.hide();
    this.element.hidden = this.#flow === null;
    this.#act.back();
  }

  /** What the visitor said last is named: what comes meanwhile is not taken for it. */
  #does(action, value) {
    const answer = this.#act.answer();
    if (action === "answer" && answer === undefined) {
      this.#tell("flowNoAnswer");
      this.#waits = true;
      return undefined;
    }
    return this.#walk(action, { value, ...(action === "answer" && { message: answer.version }) });
  }

  async #walk(action, how) {
    const room = this.#room;
    const asked = { position: this.#flow?.position, ...how };
    const refused = await this.#act.walk(action, asked);
    if (room !== this.#room) {
      return;
    }
    if (refused === null) {
      this.#keepingFocus(() => this.#choice.hide());
    } else {
      this.#refused(refused, action, asked);
    }
  }

  /** A value is asked for only where the chat still stands where it lacked. */
  #refused(refused, action, asked) {
    const lacks = refused.code === "value_missing" && refused.field;
    if (lacks && asked.position === this.#flow?.position) {
      this.#ask(lacks, more => this.#walk(action, { ...asked, ...more }));
      return;
    }
    const { word, with: values } = problemOf(lacks ? MOVED : refused, "walk");
    this.#tell(word, values);
  }

  /** The step's text lacks something: a detail of the chat, or what only the agent knows. Who writes elsewhere by now is let be. */
  #ask(name, retry) {
    const kept = name.startsWith("attribute.");
    this.#gap = new GapField(this.#words, { name, kind: kept ? "value" : "any" }, "walk-problem");
    this.#retry = retry;
    this.#missing.replaceChildren(h("span", {}, this.#words.say("flowMissing", { name: this.#gap.name })), " ", this.#gap.element);
    this.#active ? this.#gap.focus() : this.#act.say("flowMissing", { name: this.#gap.name });
  }

  #fill() {
    const { name, value, kept } = this.#gap;
    if (value !== "") {
      this.#missing.replaceChildren();
      this.#gap = null;
      this.element.focus();
      this.#retry({ [kept ? "attributes" : "inputs"]: { [name]: value } });
    }
  }

  #tell(word, values) {
    this.#waits = false;
    this.#problem.textContent = this.#words.say(word, values);
  }

  #settle() {
    this.#waits = false;
    this.#problem.textContent = "";
  }
}

const MOVED = { code: "wrong_state" };

/** `returns@3/order#1` stands at `order`. */
function stepOf(position) {
  return position.slice(position.indexOf("/") + 1).split("#")[0];
}
