import { h } from "../../element.js";
import { sends } from "../keys.js";
import { FillForm } from "./fill-form.js";
import { GaugeNotice, WhyNotice } from "./notices.js";
import { ScriptList } from "./script-list.js";
import { ScriptSearch } from "./script-search.js";
import { StripView } from "./strip-view.js";
import { meant, spaced, tokenAt } from "./tokens.js";
import { ToneView } from "./tone-view.js";
import { WalkPanel } from "./walk-panel.js";

/**
 * The field that an answer is written in.
 *
 * @typedef {object} Pen
 * @property {HTMLTextAreaElement} field
 * @property {(from: number, to: number, text: string) => void} replace as if it were typed, so that it can be undone
 * @property {() => void} submit
 * @property {() => void} focus
 */

/** What helps to write an answer: scripts by shortcut, by search and by suggestion, the gaps in them, and the brand's style. */
export class Answering {
  #words;
  #act;
  #pen;
  #list;
  #search;
  #form;
  #strip;
  #why;
  #gauge;
  #tone;
  #walk;
  #status = h("div", { class: "sr", role: "status" });
  #draft = { script: null, why: null, reason: undefined };
  #token = null;
  #found = null;
  #takesFirst = false;
  #place = null;
  #turn = null;
  #quiet = false;
  #unchecked = null;
  #off = false;

  /**
   * @param {import("../../words.js").Words} words
   * @param {Record<string, Function>} act
   * @param {Pen} pen
   */
  constructor(words, act, pen) {
    this.#words = words;
    this.#act = act;
    this.#pen = pen;
    this.#list = new ScriptList(words, script => this.#take(script));
    this.#search = new ScriptSearch(words, this.#list, { find: act.find, leave: () => this.#leave() });
    this.#form = new FillForm(words, { fill: (inputs, attributes) => this.#fill(inputs, attributes), leave: () => this.#leave() });
    this.#strip = new StripView(words, script => this.#suggested(script));
    this.#why = new WhyNotice(words, next => this.do(next));
    this.#gauge = new GaugeNotice(words);
    this.#tone = new ToneView(words, (from, to, text) => this.#replace(from, to, text));
    const { walk, flows, answer } = act;
    this.#walk = new WalkPanel(words, { walk, flows, answer, back: () => this.#pen.focus(), say: (word, values) => this.#say(word, values) });
    this.marks = this.#tone.marks;
    this.above = h("div", { class: "answering" }, this.#walk.element, this.#gauge.element, this.#strip.element, this.#search.element, this.#list.element, this.#form.element);
    this.below = h("div", { class: "answering" }, this.#tone.element, this.#why.element, this.#status);
    pen.field.addEventListener("scroll", () => (this.marks.scrollTop = pen.field.scrollTop));
    pen.field.addEventListener("blur", () => this.#list.shown && !this.#search.shown && this.#close());
  }

  /** Another chat is open: where its flow stands is told next. */
  another() {
    this.#walk.open();
  }

  /** Goes on with an answer that was begun. */
  open({ script = null, why = null, reason }) {
    this.#draft = { script, why, reason };
    this.#turn = null;
    this.#act.drop();
    this.#close();
    this.#tone.clear();
    this.#tellWhy();
    this.#check();
    why !== null && this.#act.hurry();
  }

  /** Nothing helps with a note, which no visitor sees. */
  off(off) {
    this.#off = off;
    this.above.hidden = off;
    this.below.hidden = off;
    off ? this.#close() : this.#check();
    off && this.#tone.clear();
  }

  /** What the desk tells is another. */
  update(assist) {
    this.#gauge.update(assist);
    this.#walk.update(assist.flow);
    // What was suggested for a draft that is gone is not offered again.
    this.#turn = assist.scripts.length === 0 ? null : this.#turn;
    if (this.#strip.update(assist)) {
      this.#say("suggestedSpoken", { n: this.#strip.scripts.length });
    }
  }

  /** What was said in the chat is more than before. */
  heard() {
    this.#walk.heard();
  }

  /** The answer is another. */
  typed() {
    const text = this.#pen.field.value;
    this.#keep({ why: null, ...(text === "" && { script: null }) });
    this.#tellWhy();
    if (!this.#off) {
      this.#tone.moved(text);
      this.#quiet || this.#lookUp();
      this.#check();
    }
  }

  /** Whether the key was for what helps. */
  key(event) {
    const { key, altKey, ctrlKey, metaKey, shiftKey, isComposing } = event;
    if (this.#token === null || altKey || ctrlKey || metaKey || shiftKey || isComposing) {
      return false;
    }
    if (key === "Escape") {
      this.#close();
      return true;
    }
    return sends(event) ? this.#enter() : this.#list.shown && this.#list.moves(key);
  }

  /**
   * What goes with the answer that is about to be sent; null if it is not to be sent like this. Confirmed is only what was
   * found in exactly this text and is on the screen, unless the check itself failed.
   */
  sending(text) {
    const { script, why } = this.#draft;
    const verdict = this.#tone.verdict(text);
    const asked = why === "tone_unconfirmed";
    if (asked && verdict === null && this.#unchecked !== text) {
      this.#act.hurry();
      this.#why.show("checking");
      return null;
    }
    const stop = STOPS[verdict?.level];
    if (stop !== undefined && !(asked && stop === why)) {
      this.#keep({ why: stop });
      this.#tellWhy();
      return null;
    }
    return asked ? { script, confirmed: true } : { script };
  }

  /** Does what a key or a button asks for. */
  do(act) {
    if (this.#off) {
      return;
    }
    switch (act) {
      case "scripts":
        return this.#choose();
      case "suggest":
        return this.#suggest();
      case "confirm":
        return this.#pen.submit();
      case "walk":
        return this.#walk.focus();
      default:
        return this.#tone.focus() || this.#say("nothingToReplace");
    }
  }

  // ---- scripts by shortcut

  #lookUp() {
    const { value, selectionEnd } = this.#pen.field;
    this.#token = tokenAt(value, selectionEnd);
    this.#takesFirst = false;
    if (this.#token === null) {
      this.#close();
      return;
    }
    this.#found = null;
    const token = this.#token;
    this.#act.find(token.query, scripts => token === this.#token && this.#show(scripts ?? []));
  }

  #show(scripts) {
    this.#found = meant(this.#token, scripts);
    const { leads } = this.#token;
    const first = this.#takesFirst && this.#found[0];
    if (first) {
      this.#take(first);
    } else if (this.#found.length > 0 || leads) {
      this.#list.show(this.#found, this.#pen.field, this.#words.say("scriptsNone"));
      this.#say("scriptsSpoken", { n: this.#found.length });
    } else {
      this.#close();
      this.#takesFirst && this.#pen.submit();
    }
  }

  /** Enter takes the script; one that is faster than the desk's answer waits for it. */
  #enter() {
    if (this.#found === null) {
      this.#takesFirst = true;
    } else if (this.#list.active) {
      this.#take(this.#list.active);
    }
    return true;
  }

