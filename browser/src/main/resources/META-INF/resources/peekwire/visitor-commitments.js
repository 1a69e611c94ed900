/**
 * What the visitor answers, asks and says of one chat: `new VisitorCommitments(client, chat)`. Apart from the client, so that
 * a page loads it only when there is something to answer. A closed chat is read on after each of its commands.
 */
export class VisitorCommitments {
  #client;
  #chat;
  #redactor;

  constructor(client, chat, { redactMessages } = {}) {
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
  async askCompensation(text) {
    return this.#say("askCompensation", { ...(text && { text: await this.#masked(text) }) });
  }

  /** Says what the visitor thinks of the chat, once. */
  async survey(score, comment) {
    return this.#say("survey", { score, ...(comment && { comment: await this.#masked(comment) }) });
  }

  /** By what a page of its own has loaded already, or will have then. */
  async #masked(text) {
    this.#redactor ??= (await import("./redact/redactor.js")).Redactor.cards();
    return this.#redactor.redact(text);
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
