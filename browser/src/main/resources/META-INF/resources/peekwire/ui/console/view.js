import { h } from "../element.js";
import { BarView } from "./bar-view.js";
import { ListView } from "./list-view.js";
import { RoomView } from "./room-view.js";

/** All of the console's screen: the bar, the list, the open chat. Knows no client; is told what to show. */
export class View {
  #words;
  #bar;
  #list;
  #room;
  #problem = h("span", {});
  #problemBar;
  #status = h("div", { class: "sr", role: "status" });
  #draft = h("div", { class: "sr", "aria-live": "polite", "data-peek": "spoken" });
  #connected = false;
  #available = false;

  /**
   * @param {import("../words.js").Words} words
   * @param {() => import("./directory.js").Directory} directory
   * @param {Record<string, Function>} act
   */
  constructor(words, directory, act) {
    this.#words = words;
    this.#bar = new BarView(words, act);
    this.#list = new ListView(words, directory, id => act.open(id));
    this.#room = new RoomView(words, directory, act);
    this.#problemBar = h("div", { class: "problem-bar", role: "alert", hidden: true }, this.#problem,
      h("button", { type: "button", class: "link", onclick: () => this.problem(null) }, words.say("dismiss")));
    this.element = h("div", { part: "panel", class: "panel", "data-pane": "list" },
      this.#bar.element, this.#bar.banner, this.#problemBar, this.#list.element, this.#room.element, this.#status, this.#draft);
  }

  list(session) {
    this.#list.update(session);
    this.idle(session);
  }

  /** What stands where no chat is open. */
  idle(session) {
    this.#room.idle((session?.chats.list.length ?? 0) > 0, this.#available);
  }

  tick(session, now) {
    return this.#list.tick(session, now);
  }

  /** Another chat is open, or none; the focus stays at the same kind of place. */
  open(session) {
    const focused = this.#room.element.contains(this.element.getRootNode().activeElement);
    this.#room.open(session);
    this.#room.update(session, this.#connected);
    this.element.dataset.pane = session.current === null ? "list" : "room";
    if (focused) {
      session.current === null ? this.#list.focus(null) : this.#room.focus();
    }
  }

  room(session) {
    this.#room.update(session, this.#connected);
  }

  line(event) {
    this.#room.transcript.append(event);
  }

  peek(session) {
    this.#room.draft(session, this.#connected);
  }

  connection(state, code) {
    this.#connected = state === "connected";
    this.#bar.connection(state, code);
  }

  available(available) {
    this.#available = available;
    this.#bar.available(available);
  }

  alerting(alerts) {
    this.#bar.alerting(alerts.notifies || alerts.sounds);
  }

  /** Says what went wrong, or no longer does. */
  problem(problem) {
    this.#problemBar.hidden = problem === null;
    this.#problem.textContent = problem === null ? "" : this.#words.say(problem.word, problem.with);
  }

  /** Tells those who listen what happened where they are not. */
  announce(why, name, before) {
    if (!before || why === "gone") {
      this.#status.textContent = this.#words.say(`notify_${why}`, { name });
    }
  }

  /** Reads out what is not sent, or takes it away. */
  announceDraft(text) {
    this.#draft.textContent = text;
  }

  /** Puts the focus on a chat's place in the list. */
  focusList(id) {
    this.#list.focus(id);
  }

  /** Puts the focus where the open chat is answered. */
  focus() {
    this.#room.focus();
  }

  /** Whether a dialog is open. */
  get asking() {
    return this.element.querySelector("dialog[open]") !== null;
  }

  ask(dialog) {
    this.element.append(dialog);
    dialog.showModal();
  }

  /** Does what a key asks for in the open chat. */
  shortcut(act) {
    switch (act) {
      case "reply":
        return this.#room.focus();
      case "note":
        return this.#room.note();
      default:
        return this.#room.transcript.focus();
    }
  }
}
