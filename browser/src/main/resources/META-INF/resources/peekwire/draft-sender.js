import { check, diff, length, toWellFormed } from "./text.js";

/** Every so many frames one asks for an acknowledgement, to notice that a link became slow. */
const ASK_EVERY = 8;
/** An acknowledgement that takes longer was lost; without this a sender could wait for ever. In milliseconds. */
const PATIENCE = 10_000;
/** What an edit costs more than a snapshot besides its text, encoded: its two counts. */
const EDIT_OVERHEAD = 8;

/**
 * What to send: a snapshot has a text, an edit has an edit.
 *
 * @typedef {{seq: number, check: number, ack: boolean, text?: string, edit?: import("./text.js").TextEdit}} DraftUpdate
 */

/**
 * The visitor's side of a draft: turns what the field holds into as few frames as the reader's eye needs. Nothing is
 * sent without demand. The first edit after a pause goes at once, then at most one frame a window; what was typed last
 * always goes. On a slow link one frame is on its way at most, and later edits coalesce.
 *
 * One sender serves one channel of one connection, in which frame numbers rise from 1. It has no timer and no clock of
 * its own: times are given in milliseconds and compared by their differences only.
 */
export class DraftSender {
  #maxCodePoints;
  #link = new DraftLink();
  #field = "";
  #caret = 0;
  /** What the peer has when all frames arrived. */
  #sent = "";
  #window = 200;
  #demanded = false;
  #changed = false;
  #overLimit = false;
  #epochDue = true;
  /** What was sent may reach the desk after it erased. */
  #crossing = false;
  #repairDue = false;
  #repairedAt = null;
  #seq = 0;
  #sentAt = 0;
  #unasked = 0;

  /** @param {number} [maxCodePoints] the longest draft that the desk takes */
  constructor(maxCodePoints = 4000) {
    this.#maxCodePoints = maxCodePoints;
  }

  /**
   * The field's whole text now, and where it is being typed in, which the next frame tells by where its edit ends.
   *
   * @param {string} wholeText
   * @param {number} [caret] code points before the caret; 0 where it is not known
   */
  text(wholeText, caret = 0) {
    const wellFormed = toWellFormed(wholeText);
    if (wellFormed === this.#field) {
      return;
    }
    this.#field = wellFormed;
    this.#caret = caret;
    this.#changed = true;
    this.#overLimit = wellFormed.length > this.#maxCodePoints && length(wellFormed) > this.#maxCodePoints;
  }

  /** Whether the text is longer than the limit: then nothing is sent until it is shorter. */
  get overLimit() {
    return this.#overLimit;
  }

  /** Whether the link proved slow: acknowledgements take longer than two windows. */
  get slow() {
    return this.#link.slow;
  }

  /**
   * Whether somebody looks. When nobody does any more, what was sent is forgotten here as the desk erases it there.
   *
   * @param {boolean} wanted
   */
  demand(wanted) {
    if (wanted === this.#demanded) {
      return;
    }
    this.#demanded = wanted;
    this.#crossing ||= this.#sent !== "";
    this.#startAfresh();
    this.#changed = this.#crossing || this.#field !== "";
  }

  /** Both sides are empty now: the message was sent, and the desk erased the draft. */
  clear() {
    this.#field = "";
    this.#caret = 0;
    this.#changed = false;
    this.#overLimit = false;
    this.#crossing = false;
    this.#startAfresh();
  }

  /** The desk asks for a snapshot. It goes without waiting for the window, though only once a window. */
  resync() {
    if (this.#demanded) {
      this.#repairDue = true;
      this.#link.forget();
    }
  }

  /** The desk acknowledged a frame that asked for it; numbers of other frames are ignored. */
  acknowledged(seq, now) {
    this.#link.acknowledged(seq, now, this.#window);
  }

  /** The desk sets the window, in milliseconds; 50 to 1000 are allowed, others become the nearest. */
  pacing(windowMs) {
    this.#window = Math.min(1000, Math.max(50, windowMs));
  }

