import { h, icon } from "../element.js";
import { BELL, KEYS } from "./icons.js";
import { connectionWord } from "./problems.js";
import { write } from "./names.js";

/** The line above everything: the connection, whether new chats are taken, alerts and keys. */
export class BarView {
  #words;
  #status = h("span", {});
  #dot = h("span", { part: "status", class: "status", role: "status" }, h("span", { class: "dot", "aria-hidden": "true" }));
  #switch;
  #switchText = h("span", { class: "switch-text", id: "presence" });
  #banner;
  #bannerText = h("span", {});
  #bell;

  /**
   * @param {import("../words.js").Words} words
   * @param {{available: (on: boolean) => void, alerts: () => void, shortcuts: () => void, reconnect: () => void}} act
   */
  constructor(words, act) {
    this.#words = words;
    this.#dot.append(this.#status);
    this.#switch = h("input", {
      type: "checkbox", role: "switch", "aria-labelledby": "presence-label", "aria-describedby": "presence",
      onchange: () => act.available(this.#switch.checked),
    });
    this.#bell = this.#button(BELL, "alerts", act.alerts);
    const keys = this.#button(KEYS, "shortcuts", act.shortcuts);
    keys.setAttribute("aria-keyshortcuts", "Alt+K");
    this.again = h("button", { type: "button", class: "link", onclick: () => act.reconnect() }, words.say("reconnect"));
    this.#banner = h("div", { part: "banner", class: "banner", role: "alert", hidden: true }, this.#bannerText, this.again);
    this.element = h("div", { part: "header", class: "bar" }, this.#dot,
      h("label", { class: "presence" },
        h("span", { class: "sr", id: "presence-label" }, words.say("takeChats")), this.#switchText, this.#switch),
      this.#bell, keys);
  }

  get banner() {
    return this.#banner;
  }

  /** The connection's state. */
  connection(state, code) {
    const text = this.#words.say(connectionWord(state, code));
    write(this.#status, text);
    this.#dot.dataset.state = state;
    this.again.hidden = state !== "closed";
    const bad = state === "waiting" || state === "closed";
    this.#banner.hidden = !bad;
    write(this.#bannerText, bad ? this.#words.say(state === "closed" ? "bannerClosed" : "bannerWaiting", { why: text }) : "");
  }

  available(available) {
    this.#switch.checked = available;
    write(this.#switchText, this.#words.say(available ? "available" : "away"));
    this.element.classList.toggle("away", !available);
  }

  /** Whether anything is on of notifications and sound. */
  alerting(on) {
    this.#bell.classList.toggle("on", on);
  }

  #button(path, word, onclick) {
    const label = this.#words.say(word);
    return h("button", { type: "button", class: "plain tool", "aria-label": label, title: label, onclick: () => onclick() }, icon(path));
  }
}
