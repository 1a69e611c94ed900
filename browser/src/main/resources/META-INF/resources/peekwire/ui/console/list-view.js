import { h, icon } from "../element.js";
import { running, urgency } from "./clock.js";
import { fill, put } from "./dom.js";
import { CLOCK, EYE, HOLD, PEN } from "./icons.js";
import { nameOf, snippetOf, write } from "./names.js";

const PLACES = 9;

/** The chats, one below the other, each a button that opens it. */
export class ListView {
  #items = new Map();
  #words;
  #directory;
  #onopen;
  #list = h("ul", { part: "list", class: "chats" });
  #count = h("span", { class: "count" });

  /**
   * @param {import("../words.js").Words} words
   * @param {() => import("./directory.js").Directory} directory
   * @param {(id: string) => void} onopen
   */
  constructor(words, directory, onopen) {
    this.#words = words;
    this.#directory = directory;
    this.#onopen = onopen;
    const label = words.say("chats");
    this.#list.setAttribute("aria-label", label);
    this.empty = h("p", { class: "none soft" }, words.say("listEmpty"));
    this.element = h("nav", { class: "side", "aria-label": label, onkeydown: event => this.#arrow(event) },
      h("h2", { class: "side-title" }, label, this.#count), this.#list, this.empty);
  }

  /** Shows the chats as they are. */
  update(session) {
    const { list, current } = session.chats;
    const gone = new Set(this.#items.keys());
    list.forEach((chat, index) => {
      gone.delete(chat.id);
      this.#item(chat.id, index).update(chat, index, chat === current, session);
    });
    for (const id of gone) {
      this.#items.get(id).element.remove();
      this.#items.delete(id);
    }
    write(this.#count, list.length > 0 ? String(list.filter(chat => chat.closed === null).length) : "");
    this.empty.hidden = list.length > 0;
    this.#list.hidden = list.length === 0;
  }

  /** Another second has gone by. Answers whether anybody waits. */
  tick(session, now) {
    let any = false;
    for (const { id, waitingSince } of session.chats.list) {
      any ||= waitingSince !== null;
      this.#items.get(id)?.waits(waitingSince === null ? null : session.clock.since(waitingSince, now));
    }
    return any;
  }

  /** Puts the focus on a chat's place, or on the first. */
  focus(id) {
    (this.#items.get(id)?.button ?? this.#list.querySelector("button"))?.focus();
  }

  #item(id, index) {
    let item = this.#items.get(id);
    if (item === undefined) {
      item = new Item(this.#words, this.#directory, () => this.#onopen(id));
      this.#items.set(id, item);
    }
    const there = this.#list.children[index];
    if (there !== item.element) {
      const focused = item.element.contains(item.element.getRootNode().activeElement);
      this.#list.insertBefore(item.element, there ?? null);
      if (focused) {
        item.button.focus();
      }
    }
    return item;
  }

  #arrow(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.altKey) {
      return;
    }
    const buttons = [...this.#list.querySelectorAll("button")];
    const index = buttons.indexOf(event.target.closest("button"));
    if (index >= 0) {
      event.preventDefault();
      buttons[index + step]?.focus();
    }
  }
}

/** One chat's place. What does not apply is not there, rather than hidden. */
class Item {
  #words;
  #directory;
  #place = h("span", { class: "place", "aria-hidden": "true" });
  #name = h("bdi", { class: "name" });
  #time = h("span", {});
  #wait;
  #snippet = h("bdi", { class: "snippet" });
  #unread = h("span", { class: "unread" });
  #topic = h("bdi", { class: "chip" });
  #chips;
  #rows;

  constructor(words, directory, onclick) {
    this.#words = words;
    this.#directory = directory;
    const chip = (name, word, path) => h("span", { class: `chip ${name}` }, path && icon(path), words.say(word));
    this.#chips = {
      typing: chip("typing", "chipTyping", PEN),
      seen: chip("seen", "chipSeen", EYE),
      watched: chip("watched", "chipWatched"),
      ended: chip("ended", "chipEnded"),
      held: chip("held", "chipHeld", HOLD),
      message: chip("message", "chipMessage"),
      request: chip("request-chip", "chipRequest"),
    };
    this.#wait = h("span", { class: "wait" }, icon(CLOCK), h("span", { class: "sr" }, words.say("waiting"), " "), this.#time);
    this.#rows = [h("span", { class: "row" }), h("span", { class: "row" }), h("span", { class: "row chips" })];
    this.button = h("button", { type: "button", class: "place-button", onclick }, this.#place, ...this.#rows);
    this.element = h("li", { part: "item" }, this.button);
  }

  update(chat, index, current, { peeks, self }) {
    const words = this.#words;
    write(this.#place, index < PLACES ? String(index + 1) : "");
    write(this.#name, nameOf(chat, words));
    write(this.#snippet, snippetOf(chat, self, words) || words.say("nothingSaid"));
    write(this.#topic, chat.topic === null ? "" : this.#directory().topic(chat.topic));
    this.#count(chat.unread);
    fill(this.#rows[1], this.#snippet, chat.unread > 0 && this.#unread);
    fill(this.#rows[2], chat.topic !== null && this.#topic, ...this.#states(chat, peeks.writes(chat.id)));
    put(this.button, "aria-current", current && "true");
    put(this.button, "aria-keyshortcuts", index < PLACES && `Alt+${index + 1}`);
    this.element.classList.toggle("over", chat.closed !== null);
  }

  waits(ms) {
    fill(this.#rows[0], this.#name, ms !== null && this.#wait);
    if (ms !== null) {
      write(this.#time, running(ms));
      this.#wait.dataset.urgency = urgency(ms);
    }
  }

  #states({ closed, granted, relation, held, messageLeft, commitments }, writes) {
    const { typing, seen, watched, ended, held: hold, message, request: asks } = this.#chips;
    const open = closed === null;
    return [
      open && commitments.compensation !== null && asks,
      writes && typing,
      !writes && open && (granted === "masked" || granted === "full") && seen,
      open && held !== null && hold,
      open && messageLeft && message,
      open && relation !== "mine" && watched,
      !open && ended,
    ];
  }

  #count(unread) {
    if (this.#unread.dataset.n !== String(unread)) {
      this.#unread.dataset.n = String(unread);
      this.#unread.replaceChildren(
        h("span", { "aria-hidden": "true" }, unread > 99 ? "99+" : String(unread)),
        h("span", { class: "sr" }, this.#words.say("unread", { n: unread })));
    }
  }
}
