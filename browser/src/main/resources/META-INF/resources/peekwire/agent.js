import { Answers } from "./answers.js";
import { backoff } from "./backoff.js";
import { PeekwireClient } from "./client.js";
import { AgentCommitments } from "./commitments.js";
import { Library } from "./library.js";
import { Outcome, PeekView } from "./peek-view.js";

/** A hello has to fit into a frame; it names the chats that came last, and the desk knows those that are the agent's. */
const MOST_RESUMED = 500;

/** Refusals of a look that are expected: the visitor allows none, the chat went to somebody else, or the line is cut. */
const EXPECTED = new Set(["consent_required", "forbidden", "not_found", "unavailable", "closed"]);

/**
 * An agent's or supervisor's side of Peekwire. What is not sent yet lives in this object and in what listeners show,
 * nowhere else, and goes from both when the desk says so or when the connection is lost. Events: index.d.ts.
 */
export class AgentClient extends PeekwireClient {
  /** How the desk counts the agent, as it told last; null before. */
  #known = null;
  /** What the agent chose, until the desk has heard it. */
  #unheard = null;
  #found = false;
  #watching = false;
  #peeks = new Map();
  #looking = new Set();
  #granted = new Set();
  #upToDate = new Set();

  #lookAtAssigned;

  /** @param {import("./index.js").AgentOptions} options */
  constructor(options) {
    super("agent", options);
    this.#lookAtAssigned = options.lookAtAssigned ?? false;
  }

  /** Whether the agent takes new chats; told until the desk has heard it, and again to a desk that has forgotten it. */
  available(available) {
    this.presence({ ...(this.#unheard ?? this.#known), available });
  }

  /** As `available`, and of which teams none for now. */
  presence({ available, paused = [] }) {
    this.#choose({ available, paused: [...paused] });
  }

  /** Takes a chat that is offered. Fails if the offer stands no more. */
  accept(chat) {
    return this.command("accept", { chat });
  }

  /** Leaves a chat that is offered to others. */
  decline(chat) {
    return this.command("decline", { chat });
  }

  /** Puts a chat on hold, so that it takes none of the agent's capacity, or takes it back. */
  hold(chat, on = true) {
    return this.command("hold", { chat, on });
  }

  /** A supervisor pulls a chat, waiting or somebody's. */
  take(chat) {
    return this.command("take", { chat });
  }

  /** A supervisor reads a chat without taking part, for the record, or no more. */
  monitor(chat, on = true) {
    return this.command("monitor", { chat, on });
  }

  /** Asks for the event `load`, now and whenever it changes, or no more; again after every reconnect. */
  watch(on = true) {
    this.#watching = on;
    this.send({ watch: { on } });
  }

  /** Why a chat went where it went; with an agent, also why not to that one. */
  trace(chat, agent) {
    return this.command("trace", { chat, ...(agent && { agent }) }, false);
  }

  /** The desk's chats in figures; for supervisors. One question at a time. */
  measures({ from, to, zone, cut, team }) {
    return this.command("measures", { from, to, zone, cut, ...(team && { team }) }, false);
  }

  /** What whoever comes to a chat should know of it: what was said when it was handed over, what is known, earlier chats. */
  async handover(chat) {
    return { attributes: {}, references: [], commitments: [], requests: [], earlier: [], ...(await this.command("handover", { chat }, false)) };
  }

  /** Asks for a chat's events, and for those to come. */
  open(chat) {
    this.know(chat);
    this.send({ open: { chat, version: 0 } });
  }

  /**
   * Looks at the visitor's draft whenever the visitor allows it: begins again after each grant and each reconnect, until
   * told otherwise or the chat is closed.
   */
  look(chat, looking = true) {
    if (looking) {
      this.#looking.add(chat);
      this.#lookNow(chat);
    } else if (this.#looking.delete(chat)) {
      this.#peek(chat, false);
    }
  }

  /** What helps to answer in a chat: scripts, what is missing in them, the brand's style. */
  answers(chat) {
    return new Answers((name, fields, lasting) => this.command(name, fields, lasting), chat);
  }

  /** The scripts that the desk keeps: the agent's own replies, proposals, approvals. */
  library() {
    return new Library((name, fields, lasting) => this.command(name, fields, lasting));
  }

  /** What the agent promises, approves and settles in a chat. */
  commitments(chat) {
    return new AgentCommitments((name, fields) => this.command(name, fields), chat);
  }

  /** Whispers to the other agents of the chat. */
  note(chat, text) {
    return this.command("note", { chat, text });
  }

  /**
   * Hands the chat over.
   *
   * @param {string} chat
   * @param {{team: string, agent?: string, note?: string, tier?: number, warm?: boolean}} to an agent, or the team's
   *     queue; to a tier with the reason as note; warm to keep it until somebody has it
   */
  transfer(chat, to) {
    return this.command("transfer", { chat, ...to });
  }

  /** Calls a warm transfer off. */
  endTransfer(chat) {
    return this.command("endTransfer", { chat });
  }

  /** Takes part besides the assigned agent. */
  join(chat) {
    return this.command("join", { chat });
  }

  /** Takes part no more. */
  leave(chat) {
    return this.command("leave", { chat });
  }

  /** @protected */
  hello() {
    const hello = super.hello();
    return hello.resume ? { ...hello, resume: hello.resume.slice(-MOST_RESUMED) } : hello;
  }

  /** @protected */
  onWelcome() {
    this.#found = false;
    if (this.#unheard !== null) {
      this.#choose(this.#unheard);
    }
    if (this.#watching) {
      this.send({ watch: { on: true } });
    }
  }

  /** @protected */
  onFrame(name, value) {
    switch (name) {
      case "peekSnapshot":
        return this.#show(value[0], view => view.snapshot(value));
      case "peekEdit":
        return this.#show(value[0], view => view.edit(value));
      case "peekTyping":
        return this.#typing(value);
      case "peekErase":
        return this.#erase(value);
      case "peekOpened":
        return this.#opened(value);
      case "peekClosed":
        return this.#closed(value.channel);
      case "offered":
        return this.emit("offered", value);
      case "load":
        return this.emit("load", value);
      case "suggested":
        return this.emit("suggested", { draft: false, ...value });
      case "flow":
        return this.emit("flow", value);
      case "libraryChanged":
        return this.emit("librarychanged", { own: false, teams: [], ...value });
      case "robotic":
        return this.emit("robotic", { warnings: [], ...value });
      case "offerEnded":
        return this.emit("offerended", value);
      case "presence":
        return this.#presenceTold(value);
      case "synced":
        super.onFrame(name, value);
        this.#upToDate.add(value.chat);
        return this.#lookNow(value.chat);
      default:
        return super.onFrame(name, value);
    }
  }

  /** @protected */
  onEvent(event) {
    switch (event.type) {
      case "consent_granted":
        this.#grant(event.chat, event.grant.purposes.includes("peek"));
        break;
      case "consent_withdrawn":
        this.#grant(event.chat, false);
        break;
      case "assigned":
        this.#assigned(event);
        break;
      case "closed":
        this.#grant(event.chat, false);
        this.#looking.delete(event.chat);
        break;
    }
    super.onEvent(event);
    this.#lookAgain(event);
  }

  forget(chat) {
    super.forget(chat);
    this.#looking.delete(chat);
    this.#granted.delete(chat);
  }

  /** @protected */
  onLost() {
    this.#upToDate.clear();
    for (const channel of [...this.#peeks.keys()]) {
      this.#closed(channel, "disconnected");
    }
  }

  /** The first on a connection is how the desk found the agent; those after it follow from what was said and done. */
  #presenceTold({ available, paused = [], reason }) {
    const first = !this.#found;
    this.#found = true;
    if (first && (this.#unheard !== null || (reason === "new" && this.#known !== null))) {
      return this.#unheard === null && this.#choose(this.#known);
    }
    if (reason === "self") {
      this.#unheard = null;
    }
    this.#known = { available, paused };
    return this.emit("presence", { available, paused, reason });
  }

  #choose(presence) {
    this.#unheard = presence;
    const { available, paused } = presence;
    this.send({ presence: { available, ...(paused.length > 0 && { paused }) } });
  }

  #grant(chat, granted) {
    if (granted) {
      this.#granted.add(chat);
    } else {
      this.#granted.delete(chat);
    }
  }

  /** From now on the chat is the agent's, or somebody else's; the desk has ended that one's looking. */
  #assigned({ chat, agent }) {
    if (this.#lookAtAssigned) {
      agent === this.self ? this.#looking.add(chat) : this.#looking.delete(chat);
    }
  }

  #lookAgain({ type, chat, agent }) {
    if (type === "consent_granted" || ((type === "assigned" || type === "joined") && agent === this.self)) {
      this.#lookNow(chat);
    }
  }

