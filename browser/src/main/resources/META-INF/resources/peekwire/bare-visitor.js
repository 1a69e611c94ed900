import { PeekwireClient } from "./client.js";
import { PeekwireError } from "./errors.js";
import { VisitorDraft } from "./visitor-draft.js";
import { VisitorMemory } from "./visitor-memory.js";

/**
 * A visitor's side of Peekwire; who makes it gives the redactors. Nothing unsent leaves the device unless the visitor's own
 * grant allows it and the desk says that somebody looks; under the level masked, nothing that the redactor masks.
 */
export class BareVisitor extends PeekwireClient {
  #talks = new Map();
  #memory;
  #token;
  #privacy;
  #redactor;
  #messageRedactor;
  #welcome = null;

  /** @param {import("./index.js").VisitorOptions} options */
  constructor(options) {
    super("visitor", options);
    this.#memory = new VisitorMemory(options.storage);
    this.#token = options.token;
    this.#privacy = options.globalPrivacyControl ?? globalThis.navigator?.["globalPrivacyControl"] ?? false;
    this.#redactor = options.deviceRedaction;
    this.#messageRedactor = options.redactMessages;
    this.#memory.chats.forEach(chat => this.know(chat));
    this.#memory.withdrawn.forEach(chat => this.withdraw(chat));
  }

  /** What this visitor presents to come back, as the option `token`; a secret. */
  get resumeToken() {
    return this.#memory.token;
  }

