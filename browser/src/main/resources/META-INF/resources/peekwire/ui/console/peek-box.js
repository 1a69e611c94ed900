import { h, icon } from "../element.js";
import { EYE, HIDDEN, PEN } from "./icons.js";
import { nameOf, within, write } from "./names.js";

const LEVELS = { typing: "levelTyping", masked: "levelMasked", full: "levelFull" };

/** What the visitor types and has not sent: never a bubble, always said to be unsent, and gone when it is erased. */
export class PeekBox {
  #words;
  #text = h("p", { part: "draft", class: "unsent", dir: "auto" });
  #title = h("span", { class: "peek-title" });
  #level = h("span", { class: "level" });
  #hint = h("p", { class: "peek-hint" });
  #icons;

  /** @param {import("../words.js").Words} words */
  constructor(words) {
    this.#words = words;
    this.#icons = { text: icon(PEN), open: icon(EYE), none: icon(HIDDEN) };
    this.element = h("section", { part: "peek", class: "peek", "aria-label": words.say("peekRegion") },
      h("p", { class: "peek-head" }, ...Object.values(this.#icons), this.#title, this.#level),
      this.#text, this.#hint);
  }

  /**
   * Shows what may be seen. Nothing of an earlier text is left when it returns.
   *
   * @param {import("./chat.js").Chat} chat
   * @param {{level: string, typing: boolean, paused: boolean, runs: import("./runs.js").Run[]}} peek
   * @param {boolean} connected
   */
  update(chat, peek, connected) {
    const has = peek.runs.length > 0;
    this.#text.hidden = !has;
    this.#show(peek.runs);
    this.element.dataset.state = has ? "text" : peek.level === "none" ? "none" : peek.typing ? "typing" : "open";
    this.#draw(has || peek.typing ? "text" : peek.level === "none" ? "none" : "open");
    const name = within(nameOf(chat, this.#words));
    write(this.#title, this.#words.say(has ? "unsent" : peek.typing ? "isTyping" : "draft", { name }));
    this.#levelOf(peek.level);
    this.#hintOf(has ? null : this.#why(chat, peek, connected), name);
  }

  /** Nothing of a draft is left, also where the box itself is out of sight. */
  erase() {
    this.#text.hidden = true;
    this.#text.replaceChildren();
  }

  #draw(which) {
    for (const [name, drawn] of Object.entries(this.#icons)) {
      drawn.toggleAttribute("hidden", name !== which);
    }
  }

  #levelOf(level) {
    const word = LEVELS[level];
    this.#level.hidden = word === undefined;
    write(this.#level, word === undefined ? "" : this.#words.say(word));
  }

  #hintOf(word, name) {
    this.#hint.hidden = word === null;
    write(this.#hint, word === null ? "" : this.#words.say(word, { name }));
  }

  /** Why there is no text. */
  #why(chat, { level, typing, paused }, connected) {
    if (!connected) {
      return "peekOffline";
    }
    if (level === "none") {
      return chat.granted === "none" ? "peekNotShared" : chat.relation === "watching" ? "peekWatching" : "peekSoon";
    }
    if (paused) {
      return "peekPaused";
    }
    return level === "typing" ? (typing ? "peekTypingOnly" : "peekTypingQuiet") : "peekQuiet";
  }

  /** Stretches that stay are left alone, so that an edit costs what it changed. */
  #show(runs) {
    const parts = this.#text.children;
    runs.forEach((run, i) => {
      if (parts[i]?.classList.contains("masked") !== run.masked) {
        const made = this.#run(run);
        parts[i] === undefined ? this.#text.append(made) : parts[i].replaceWith(made);
      } else {
        write(parts[i], run.text);
      }
    });
    while (parts.length > runs.length) {
      this.#text.lastChild.remove();
    }
    this.#text.scrollTop = this.#text.scrollHeight;
  }

  #run({ masked, text }) {
    return masked
      ? h("span", { part: "masked", class: "masked", role: "img", "aria-label": this.#words.say("hidden") }, text)
      : h("span", { class: "clear" }, text);
  }
}
