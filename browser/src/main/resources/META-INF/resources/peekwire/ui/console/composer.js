import { h, icon } from "../element.js";
import { NOTE, SEND } from "./icons.js";
import { sends } from "./keys.js";
import { nameOf, within, write } from "./names.js";

/** Where the agent writes: to the visitor, or a note that only colleagues see. */
export class Composer {
  #words;
  #act;
  #chat = null;
  #note = false;
  #whispers = false;
  #label = h("label", { class: "compose-label", for: "reply" });
  #field;
  #toggle;
  #send;

  /**
   * @param {import("../words.js").Words} words
   * @param {{send: (text: string, note: boolean) => void, keep: (draft: object) => void}} act
   */
  constructor(words, act) {
    this.#words = words;
    this.#act = act;
    this.#field = h("textarea", {
      id: "reply", part: "input", rows: "2", dir: "auto", autocomplete: "off", "aria-describedby": "reply-keys",
      oninput: () => this.#changed(), onkeydown: event => this.#key(event),
    });
    this.#toggle = h("button", {
      type: "button", class: "toggle", "aria-pressed": "false", "aria-keyshortcuts": "Alt+N", onclick: () => this.note(),
    }, icon(NOTE), words.say("noteMode"));
    this.#send = h("button", { type: "button", part: "send", class: "primary", onclick: () => this.#submit() });
    this.element = h("div", { part: "composer", class: "composer" },
      this.#label, this.#field,
      h("div", { class: "compose-row" }, this.#toggle,
        h("span", { id: "reply-keys", class: "soft keys" }, words.say("replyKeys")), this.#send));
  }

  /** Goes on with what was begun in a chat. */
  open(chat, { text, note }) {
    this.#chat = chat;
    this.#note = note || this.#whispers;
    this.#field.value = text;
    this.#draw();
    this.#grow();
  }

  /** Whether there can only be notes: who supervises a chat whispers to its agents. */
  set whispers(whispers) {
    if (this.#whispers !== whispers) {
      this.#whispers = whispers;
      this.#note = whispers;
      this.#toggle.hidden = whispers;
      this.#draw();
    }
  }

  /** Writes to the visitor or to colleagues, the other than before. */
  note(note = !this.#note) {
    this.#note = note || this.#whispers;
    this.#act.keep({ note: this.#note });
    this.#draw();
    this.focus();
  }

  focus() {
    this.#field.focus();
  }

  get focused() {
    return this.element.contains(this.element.getRootNode().activeElement);
  }

  /** Whom it goes to; what the visitor is called may come to be known later. */
  address() {
    const name = this.#chat === null ? "" : within(nameOf(this.#chat, this.#words));
    write(this.#label, this.#words.say(this.#whispers ? "whisperTo" : this.#note ? "noteTo" : "replyTo", { name }));
  }

  #draw() {
    const words = this.#words;
    this.address();
    this.element.classList.toggle("noting", this.#note);
    this.#toggle.setAttribute("aria-pressed", String(this.#note));
    this.#field.placeholder = words.say(this.#note ? "notePlaceholder" : "replyPlaceholder");
    this.#send.replaceChildren(icon(this.#note ? NOTE : SEND), words.say(this.#note ? "sendNote" : "send"));
  }

  #changed() {
    this.#act.keep({ text: this.#field.value });
    this.#grow();
  }

  #grow() {
    this.#field.rows = Math.min(8, Math.max(2, this.#field.value.split("\n").length));
  }

  #key(event) {
    if (sends(event)) {
      event.preventDefault();
      this.#submit();
    }
  }

  #submit() {
    const text = this.#field.value;
    if (text.trim() !== "") {
      this.#field.value = "";
      this.#grow();
      this.#act.send(text, this.#note);
    }
    this.focus();
  }
}
