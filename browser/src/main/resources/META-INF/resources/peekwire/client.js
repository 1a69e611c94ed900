import { backoff } from "./backoff.js";
import { Connection } from "./connection.js";
import { Commands } from "./commands.js";
import { Feed } from "./feed.js";
import { PeekwireError, closed } from "./errors.js";
import { browser } from "./host.js";

/**
 * What visitors' and agents' clients share: one connection at a time that comes back by itself; commands that are sent
 * until they are answered, with one effect; each event once, in order. Options, events and methods: index.d.ts.
 *
 * @typedef {import("./index.js").ClientOptions} Options
 * @abstract
 */
export class PeekwireClient extends EventTarget {
  #connection;
  #commands;
  #feed = new Feed();
  #options;
  #role;
  #self = null;
  #limits = { maxDraft: 4000, maxMessage: 8000 };
  #copies = [];

  /**
   * @param {"visitor" | "agent"} role
   * @param {Options} options
   */
  constructor(role, options) {
    super();
    this.#role = role;
    this.#options = options;
    this.#commands = new Commands(options.maxPendingCommands ?? 100);
    this.host = options.host ?? browser;
    options.resume?.forEach(cursor => this.#feed.synced(cursor));
    this.#connection = new Connection(options.url, this.host, {
      hello: () => this.hello(),
      onWelcome: welcome => this.#welcomed(welcome),
      onFrame: (name, value) => this.onFrame(name, value),
      onLost: () => this.#lost(),
      onState: (state, code) => this.#stateChanged(state, code),
    });
  }

  connect() {
    this.#connection.connect();
  }

  close() {
    this.#connection.close();
  }

  /** @returns {"new" | "connecting" | "connected" | "waiting" | "closed"} */
  get state() {
    return this.#connection.state;
  }

  get self() {
    return this.#self;
  }

  /** The desk's limits, in code points: what it says when it welcomes, and its defaults until then. */
  get limits() {
    return this.#limits;
  }

  get copies() {
    return this.#copies;
  }

  get chats() {
    return this.#feed.chats;
  }

  get cursors() {
    return this.#feed.cursors;
  }

  /** Says something in a chat, now or when there is a connection; the event `post` tells how it fares. */
  post(chat, text) {
    return this.command("post", { chat, text });
  }

  setAttributes(chat, attributes) {
    return this.command("attributes", { chat, attributes });
  }

  async transcript(chat, wish) {
    const { read } = await import("./copy-reading.js");
    const wait = ms => new Promise(done => this.host.after(done, ms));
    return read(part => this.command("transcript", { chat, format: "text", ...wish, part }), wait);
  }

  end(chat) {
    return this.command("close", { chat });
  }

  /**
   * Sends a command, now or when there is a connection.
   *
   * @protected
   */
  command(name, fields, lasting = true) {
    try {
      if (this.state === "closed") {
        throw closed();
      }
      const entry = this.#commands.add(name, fields, lasting);
      this.#limit(entry);
      this.#say(entry);
      return entry.answer;
    } catch (error) {
      this.#tell({ name, frame: { [name]: fields } }, "failed", { error });
      return Promise.reject(error);
    }
  }

  /** @protected */
  send(frame) {
    return this.#connection.send(frame);
  }

  /** @protected */
  restart() {
    this.#connection.restart();
  }

  /** @protected */
  emit(type, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(type, { detail, cancelable }));
  }

  /** @protected */
  know(chat) {
    this.#feed.know(chat);
  }

  /** @protected */
  hello() {
    const { token, locale, globalPrivacyControl } = this.#options;
    const resume = this.#feed.cursors;
    return {
      protocol: 1,
      role: this.#role,
      ...(token && { token }),
      locale: locale ?? globalThis.navigator?.language ?? "en",
      ...((globalPrivacyControl ?? globalThis.navigator?.["globalPrivacyControl"]) && { globalPrivacyControl: true }),
      ...(resume.length > 0 && { resume }),
    };
  }

  /** @protected */
  onFrame(name, value) {
    switch (name) {
      case "error":
        return this.#refused(value);
      case "event":
        return this.#event(value);
      case "synced":
        this.#feed.synced(value);
        return this.emit("synced", value);
      default:
        // An answer, or nothing.
        return this.#commands.ok(value);
    }
  }

  /** The desk welcomed the client. @protected @param {any} welcome */
  onWelcome(welcome) {}

  /** An event that is new. @protected */
  onEvent(event) {
    this.emit("event", event);
  }

  /** The connection is gone. @protected */
  onLost() {}

  #welcomed(welcome) {
    this.#self = welcome.self;
    this.#limits = { maxDraft: welcome.maxDraft, maxMessage: welcome.maxMessage };
    this.#copies = welcome.copies ?? [];
    this.onWelcome(welcome);
    this.#commands.waiting.forEach(entry => this.#say(entry));
  }

  #limit({ command, name, answer }) {
    const ms = this.#options.commandTimeoutMs;
    // A withdrawal is never given up.
    const message = `no answer within ${ms} ms`;
    const expired = () => this.#commands.refused({ command, code: "timeout", message, retryable: true });
    const timer = ms === undefined || name === "withdraw" ? null : this.host.after(expired, ms);
    const done = () => this.host.cancel(timer);
    answer.then(done, done);
  }

  #say(entry) {
    this.#tell(entry, this.send(entry.frame) ? "sending" : "queued");
    if (entry.name === "post" && !entry.told) {
      entry.told = true;
      entry.answer.then(({ version }) => this.#tell(entry, "sent", { version }), error => this.#tell(entry, "failed", { error }));
    }
  }

  #tell({ name, frame }, state, more) {
    if (name === "post") {
      this.emit("post", { ...frame.post, state, ...more });
    }
  }

  #event(event) {
    switch (this.#feed.take(event)) {
      case "new":
        return this.onEvent(event);
      case "gap":
        return this.send({ open: this.#feed.cursor(event.chat) });
      default:
        return undefined;
    }
  }

  #refused(refusal) {
    const late = this.#commands.late(refusal);
    if (late) {
      return this.#later(() => this.#commands.waiting.includes(late) && this.#say(late));
    }
    if (this.#commands.refused(refusal)) {
      return;
    }
    // Without a command it is the chat that was to be read.
    const { command, chat, code } = refusal;
    const unread = !command && chat && code;
    if (unread === "not_found") {
      this.onForgotten(chat);
    } else if (unread === "unavailable") {
      this.know(chat);
      this.#later(() => this.chats.includes(chat) && this.send({ open: this.#feed.cursor(chat) }));
    } else {
      this.emit("refused", new PeekwireError(refusal));
    }
  }

  #later(task) {
    this.host.after(task, backoff(3, 0, this.host.random));
  }

  /** Drops a chat: the client does not come back to it. */
  forget(chat) {
    this.#feed.forget(chat);
  }

  /** @protected */
  onForgotten(chat) {
    this.forget(chat);
    this.emit("forgotten", { chat });
  }

  #lost() {
    this.#commands.lost();
    this.#commands.waiting.forEach(entry => this.#tell(entry, "queued"));
    this.onLost();
  }

  #stateChanged(state, code) {
    if (state === "closed") {
      this.#commands.close();
    }
    this.emit("state", { state, code });
  }
}
