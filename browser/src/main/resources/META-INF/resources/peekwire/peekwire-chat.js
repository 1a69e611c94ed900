import { PeekwireElement, define, h, reflect } from "./ui/element.js";
import { CHAT, languageOf, loadWords } from "./ui/words.js";
import { Composer } from "./ui/chat/composer.js";
import { Consent } from "./ui/chat/consent.js";
import { Extras } from "./ui/chat/extras.js";
import { Frame } from "./ui/chat/frame.js";
import { Outbox } from "./ui/chat/outbox.js";
import { StartForm } from "./ui/chat/start.js";
import { Transcript } from "./ui/chat/transcript.js";
import { kept, tabStorage } from "./ui/chat/kept.js";
import { style } from "./ui/chat/style.js";
import { sheet } from "./ui/theme.js";
import { BareVisitor } from "./bare-visitor.js";
import { LateRedactor } from "./redact/late-redactor.js";
import { VisitorMemory } from "./visitor-memory.js";

/** Who has an agent, or waits anew, has no place in the queue that would be known. */
const FREE = { place: null, standing: { text: "" } };
/** Nobody sees what is typed. */
const UNREAD = { readers: 0, suggester: false, mode: "none" };
/** What a chat is before it is one. */
const NONE = { chat: null, phase: "start", agents: [], ...FREE, left: false, end: null, ready: false, offer: null, decided: false,
  level: "none", ...UNREAD };

/** What masks drafts and messages: loaded before there is a box to write in, and nothing leaves without it. */
const DRAFTS = new LateRedactor();
const MESSAGES = new LateRedactor();

/** What a desk answers that takes no chat now. */
const AWAY = /^(team_closed|queue_full)$/;

/**
 * `<peekwire-chat>`: a visitor's side, with everything that one sees. The guide "Components" has its attributes, slots,
 * methods, events and parts.
 */
export class PeekwireChat extends PeekwireElement {
  static tables = [CHAT];
  static observedAttributes = [...PeekwireElement.observedAttributes, "heading", "topic", "compensation", "survey"];

  #state = { ...NONE };
  #events = [];
  #line = { connection: "new", code: undefined, lostOnce: false };
  #outbox = this.#newOutbox();
  #unsent = null;
  #view = null;
  #worn = new Set();

  /** How an agent is called, by id. Set before the element is connected. @type {(agent: string) => string} */
  agentName = agent => agent.replace(/[._-]+/g, " ").replace(/(^|\s)\S/g, letter => letter.toUpperCase());

  constructor() {
    super(style);
  }

  /** The chat on the page, or null. */
  get chat() {
    return this.#state.chat;
  }

  /**
   * Starts a chat.
   *
   * @param {{topic?: string, attributes?: Record<string, string>}} [request]
   * @returns {Promise<string>} its id
   */
  async start(request = {}) {
    await this.ready;
    this.#become({ ...NONE, phase: "starting" });
    try {
      await this.#masks();
      return await this.#begin(request);
    } catch (error) {
      this.#become({ ...NONE });
      await (AWAY.test(error.code) ? this.#turnedAway(error, request) : (this.#view.form.problem.textContent = this.words.say("trouble")));
      throw error;
    }
  }

  async #begin(request) {
    const topic = this.topic;
    const chat = await this.client.start({ ...(topic && { topic }), ...request, locale: languageOf(this) });
    this.#enter(chat);
    this.#become({ ready: true });
    this.#view.composer.field.focus();
    return chat;
  }

