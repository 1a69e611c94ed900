import { DraftSender } from "./draft-sender.js";

/** After so many milliseconds without a change nobody is typing any more. */
const TYPING_IDLE = 5_000;

/**
 * What a visitor has not sent yet in one chat, and whether any of it may leave the device: only while the visitor's own
 * grant allows it AND the desk says that somebody looks. The desk enforces both too; this side does not rely on it.
 */
export class VisitorDraft {
  #host;
  #send;
  #limits = { maxDraft: 4000, windowMs: 200 };
  #field = "";
  #grant = "none";
  #holds = 0;
  #demand = { channel: 0, mode: "none", readers: 0 };
  #sender = null;
  #timer = null;
  #typingTold = false;
  #typingTimer = null;

  /**
   * @param {import("./host.js").Host} host
   * @param {(frame: object) => void} send
   */
  constructor(host, send) {
    this.#host = host;
    this.#send = send;
  }

  /** How many people can see the draft now. */
  get readers() {
    return this.#demand.readers;
  }

  /** The field's whole text, at every change. */
  text(whole) {
    if (whole === this.#field) {
      return;
    }
    this.#field = whole;
    this.#sender?.text(whole);
    this.#typed();
    this.#pump();
  }

  /** The message was sent: the draft begins anew. */
  clear() {
    this.#field = "";
    this.#sender?.clear();
    this.#typed();
  }

  /** What the visitor allows: none, typing, masked or full. */
  grant(level) {
    this.#grant = level;
    this.#update();
  }

  /** Nothing leaves until a command is answered, whatever is granted and wanted. */
  hold(answer) {
    this.#holds++;
    this.#update();
    const release = () => {
      this.#holds--;
      this.#update();
    };
    answer.then(release, release);
  }

  /** The desk's limits on this connection. */
  limits({ maxDraft, windowMs }) {
    this.#limits = { maxDraft, windowMs };
  }

  pace(windowMs) {
    this.#limits.windowMs = windowMs;
    this.#sender?.pacing(windowMs);
    this.#pump();
  }

  /** What the desk wants from now on. */
  demand({ channel, mode, readers }) {
    if (this.#sender === null || channel !== this.#demand.channel) {
      this.#sender = new DraftSender(this.#limits.maxDraft);
      this.#sender.pacing(this.#limits.windowMs);
      this.#sender.text(this.#field);
    }
    this.#demand = { channel, mode, readers };
    this.#update();
  }

  acknowledged(seq) {
    this.#sender?.acknowledged(seq, this.#host.now());
    this.#pump();
  }

  resync() {
    this.#sender?.resync();
    this.#pump();
  }

  /** The connection is gone, and with it whoever looked. */
  lost() {
    this.#demand = { channel: 0, mode: "none", readers: 0 };
    this.#update();
    this.#sender = null;
  }

  #allows(mode) {
    const granted = mode === "typing" ? this.#grant !== "none" : this.#grant === "masked" || this.#grant === "full";
    return granted && this.#holds === 0 && this.#demand.mode === mode;
  }

  #update() {
    if (!this.#allows("typing")) {
      this.#typingTold = false;
    }
    this.#sender?.demand(this.#allows("draft"));
    this.#pump();
  }

  #pump() {
    this.#host.cancel(this.#timer);
    this.#timer = null;
    const now = this.#host.now();
    const update = this.#sender?.poll(now);
    if (update) {
      this.#send(frame(this.#demand.channel, update));
    }
    const wait = this.#sender?.msUntilPoll(now) ?? Infinity;
    if (wait !== Infinity) {
      this.#timer = this.#host.after(() => this.#pump(), Math.max(1, wait));
    }
  }

  #typed() {
    this.#host.cancel(this.#typingTimer);
    const typing = this.#field !== "";
    this.#tellTyping(typing);
    if (typing) {
      this.#typingTimer = this.#host.after(() => this.#tellTyping(false), TYPING_IDLE);
    }
  }

  #tellTyping(typing) {
    if (typing !== this.#typingTold && this.#allows("typing")) {
      this.#typingTold = typing;
      this.#send({ typing: [this.#demand.channel, typing] });
    }
  }
}

/** The positional form of a draft frame. */
function frame(channel, { seq, check, ack, text, edit }) {
  const tail = ack ? [check, 1] : [check];
  return edit
    ? { edit: [channel, seq, edit.at, edit.erase, edit.insert, ...tail] }
    : { snapshot: [channel, seq, text, ...tail] };
}
