import { h } from "../../element.js";
import { Rows, fill } from "../dom.js";
import { write } from "../names.js";
import { found, replyOf } from "./found.js";
import { MineRow } from "./mine-row.js";

/** The agent's own replies: searched, begun, changed, proposed, taken away. */
export class MineList {
  #words;
  #shelf;
  #about;
  #search;
  #rows;
  #list = h("ul", { class: "library-list" });
  #none = h("p", { class: "soft" });
  #count = h("p", { class: "sr", role: "status" });
  #again;
  #all;

  /**
   * @param {import("../../words.js").Words} words
   * @param {import("./shelf.js").Shelf} shelf
   * @param {object} about with edit and say
   */
  constructor(words, shelf, about) {
    this.#words = words;
    this.#shelf = shelf;
    this.#about = about;
    this.#search = h("input", { type: "search", id: "library-search", dir: "auto", autocomplete: "off", oninput: () => this.update() });
    this.#rows = new Rows(this.#list, ({ reply }) => reply.id, () => new MineRow(words, shelf, about));
    this.#again = this.#button("libraryAgain", () => about.edit(null));
    const { last } = about;
    const begin = h("div", { class: "library-begin" }, this.#button("libraryNew", () => about.edit(this.#new()), "primary"),
      last !== null && this.#button("libraryLast", () => about.edit(this.#new(last))), this.#again);
    this.#all = [h("div", { class: "library-search" }, h("label", { for: "library-search" }, words.say("librarySearch")), this.#search), begin,
      this.#none, this.#count, this.#list];
    this.element = h("div", {}, ...this.#all);
  }

  update() {
    const { replies, begun } = this.#shelf;
    const all = found(replies ?? [], this.#search.value);
    const inList = () => this.#list.contains(this.#list.getRootNode().activeElement);
    const was = inList();
    this.#rows.show(all.map(reply => ({ reply, became: this.#shelf.became(reply.id) })));
    write(this.#none, all.length > 0 ? "" : this.#words.say(replies === null ? "libraryAsking" : replies.length === 0 ? "libraryNone" : "libraryNoneFound"));
    write(this.#count, this.#search.value === "" ? "" : this.#words.say("libraryFound", { n: all.length }));
    this.#again.hidden = begun === null;
    was && !inList() && this.focus();
  }

  focus() {
    this.#search.focus();
  }

  /** Something else stands in its place, or nothing does. */
  hide(other) {
    fill(this.element, ...(other === null ? this.#all : [other]));
  }

  #new({ text = "", name, locale } = {}) {
    const lang = locale ?? this.#words.lang;
    return { shortcut: "", title: "", defaultLocale: lang, bodies: { [lang]: replyOf(text, name) } };
  }

  #button(word, onclick, kind = "") {
    return h("button", { type: "button", class: kind, onclick }, this.#words.say(word));
  }
}
