import { returns } from "./answers/returned.js";
import { Chats } from "./chats.js";
import { Clock } from "./clock.js";
import { Peeks } from "./peeks.js";
import { problemOf, refusalOf } from "./problems.js";
import { Replies } from "./replies.js";

/** How long a page that nobody sees still counts as looking at a draft. */
const LOOKS_AWAY = 30_000;

/**
 * What a session tells the screen. Everything is told synchronously: when `peek` returns after an erasure, the text is
 * off the screen.
 *
 * @typedef {object} Screen
 * @property {() => void} list the list of chats, or a state in it, is another
 * @property {() => void} opened another chat is open, or none
 * @property {(event: object) => void} line something happened in the open chat
 * @property {() => void} room the open chat's state, rights or sendings are others
 * @property {() => void} returned an answer in the open chat was refused, and is to be changed
 * @property {(chat: string) => void} forgotten the chat is off the console, and nothing of it is kept
 * @property {(chat: string, erased: boolean) => void} peek what may be seen of a draft is another
 * @property {(state: string, code?: number) => void} connection
 * @property {(problem: import("./problems.js").Problem | null) => void} problem
 * @property {(chat: import("./chat.js").Chat, why: string, event: object | null) => void} attention
 */

/** An agent's work with a client: which chats there are, what is open, what is seen and said. No DOM. */
export class Session {
  #client;
  #host;
  #screen;
  #attentive = true;
  #onScreen = true;
  #away = null;
  #looksAtAll = false;
  #looking = new Set();
  #expected = null;
  #elsewhere = false;
  #left = null;
  /** Chats that are read beside the list, or were: nothing of them gets onto it. */
  #asides = new Map();

  /** Whether the agent supervises: chats that are only watched are monitored, which the desk records. */
  supervisor = false;

  /**
   * @param {import("../../agent.js").AgentClient} client
   * @param {import("../../host.js").Host} host
   * @param {Screen} screen
   * @param {Replies} [replies] of the session before
   */
  constructor(client, host, screen, replies = new Replies()) {
    this.#client = client;
    this.#host = host;
    this.#screen = screen;
    this.chats = new Chats(() => client.self);
    this.peeks = new Peeks();
    this.replies = replies;
    this.clock = new Clock();
    this.#listen();
  }

  /** The agent's own id, once known. */
  get self() {
    return this.#client.self;
  }

  /** The chat that is open, or null. */
  get current() {
    return this.chats.current;
  }

  /** Opens a chat that is listed, or none. */
  open(id) {
    const before = this.current;
    if (this.chats.open(id)) {
      this.#opened(before);
    }
  }

  /** Opens a chat that the agent has asked for, as soon as it is the agent's. */
  expect(id) {
    this.#expected = id;
    if (this.chats.get(id)?.relation === "mine") {
      this.#expected = null;
      this.open(id);
    }
  }

