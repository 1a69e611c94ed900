import { h } from "../../element.js";
import { Rows } from "../dom.js";
import { write } from "../names.js";
import { DecideRow } from "./decide-row.js";

/** What waits for the agent's decision, or what may be sent and can be retired. */
export class DecideList {
  #words;
  #shelf;
  #approved;
  #rows;
  #list = h("ul", { class: "library-list" });
  #none = h("p", { class: "soft", tabindex: "-1" });

  /**
   * @param {import("../../words.js").Words} words
   * @param {import("./shelf.js").Shelf} shelf
   * @param {{directory: Function, supervisor: boolean, approved: boolean, say: Function}} about
   */
  constructor(words, shelf, about) {
    this.#words = words;
    this.#shelf = shelf;
    this.#approved = about.approved;
    this.#rows = new Rows(this.#list, ({ reply }) => `${reply.id} ${reply.version}`,
      () => new DecideRow(words, shelf, { ...about, next: () => this.focus() }));
    this.element = h("div", {}, this.#none, this.#list);
  }

  update() {
    const all = (this.#approved ? this.#shelf.approved : this.#shelf.waiting) ?? [];
    const lost = this.#list.contains(this.#list.getRootNode().activeElement);
    this.#rows.show(all);
    write(this.#none, all.length > 0 ? "" : this.#words.say(this.#approved ? "libraryNothingApproved" : "libraryNothingWaits"));
    lost && !this.#list.contains(this.#list.getRootNode().activeElement) && this.focus();
  }

  focus() {
    (this.#list.querySelector("input") ?? this.#none).focus();
  }
}
