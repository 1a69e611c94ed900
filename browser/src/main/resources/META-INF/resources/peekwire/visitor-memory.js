const KEY = "peekwire.visitor";

/**
 * What a visitor's client keeps over a reload: the resume token, which is a secret of this tab, the chats' ids, and
 * withdrawals that wait for an answer.
 * Never anything that was typed or said. A storage that is not there, full or forbidden is as good as an empty one.
 */
export class VisitorMemory {
  #storage;
  #token;
  #chats;
  #withdrawn;

  /** @param {Pick<Storage, "getItem" | "setItem"> | undefined} storage */
  constructor(storage) {
    this.#storage = storage;
    const kept = read(storage);
    this.#token = typeof kept.token === "string" ? kept.token : undefined;
    this.#chats = new Set(Array.isArray(kept.chats) ? kept.chats : []);
    this.#withdrawn = new Set(Array.isArray(kept.withdrawn) ? kept.withdrawn : []);
  }

  get token() {
    return this.#token;
  }

  set token(token) {
    this.#token = token;
    this.#write();
  }

  get chats() {
    return [...this.#chats];
  }

  add(chat) {
    if (!this.#chats.has(chat)) {
      this.#chats.add(chat);
      this.#write();
    }
  }

  remove(chat) {
    this.#withdrawn.delete(chat);
    if (this.#chats.delete(chat)) {
      this.#write();
    }
  }

  get withdrawn() {
    return [...this.#withdrawn];
  }

  withdrawing(chat, waits) {
    waits ? this.#withdrawn.add(chat) : this.#withdrawn.delete(chat);
    this.#write();
  }

  #write() {
    try {
      this.#storage?.setItem(KEY, JSON.stringify({ token: this.#token, chats: this.chats, withdrawn: this.withdrawn }));
    } catch {
      // The chat goes on; a reload will not find it.
    }
  }
}

function read(storage) {
  try {
    return JSON.parse(storage?.getItem(KEY) ?? "{}") ?? {};
  } catch {
    return {};
  }
}
