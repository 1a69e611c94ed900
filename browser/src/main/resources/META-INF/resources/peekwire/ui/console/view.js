import { h } from "../element.js";
import { wear } from "./dom.js";
import { BarView } from "./bar-view.js";
import { ListView } from "./list-view.js";
import { RoomView } from "./room-view.js";
import { AwayBar } from "./routing/away-bar.js";
import { LoadView } from "./routing/load-view.js";
import { OffersView } from "./routing/offers-view.js";

/** All of the console's screen: the bar, the list, the open chat. Knows no client; is told what to show. */
export class View {
  #words;
  #bar;
  #list;
  #room;
  #problem = h("span", {});
  #problemBar;
  #status = h("div", { class: "sr", role: "status" });
  #urgent = h("div", { class: "sr", role: "alert" });
  #draft = h("div", { class: "sr", "aria-live": "polite", "data-peek": "spoken" });
  #connected = false;
  #available = false;
  #listed = false;
  #away;
  #load;
  /** The supervisor's view; a place for it until it is loaded. @type {any} */
  #floor = { element: h("section", { hidden: true }), update: () => {}, tick: () => {}, focus: () => {} };
  #loadFloor;
  #loads = null;
  #supervisor = false;

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
    this.#away = new AwayBar(words, () => act.available(true));
    this.#load = new LoadView(words, directory);
    this.#loadFloor = () => import("./later.js").then(({ FloorView, floorStyles }) => this.#floorLoaded(new FloorView(words, directory, act), floorStyles),
      () => this.problem({ word: "problem_unavailable", with: {} }));
    this.offers = new OffersView(words, directory, act);
    this.#problemBar = h("div", { class: "problem-bar", role: "alert", hidden: true }, this.#problem,
      h("button", { type: "button", class: "link", onclick: () => this.problem(null) }, words.say("dismiss")));
    this.element = h("div", { part: "panel", class: "panel", "data-pane": "list" },
      this.#bar.element, this.#bar.banner, this.#away.element, this.#problemBar,
      h("div", { class: "left" }, this.#list.element, this.#load.element), this.offers.element,
      this.#room.element, this.#floor.element, this.#status, this.#urgent, this.#draft);
  }

  list(session) {
    this.#list.update(session);
    this.idle(session);
  }

  /** What stands where no chat is open. */
  idle(session) {
    this.#listed = (session?.chats.list.length ?? 0) > 0;
    this.#idle();
  }

  #idle() {
    this.#room.idle(this.#listed, this.#available, !this.offers.element.hidden);
  }

  /** Another second. Answers whether anything runs. */
  tick(session, routing, now) {
    const since = then => session.clock.since(then, now);
    const { loads, offers } = routing;
    this.offers.tick(offers, routing.now, since).forEach(offer => this.urgent(this.offers.spoken(offer, routing.now)));
    this.#load.tick(loads, since);
    this.#floor.tick(loads, since);
    return this.#list.tick(session, now) || loads.running;
  }

  // ---- routing

  /** What is offered is another; the focus goes where the work is when it has lost its place. */
  offered(offers) {
    const lost = this.offers.update(offers);
    this.#idle();
    lost && this.focus();
  }

  /** How the agents and the teams stand, and what the agent does about it. */
  load({ loads, paused, missed }, self) {
    this.#loads = loads;
    this.#load.update(loads, self, paused);
    !this.#floor.element.hidden && this.#floor.update(loads);
    this.#away.show(missed);
    this.#bar.pausable(loads.teams.length > 1 || paused.size > 0, paused.size > 0);
  }

  /** Whether the agent may supervise. */
  supervisor(supervisor) {
    supervisor && !this.#supervisor && this.#loadFloor();
    this.#supervisor = supervisor;
    this.#room.supervisor = supervisor;
    this.floor(supervisor && !this.#floor.element.hidden);
  }

  #floorLoaded(floor, styles) {
    wear(this.element, styles);
    const { element } = this.#floor;
    floor.element.hidden = element.hidden;
    element.replaceWith(floor.element);
    this.#floor = floor;
    if (!element.hidden) {
      this.#loads === null || floor.update(this.#loads);
      floor.focus();
    }
  }

  /** Shows the supervisor's view, or goes back to the chats. */
  floor(shown, focus = false) {
    this.#floor.element.hidden = !shown;
    this.#bar.supervising(this.#supervisor, shown);
    this.element.classList.toggle("on-floor", shown);
    focus && (shown ? this.#floor.focus() : this.#list.focus(null));
  }

  /** See {@link FloorView.instead}. */
  instead(element) {
    return this.#floor.instead(element);
  }

  /** Says at once what can't wait. */
  urgent(text) {
    this.#urgent.textContent = text;
  }

  /** Says when there is time. */
  tell(text) {
    this.#status.textContent = text;
  }

  /** Another chat is open, or none; the focus stays at the same kind of place. */
  open(session) {
    const { activeElement } = this.element.getRootNode();
    const focused = this.#room.element.contains(activeElement) || this.#floor.element.contains(activeElement);
    this.#room.open(session);
    this.#room.update(session, this.#connected);
    this.element.dataset.pane = session.current === null ? "list" : "room";
    session.current !== null && this.floor(false);
    if (focused && this.#floor.element.hidden) {
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

  /** What helps to answer is another. */
  assist(assist) {
    this.#room.composer.assist(assist);
  }

  /** What is known of the open chat is shown beside it, or no more. */
  aside(panel) {
    this.#room.aside(panel);
  }

  /** What the visitor of the open chat asks for is shown above it, or no more. */
  request(bar) {
    this.#room.request(bar);
  }

  /** An answer is back in the box. */
  returned(session) {
    this.#room.compose(session);
  }

  connection(state, code) {
    this.#connected = state === "connected";
    this.#bar.connection(state, code);
  }

  available(available) {
    this.#available = available;
    this.#bar.available(available);
  }

  /** How many proposals wait for the agent's decision. */
  proposals(n) {
    this.#bar.proposals(n);
  }

  /** Whether the supervisor's view is shown. */
  get onFloor() {
    return !this.#floor.element.hidden;
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

  /** Puts the focus where the work is: the supervisor's view where it is shown, else the open chat. */
  focus() {
    (this.#floor.element.hidden ? this.#room : this.#floor).focus();
  }

  /** Whether a dialog is open. */
  get asking() {
    return this.element.querySelector("dialog[open]") !== null;
  }

  /** What is outside of a modal dialog is not read out: what can't wait is said within. */
  ask(dialog) {
    dialog.append(this.#urgent);
    dialog.addEventListener("close", () => this.element.append(this.#urgent));
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
      case "offers":
        return this.offers.focus();
      case "scripts":
      case "suggest":
      case "fix":
      case "walk":
        return this.#room.answer(act);
      default:
        return this.#room.transcript.focus();
    }
  }
}