  /** Not while the past is being read: what was granted then may be withdrawn since. */
  #lookNow(chat) {
    if (this.#looking.has(chat) && this.#granted.has(chat) && this.#upToDate.has(chat)) {
      this.#peek(chat, true);
    }
  }

  /** Does not outlast the connection: the next one begins with a look of its own. */
  #peek(chat, looking) {
    this.command("peek", { chat, looking }, false).catch(error => {
      if (error.code === "unavailable" && this.state === "connected") {
        this.host.after(() => this.#peekAgain(chat, looking), backoff(3, 0, this.host.random));
      } else if (!EXPECTED.has(error.code)) {
        this.emit("refused", error);
      }
    });
  }

  /** What the desk could not do for now is tried again as long as it is wanted. */
  #peekAgain(chat, looking) {
    if (looking) {
      this.#lookNow(chat);
    } else if (this.#upToDate.has(chat) && !this.#looking.has(chat)) {
      this.#peek(chat, false);
    }
  }

  #opened({ chat, channel, level }) {
    const view = this.#peeks.get(channel)?.view ?? new PeekView();
    this.#peeks.set(channel, { chat, level, view });
    this.emit("peeklevel", { chat, level });
  }

  #show(channel, take) {
    const peek = this.#peeks.get(channel);
    if (peek === undefined) {
      return;
    }
    const outcome = take(peek.view);
    if (outcome === Outcome.SHOWN) {
      this.emit("peek", { chat: peek.chat, level: peek.level, text: peek.view.text });
    } else if (outcome === Outcome.RESYNC) {
      this.send({ resync: { channel } });
    }
  }

  #typing([channel, typing]) {
    const peek = this.#peeks.get(channel);
    if (peek !== undefined) {
      this.emit("typing", { chat: peek.chat, typing });
    }
  }

  #erase({ channel, erasure, reason }) {
    if (this.#wiped(this.#peeks.get(channel), reason)) {
      this.send({ erased: { erasure } });
    } else {
      this.restart();
    }
  }

  /** Whether nothing of the peek is left, here and at the listeners. */
  #wiped(peek, reason) {
    peek?.view.erase();
    return peek === undefined || this.emit("peekerase", { chat: peek.chat, reason }, true);
  }

  #closed(channel, reason = "viewer_left") {
    const peek = this.#peeks.get(channel);
    if (peek !== undefined) {
      this.#peeks.delete(channel);
      this.#wiped(peek, reason);
      this.emit("peeklevel", { chat: peek.chat, level: "none" });
    }
  }
}
