import { h } from "../../element.js";
import { Chat } from "../chat.js";
import { dialog } from "../dialogs.js";
import { TranscriptView } from "../transcript-view.js";

/** An earlier chat of the same visitor, to read. Closed, nothing of it is kept. */
export class EarlierDialog {
  #words;
  #self;
  #chat;
  #view;
  #state;
  #said = h("p", { class: "sr", role: "status" });

  /**
   * @param {import("../../words.js").Words} words
   * @param {() => import("../directory.js").Directory} directory
   * @param {string} self
   * @param {{earlier: {chat: string, started: string}, name: import("../chat.js").Chat, card: Function}} about
   */
  constructor(words, directory, self, { earlier, name, card }) {
    this.#words = words;
    this.#self = self;
    this.#chat = new Chat(earlier.chat, name.number, () => self);
    this.#view = new TranscriptView(words, directory, {
      again: () => {}, discard: () => {}, tell: text => (this.#said.textContent = text), card,
    });
    this.#state = h("p", { class: "soft", role: "status" }, words.say("handoverAsking"));
    const day = new Intl.DateTimeFormat(words.locale, { dateStyle: "long" }).format(new Date(earlier.started));
    this.element = dialog(words, "earlierTitle", [h("p", { class: "soft" }, day), this.#state, this.#view.element, this.#said]);
    this.element.classList.add("earlier");
    this.element.part.add("earlier");
    this.#view.element.hidden = true;
  }

  // ---- what the session tells

  event(event) {
    this.#chat.take(event, true);
  }

  synced() {
    this.#state.hidden = true;
    this.#view.element.hidden = false;
    this.#view.open(this.#chat, this.#self);
  }

  gone() {
    this.#state.textContent = this.#words.say("earlierGone");
  }
}
