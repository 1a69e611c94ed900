import { h } from "../../element.js";
import { put } from "../dom.js";
import { languageName, write } from "../names.js";
import { Bodies } from "./bodies.js";
import { conflictOf } from "./conflict.js";
import { wordOf } from "./shelf.js";

/** A reply that is written: every field says what is wrong with it while it is written, in the desk's words. */
export class ReplyForm {
  #words;
  #shelf;
  #about;
  #shortcut = h("input", { type: "text", id: "reply-shortcut", autocomplete: "off", autocapitalize: "off", spellcheck: false, dir: "auto" });
  #title = h("input", { type: "text", id: "reply-title", autocomplete: "off", dir: "auto" });
  #default = h("select", { id: "reply-default", onchange: () => this.#changed("defaultLocale") });
  #bodies;
  #problems = new Map();
  #touched = new Set();
  #general = h("p", { class: "problem", role: "alert" });
  #conflict = h("div", { class: "library-conflict", role: "alert", hidden: true });
  #fields;
  #save;

  /**
   * @param {import("../../words.js").Words} words
   * @param {import("./shelf.js").Shelf} shelf with what is begun
   * @param {{attributes: string[], done: (word: string) => void, leave: () => void}} about
   */
  constructor(words, shelf, about) {
    this.#words = words;
    this.#shelf = shelf;
    this.#about = about;
    this.#bodies = new Bodies(words, about.attributes, { changed: path => this.#changed(path), languages: () => this.#languages() });
    this.#save = h("button", { type: "submit", class: "primary" }, words.say("librarySave"));
    this.#fields = { shortcut: this.#shortcut, title: this.#title, defaultLocale: this.#default };
    this.#shortcut.addEventListener("input", () => this.#changed("shortcut"));
    this.#title.addEventListener("input", () => this.#changed("title"));
    const { id } = shelf.begun;
    this.element = h("form", { class: "library-form", novalidate: true, "aria-labelledby": "library-form-title", onsubmit: event => this.#submit(event) },
      h("h3", { id: "library-form-title" }, words.say(id ? "libraryEditTitle" : "libraryNew")), this.#conflict,
      this.#field("libraryShortcut", this.#shortcut, "libraryShortcutHint"), this.#field("libraryTitle", this.#title),
      this.#bodies.element, this.#field("libraryDefault", this.#default), this.#general,
      h("div", { class: "actions" }, this.#save, h("button", { type: "button", onclick: () => about.leave() }, words.say("libraryLeave")),
        h("button", { type: "button", class: "plain", onclick: () => this.#forget() }, words.say("libraryForget"))));
    this.#fill();
  }

  focus() {
    (this.#conflict.hidden ? this.#shortcut : this.#conflict.querySelector("button")).focus();
  }

  /** What the desk told is another: the reply may have been changed in another window. */
  update() {
    this.#save.disabled = !this.#shelf.connected;
    const { id, version } = this.#shelf.begun ?? {};
    if (id && this.#shelf.replies !== null && this.#shelf.problem === "") {
      const theirs = this.#shelf.reply(id) ?? null;
      theirs?.version === version ? this.#conflict.hidden = true : this.#conflicts(theirs);
    }
  }

  #fill() {
    const { shortcut, title, bodies, defaultLocale } = this.#shelf.begun;
    this.#shortcut.value = shortcut;
    this.#title.value = title;
    this.#bodies.fill(bodies);
    this.#languages();
    this.#default.value = defaultLocale;
    this.update();
    this.#check();
  }

  #field(word, control, hint) {
    const problem = h("p", { class: "problem", id: `${control.id}-problem` });
    this.#problems.set(control, problem);
    control.setAttribute("aria-describedby", problem.id + (hint ? ` ${control.id}-hint` : ""));
    return h("div", { class: "field" }, h("label", { for: control.id }, this.#words.say(word)), control,
      hint && h("p", { class: "soft", id: `${control.id}-hint` }, this.#words.say(hint)), problem);
  }

  /** The languages that there are, to choose the one for everybody else from. */
  #languages() {
    const { value } = this.#default;
    const locales = this.#bodies.locales;
    this.#default.replaceChildren(...locales.map(locale => h("option", { value: locale }, languageName(locale, this.#words.lang) || locale)));
    this.#default.value = locales.includes(value) ? value : locales[0] ?? "";
    this.#default.parentNode && (this.#default.parentNode.hidden = locales.length < 2);
  }

  get #reply() {
    return { ...this.#shelf.begun, shortcut: this.#shortcut.value.trim(), title: this.#title.value.trim(), defaultLocale: this.#default.value, bodies: this.#bodies.value };
  }

  #changed(path) {
    this.#touched.add(path);
    this.#shelf.begun = this.#reply;
    this.#general.textContent = "";
    this.#check();
  }

  #check() {
    const { shortcut, title, bodies, defaultLocale } = this.#reply;
    const asked = JSON.stringify([shortcut, title, bodies, defaultLocale]);
    this.#shelf.check(this.#reply, problems => {
      const now = this.#reply;
      const same = asked === JSON.stringify([now.shortcut, now.title, now.bodies, now.defaultLocale]);
      same && problems !== null && this.#tell(problems);
    });
  }

  /** What was not touched yet is not wrong yet. */
  #tell(problems) {
    const told = problems.filter(({ path }) => this.#touched.has("all") || this.#touched.has(path));
    for (const [name, control] of Object.entries(this.#fields)) {
      const wrong = told.find(({ path }) => path === name);
      write(this.#problems.get(control), wrong ? `${wrong.reason}; ${wrong.remedy}.` : "");
      put(this.#problems.get(control), "lang", wrong && "en");
      control.setAttribute("aria-invalid", String(wrong !== undefined));
    }
    this.#bodies.tell(told.filter(({ path }) => path.startsWith("bodies.")));
    const rest = told.find(({ path }) => !(path in this.#fields) && !path.startsWith("bodies."));
    write(this.#general, rest ? `${rest.reason}; ${rest.remedy}.` : "");
    put(this.#general, "lang", rest && "en");
    return told;
  }

  async #submit(event) {
    event.preventDefault();
    const reply = this.#reply;
    this.#touched.add("all");
    this.#save.disabled = true;
    const refused = await this.#shelf.save(reply);
    this.#save.disabled = !this.#shelf.connected;
    if (refused === null) {
      this.#about.done("librarySaved");
    } else if (refused.code === "malformed") {
      this.#wrong();
    } else if (refused.code === "wrong_state" || (refused.code === "not_found" && reply.id)) {
      this.#conflicts(this.#shelf.reply(reply.id) ?? null);
      this.focus();
    } else {
      put(this.#general, "lang", null);
      this.#general.textContent = this.#words.say(wordOf(refused.code), { limit: refused.limit });
    }
  }

  /** Every field says what is wrong with it; the first has the focus. */
  #wrong() {
    this.#shelf.check(this.#reply, problems => {
      const told = this.#tell(problems ?? []);
      (Object.entries(this.#fields).find(([name]) => told.some(({ path }) => path === name))?.[1] ?? this.#bodies.first(told))?.focus();
    });
    this.#shelf.hurry();
  }

  #conflicts(theirs) {
    const shown = conflictOf(this.#words, this.#reply, theirs, {
      mine: () => this.#mine(theirs),
      theirs: () => (theirs === null ? this.#about.done("libraryGone") : this.#theirs(theirs)),
    });
    const key = theirs?.version ?? "gone";
    if (this.#conflict.hidden || this.#conflict.dataset.version !== key) {
      this.#conflict.dataset.version = key;
      this.#conflict.replaceChildren(...shown);
    }
    this.#conflict.hidden = false;
  }

  /** What is written here counts, and is saved on top of what came meanwhile. */
  #mine(theirs) {
    const { id, version, ...rest } = this.#reply;
    this.#shelf.begun = theirs === null ? rest : { ...rest, id, version: theirs.version };
    this.#conflict.hidden = true;
    this.element.requestSubmit();
  }

  #theirs(theirs) {
    this.#shelf.begun = { ...theirs };
    this.#conflict.hidden = true;
    this.#fill();
    this.#shortcut.focus();
  }

  #forget() {
    this.#shelf.begun = null;
    this.#about.leave();
  }
}