  /** Whether something else than chats is before the agent's eyes; then the one that was open is open again. */
  elsewhere(on) {
    if (on === this.#elsewhere) {
      return;
    }
    this.#elsewhere = on;
    if (on) {
      this.#left = this.current;
      this.open(null);
    } else if (this.current === null && this.chats.list.includes(this.#left)) {
      this.open(this.#left.id);
    }
  }

  /**
   * Reads a chat beside the list.
   *
   * @param {string} id
   * @param {{event: (event: object) => void, synced: () => void, gone: () => void}} reader
   * @returns {() => void} that is all
   */
  readAside(id, reader) {
    const known = this.chats.get(id);
    if (known?.told) {
      known.events.forEach(event => reader.event(event));
      reader.synced();
      return () => {};
    }
    this.#asides.set(id, reader);
    this.#client.open(id);
    return () => {
      this.#asides.set(id, NOBODY);
      this.#client.forget(id);
    };
  }

  /** Takes a chat onto the list that is not the agent's own, and opens it. */
  watch(id) {
    this.#asides.delete(id);
    if (this.chats.get(id)?.passedOn ?? true) {
      this.#client.open(id);
    }
    this.chats.watch(id);
    this.#screen.list();
    this.open(id);
  }

  /** Whether the page is to be seen, and has the agent's attention. */
  visible(visible, attentive = visible) {
    this.#host.cancel(this.#away);
    this.#attentive = attentive;
    if (visible) {
      this.#onScreen = true;
      this.#looks();
    } else {
      this.#away = this.#host.after(() => this.#unseen(), LOOKS_AWAY);
    }
    if (attentive) {
      this.#read();
    }
  }

  /** Whether the drafts of all own chats are looked at, not only the one of the open chat. */
  looksAtAll(all) {
    this.#looksAtAll = all;
    this.#looks();
  }

  /** Says something in the open chat, or to colleagues only. */
  send(text, note, more) {
    const chat = this.current;
    const sending = this.replies.send(chat.id, text, note, more);
    this.replies.keep(chat.id, { text: "", script: null, why: null });
    this.#deliver(chat.id, sending);
  }

  /** Once more what was refused; what is to be looked at first goes back into the box. Answers whether it did. */
  again(sending) {
    const { id } = this.current;
    const { text, note, script, confirmed, error } = sending;
    if (returnable(sending)) {
      return this.#takesBack(id, sending, error);
    }
    this.replies.done(id, sending);
    this.#deliver(id, this.replies.send(id, text, note, { script, confirmed }));
    return false;
  }

  /** What was refused stays, not sent, while something else is written in its place. */
  aside(text) {
    const { id } = this.current;
    const { script, why, reason } = this.replies.draft(id);
    this.replies.failed(this.replies.send(id, text, false, { script }), { code: why, policy: reason });
    this.#screen.room();
  }

  /** Not to be sent any more. */
  discard(sending) {
    this.replies.done(this.current.id, sending);
    this.#screen.room();
  }

  /**
   * @param {{team: string, agent?: string, tier?: number, warm?: boolean, note?: string}} to
   * @param {string} [chat] unless it is the open one
   * @returns {Promise<import("./problems.js").Problem | null>} why it was not done
   */
  transfer(to, chat = this.current.id) {
    return refusalOf(this.#client.transfer(chat, to), "transfer");
  }

  /** Keeps a chat that is on its way to somebody else. */
  withdraw() {
    return this.#ask(this.#client.endTransfer(this.current.id));
  }

  /** Puts the open chat on hold, where it takes no room, or takes it up again. */
  hold(on) {
    return this.#ask(this.#client.hold(this.current.id, on));
  }

  /** Takes a chat from the queue or from a colleague. */
  pull(chat = this.current.id) {
    return this.#ask(this.#client.take(chat));
  }

  join() {
    return this.#ask(this.#client.join(this.current.id));
  }

  leave() {
    return this.#ask(this.#client.leave(this.current.id));
  }

  end() {
    return this.#ask(this.#client.end(this.current.id));
  }

  /** Takes the open chat, which has ended or is only watched, off the list. */
  remove() {
    const { id, monitors, closed } = this.current;
    if (closed !== null) {
      this.#forget(id);
      return;
    }
    this.#setAside(id);
    if (monitors.has(this.self)) {
      this.#noMore(id);
    }
  }

  // ---- what the client tells

  #listen() {
    const on = (type, take) => this.#client.addEventListener(type, ({ detail }) => take(detail));
    const reading = (chat, aside, here) => (this.#asides.has(chat) ? aside(this.#asides.get(chat)) : here());
    on("event", event => reading(event.chat, reader => reader.event(event), () => this.#happened(event)));
    on("synced", ({ chat }) => reading(chat, reader => reader.synced(), () => this.#synced(chat)));
    on("forgotten", ({ chat }) => reading(chat, reader => reader.gone(), () => this.#forget(chat)));
    on("refused", error => this.#screen.problem(problemOf(error)));
    on("state", ({ state, code }) => this.#state(state, code));
    on("peek", ({ chat, level, text }) => this.#seen(chat, () => this.peeks.show(chat, level, text)));
    on("peekerase", ({ chat, reason }) => this.#seen(chat, () => this.peeks.erase(chat, reason), true));
    on("peeklevel", ({ chat, level }) => this.#seen(chat, () => this.peeks.level(chat, level), level === "none"));
    on("typing", ({ chat, typing }) => this.#seen(chat, () => this.peeks.typing(chat, typing)));
  }

  #happened(event) {
    const before = this.current;
    const known = this.chats.get(event.chat);
    if (known?.live) {
      this.clock.heard(event.at, Date.now());
    }
    if (event.by.id === this.self) {
      this.#arrived(event);
    }
    const taken = this.chats.take(event, this.#attentive);
    if (taken !== null) {
      this.#told(event, taken, before);
    }
  }

  #told(event, { chat, why }, before) {
    if (why === "assigned" && this.#opensAtOnce(chat, before)) {
      this.#expected = null;
      this.chats.open(chat.id);
    }
    if (chat.passedOn || chat.closed !== null) {
      this.#lookAway(chat);
    }
    this.#screen.list();
    if (this.current !== before) {
      this.#opened(before);
    } else if (chat === this.current) {
      this.#screen.line(event);
      this.#screen.room();
    }
    this.#look(chat);
    if (why !== null && chat.live) {
      this.#screen.attention(chat, why, event);
    }
  }

  /** What the agent asked for, and the only chat that there is; nothing else pushes an open one away. */
  #opensAtOnce(chat, before) {
    return chat.id === this.#expected || (!this.#elsewhere && before === null && this.chats.list.every(other => other === chat || other.closed !== null));
  }

  #arrived({ chat, type, text }) {
    if (type === "message_posted" || type === "note_posted") {
      this.replies.arrived(chat, type === "note_posted", text);
    }
  }

  /** The past is read: who waits then, or wrote meanwhile, is news. */
  #synced(id) {
    const chat = this.chats.get(id);
    if (chat === undefined || chat.live) {
      return;
    }
    const first = !chat.told;
    chat.live = true;
    chat.told = true;
    if (chat === this.current) {
      this.#screen.room();
    }
    this.#monitor(chat);
    if (chat.relation === "mine" && chat.closed === null && (first || chat.unread > 0)) {
      this.#screen.attention(chat, first ? "assigned" : "message", chat.lastMessage);
    }
  }

  #monitor({ id, watched, relation, closed, monitors }) {
    if (this.supervisor && watched && relation === "watching" && closed === null && !monitors.has(this.self)) {
      this.#ask(this.#client.monitor(id, true));
    }
  }

  /** What comes first on the next connection is not news but the past. */
  #state(state, code) {
    if (state !== "connected") {
      this.chats.all.forEach(chat => (chat.live = false));
    }
    this.#screen.connection(state, code);
  }

  #seen(chat, change, erased = false) {
    const before = this.peeks.writes(chat);
    change();
    this.#screen.peek(chat, erased);
    if (before !== this.peeks.writes(chat)) {
      this.#screen.list();
    }
  }

  // ---- what is open

  #opened(before) {
    if (before !== null && !this.#looksAtAll) {
      this.#lookAway(before);
    }
    this.#look(this.current);
    this.#read();
    this.#screen.opened();
    this.#screen.list();
  }

  #read() {
    if (this.#attentive && (this.current?.unread ?? 0) > 0) {
      this.current.read();
      this.#screen.list();
    }
  }

  #unseen() {
    this.#onScreen = false;
    this.#looks();
  }

  /** Looks where it is wanted, and nowhere else. */
  #looks() {
    for (const chat of this.chats.list) {
      this.#wants(chat) ? this.#look(chat) : this.#lookAway(chat);
    }
  }

  #wants(chat) {
    return this.#onScreen && (chat === this.current || this.#looksAtAll);
  }

  /** Only who takes part may look, and who does not see the page does not. */
  #look(chat) {
    const may = chat !== null && this.#wants(chat) && chat.relation !== "watching" && chat.closed === null;
    if (may && !this.#looking.has(chat.id)) {
      this.#looking.add(chat.id);
      this.#client.look(chat.id);
    }
  }

  #lookAway(chat) {
    if (chat !== null && this.#looking.delete(chat.id)) {
      this.#client.look(chat.id, false);
      this.#seen(chat.id, () => this.peeks.erase(chat.id), true);
    }
  }

  /** Off the list; what the desk still tells of it must not bring it back. */
  #setAside(id) {
    this.chats.setAside(id);
    this.#screen.list();
    this.#opened(null);
  }

