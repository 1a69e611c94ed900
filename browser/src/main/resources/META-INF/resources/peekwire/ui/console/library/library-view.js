import { h } from "../../element.js";
import { dialog } from "../dialogs.js";
import { write } from "../names.js";
import { DecideList } from "./decide-list.js";
import { MineList } from "./mine-list.js";
import { ReplyForm } from "./reply-form.js";

/** The dialog: the agent's own replies, or the one that is being written; for who decides, what waits and what is in use. */
export class LibraryView {
  #words;
  #shelf;
  #about;
  #tabs;
  #panels;
  #shown = "mine";
  #problem = h("p", { class: "problem", role: "alert" });
  #status = h("p", { class: "sr", role: "status" });
  #mine;
  #form = null;
  #tablist;

  /**
   * @param {import("../../words.js").Words} words
   * @param {import("./shelf.js").Shelf} shelf
   * @param {{directory: Function, teams: () => string[], last: object | null, attributes: string[], supervisor: boolean}} about
   */
  constructor(words, shelf, about) {
    this.#words = words;
    this.#shelf = shelf;
    this.#about = about;
    const { directory, supervisor } = about;
    this.#mine = new MineList(words, shelf, {
      ...about, edit: reply => this.#edit(reply), say: (word, values) => this.#say(word, values),
    });
    const decided = (word, values) => this.#say(word, values);
    this.#panels = {
      mine: this.#mine,
      waiting: new DecideList(words, shelf, { directory, supervisor, approved: false, say: decided }),
      approved: new DecideList(words, shelf, { directory, supervisor, approved: true, say: decided }),
    };
    this.#tabs = Object.fromEntries(Object.keys(this.#panels).map(name => [name, this.#tab(name)]));
    this.#tablist = h("div", { class: "library-tabs", role: "tablist", "aria-label": words.say("library"), onkeydown: event => this.#key(event) },
      ...Object.values(this.#tabs));
    const panels = Object.entries(this.#panels).map(([name, { element }]) =>
      h("div", { role: "tabpanel", id: `library-${name}`, "aria-labelledby": `library-tab-${name}`, class: "library-panel" }, element));
    this.element = dialog(words, "library", [this.#tablist, this.#problem, ...panels, this.#status]);
    this.element.classList.add("library");
    this.element.part.add("library");
    this.element.addEventListener("keydown", event => this.#escape(event));
    this.#show("mine");
    this.update();
    this.#shelf.begun !== null && this.#edit(null);
  }

  /** What the desk told is another. */
  update() {
    const { waiting, approved, problem, connected } = this.#shelf;
    const word = connected ? problem : "libraryOffline";
    write(this.#problem, word === "" ? "" : this.#words.say(word));
    this.#tablist.hidden = waiting === null;
    write(this.#tabs.waiting, this.#words.say("libraryWaiting", { n: waiting?.length ?? 0 }));
    write(this.#tabs.approved, this.#words.say("libraryApproved", { n: approved.length }));
    waiting === null && this.#shown !== "mine" && this.#show("mine");
    Object.values(this.#panels).forEach(panel => panel.update());
    this.#form?.update();
  }

  focus() {
    this.#form === null ? this.#panels[this.#shown].focus() : this.#form.focus();
  }

  #tab(name) {
    return h("button", {
      type: "button", role: "tab", id: `library-tab-${name}`, "aria-controls": `library-${name}`, class: "plain", onclick: () => this.#show(name),
    }, this.#words.say(name === "mine" ? "libraryMine" : name === "waiting" ? "libraryWaiting" : "libraryApproved", { n: 0 }));
  }

  #show(name) {
    this.#shown = name;
    for (const [each, tab] of Object.entries(this.#tabs)) {
      const on = each === name;
      tab.setAttribute("aria-selected", String(on));
      tab.tabIndex = on ? 0 : -1;
      const panel = this.#panels[each].element.parentNode;
      panel && (panel.hidden = !on);
    }
  }

  #key({ key }) {
    const names = Object.keys(this.#tabs);
    const by = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (by) {
      const turned = this.element.dir === "rtl" || getComputedStyle(this.element).direction === "rtl" ? -by : by;
      this.#show(names[(names.indexOf(this.#shown) + turned + names.length) % names.length]);
      this.#tabs[this.#shown].focus();
    }
  }

  /** Out of the form first; what was begun is kept. */
  #escape(event) {
    if (event.key === "Escape" && this.#form !== null) {
      event.preventDefault();
      this.#leave();
    }
  }

  /** @param {object | null} reply to begin with; null goes on with what was begun */
  #edit(reply) {
    this.#shelf.begun = reply ?? this.#shelf.begun;
    this.#form = new ReplyForm(this.#words, this.#shelf, { ...this.#about, done: word => this.#done(word), leave: () => this.#leave() });
    this.#show("mine");
    this.#mine.hide(this.#form.element);
    this.#tablist.hidden = true;
    this.#form.focus();
  }

  #done(word) {
    this.#shelf.begun = null;
    this.#leave();
    this.#say(word);
  }

  #leave() {
    this.#form = null;
    this.#mine.hide(null);
    this.update();
    this.#mine.focus();
  }

  #say(word, values) {
    this.#status.textContent = this.#words.say(word, values);
  }
}
