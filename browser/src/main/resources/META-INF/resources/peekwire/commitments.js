/** What ends a promise, by the type of the event that says so. */
const ENDS = { commitment_refused: "refused", commitment_withdrawn: "withdrawn" };

/**
 * What a client knows of one chat's promises, of the compensation asked for and of the survey, from the chat's events: the
 * agent's client of all of them, the visitor's of those that are theirs to answer. Pure. Types: index.d.ts.
 */
export class Commitments {
  #all = new Map();
  #seen = 0;
  #asked = null;
  #survey = null;

  /** Takes an event; says whether that changed anything. Events that it has had already change nothing. */
  apply(event) {
    if (event.version <= this.#seen) {
      return false;
    }
    this.#seen = event.version;
    switch (event.type) {
      case "commitment_made":
        return this.#made(event.version, event, event.by.id, event.approval ? "awaiting_approval" : "open");
      case "commitment_approved":
        return this.#made(event.commitment, event, event.agent, "open");
      case "commitment_answered":
        return this.#become(event.commitment, event.accepted ? "accepted" : "declined");
      case "commitment_refused":
      case "commitment_withdrawn":
        return this.#become(event.commitment, ENDS[event.type]);
      case "compensation_asked":
        return this.#ask({ at: event.at, text: event.text });
      case "compensation_settled":
        return this.#ask(null);
      case "surveyed":
        this.#survey = { score: event.score, comment: event.comment };
        return true;
      case "closed":
        return this.#closed();
      default:
        return false;
    }
  }

  /** The promises in the order in which they were made, as they stand at a time in milliseconds. */
  list(now = Date.now()) {
    return [...this.#all.values()].map(one => ({ ...one, state: stateOf(one, now) }));
  }

  /** The one of that id, or undefined. */
  get(id, now = Date.now()) {
    return this.list(now).find(one => one.id === id);
  }

  /** Since when the visitor asks for a compensation, and what for; null while nothing is asked for. */
  get compensation() {
    return this.#asked;
  }

  /** What the visitor thought of the chat; null before. */
  get survey() {
    return this.#survey;
  }

  #made(id, { at, text, amount, currency, expires, reference }, by, state) {
    const known = this.#all.get(id);
    if (known && known.state !== "awaiting_approval") {
      return false;
    }
    this.#all.set(id, { id, by, at: known?.at ?? at, text, amount, currency, expires, reference, state });
    if (state === "open") {
      this.#asked = null;
    }
    return true;
  }

  #become(id, state) {
    const known = this.#all.get(id);
    if (known === undefined || !["open", "awaiting_approval"].includes(known.state)) {
      return false;
    }
    this.#all.set(id, { ...known, state });
    return true;
  }

  #ask(asked) {
    this.#asked = asked;
    return true;
  }

  /** What was not approved by then never is, and nobody is left to be asked. */
  #closed() {
    this.#asked = null;
    this.#all.forEach(one => one.state === "awaiting_approval" && this.#become(one.id, "withdrawn"));
    return true;
  }
}

function stateOf({ state, expires }, now) {
  const over = expires !== undefined && Date.parse(expires) <= now;
  return over && (state === "open" || state === "awaiting_approval") ? "expired" : state;
}

/** What an agent or supervisor promises, approves and settles in one chat. Got by `agent.commitments(chat)`. */
export class AgentCommitments {
  #command;
  #chat;

  /**
   * @param {(name: string, fields: object) => Promise<any>} command how the client asks
   * @param {string} chat
   */
  constructor(command, chat) {
    this.#command = command;
    this.#chat = chat;
  }

  /** Promises something; the answer's version is the promise's id. Above a limit it needs approval, which the event says. */
  commit({ text, amount, currency, expires, reference }) {
    return this.#ask("commit", {
      text,
      ...(amount !== undefined && { amount, currency }),
      ...(expires !== undefined && { expires }),
      ...(reference && { reference }),
    });
  }

  /** Takes one back that was not answered yet. */
  withdraw(commitment) {
    return this.#ask("withdrawCommitment", { commitment });
  }

  /** A supervisor approves what somebody else promised. */
  approve(commitment) {
    return this.#ask("approveCommitment", { commitment, approved: true });
  }

  /** A supervisor does not, and says why to agents alone. */
  refuse(commitment, note) {
    return this.#ask("approveCommitment", { commitment, approved: false, ...(note && { note }) });
  }

  /** Has dealt with what the visitor asked, without a promise. */
  settle() {
    return this.#ask("settleCompensation", {});
  }

  #ask(name, fields) {
    return this.#command(name, { chat: this.#chat, ...fields });
  }
}
