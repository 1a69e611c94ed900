import { h } from "../element.js";
import { linked } from "../links.js";

/** Messages of one person within so long stand together. */
const TOGETHER = 5 * 60_000;
/** A number with hyphens, such as an order's, which is not broken at them. */
const NUMBER = /(?<!\S)(?=\S*\d)[^\s-]{1,12}(?:-[^\s-]{1,12}){1,4}(?!\S)/g;

/**
 * What was said: a log that is read out as it grows, and below it what waits to be sent.
 */
export class Transcript {
  #words;
  #nameOf;
  #clock;
  #log = h("ol");
  #waiting = h("ol");
  #newer;
  #last = {};
  #live = false;
  #following = true;
  #height = 0;

  /**
   * @param {import("../words.js").Words} words
   * @param {(agent: string) => string} nameOf
   */
  constructor(words, nameOf) {
    this.#words = words;
    this.#nameOf = nameOf;
    this.#clock = new Intl.DateTimeFormat(words.locale, { hour: "numeric", minute: "2-digit" });
    this.#newer = h("button", { type: "button", class: "newer", hidden: true, onclick: () => this.toEnd() }, words.say("newer"));
    const log = h("div", { role: "log", "aria-live": "polite", "aria-label": words.say("messages") }, this.#log);
    this.element = h("div", { class: "scroll", part: "transcript", tabindex: "0", role: "region",
      "aria-label": words.say("messages"), onscroll: () => this.#scrolled() },
    h("div", { class: "filling" }, log, this.#waiting), this.#newer);
    new ResizeObserver(() => this.#resized()).observe(this.element);
  }

  /** From now on what comes is new. */
  live() {
    this.#live = true;
  }

  /** Adds an event, if it is one that is shown. */
  add(event, mine) {
    const item = event.type === "message_posted" ? this.#message(event, mine) : this.#line(event);
    if (item) {
      this.#keepingEnd(mine, () => this.#log.append(...this.#day(event.at), item));
    }
  }

  /** Puts something that happened among the messages, whose look is somebody else's. @param {string} at @param {Element} item */
  place(at, item) {
    this.#last = { at: this.#last.at };
    this.#keepingEnd(false, () => this.#log.append(...this.#day(at), item));
  }

  /** Something that stands there has grown. */
  grown() {
    this.#following && this.toEnd();
  }

  /**
   * Shows a message that waits.
   *
   * @param {{text: string, state: "pending" | "sending" | "failed", node?: Element}} entry
   * @param {{retry: () => void, discard: () => void}} actions for one that failed
   */
  wait(entry, actions) {
    const { say } = this;
    const failed = entry.state === "failed";
    const node = h("li", { class: `mine first ${failed ? "failed" : "waits"}`, part: "item message mine" },
      bubble(entry.text),
      h("p", { class: "meta" }, say(entry.state), ...(failed ? [
        " ", h("button", { type: "button", class: "link", onclick: actions.retry }, say("retry")),
        " ", h("button", { type: "button", class: "link", onclick: actions.discard }, say("discard"))] : [])));
    const before = entry.node;
    entry.node = node;
    this.#keepingEnd(true, () => (before?.isConnected ? before.replaceWith(node) : this.#waiting.append(node)));
  }

  /** It waits no more. */
  drop(entry) {
    entry.node?.remove();
  }

  toEnd() {
    this.#following = true;
    this.element.scrollTop = this.element.scrollHeight;
    this.#newer.hidden = true;
  }

  say = (key, values) => this.#words.say(key, values);

  #line(event) {
    const text = this.#told(event);
    if (text) {
      this.#last = { at: this.#last.at };
    }
    return text && h("li", { class: "system", part: "item system" }, text);
  }

  #told({ type, agent, reason, by }) {
    switch (type) {
      case "assigned":
      case "joined":
        return this.say("joined", { name: this.#nameOf(agent) });
      case "left":
        return this.say("left", { name: this.#nameOf(agent) });
      case "monitor_started":
        return this.say("monitored", { name: this.#nameOf(agent) });
      case "requeued":
        return this.say("requeued");
      case "closed":
        return this.say(endOf(reason, by));
      default:
        return null;
    }
  }

  #message({ at, by, text }, mine) {
    const name = mine ? this.say("you") : by.kind === "agent" ? this.#nameOf(by.id) : this.say(by.kind === "desk" ? "automatic" : "agent");
    const first = this.#begins(at, mine ? "" : by.id);
    const time = new Date(at);
    const side = mine ? "mine" : "theirs";
    return h("li", { class: `${side}${first ? " first" : ""}${this.#live ? " new" : ""}`, part: `item message ${side}` },
      first && !mine && h("span", { class: "avatar", "aria-hidden": "true" }, initials(name)),
      h("p", { class: first ? "meta" : "sr" }, h("span", { class: mine ? "sr" : "" }, name), mine ? " " : " · ",
        h("time", { datetime: at }, this.#clock.format(time))),
      bubble(text));
  }

  /** Whether a message opens a group: by somebody else, or after a while. */
  #begins(at, by) {
    const first = this.#last.by !== by || new Date(at) - this.#last.at > TOGETHER;
    this.#last = { by, at: first ? new Date(at) : this.#last.at };
    return first;
  }

  #day(at) {
    const day = new Date(at).toDateString();
    if (day === this.day) {
      return [];
    }
    this.day = day;
    return [h("li", { class: "day", part: "item system" }, h("time", { datetime: at.slice(0, 10) }, this.#nameOfDay(at)))];
  }

  #nameOfDay(at) {
    const ago = Math.round((new Date().setHours(12, 0, 0, 0) - new Date(at).setHours(12, 0, 0, 0)) / 86_400_000);
    return ago === 0 ? this.say("today") : ago === 1 ? this.say("yesterday")
      : new Intl.DateTimeFormat(this.#words.locale, { weekday: "long", day: "numeric", month: "long" }).format(new Date(at));
  }

  /** The end stays in sight for who was there; who reads further up is told. */
  #keepingEnd(mine, change) {
    change();
    if (mine || this.#following || !this.#live) {
      this.toEnd();
    } else {
      this.#newer.hidden = false;
    }
  }

  #resized() {
    this.#height = this.element.clientHeight;
    if (this.#following) {
      this.toEnd();
    }
  }

  /** Only what a person scrolls counts, not what moved because something else took the room. */
  #scrolled() {
    const { scrollTop, clientHeight, scrollHeight } = this.element;
    if (clientHeight !== this.#height) {
      return;
    }
    this.#following = scrollHeight - scrollTop - clientHeight < 48;
    this.#newer.hidden ||= this.#following;
  }
}

/** The word for how a chat ended. */
export function endOf(reason, by) {
  return reason === "idle" ? "endedIdle" : /^(no_agent|queue_full)$/.test(reason) ? "endedNobody" : by?.kind === "visitor" ? "endedMe" : "ended";
}

/** One or two letters that stand for a person. */
export function initials(name) {
  const parts = name.trim().split(/\s+/);
  return [parts[0], parts.length > 1 ? parts.at(-1) : ""].map(part => [...part][0] ?? "").join("").toUpperCase();
}

function bubble(text) {
  return h("p", { class: "bubble", part: "bubble", dir: "auto" }, linked(text).flatMap(node => (typeof node === "string" ? whole(node) : node)));
}

function whole(text) {
  const nodes = [];
  let done = 0;
  for (const { 0: found, index } of text.matchAll(NUMBER)) {
    nodes.push(text.slice(done, index), h("span", { class: "whole", translate: "no" }, found));
    done = index + found.length;
  }
  return [...nodes, text.slice(done)];
}
