/** How many messages are kept. */
export const MOST = 200;

const SIZE = new TextEncoder();
const DRAFTS = new Set(["edit", "snapshot", "typing"]);
const PEEKS = new Set(["peekEdit", "peekSnapshot", "peekTyping"]);
/** What stands in the place of what the desk had erased. */
export const ERASED = '{"erased":"unsent text"}';

/**
 * One WebSocket message, as it went.
 *
 * @typedef {object} Seen
 * @property {number} number 1, 2, 3 …
 * @property {"out" | "in"} way
 * @property {Date} at
 * @property {number} bytes of UTF-8
 * @property {string} text
 * @property {string[]} kinds the names of the frames in it
 */

/**
 * What a page says and hears, between the client and its socket: nothing can leave that is not listed here. Counts what
 * was typed and what left since the last change of who looks.
 */
export class Wire extends EventTarget {
  /** @type {Seen[]} the latest, oldest first */
  seen = [];
  #number = 0;
  #consent = false;
  #readers = 0;
  #keys = 0;
  #drafts = 0;
  #peeks = 0;
  #erasures = 0;

  /** A host whose sockets are listened to. @param {import("../peekwire/host.js").Host} host */
  tap(host) {
    return { ...host, socket: (url, protocol) => this.#listen(host.socket(url, protocol)) };
  }

  /** What is to be said in words. */
  get count() {
    return { consent: this.#consent, readers: this.#readers, keys: this.#keys, drafts: this.#drafts, peeks: this.#peeks,
      erasures: this.#erasures };
  }

  /** The visitor changed the field. */
  typed() {
    this.#keys++;
    this.#tell();
  }

  /** Forgets the list; the counts go on. */
  clear() {
    this.seen = [];
    this.#tell();
  }

  #listen(socket) {
    const send = socket.send.bind(socket);
    socket.send = text => {
      this.#note("out", text);
      send(text);
    };
    socket.addEventListener("message", ({ data }) => this.#note("in", data));
    socket.addEventListener("close", () => this.#erase());
    return socket;
  }

  #note(way, text) {
    const frames = [JSON.parse(text)].flat();
    frames.forEach(frame => this.#fold(Object.keys(frame)[0], Object.values(frame)[0]));
    const kinds = frames.map(frame => frame.event?.type ?? Object.keys(frame)[0]);
    this.seen = [...this.seen.slice(1 - MOST),
      { number: ++this.#number, way, at: new Date(), bytes: SIZE.encode(text).length, text, kinds }];
    if (kinds.includes("peekErase") || kinds.includes("peekClosed")) {
      this.#erase();
    } else {
      this.#tell();
    }
  }

  /** What was not sent stays no longer in the list than on the screen: before the erasure is confirmed it is gone. */
  #erase() {
    const unsent = ({ kinds }) => kinds.some(kind => PEEKS.has(kind));
    this.seen = this.seen.map(each => (unsent(each) ? { ...each, text: ERASED } : each));
    this.#tell();
  }

  #fold(kind, value) {
    this.#drafts += DRAFTS.has(kind) ? 1 : 0;
    this.#peeks += PEEKS.has(kind) ? 1 : 0;
    this.#erasures += kind === "erased" ? 1 : 0;
    if (kind === "demand") {
      this.#become(this.#consent, value.readers);
    } else if (kind === "event") {
      this.#event(value.type);
    }
  }

  #event(type) {
    if (type === "consent_granted") {
      this.#become(true, this.#readers);
    } else if (type === "consent_withdrawn" || type === "started" || type === "closed") {
      this.#become(false, 0);
    }
  }

  /** A change of who looks begins the count anew. */
  #become(consent, readers) {
    if (consent !== this.#consent || readers !== this.#readers) {
      [this.#consent, this.#readers, this.#keys, this.#drafts] = [consent, readers, 0, 0];
    }
  }

  #tell() {
    this.dispatchEvent(new Event("change"));
  }
}
