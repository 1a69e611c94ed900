import { backoff, mayReturn } from "./backoff.js";

const SUBPROTOCOL = "peekwire.v1.json";
/** How long a connection may take until the desk's welcome. */
const PATIENCE = 15_000;
/** The close code of a connection that was lost without a word. */
const LOST = 1006;

/**
 * One connection to the desk at a time, and the next when it is lost: backoff, heartbeat, frames in and out.
 *
 * @typedef {object} Listener
 * @property {() => object} hello the hello's members
 * @property {(welcome: object) => void} onWelcome
 * @property {(name: string, value: any) => void} onFrame
 * @property {() => void} onLost nothing of what the connection brought may be shown any more
 * @property {(state: string, code: number | undefined) => void} onState
 */
export class Connection {
  #url;
  #host;
  #listener;
  #socket = null;
  #timer;
  #state = "new";
  #attempt = 0;
  #retryAfter = 0;
  #heartbeat = PATIENCE;
  #heardAt = 0;
  #saidAt = 0;

  /**
   * @param {string} url
   * @param {import("./host.js").Host} host
   * @param {Listener} listener
   */
  constructor(url, host, listener) {
    this.#url = url;
    this.#host = host;
    this.#listener = listener;
  }

  /** new, connecting, connected, waiting (for the next attempt) or closed. */
  get state() {
    return this.#state;
  }

  connect() {
    if (this.#state === "new") {
      this.#dial();
    }
  }

  /** For good. */
  close() {
    if (this.#state !== "closed") {
      this.#end(1000, false);
    }
  }

  /** Gives the connection up and comes back with another. */
  restart() {
    this.#end(LOST, true);
  }

  /**
   * Sends a frame, or some in one message, if there is a connection that was welcomed.
   *
   * @returns {boolean} whether it was sent
   */
  send(frame) {
    if (this.#state !== "connected" || this.#socket.readyState !== 1) {
      return false;
    }
    this.#write(frame);
    return true;
  }

  #write(frame) {
    this.#saidAt = this.#host.now();
    this.#socket.send(JSON.stringify(frame));
  }

  #dial() {
    const socket = this.#host.socket(this.#url, SUBPROTOCOL);
    this.#socket = socket;
    const current = action => event => socket === this.#socket && action(event);
    socket.onopen = current(() => this.#write({ hello: this.#listener.hello() }));
    socket.onmessage = current(event => this.#hear(event.data));
    socket.onclose = current(event => this.#end(event.code, mayReturn(event.code)));
    this.#timer = this.#host.after(() => this.#end(LOST, true), PATIENCE);
    this.#become("connecting");
  }

  #hear(data) {
    this.#heardAt = this.#host.now();
    const socket = this.#socket;
    for (const frame of parse(data)) {
      for (const [name, value] of Object.entries(frame)) {
        if (socket === this.#socket) {
          this.#take(name, value);
        }
      }
    }
  }

  #take(name, value) {
    switch (name) {
      case "welcome":
        return this.#welcome(value);
      case "ping":
        return this.send({ pong: {} });
      case "pong":
        return undefined;
      case "bye":
        this.#retryAfter = value.retryAfterMs ?? 0;
        return undefined;
      default:
        return this.#listener.onFrame(name, value);
    }
  }

  #welcome(welcome) {
    this.#retryAfter = 0;
    this.#heartbeat = welcome.heartbeatMs;
    this.#host.cancel(this.#timer);
    this.#watch();
    this.#become("connected");
    this.#listener.onWelcome(welcome);
  }

  /** Silence of two heartbeats is a lost connection; the desk expects to hear something every heartbeat too. */
  #watch() {
    const beat = this.#heartbeat / 2;
    this.#timer = this.#host.after(() => {
      // Only now: a connection that is lost at once is one failure more.
      this.#attempt = 0;
      const now = this.#host.now();
      if (now - this.#heardAt >= 2 * this.#heartbeat) {
        this.#end(LOST, true);
        return;
      }
      if (now - this.#saidAt >= beat / 2) {
        this.send({ ping: {} });
      }
      this.#watch();
    }, beat);
  }

  #end(code, comeBack) {
    const socket = this.#socket;
    this.#socket = null;
    this.#host.cancel(this.#timer);
    if (comeBack) {
      const wait = backoff(this.#attempt++, this.#retryAfter, this.#host.random);
      this.#timer = this.#host.after(() => this.#dial(), wait);
    }
    this.#state = comeBack ? "waiting" : "closed";
    this.#listener.onLost();
    this.#listener.onState(this.#state, code);
    socket?.close(1000);
  }

  #become(state) {
    this.#state = state;
    this.#listener.onState(state, undefined);
  }
}

/** The frames of a message; one that is no JSON has none, and what it should have told is found missing by its number. */
function parse(data) {
  try {
    return [JSON.parse(data)].flat();
  } catch {
    return [];
  }
}
