import { h, icon } from "../element.js";
import { length } from "../../text.js";

const SEND = "M4 12 20 4l-5 16-3-7zM12 13l8-9";
/** From so many characters before a limit on, what is left is told. */
const NEAR = 200;
/** What a desk takes in no message, and nobody sees: pasted from terminals and the like. */
const CONTROL = /[^\P{Cc}\n\t]/gu;

/**
 * The box for a message: a plain text area that is read and never written to while somebody types, so that composition,
 * correction, undo and pastes are the browser's own.
 */
export class Composer {
  #say;
  #on;
  #limits = { maxDraft: 4000, maxMessage: 8000 };
  #count;
  #peek;
  #problem;
  #hint;

  /**
   * @param {import("../words.js").Words} words
   * @param {{send: (text: string) => void, change: (text: string) => void}} on
   */
  constructor(words, on) {
    this.#say = (key, values) => words.say(key, values);
    this.#on = on;
    const say = this.#say;
    this.field = h("textarea", { part: "input", id: "input", rows: "1", placeholder: say("placeholder"), autocomplete: "off",
      enterkeyhint: "send", "aria-label": say("composer"), "aria-describedby": "keys",
      oninput: () => this.#changed(), onkeydown: event => this.#key(event), onpaste: event => this.files(event, event.clipboardData) });
    this.#peek = h("p", { part: "peek", hidden: true });
    this.#count = h("p", { class: "count", hidden: true });
    this.#hint = h("p", { class: "sr", role: "status" });
    this.#problem = h("p", { class: "problem", role: "alert" });
    this.element = h("form", { part: "composer", novalidate: true, onsubmit: event => this.#submit(event) },
      h("div", { class: "box" }, this.field,
        h("button", { part: "send", class: "primary", "aria-label": say("send"), title: say("send") }, icon(SEND))),
      this.#peek, this.#count, this.#hint, this.#problem, h("p", { id: "keys", hidden: true }, say("keys")));
  }

  /** Where the caret is, as the field counts. */
  get caret() {
    return this.field.selectionEnd;
  }

  get text() {
    return this.field.value;
  }

  /** Puts a text into the box, at a time when nobody types. */
  set text(text) {
    this.field.value = text;
    this.#measure();
  }

  set limits(limits) {
    this.#limits = limits;
    this.#measure();
  }

  /** Whether the draft may be seen while it is written; then its own limit is told too. */
  set shared(shared) {
    if (this.isShared !== shared) {
      this.isShared = shared;
      this.#measure();
    }
  }

  /** Whether it is too long to be shown while it is written. */
  get long() {
    return length(this.text) > this.#limits.maxDraft;
  }

  /** What agents see where it is not what stands in the box. @param {string} text empty for nothing to tell */
  set seen(text) {
    this.#peek.textContent = text && this.#say("masked", { text });
    this.#peek.hidden = text === "";
  }

  /** Says in words what went wrong; empty for nothing. */
  set problem(text) {
    this.#problem.textContent = text;
  }

  /** Files can't be sent: says so, and keeps the browser from opening them. */
  files(event, data) {
    if (data?.files.length > 0 && !data.types.includes("text/plain")) {
      event.preventDefault();
      this.problem = this.#say("noFiles");
    }
  }

  #changed() {
    this.problem = "";
    this.#measure();
    this.#on.change(this.text);
  }

  /** A word that is being composed is left alone; 229 is what old browsers say instead. */
  #key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
      event.preventDefault();
      this.element.requestSubmit();
    }
  }

  #submit(event) {
    event.preventDefault();
    const text = this.text.replace(CONTROL, "");
    if (this.#left() < 0) {
      this.problem = this.#count.textContent;
    } else if (text.trim() !== "") {
      this.text = "";
      this.problem = "";
      this.#on.send(text);
    }
    this.field.focus();
  }

  #left() {
    return this.#limits.maxMessage - length(this.text);
  }

  #measure() {
    const left = this.#left();
    const long = this.isShared && this.long;
    const near = left <= NEAR;
    this.#count.textContent = near ? this.#say(left < 0 ? "tooLong" : "remaining", { n: Math.abs(left) }) : long ? this.#say("hiddenLong") : "";
    this.#count.classList.toggle("over", left < 0);
    this.#count.hidden = !near && !long;
    this.#announce(left, long);
  }

  /** Not every number is read out: the approach, and the limit. */
  #announce(left, long) {
    const step = left < 0 ? "over" : left <= NEAR ? "near" : long ? "long" : "";
    if (step !== this.step) {
      this.step = step;
      this.#hint.textContent = this.#count.textContent;
    }
  }
}
