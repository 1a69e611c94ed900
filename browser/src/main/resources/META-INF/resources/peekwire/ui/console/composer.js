import { h, icon } from "../element.js";
import { Answering } from "./answers/answering.js";
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
  #scripts;
  #send;
  #answering;

  /**
   * @param {import("../words.js").Words} words
   * @param {Record<string, Function>} act
   */
  constructor(words, act) {
    this.#words = words;
    this.#act = act;
    this.#field = h("textarea", {
      id: "reply", part: "input", rows: "2", dir: "auto", autocomplete: "off", "aria-describedby": "reply-keys findings",
      "aria-autocomplete": "list", "aria-haspopup": "listbox",
      oninput: () => this.#changed(), onkeydown: event => this.#key(event),
    });
    this.#toggle = h("button", {
      type: "button", class: "toggle", "aria-pressed": "false", "aria-keyshortcuts": "Alt+N", onclick: () => this.note(),
    }, icon(NOTE), words.say("noteMode"));
    this.#scripts = h("button", { type: "button", class: "plain", "aria-keyshortcuts": "Alt+L", onclick: () => this.#answering.do("scripts") },
      words.say("scripts"), " ", h("kbd", { "aria-hidden": "true" }, "/"));
    this.#send = h("button", { type: "button", part: "send", class: "primary", onclick: () => this.#submit() });
    this.#answering = new Answering(words, act, {
      field: this.#field,
      replace: (from, to, text) => this.#replace(from, to, text),
      submit: () => this.#submit(),
      focus: () => this.focus(),
    });
    const { above, below, marks } = this.#answering;
    this.element = h("div", { part: "composer", class: "composer" },
      above, this.#label, h("div", { class: "paper" }, marks, this.#field), below,
      h("div", { class: "compose-row" }, this.#toggle, this.#scripts,
        h("span", { id: "reply-keys", class: "soft keys" }, words.say("replyKeys")), this.#send));
  }

  /** Goes on with what was begun in a chat. */
  open(chat, draft) {
    chat !== this.#chat && this.#answering.another();
    this.#chat = chat;
    this.#note = draft.note || this.#whispers;
    this.#field.value = draft.text;
    this.#draw();
    this.#answering.open(draft);
    this.#grow();
  }

  /** What the desk helps with is another. */
  assist(assist) {
    this.#answering.update(assist);
  }

  /** What was said in the chat is more than before. */
  heard() {
    this.#answering.heard();
  }

  /** Does what a key asks for. */
  answer(act) {
    this.#answering.do(act);
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
    this.#answering.off(this.#note);
    this.#scripts.hidden = this.#note;
    this.#send.replaceChildren(icon(this.#note ? NOTE : SEND), words.say(this.#note ? "sendNote" : "send"));
  }

  #changed() {
    this.#act.keep({ text: this.#field.value });
    this.#grow();
    this.#answering.typed();
  }

  /** As if it were typed: it can be undone. */
  #replace(from, to, text) {
    this.focus();
    this.#field.setSelectionRange(from, to);
    if (!document.execCommand(text === "" ? "delete" : "insertText", false, text)) {
      this.#field.setRangeText(text, from, to, "end");
      this.#changed();
    }
  }

  /** As many lines as there are, two to eight. */
  #grow() {
    this.#field.rows = 2;
    while (this.#field.rows < 8 && this.#field.scrollHeight > this.#field.clientHeight + 2) {
      this.#field.rows++;
    }
  }

  #key(event) {
    if (this.#answering.key(event)) {
      event.preventDefault();
    } else if (sends(event)) {
      event.preventDefault();
      event.repeat || this.#submit();
    }
  }

  #submit() {
    const text = this.#field.value;
    const more = text.trim() === "" ? null : this.#note ? {} : this.#answering.sending(text);
    if (more !== null) {
      this.#field.value = "";
      this.#grow();
      this.#answering.open({});
      this.#act.send(text, this.#note, more);
    }
    this.focus();
  }
}
