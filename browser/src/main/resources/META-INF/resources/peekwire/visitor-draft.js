import { DraftSender } from "./draft-sender.js";
import { length } from "./text.js";

/** After so many milliseconds without a change nobody is typing any more. */
const TYPING_IDLE = 5_000;
const NOBODY = { channel: 0, mode: "none", readers: 0, suggester: false };

/**
 * What a visitor has not sent yet in one chat, and whether any of it may leave the device: only while the visitor's own
 * grant allows it AND the desk says that somebody looks. Under the level masked only what the mask shows may.
 */
export class VisitorDraft {
  #host;
  #send;
  #redactor;
  #limits = { maxDraft: 4000, windowMs: 200 };
  #field = "";
  #caret = 0;
  #grant = "none";
  #holds = 0;
  #demand = NOBODY;
  #streaming = "none";
  #sender = null;
  #mask = null;
  #over = false;
  /** The desk may hold what the sender does not know of. */
  #stale = false;
  #timer = null;
  #typingTold = false;
  #typingTimer = null;

  /**
   * @param {import("./host.js").Host} host
   * @param {(frame: object) => void} send
   * @param {import("./redact/redactor.js").Redactor} redactor
   */
  constructor(host, send, redactor) {
    this.#host = host;
    this.#send = send;
    this.#redactor = redactor;
  }

  /** Whether somebody reads it. */
  get read() {
    return this.#demand.readers > 0 || this.#demand.suggester;
  }

  /** What agents see of the field at the visitor's level, or would if one looked; whether that hides a value. */
  get shown() {
    const seen = this.#grant === "masked" || this.#grant === "full";
    if (!seen || this.#tooLong()) {
      return { text: "", masked: false };
    }
    const mask = this.#masking();
    return { text: mask?.shown ?? this.#field, masked: mask?.sensitive ?? false };
  }

  /** The field's whole text, at every change, and its caret as the field counts; 0 where that is not known. */
  text(whole, caret = 0) {
    if (whole === this.#field) {
      return;
    }
    this.#field = whole;
    this.#caret = length(whole.slice(0, caret));
    this.#feed();
    this.#typed();
    this.#pump();
  }

  /** The message was sent: the draft begins anew. */
  clear() {
    this.#field = "";
    this.#caret = 0;
    this.#over = false;
    this.#mask?.wipe();
    this.#sender?.clear();
    this.#typed();
  }

  /** What the visitor allows: none, typing, masked or full. */
  grant(level) {
    this.#grant = level;
    if (level !== "masked") {
      this.#mask?.wipe();
      this.#mask = null;
    }
    this.#update();
  }

  /** Nothing leaves until a command is answered. If it was refused, the desk may still show what was typed before. */
  hold(answer) {
    this.#holds++;
    this.#update();
    const release = refused => {
      this.#holds--;
      this.#stale ||= refused;
      this.#update();
    };
    answer.then(() => release(false), () => release(true));
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
  demand(demand) {
    if (this.#sender === null || demand.channel !== this.#demand.channel) {
      this.#stop();
      this.#stale = false;
      this.#sender = new DraftSender(this.#limits.maxDraft);
      this.#sender.pacing(this.#limits.windowMs);
    }
    this.#demand = demand;
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

  /** The desk erased the draft; what stands in the field is shown again when it changes, or has since the last frame. */
  erased(reason) {
    if (this.#sender !== null && reason !== "sent") {
      const changed = this.#sender.msUntilPoll(this.#host.now()) !== Infinity;
      this.#sender.clear();
      this.#stale = true;
      if (changed) {
        this.#feed();
        this.#pump();
      }
    }
  }

  /** The connection is gone, and with it whoever looked. */
  lost() {
    this.#demand = NOBODY;
    this.#update();
    this.#sender = null;
  }

  #allows(mode) {
    const granted = mode === "typing" ? this.#grant !== "none" : this.#grant === "masked" || this.#grant === "full";
    return granted && this.#holds === 0 && this.#demand.mode === mode;
  }

  #update() {
    this.#typingTold &&= this.#allows("typing");
    const level = this.#allows("draft") ? this.#grant : "none";
    if (level !== this.#streaming) {
      this.#stop();
      if (level !== "none") {
        this.#start(level);
      }
    }
    this.#pump();
  }

  #start(level) {
    this.#streaming = level;
    this.#sender.demand(true);
    this.#feed();
  }

  #stop() {
    this.#streaming = "none";
    this.#sender?.demand(false);
    this.#sender?.text("", 0);
  }

  #feed() {
    if (this.#streaming === "none") {
      return;
    }
    // What is too long for the desk is not worth the work of masking it.
    this.#over = this.#tooLong();
    if (!this.#over) {
      const mask = this.#masking();
      this.#sender.text(mask?.shown ?? this.#field, mask?.caret ?? this.#caret);
      if (this.#stale) {
        this.#sender.resync();
        this.#stale = false;
      }
    }
  }

  #tooLong() {
    return length(this.#field) > this.#limits.maxDraft;
  }

  /** The mask over the field as it is now, or null where nothing is masked. */
  #masking() {
    if (this.#grant !== "masked") {
      return null;
    }
    this.#mask ??= this.#redactor.live();
    this.#mask.replace(this.#field, this.#caret);
    return this.#mask;
  }

  #pump() {
    this.#host.cancel(this.#timer);
    this.#timer = null;
    if (this.#streaming === "none" || this.#over) {
      return;
    }
    const now = this.#host.now();
    const update = this.#sender.poll(now);
    if (update) {
      this.#send(frame(this.#demand.channel, update));
    }
    const wait = this.#sender.msUntilPoll(now);
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