  #close() {
    this.#act.forgo();
    this.#token = null;
    this.#found = null;
    this.#takesFirst = false;
    this.#list.hide();
    this.#search.hide();
    this.#form.hide();
  }

  // ---- scripts by search, and by suggestion

  /** What was refused for being the agent's own words is replaced, and kept as not sent; else a script goes to the caret. */
  #choose() {
    const { value, selectionStart, selectionEnd } = this.#pen.field;
    const whole = this.#draft.why === "policy_refused";
    this.#close();
    this.#turn = null;
    this.#place = whole ? { from: 0, to: value.length, whole } : { from: selectionStart, to: selectionEnd };
    this.#search.show();
  }

  /** The first suggestion, and in place of that, as long as it is untouched, the next. */
  #suggest() {
    const { scripts } = this.#strip;
    if (scripts.length === 0 && this.#turn === null) {
      this.#say("suggestedNone");
      return;
    }
    const again = this.#turn !== null && this.#untouched();
    const offered = again ? this.#turn.offered : scripts;
    this.#suggested(offered[again ? (this.#turn.index + 1) % offered.length : 0], offered);
  }

  #suggested(script, offered = this.#strip.scripts) {
    const { selectionStart, selectionEnd } = this.#pen.field;
    this.#place = this.#turn !== null && this.#untouched() ? this.#turn.place : { from: selectionStart, to: selectionEnd };
    this.#turn = { offered, index: offered.indexOf(script), place: this.#place, text: this.#text(this.#place) };
    this.#take(script);
  }

  /** Whether what was suggested still stands there as it was. */
  #untouched() {
    return this.#turn !== null && this.#text(this.#turn.place) === this.#turn.text;
  }

  #text({ from, to }) {
    return this.#pen.field.value.slice(from, to);
  }

  // ---- taking one

  #take(script) {
    const place = this.#token ?? this.#place;
    this.#turn = this.#token === null ? this.#turn : null;
    this.#close();
    this.#place = place;
    if (script.gaps?.length > 0) {
      this.#form.show(script);
    } else {
      this.#put(script);
    }
  }

  async #fill(inputs, attributes) {
    const { script } = this.#form;
    const filled = await this.#act.fill(script, inputs, attributes);
    if (!this.#form.shown || this.#form.script !== script) {
      return;
    }
    if (filled === null || filled.gaps?.length > 0) {
      this.#form.refuse(filled?.gaps ?? []);
    } else {
      this.#put(filled);
    }
  }

  #put(script) {
    const { field } = this.#pen;
    const { from, to, whole } = this.#place;
    const text = spaced(field.value.slice(0, from), script.text, field.value.slice(to));
    this.#close();
    whole && this.#act.aside(field.value);
    this.#replace(from, to, text);
    if (this.#turn !== null) {
      this.#turn = { ...this.#turn, place: { from, to: from + text.length }, text };
    }
    const { id, version, locale, inputs } = script;
    this.#keep({ script: { id, version, locale, inputs } });
    this.#say("scriptTaken", { title: script.title });
  }

  #replace(from, to, text) {
    this.#quiet = true;
    this.#pen.replace(from, to, text);
    this.#quiet = false;
  }

  #leave() {
    this.#close();
    this.#pen.focus();
  }

  // ---- style

  #check() {
    const { value } = this.#pen.field;
    if (value.trim() === "" || this.#off || this.#token?.leads) {
      this.#tone.clear();
      this.#pen.field.setAttribute("aria-invalid", "false");
      return;
    }
    const before = this.#tone.count;
    this.#unchecked = null;
    this.#act.check(value, tone => {
      if (this.#pen.field.value === value) {
        this.#judged(value, tone);
        this.#tellWhy();
        this.#tone.count > before && this.#say("findingsSpoken", { n: this.#tone.count });
      }
    });
  }

  #judged(value, tone) {
    if (tone === null) {
      this.#unchecked = value;
    } else {
      this.#tone.show(value, tone);
      this.#pen.field.setAttribute("aria-invalid", String(tone.level === "block"));
    }
  }

  #tellWhy() {
    this.#why.show(this.#draft.why, this.#draft.reason);
  }

  #keep(more) {
    this.#draft = { ...this.#draft, ...more };
    this.#act.keep(more);
  }

  #say(word, values) {
    this.#status.textContent = this.#words.say(word, values);
  }
}

const STOPS = { confirm: "tone_unconfirmed", block: "tone_blocked" };
