import { Redactor } from "./redact/redactor.js";

/**
 * What the visitor answers, asks and says of one chat: `new VisitorCommitments(client, chat)`. Apart from the client, so that
 * a page loads it only when there is something to answer. A closed chat is read on after each of its commands.
 */
export class VisitorCommitments {
  #client;
  #chat;
  #redactor;

  constructor(client, chat, { redactMessages = Redactor.cards() } = {}) {
    this.#client = client;
    this.#chat = chat;
    this.#redactor = redactMessages;
  }

  accept(commitment) {
    return this.#say("answerCommitment", { commitment, accepted: true });
  }

  decline(commitment) {
    return this.#say("answerCommitment", { commitment, accepted: false });
  }

  /** Asks for a compensation, until something is promised or the request is settled. */
  askCompensation(text) {
    return this.#say("askCompensation", { ...(text && { text: this.#redactor.redact(text) }) });
  }

  /** Says what the visitor thinks of the chat, once. */
  survey(score, comment) {
    return this.#say("survey", { score, ...(comment && { comment: this.#redactor.redact(comment) }) });
  }

  async #say(name, fields) {
    const chat = this.#chat;
    const answer = await this.#client.command(name, { chat, ...fields });
    const { version } = this.#client.cursors.find(cursor => cursor.chat === chat) ?? { version: 0 };
    if (version < answer.version) {
      this.#client.send({ open: { chat, version } });
    }
    return answer;
  }
}