  /** Asks for help; resolves with the chat's id. */
  async start(request = {}) {
    const { message } = request;
    const left = message !== undefined && { message: this.#messageRedactor.redact(message) };
    const { chat } = await this.command("start", { ...request, ...left });
    this.know(chat);
    this.#memory.add(chat);
    return chat;
  }

  /**
   * The input field's whole text, on every change of it, also when nobody looks. What leaves the device is paced. The
   * caret is the field's `selectionEnd`, where there is one: the word in which it stands is held back.
   */
  draft(chat, wholeText, caret) {
    const talk = this.#talk(chat);
    if (talk.typingConsents && wholeText !== "" && !this.#privacy) {
      talk.typingConsents = false;
      talk.typed = true;
      this.#consent(talk, "typed_after_notice").catch(error => {
        talk.typed = false;
        this.emit("refused", error);
      });
    }
    talk.draft.text(wholeText, caret);
  }

  /** Sends a message. The draft begins anew, empty, and is held back until the message is answered. */
  post(chat, text) {
    const { draft } = this.#talk(chat);
    draft.clear();
    const answer = super.post(chat, this.#messageRedactor.redact(text));
    draft.hold(answer);
    return answer;
  }

  /** The last offer's notice was shown. Under the mode notice, typing is then the act, unless it must not be. */
  noticeShown(chat) {
    const talk = this.#talk(chat);
    talk.typingConsents = talk.offer?.mode === "notice" && !talk.decided && !talk.typed && talk.level === "none";
  }

  /** The visitor allows a peek by an act made for it, having seen the last offer's notice. */
  allow(chat, what = {}) {
    return this.#consent(this.#talk(chat), "opted_in", what);
  }

  /** Has the transcript mailed, to that address or to the one that was given in the chat. */
  mailTranscript(chat, address) {
    return this.command("mailTranscript", { chat, ...(address && { address }) });
  }

  /** The visitor allows nothing any more. Nothing leaves from now on; answered when every copy is erased. */
  withdraw(chat) {
    const talk = this.#talk(chat);
    talk.typingConsents = false;
    talk.decided = true;
    this.#believe(talk, Infinity);
    const answer = this.command("withdraw", { chat });
    this.#memory.withdrawing(chat, true);
    const answered = ({ version = Infinity, code }) => {
      this.#believe(talk, version);
      this.#memory.withdrawing(chat, code === "closed");
    };
    answer.then(answered, answered);
    talk.draft.hold(answer);
    return answer;
  }

  /** What the visitor lets agents see, as far as the client was told: none, typing, masked or full. */
  level(chat) {
    return this.#talk(chat).level;
  }

  /** What agents see of the draft, or would if one looked: see index.d.ts. */
  shown(chat) {
    return this.#talk(chat).draft.shown;
  }

  /** Drops a chat that ended: neither a reconnect nor a reload brings it back. */
  forget(chat) {
    super.forget(chat);
    this.#memory.remove(chat);
    const draft = this.#talks.get(chat)?.draft;
    draft?.grant("none");
    draft?.lost();
    this.#talks.delete(chat);
  }

  /** @protected */
  hello() {
    const token = this.#token ?? this.#memory.token;
    return { ...super.hello(), ...(token && { token }) };
  }

  /** @protected */
  onWelcome(welcome) {
    this.#welcome = welcome;
    if (welcome.resumeToken !== undefined) {
      this.#memory.token = welcome.resumeToken;
    }
    this.#talks.forEach(talk => talk.draft.limits(welcome));
  }

  /** @protected */
  onFrame(name, value) {
    switch (name) {
      case "offer":
        this.#offered(this.#talk(value.chat), value);
        return this.emit("offer", value);
      case "demand":
        return this.#demand(value);
      case "pace":
        return this.#talks.forEach(talk => talk.draft.pace(value.windowMs));
      case "draftAck":
        return this.#onChannel(value[0])?.draft.acknowledged(value[1]);
      case "draftResync":
        return this.#onChannel(value.channel)?.draft.resync();
      case "draftErased":
        this.#talks.get(value.chat)?.draft.erased(value.reason);
        return this.emit("erased", value);
      case "queued":
        return this.emit("queued", value);
      default:
        return super.onFrame(name, value);
    }
  }

  /** @protected */
  onEvent(event) {
    const talk = this.#talk(event.chat);
    this.#memory.add(event.chat);
    switch (event.type) {
      case "consent_granted":
        talk.decided ||= event.grant.act === "opted_in";
        talk.grant = event;
        this.#believe(talk);
        break;
      case "consent_withdrawn":
        talk.decided = true;
        talk.grant = null;
        this.#believe(talk);
        break;
      case "closed":
        talk.grant = null;
        this.#believe(talk);
        talk.draft.clear();
        break;
    }
    super.onEvent(event);
  }

  /** @protected */
  onLost() {
    for (const talk of this.#talks.values()) {
      const seen = talk.draft.read;
      talk.channel = undefined;
      talk.draft.lost();
      if (seen) {
        this.emit("visibility", { chat: talk.chat, readers: 0, suggester: false, mode: "none" });
      }
    }
  }

  /**
   * @param {any} talk
   * @param {string} act
   * @param {{level?: string, purposes?: string[]}} [what]
   */
  async #consent(talk, act, { level, purposes } = {}) {
    const { chat, offer } = talk;
    if (!offer?.notice) {
      throw new PeekwireError({ code: "consent_required", message: "nothing is offered to consent to", chat });
    }
    talk.typingConsents = false;
    talk.decided ||= act === "opted_in";
    const asked = { level: level ?? offer.level, purposes: purposes ?? offer.purposes };
    const answer = this.command("consent", { chat, notice: offer.notice, act, ...asked });
    // It comes before the event; there is none if nothing has changed.
    answer.then(({ version }) => levelOf(asked) !== talk.level && this.#believe(talk, version - 1), () => {});
    talk.draft.hold(answer);
    return answer;
  }

  /** Typing is no consent to a notice that was not shown. */
  #offered(talk, offer) {
    talk.typingConsents &&= offer.notice?.sha256 === talk.offer?.notice?.sha256;
    talk.offer = offer;
  }

  #demand({ chat, channel, mode, readers, suggester = false }) {
    const talk = this.#talk(chat);
    talk.channel = channel;
    const seen = { readers, suggester, mode };
    talk.draft.demand({ channel, ...seen });
    this.emit("visibility", { chat, ...seen });
  }

  /** What was granted before the visitor did otherwise is history. */
  #believe(talk, deafUntil = talk.deafUntil) {
    const { version, grant } = talk.grant ?? {};
    talk.deafUntil = deafUntil;
    talk.level = version > deafUntil ? levelOf(grant) : "none";
    talk.draft.grant(talk.level);
  }

  #onChannel(channel) {
    return [...this.#talks.values()].find(talk => talk.channel === channel);
  }

  #talk(chat) {
    let talk = this.#talks.get(chat);
    if (talk === undefined) {
      const draft = new VisitorDraft(this.host, frame => this.send(frame), this.#redactor);
      const consent = { offer: null, level: "none", grant: null, decided: false, typed: false, typingConsents: false, deafUntil: 0 };
      talk = { chat, draft, ...consent };
      this.#talks.set(chat, talk);
      if (this.#welcome !== null) {
        draft.limits(this.#welcome);
      }
    }
    return talk;
  }
}

/** What agents may see by a grant. */
function levelOf({ level, purposes }) {
  return purposes.includes("peek") ? level : "none";
}
