/** How far the client has come in each chat: drops what it has already, and finds what is missing. Pure. */
export class Feed {
  #versions = new Map();

  /**
   * What to make of an event.
   *
   * @returns {"new" | "known" | "gap"}
   */
  take({ chat, version, after }) {
    const seen = this.#versions.get(chat) ?? 0;
    if (version <= seen) {
      return "known";
    }
    if (after > seen) {
      return "gap";
    }
    this.#versions.set(chat, version);
    return "new";
  }

  /** Everything up to this version was sent, whether the client may see it or not. */
  synced({ chat, version }) {
    this.#versions.set(chat, Math.max(version, this.#versions.get(chat) ?? 0));
  }

  /** Begins with a chat, unless it is known. */
  know(chat) {
    this.synced({ chat, version: 0 });
  }

  forget(chat) {
    this.#versions.delete(chat);
  }

  cursor(chat) {
    return { chat, version: this.#versions.get(chat) ?? 0 };
  }

  get chats() {
    return [...this.#versions.keys()];
  }

  get cursors() {
    return this.chats.map(chat => this.cursor(chat));
  }
}