  async #masks() {
    const { Redactor } = await import("./redact/redactor.js");
    DRAFTS.use(Redactor.standard());
    MESSAGES.use(Redactor.cards());
  }

  /** What is loaded when it is needed first, with its words and its look. */
  async #part(loading) {
    const part = await loading;
    if (part.css && !this.#worn.has(part.css)) {
      this.#worn.add(part.css);
      this.shadowRoot.adoptedStyleSheets = [...this.shadowRoot.adoptedStyleSheets, sheet(part.css)];
    }
    return { ...part, words: await loadWords(languageOf(this), part.WORDS) };
  }

  #queue() {
    return this.#part(import("./ui/chat/queue.js"));
  }

  async #waits(place) {
    this.#become({ place });
    const { standing, words } = await this.#queue();
    this.#become({ standing: standing(words, place, this.#state.standing.text === "") });
  }

  /** The desk is closed or its queue full: says so, and takes a message if it may. */
  async #turnedAway(error, request) {
    const { Closed, words } = await this.#queue();
    const closed = new Closed(h, words, error, request, { leave: again => this.#begin(again), back: () => this.#back() });
    this.#view.away.replaceChildren(closed.element);
    this.#become({ phase: "away" });
    closed.focus();
  }

  /** Ends the chat. */
  end() {
    return this.client.end(this.#state.chat);
  }

  attributeChangedCallback(name, before, now) {
    if (PeekwireElement.observedAttributes.includes(name)) {
      super.attributeChangedCallback(name, before, now);
    } else {
      this.#become({});
    }
  }

  /** @protected */
  render() {
    const focused = this.#view !== null && this.shadowRoot.activeElement === this.#view.composer.field;
    const text = this.#view?.composer.text ?? (this.keepDraft ? kept.text : "");
    this.#view = this.#build();
    this.#view.composer.text = text;
    const { panel, transcript } = this.#view;
    this.localise(panel);
    this.shadowRoot.replaceChildren(panel);
    this.#events.forEach(event => this.#add(event));
    this.#outbox.again();
    this.#become({});
    this.#state.place && this.#waits(this.#state.place);
    transcript.toEnd();
    if (focused) {
      this.#view.composer.field.focus();
    }
  }

  /** Who comes back to a chat finds the box there at once. @protected */
  async prepare() {
    try {
      new VisitorMemory(this.#storage).chats.length > 0 && (await this.#masks());
      return true;
    } catch {
      this.#line = { connection: "closed" };
      this.#become({});
      return false;
    }
  }

  get #storage() {
    return this.remember === "off" ? undefined : tabStorage();
  }

  /** @protected */
  createClient() {
    const { token, host } = this;
    const locale = languageOf(this);
    const client = new BareVisitor({ url: this.deskUrl, locale, storage: this.#storage, deviceRedaction: DRAFTS, redactMessages: MESSAGES,
      ...(token && { token }), ...(host && { host }) });
    this.#listen(client);
    this.#autostart(client);
    return client;
  }

  /** @protected */
  left() {
    // What could not be sent is not lost with the client, should the next one come back to the chat.
    this.#unsent = { chat: this.#state.chat, outbox: this.#outbox };
    this.#forget();
    this.#line = { connection: "new", code: undefined, lostOnce: false };
  }

  #newOutbox() {
    return new Outbox(text => this.client.post(this.#state.chat, text), {
      wait: (entry, actions) => this.#view.transcript.wait(entry, actions),
      drop: entry => this.#view.transcript.drop(entry),
    });
  }

  #build() {
    const { words } = this;
    const frame = new Frame(words, {
      end: () => this.#try(this.end()), again: () => this.#again(), connect: () => this.#reconnect(), copy: () => this.#view.extras.copy() });
    const form = new StartForm(words, request => this.start(request).catch(() => {}));
    const transcript = new Transcript(words, agent => this.agentName(agent));
    const consent = new Consent(words, allow => this.#decide(allow));
    const composer = new Composer(words, { send: text => this.#send(text), change: text => this.#typed(text) });
    const extras = new Extras(words, { frame, transcript, name: this.agentName, messages: MESSAGES, part: loading => this.#part(loading),
      now: () => ({ client: this.client, chat: this.#state.chat, events: this.#events }) });
    const talk = h("div", { class: "talk" }, transcript.element, consent.card, consent.line, extras.ask, composer.element, frame.over);
    const refuse = event => composer.files(event, event.dataTransfer);
    const away = h("div", { class: "away" });
    const panel = h("section", { part: "panel", "aria-labelledby": "title", ondragover: refuse, ondrop: refuse },
      frame.header, frame.notices, form.element, away, talk);
    return { frame, form, away, transcript, consent, extras, composer, panel, talk };
  }

  /** What changed, and the page as it has to look now. */
  #become(change) {
    Object.assign(this.#state, change);
    if (this.#view === null) {
      return;
    }
    const { frame, form, away, transcript, consent, composer, talk } = this.#view;
    const { phase, ready } = this.#state;
    const state = { ...this.#state, ...this.#line, heading: this.heading, agents: this.#state.agents.map(this.agentName),
      privacy: navigator.globalPrivacyControl === true };
    const talks = phase === "open" || phase === "ended";
    away.hidden = phase !== "away";
    form.element.hidden = talks || !away.hidden;
    form.busy = phase === "starting";
    form.topic = this.topic;
    talk.hidden = !talks;
    composer.element.hidden = phase !== "open";
    frame.show(state);
    consent.show({ ...state, ready: ready && phase === "open" });
    if (this.client) {
      composer.limits = this.client.limits;
    }
    composer.shared = state.level !== "none";
    this.#showMasked();
    if (ready) {
      transcript.live();
    }
    this.#noticed();
    this.#view.extras.show({ compensation: this.compensation, survey: this.survey, phase, ready });
  }

  /** Under the mode notice typing consents, once the notice is there to be read, also by a screen reader. */
  #noticed() {
    const { consent, composer } = this.#view;
    composer.field.setAttribute("aria-describedby", consent.asking ? "question notice keys" : "keys");
    if (consent.asking) {
      this.client?.noticeShown(this.#state.chat);
    }
  }

  #listen(client) {
    const on = (type, listener) => client.addEventListener(type, ({ detail }) => listener(detail));
    const mine = (type, listener) => on(type, detail => {
      if (this.#state.chat === null && this.#state.phase !== "start") {
        this.#enter(detail.chat);
      }
      if (detail.chat === this.#state.chat && client === (this.client ?? client)) {
        listener(detail);
      }
    });
    on("state", detail => this.#connection(detail));
    on("refused", () => this.#trouble());
    mine("offer", offer => this.#become({ offer }));
    mine("event", event => this.#event(event, client));
    mine("synced", () => this.#become({ ready: true }));
    mine("post", post => this.#outbox.told(post));
    mine("visibility", ({ readers, suggester, mode }) => this.#become({ readers, suggester, mode }));
    mine("queued", place => this.#waits(place).catch(() => {}));
    mine("forgotten", () => this.#forget());
  }

  #connection({ state, code }) {
    const lostOnce = this.#line.lostOnce || state === "waiting";
    this.#line = { connection: state, code, lostOnce: lostOnce && state !== "connected" };
    this.#become({});
    this.tell("peekwire-state", { state });
  }

  /** A chat of before the reload, or a new one where nothing has to be asked. */
  #autostart(client) {
    const chat = client.chats.at(-1);
    if (chat !== undefined) {
      this.#enter(chat, client);
    } else if (this.hasAttribute("autostart") && !this.#view.form.asks) {
      queueMicrotask(() => this.start().catch(() => {}));
    }
  }

  #enter(chat, client = this.client) {
    if (this.#state.chat !== chat) {
      this.#become({ chat, phase: "open" });
      client.draft(chat, this.#view.composer.text);
      if (chat === this.#unsent?.chat) {
        this.#outbox.inherit(this.#unsent.outbox);
      }
      this.#unsent = null;
    }
  }

  #event(event, client) {
    const mine = this.#isMine(event);
    this.#events.push(event);
    this.#outbox.arrived(event);
    this.#add(event);
    this.#become({ ...this.#folded(event), level: client.level(event.chat) });
    this.#announce(event, mine);
  }

  /** What an event changes in what the page knows of the chat. */
  #folded(event) {
    const { agents, decided } = this.#state;
    const without = who => agents.filter(each => each !== who);
    switch (event.type) {
      case "started":
        return { left: event.left === true };
      case "assigned":
        return { left: false, agents: [...without(event.previous).filter(each => each !== event.agent), event.agent], ...FREE };
      case "joined":
        return { agents: [...without(event.agent), event.agent] };
      case "left":
        return { agents: without(event.agent) };
      case "requeued":
        return { agents: without(event.previous), ...FREE };
      case "consent_granted":
        return { decided: decided || event.grant.act === "opted_in" };
      case "consent_withdrawn":
        return { decided: true };
      case "closed":
        return { phase: "ended", end: event, ...UNREAD };
      default:
        return {};
    }
  }

  #add(event) {
    const { transcript, extras } = this.#view;
    transcript.add(event, this.#isMine(event));
    extras.take(event);
  }

  #announce({ type, chat }, mine) {
    const { ready } = this.#state;
    if (type === "started") {
      this.tell("peekwire-started", { chat });
    } else if (type === "closed") {
      this.tell("peekwire-ended", { chat });
    } else if (type === "message_posted" && ready) {
      this.tell("peekwire-message", { chat, mine });
    }
  }

  #isMine(event) {
    return event.by?.kind === "visitor";
  }

  #send(text) {
    this.#keep("");
    this.client.post(this.#state.chat, text);
    this.#showMasked();
  }

  #typed(text) {
    this.#keep(text);
    this.client.draft(this.#state.chat, text, this.#view.composer.caret);
    this.#showMasked();
  }

  /** What agents would see of the box, where some of it is hidden from them. */
  #showMasked() {
    const { client, chat } = this;
    const shown = chat === null ? undefined : client?.shown(chat);
    const { composer } = this.#view;
    const { text } = composer;
    // What shows it is loaded when there is something to show; by then the box may hold something else.
    shown?.masked ? import("./ui/chat/preview.js").then(({ preview }) => composer.text === text && (composer.seen = preview(text, shown.text)), () => {})
      : (composer.seen = "");
  }

  #keep(text) {
    if (this.keepDraft) {
      kept.text = text;
    }
  }

  async #decide(allow) {
    const { chat } = this.#state;
    const asked = this.#view.consent.asking;
    const answer = allow ? this.client.allow(chat) : this.client.withdraw(chat);
    if (!allow) {
      this.#become({ decided: true, level: "none" });
    }
    if (asked) {
      this.#view.composer.field.focus();
    }
    await this.#try(answer);
    this.#become({ level: this.client?.level(chat) ?? "none" });
  }

  #try(answer) {
    return answer.then(() => (this.#view.composer.problem = ""), () => this.#trouble());
  }

  #trouble() {
    this.#view.composer.problem = this.words.say("trouble");
  }

  #again() {
    this.client.forget(this.#state.chat);
    this.#forget();
    this.#back();
  }

  /** To the questions before a chat; what was answered still stands there. */
  #back() {
    this.#become({ ...NONE });
    this.#view.form.element.querySelector("button").focus();
  }

  /** Nothing of the chat is left but what stands in the box. */
  #forget() {
    this.#state = { ...NONE };
    this.#events = [];
    this.#outbox = this.#newOutbox();
    if (this.words && this.#view) {
      this.render();
    }
  }

  #reconnect() {
    this.disconnectedCallback();
    this.connectedCallback();
  }
}

reflect(PeekwireChat, ["heading", "topic", "remember"], ["autostart", "keep-draft", "compensation", "survey"]);
define("peekwire-chat", PeekwireChat);
