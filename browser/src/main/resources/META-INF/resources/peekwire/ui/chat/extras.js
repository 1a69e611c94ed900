import { h } from "../element.js";

/** What a visitor is offered besides talking: promises, compensation, a survey, a copy. Each is loaded when it is needed first. */
export class Extras {
  #words;
  #of;
  #survey = h("div");
  #promises = null;
  #surveys = false;

  /** Where a compensation is asked for. */
  ask = h("div");

  /**
   * @param {import("../words.js").Words} words
   * @param {{frame: import("./frame.js").Frame, transcript: import("./transcript.js").Transcript, name: (agent: string) => string, messages: any,
   *     part: (loading: Promise<any>) => Promise<any>, now: () => {client: any, chat: string, events: any[]}}} of messages: what masks them
   */
  constructor(words, of) {
    this.#words = words;
    this.#of = of;
    of.frame.over.prepend(this.#survey);
  }

  /** An event of the chat, if it is one that is shown here. */
  take(event) {
    if (!/^comm|^comp/.test(event.type)) {
      return;
    }
    const { transcript } = this.#of;
    const place = h("li", { class: "system", part: "item system" });
    /_(made|approved|asked|settled)$/.test(event.type) && transcript.place(event.at, place);
    this.#load().then(all => all.take(event, place), () => (place.textContent = this.#words.say("trouble"))).then(() => transcript.grown());
  }

  /** What the page has the visitor asked for, and what it lets the visitor ask for. */
  show({ compensation, survey, phase, ready }) {
    this.ask.hidden = !compensation || phase !== "open";
    if (!this.ask.hidden && !this.ask.firstChild) {
      this.#load().then(all => this.ask.replaceChildren(all.asking), () => {});
    }
    const over = survey && ready && phase === "ended";
    if (over && !this.#surveys && this.#of.now().events.some(({ type, by }) => type === "message_posted" && by.kind !== "visitor")) {
      this.#surveys = true;
      this.#question().catch(() => (this.#surveys = false));
    }
  }

  /** Opens what there is to do with a copy, or closes it. */
  async copy() {
    const { frame, part, now } = this.#of;
    if (frame.copies.firstChild) {
      frame.copied();
      return;
    }
    try {
      const { Copy, words } = await part(import("./copy.js"));
      const copy = new Copy(h, words, now(), () => frame.copied());
      frame.copied(copy.element);
      copy.focus();
    } catch {
      frame.copied(h("p", { class: "problem", role: "alert" }, this.#words.say("trouble")));
    }
  }

  #load() {
    const { part, name, transcript } = this.#of;
    this.#promises ??= part(import("./commitments.js")).then(({ Commitments, words }) =>
      new Commitments(h, words, { name, answers: () => this.#answers(), grown: () => transcript.grown() }));
    // What could not be loaded is tried again with the next event.
    this.#promises.catch(() => (this.#promises = null));
    return this.#promises;
  }

  async #answers() {
    const { VisitorCommitments } = await import("../../visitor-commitments.js");
    const { client, chat } = this.#of.now();
    return new VisitorCommitments(client, chat, { redactMessages: this.#of.messages });
  }

  async #question() {
    const { Survey, words } = await this.#of.part(import("./survey.js"));
    this.#survey.replaceChildren(new Survey(h, words, this.#of.now().events, () => this.#answers()).element);
  }
}
