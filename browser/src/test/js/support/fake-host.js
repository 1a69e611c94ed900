/** Virtual time and sockets that the test holds the other end of. */
export class FakeHost {
  #now = 1000;
  #timers = [];
  sockets = [];

  socket = (url, protocol) => {
    const socket = new FakeSocket(url, protocol);
    this.sockets.push(socket);
    return socket;
  };
  now = () => this.#now;
  after = (task, ms) => {
    const timer = { task, due: this.#now + ms };
    this.#timers.push(timer);
    return timer;
  };
  cancel = timer => {
    this.#timers = this.#timers.filter(other => other !== timer);
  };
  random = () => 0;

  /** The connection that was made last. */
  get line() {
    return this.sockets.at(-1);
  }

  /** Lets time pass, and what is due happen in order. */
  pass(ms) {
    const end = this.#now + ms;
    for (;;) {
      const next = this.#timers.filter(timer => timer.due <= end).sort((a, b) => a.due - b.due)[0];
      if (next === undefined) {
        break;
      }
      this.cancel(next);
      this.#now = Math.max(this.#now, next.due);
      next.task();
    }
    this.#now = end;
  }
}

class FakeSocket {
  readyState = 0;
  sent = [];
  closedWith = null;

  constructor(url, protocol) {
    this.url = url;
    this.protocol = protocol;
  }

  send(text) {
    this.sent.push(JSON.parse(text));
  }

  close(code) {
    this.readyState = 3;
    this.closedWith = code;
  }

  /** The desk opens the connection, and welcomes what says hello. */
  welcome(role, more = {}) {
    this.readyState = 1;
    this.onopen({});
    this.tell({ welcome: { ...WELCOME, role, self: role === "agent" ? "ana" : "v-1", ...more } });
    return this;
  }

  /** The desk says something. */
  tell(...frames) {
    this.onmessage({ data: JSON.stringify(frames.length === 1 ? frames[0] : frames) });
    return this;
  }

  /** The desk, or the network, ends the connection. */
  end(code) {
    this.readyState = 3;
    this.onclose({ code });
  }

  /** What was sent since the last call, without the hello. */
  take() {
    return this.sent.splice(0).filter(frame => !("hello" in frame));
  }
}

const WELCOME = { protocol: 1, desk: "acme", windowMs: 200, heartbeatMs: 20000, maxDraft: 4000, maxMessage: 8000 };

/** Lets promises that are settled call back. */
export const settle = () => new Promise(resolve => setImmediate(resolve));

/** An event of a chat. */
export function event(version, type, more = {}) {
  return {
    event: {
      chat: "c1",
      version,
      after: version - 1,
      at: "2026-11-21T08:15:30.042Z",
      by: { kind: "visitor", id: "v-1" },
      type,
      ...more,
    },
  };
}

export const NOTICE = { id: "peek", version: "1", locale: "en", sha256: "ab" };

/** The grant that visitors give in these tests. */
export function granted(version, level = "masked") {
  return event(version, "consent_granted", { grant: { notice: NOTICE, act: "opted_in", level, purposes: ["peek"] } });
}
