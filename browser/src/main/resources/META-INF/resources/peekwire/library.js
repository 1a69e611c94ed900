/**
 * The scripts that a desk keeps: an agent's own replies, what is proposed to teams, and what becomes of it. Got by
 * `agent.library()`; it keeps nothing. Types: index.d.ts.
 */
export class Library {
  #command;

  /** @param {(name: string, fields: object, lasting?: boolean) => Promise<any>} command how the client asks */
  constructor(command) {
    this.#command = command;
  }

  /** Keeps a reply of the agent's own: a new one, or one that was listed, changed. */
  save(reply) {
    return this.#kept("saveReply", { reply: fieldsOf(reply) });
  }

  /** What is wrong with a reply while it is written; nothing is kept. */
  async check(reply) {
    const { problems = [] } = await this.#command("checkReply", { reply: fieldsOf(reply) }, false);
    return problems;
  }

  /** Takes a reply of the agent's own away, for good. */
  remove({ id, version }) {
    return this.#kept("removeReply", { id, version });
  }

  /** The agent's own replies, as they were written. */
  async replies() {
    return (await this.mine()).replies;
  }

  /** The agent's own replies, and what became of those that were proposed. */
  async mine() {
    const pages = await this.#all("listReplies", "replies", (reply) => reply.id);
    return { replies: pages.flatMap(({ replies }) => replies), proposed: pages.flatMap(({ proposed = [] }) => proposed) };
  }

  /** Proposes a reply of the agent's own to a team. */
  propose({ id, version }, team) {
    return this.#kept("propose", { id, version, team });
  }

  /** What waits for a decision of this agent's. */
  proposals() {
    return this.#proposals({});
  }

  /** What was approved and may be sent, of the teams that this agent decides for. */
  approved() {
    return this.#proposals({ approved: true });
  }

  /** Approves, refuses or retires a script. */
  decide({ id, version }, verdict, note) {
    return this.#kept("decide", { id, version, verdict, ...(note && { note }) });
  }

  async #kept(name, fields) {
    const { id, version, state } = await this.#command(name, fields);
    return { id, version, state };
  }

  async #proposals(which) {
    const pages = await this.#all("listProposals", "proposals", (proposal) => proposal.reply.id, which);
    return pages.flatMap(({ proposals }) => proposals);
  }

  async #all(name, member, idOf, which = {}) {
    const pages = [];
    for (let more = true, after; more; after = pages.at(-1)[member].length > 0 ? idOf(pages.at(-1)[member].at(-1)) : after) {
      const page = await this.#command(name, { ...which, ...(after && { after }) }, false);
      pages.push(page);
      more = page.more === true && page[member].length > 0;
    }
    return pages;
  }
}

function fieldsOf({ id, version, shortcut, title, defaultLocale, bodies }) {
  return { ...(id && { id, version }), shortcut, title, defaultLocale, bodies };
}
