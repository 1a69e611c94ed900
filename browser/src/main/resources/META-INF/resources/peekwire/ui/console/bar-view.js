import { h, icon } from "../element.js";
import { BELL, KEYS, PEOPLE, REPLIES, TEAMS } from "./icons.js";
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
  #floor;
  #library;
  #pause;

  /**
   * @param {import("../words.js").Words} words
   * @param {Record<string, (on?: boolean) => void>} act available, pause, floor, library, alerts, shortcuts, reconnect
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
    this.#library = this.#button(REPLIES, "libraryOpen", act.library);
    this.#library.setAttribute("aria-keyshortcuts", "Alt+M");
    this.#pause = this.#button(TEAMS, "pause", act.pause);
    this.#floor = this.#button(PEOPLE, "floor", () => act.floor(this.#floor.getAttribute("aria-pressed") !== "true"));
    this.supervising(false, false);
    this.pausable(false, false);
    keys.setAttribute("aria-keyshortcuts", "Alt+K");
    this.again = h("button", { type: "button", class: "link", onclick: () => act.reconnect() }, words.say("reconnect"));
    this.#banner = h("div", { part: "banner", class: "banner", role: "alert", hidden: true }, this.#bannerText, this.again);
    this.element = h("div", { part: "header", class: "bar" }, this.#dot,
      h("label", { class: "presence" },
        h("span", { class: "sr", id: "presence-label" }, words.say("takeChats")), this.#switchText, this.#switch),
      this.#pause, this.#library, this.#floor, this.#bell, keys);
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

  /** Whether the teams can be chosen for which chats are taken, and whether any is left out now. */
  pausable(there, paused) {
    this.#pause.hidden = !there;
    this.#pause.classList.toggle("on", paused);
  }

  /** Whether the supervisor's view is to be had, and is shown. */
  supervising(there, shown) {
    this.#floor.hidden = !there;
    this.#floor.setAttribute("aria-pressed", String(shown));
  }

  /** How many proposals wait for the agent's decision. */
  proposals(n) {
    const label = this.#words.say(n > 0 ? "libraryOpenWaits" : "libraryOpen", { n });
    this.#library.classList.toggle("on", n > 0);
    this.#library.setAttribute("aria-label", label);
    this.#library.title = label;
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
