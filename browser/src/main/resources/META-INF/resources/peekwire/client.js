import { Connection } from "./connection.js";
import { Commands } from "./commands.js";
import { Feed } from "./feed.js";
import { PeekwireError, closed } from "./errors.js";
import { browser } from "./host.js";

/**
 * @typedef {object} Options
 * @property {string} url the desk's WebSocket address
 * @property {string} [token] an agent's or a known visitor's token
 * @property {string} [locale] the person's language tag; the browser's unless set
 * @property {boolean} [globalPrivacyControl] what the browser says unless set
 * @property {Storage} [storage] where a visitor's resume token and chats are kept over a reload, for example
 *     sessionStorage; nowhere unless set. Drafts and messages are never stored.
 * @property {import("./host.js").Host} [host]
 */

/**
 * What visitors' and agents' clients share. One connection at a time that comes back by itself; commands that are sent
 * until they are answered, with one effect; each event once, in order.
 *
 * It is an EventTarget. Events have their data in `detail`:
 *
 * | Type | detail |
 * |---|---|
 * | `state` | `{state, code}`: new, connecting, connected, waiting or closed; the close code where there was one |
 * | `event` | what happened in a chat: `{chat, version, at, by, type, ...}` as in the protocol's guide |
 * | `synced` | `{chat, version}`: all events until then were told |
 * | `forgotten` | `{chat}`: the desk does not know the chat, or not for this person |
 * | `refused` | a {@link PeekwireError} that no promise stands for |
 *
 * @abstract
 */
export class PeekwireClient extends EventTarget {
  #connection;
  #commands = new Commands();
  #feed = new Feed();
  #options;
  #role;
  #self = null;

  /**
   * @param {"visitor" | "agent"} role
   * @param {Options} options
   */
  constructor(role, options) {
    super();
    this.#role = role;
    this.#options = options;
    this.host = options.host ?? browser;
    this.#connection = new Connection(options.url, this.host, {
      hello: () => this.hello(),
      onWelcome: welcome => this.#welcomed(welcome),
      onFrame: (name, value) => this.onFrame(name, value),
      onLost: () => this.#lost(),
      onState: (state, code) => this.#stateChanged(state, code),
    });
  }

  /** Connects, and from then on stays connected until close() or until the desk says not to come back. */
  connect() {
    this.#connection.connect();
  }

  /** Leaves. What waits for an answer fails with the code closed. */
  close() {
    this.#connection.close();
  }

  /** @returns {"new" | "connecting" | "connected" | "waiting" | "closed"} */
  get state() {
    return this.#connection.state;
  }

  /** The visitor's or agent's id, once welcomed. */
  get self() {
    return this.#self;
  }

  /** The chats that the client knows. */
  get chats() {
    return this.#feed.chats;
  }

  /**
   * Says something in a chat.
   *
   * @param {string} chat
   * @param {string} text
   * @returns {Promise<{chat: string, version: number}>}
   */
  post(chat, text) {
    return this.command("post", { chat, text });
  }

  /** Adds, replaces or (by an empty value) removes attributes of a chat. */
  setAttributes(chat, attributes) {
    return this.command("attributes", { chat, attributes });
  }

  /** Ends a chat. */
  end(chat) {
    return this.command("close", { chat });
  }

  /**
   * Sends a command, now or when there is a connection.
   *
   * @protected
   */
  command(name, fields, lasting = true) {
    if (this.state === "closed") {
      return Promise.reject(closed());
    }
    try {
      const entry = this.#commands.add(name, fields, lasting);
      this.send(entry.frame);
      return entry.answer;
    } catch (error) {
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
      ...((globalPrivacyControl ?? globalThis.navigator?.globalPrivacyControl) && { globalPrivacyControl: true }),
      ...(resume.length > 0 && { resume }),
    };
  }

  /** @protected */
  onFrame(name, value) {
    switch (name) {
      case "ok":
        return this.#commands.ok(value);
      case "error":
        return this.#refused(value);
      case "event":
        return this.#event(value);
      case "synced":
        this.#feed.synced(value);
        return this.emit("synced", value);
      default:
        return undefined;
    }
  }

  /** The desk welcomed the client. @protected */
  onWelcome() {}

  /** An event that is new. @protected */
  onEvent(event) {
    this.emit("event", event);
  }

  /** The connection is gone. @protected */
  onLost() {}

  #welcomed(welcome) {
    this.#self = welcome.self;
    this.onWelcome(welcome);
    for (const frame of this.#commands.again()) {
      this.send(frame);
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
    if (refusal.command !== undefined && this.#commands.refused(refusal)) {
      return;
    }
    if (refusal.code === "not_found" && refusal.chat !== undefined) {
      this.onForgotten(refusal.chat);
    } else {
      this.emit("refused", new PeekwireError(refusal));
    }
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
    this.onLost();
  }

  #stateChanged(state, code) {
    if (state === "closed") {
      this.#commands.close();
    }
    this.emit("state", { state, code });
  }
}
