/**
 * What helps an agent to answer in one chat: scripts that fit, what is missing in them, what the brand's style has
 * against a text. Got by `agent.answers(chat)`; it keeps nothing. Types: index.d.ts.
 */
export class Answers {
  #command;
  #chat;

  /**
   * @param {(name: string, fields: object, lasting?: boolean) => Promise<any>} command how the client asks
   * @param {string} chat
   */
  constructor(command, chat) {
    this.#command = command;
    this.#chat = chat;
  }

  /** Scripts for a shortcut, its beginning, or words of a title; the best first. For an empty text all of them. */
  async find(text, locale) {
    const { scripts } = await this.#ask("findScripts", { text, ...(locale && { locale }) });
    return scripts;
  }

  /** A script with these inputs filled in: what it would be, and what is missing still. Takes what `find` gave. */
  async fill(script, inputs = {}) {
    const { scripts } = await this.#ask("fillScript", { script: claimOf({ ...script, inputs }) });
    return { ...scripts[0], inputs };
  }

  /** What the brand's style has against a text. */
  async check(text) {
    const { level, findings = [], more = 0 } = await this.#ask("check", { text });
    return { level, findings, more };
  }

  /** Answers; with the script that it was made of, and confirmed if the style asked to look again. */
  post(text, { script, confirmed } = {}) {
    return this.#command("post", {
      chat: this.#chat,
      text,
      ...(script && { script: claimOf(script) }),
      ...(confirmed && { confirmed }),
    });
  }

  /** The script flows that fit the chat. */
  async flows() {
    const { flows } = await this.#ask("findFlows", {});
    return flows;
  }

  /**
   * A step in a flow; the desk says what the step says. The position is the one that was shown, so that nobody is walked
   * from a place where the chat is no more; what comes of it is told by the event `flow`.
   */
  walk(action, { position, value, message, inputs } = {}) {
    return this.#command("walk", {
      chat: this.#chat,
      action,
      ...(position && { position }),
      ...(value && { value }),
      ...(message && { message }),
      ...(inputs && { inputs }),
    });
  }

  /** A question is not asked again on the next connection: its answer would come too late. */
  #ask(name, fields) {
    return this.#command(name, { chat: this.#chat, ...fields }, false);
  }
}

/** What the desk is told of a script: which, and what was filled in. Its words it knows. */
function claimOf({ id, version, locale, inputs = {} }) {
  return { id, version, ...(locale && { locale }), ...(Object.keys(inputs).length > 0 && { inputs }) };
}