  /**
   * The frame to send now, which counts as sent.
   *
   * @param {number} now
   * @returns {DraftUpdate | null}
   */
  poll(now) {
    if (this.#idle()) {
      return null;
    }
    if (this.#link.lost(now)) {
      this.#link.forget();
      this.#repairDue = true;
    }
    if (this.#link.holds(now, this.#window) || this.#untilWindow(now) > 0) {
      return null;
    }
    return this.#next(now);
  }

  /** How long until poll may have a frame, in milliseconds; Infinity for not before another method is called. */
  msUntilPoll(now) {
    if (this.#idle()) {
      return Infinity;
    }
    const wait = this.#untilWindow(now);
    return this.#link.willHold(now + wait, this.#window) ? Math.max(wait, this.#link.untilLost(now)) : wait;
  }

  #idle() {
    return !this.#demanded || this.#overLimit || !(this.#changed || this.#repairDue);
  }

  #startAfresh() {
    this.#sent = "";
    this.#epochDue = true;
    this.#repairDue = false;
    if (!this.#demanded) {
      this.#link.forget();
    }
  }

  #untilWindow(now) {
    const repairNow = this.#repairDue && (this.#repairedAt === null || now - this.#repairedAt >= this.#window);
    return this.#seq === 0 || repairNow ? 0 : Math.max(0, this.#window - (now - this.#sentAt));
  }

  #next(now) {
    this.#changed = false;
    if (this.#repairDue) {
      this.#repairDue = false;
      this.#repairedAt = now;
      return this.#snapshot(true, now);
    }
    if (this.#epochDue) {
      return this.#field === "" && !this.#crossing ? null : this.#snapshot(true, now);
    }
    const edit = diff(this.#sent, this.#field, this.#caret);
    if (edit.erase === 0 && edit.insert === "") {
      return null;
    }
    const ask = this.#link.slow || this.#unasked + 1 >= ASK_EVERY;
    const editIsSmaller = length(edit.insert) + EDIT_OVERHEAD <= length(this.#field);
    return editIsSmaller ? this.#update({ edit }, ask, now) : this.#snapshot(ask, now);
  }

  #snapshot(ack, now) {
    this.#epochDue = false;
    this.#crossing = false;
    return this.#update({ text: this.#field }, ack, now);
  }

  #update(what, ack, now) {
    this.#sent = this.#field;
    this.#seq++;
    this.#sentAt = now;
    this.#unasked = ack ? 0 : this.#unasked + 1;
    if (ack) {
      this.#link.asked(this.#seq, now);
    }
    return { seq: this.#seq, check: check(this.#sent), ack, ...what };
  }
}

/** The sender's view of the link: the acknowledgement it waits for, and whether the link proved slow. Pure. */
class DraftLink {
  #awaited = 0;
  #since = 0;
  #slow = false;

  /** A newer frame takes over the wait, which still counts from the older one's time. */
  asked(seq, now) {
    this.#since = this.#awaited === 0 ? now : this.#since;
    this.#awaited = seq;
  }

  acknowledged(seq, now, windowMs) {
    if (this.#awaited === 0 || seq !== this.#awaited) {
      return;
    }
    const took = now - this.#since;
    this.#slow = took > 2 * windowMs || (this.#slow && took > windowMs);
    this.#awaited = 0;
  }

  /** Whether nothing may be sent until the acknowledgement comes. */
  holds(now, windowMs) {
    this.#slow ||= this.willHold(now, windowMs);
    return this.#awaited !== 0 && this.#slow;
  }

  willHold(then, windowMs) {
    return this.#awaited !== 0 && (this.#slow || then - this.#since > 2 * windowMs);
  }

  get slow() {
    return this.#slow;
  }

  lost(now) {
    return this.#awaited !== 0 && now - this.#since >= PATIENCE;
  }

  untilLost(now) {
    return PATIENCE - (now - this.#since);
  }

  /** The acknowledgement is not waited for any more. */
  forget() {
    this.#awaited = 0;
  }
}