  async #noMore(id) {
    await this.#ask(this.#client.monitor(id, false));
    if (this.chats.get(id)?.passedOn) {
      this.#forget(id);
    }
  }

  #forget(id) {
    const before = this.current;
    this.#client.forget(id);
    this.#looking.delete(id);
    this.chats.drop(id);
    this.replies.forget(id);
    this.#screen.forgotten(id);
    this.peeks.level(id, "none");
    this.#screen.peek(id, true);
    this.#screen.list();
    if (this.current !== before) {
      this.#opened(null);
    }
  }

  // ---- what is said

  async #deliver(id, sending) {
    this.#screen.room();
    const { text, note } = sending;
    try {
      await (note ? this.#client.note(id, text) : this.#client.answers(id).post(text, sending));
      this.replies.done(id, sending);
      this.#screen.problem(null);
    } catch (error) {
      this.#failed(id, sending, error);
    }
    this.#screen.room();
  }

  /**
   * What the agent can do something about goes back into the box, unless that has another answer by now, or is for a note: what
   * is written next to colleagues must not go to the visitor.
   */
  #failed(id, sending, error) {
    this.replies.failed(sending, error);
    const { text, note } = this.replies.draft(id);
    returnable(sending) && !note && text.trim() === "" && this.#back(id, sending, error);
  }

  #takesBack(id, sending, error) {
    const free = this.replies.draft(id).text.trim() === "";
    this.#screen.problem(free ? null : { word: "problemReplyBegun", with: {} });
    free && this.#back(id, sending, error);
    this.#screen.room();
    return free;
  }

  #back(id, sending, { code, policy }) {
    this.replies.done(id, sending);
    this.replies.keep(id, { text: sending.text, note: false, script: sending.script, why: code, ...(policy && { reason: policy }) });
    this.current?.id === id && this.#screen.returned();
  }

  async #ask(answer) {
    this.#screen.problem(await refusalOf(answer));
  }
}

/** Of a chat that was read beside the list, and is no more. */
const NOBODY = { event: () => {}, synced: () => {}, gone: () => {} };

function returnable({ note, error }) {
  return !note && returns(error?.code);
}
