import { h, icon } from "../element.js";
import { endOf, initials } from "./transcript.js";

const PAGE = "M8 3h8l4 4v14H8zM16 3v4h4M4 7v14M11 13h6M11 17h6";
const SPEECH = "M21 12a8 8 0 0 1-11.500 7.200L4 21l1.500-4.500A8 8 0 1 1 21 12z";

/** What stands around the conversation: who answers, how it stands, the connection in words, and the end. */
export class Frame {
  #say;
  #avatar = h("span", { class: "avatar", "aria-hidden": "true" });
  #title = h("h2", { part: "title", id: "title" });
  #status = h("p", { part: "status", role: "status" });
  #lost = h("span");
  #connect;
  #banner;
  #leave;
  #copy;
  #sure;

  /**
   * @param {import("../words.js").Words} words
   * @param {{end: () => void, again: () => void, connect: () => void, copy: () => void}} on
   */
  constructor(words, on) {
    const say = (this.#say = (key, values) => words.say(key, values));
    const button = (key, onclick, kind = "") => h("button", { type: "button", class: kind, onclick }, say(key));
    this.#leave = button("end", () => this.#ask(true), "plain");
    this.#copy = h("button", { type: "button", class: "plain", part: "your-copy", "aria-label": say("copy"), title: say("copy"), "aria-expanded": "false",
      onclick: on.copy }, icon(PAGE));
    this.header = h("header", { part: "header" }, this.#avatar, h("div", null, this.#title, this.#status), h("div", { class: "acts" }, this.#copy, this.#leave));
    this.#sure = h("div", { class: "sure", role: "group", "aria-labelledby": "sure", hidden: true,
      onkeydown: event => event.key === "Escape" && this.#ask(false) },
    h("p", { id: "sure" }, say("endSure")), button("endYes", () => on.end(), "primary"), button("endNo", () => this.#ask(false)));
    this.#connect = button("connect", on.connect, "link");
    this.#banner = h("div", { class: "banner", part: "banner", hidden: true }, this.#lost, this.#connect);
    this.copies = h("div", { class: "copies" });
    this.notices = h("div", null, this.#sure, h("div", { role: "status" }, this.#banner), this.copies);
    this.over = h("div", { class: "over-end", hidden: true }, button("again", on.again, "primary"));
  }

  /**
   * @param {{heading: string, phase: string, agents: string[], standing: {text: string, quiet?: boolean}, left: boolean, end: any, connection: string,
   *     code: number | undefined, lostOnce: boolean}} state agents by the names that are shown
   */
  show(state) {
    const { heading, phase, agents } = state;
    const name = agents.join(", ");
    this.#title.textContent = heading.trim() || this.#say("heading");
    this.#avatar.replaceChildren(name ? initials(agents.at(-1)) : icon(SPEECH));
    this.#status.ariaLive = state.standing.quiet ? "off" : "polite";
    this.#tell(this.#status, this.#standing(state, name));
    this.#leave.hidden = phase !== "open" || !this.#sure.hidden;
    this.#sure.hidden ||= phase !== "open";
    this.over.hidden = phase !== "ended";
    this.#copy.hidden = phase !== "open" && phase !== "ended";
    this.#connection(state);
  }

  /** What is shown of copies, or nothing any more. @param {...Element} shown */
  copied(...shown) {
    this.copies.replaceChildren(...shown);
    this.#copy.ariaExpanded = String(shown.length > 0);
    shown.length === 0 && this.#copy.focus();
  }

  #standing({ phase, end, left, standing }, name) {
    if (phase === "ended") {
      return this.#say(endOf(end.reason, end.by));
    }
    if (phase !== "open") {
      return "";
    }
    return name ? this.#say("chatting", { name }) : left ? this.#say("kept") : standing.text || this.#say("waiting");
  }

  #connection({ connection, code, lostOnce }) {
    const closed = connection === "closed";
    const lost = closed || connection === "waiting" || (lostOnce && connection === "connecting");
    this.#banner.hidden = !lost;
    this.#connect.hidden = !closed;
    this.#tell(this.#lost, lost ? this.#say(!closed ? "lost" : code === 4005 ? "elsewhere" : "closed") : "");
  }

  #tell(place, text) {
    if (place.textContent !== text) {
      place.textContent = text;
    }
  }

  /** Asks before a chat is ended, where the eye is already; nothing moves that one would click by mistake. */
  #ask(open) {
    this.#sure.hidden = !open;
    this.#leave.hidden = open;
    (open ? this.#sure.querySelector("button") : this.#leave).focus();
  }
}
