import { directionOf, languageOf, loadWords } from "./words.js";
import { theme } from "./theme.js";

/**
 * Builds an element. Children that are strings become text nodes; there is no way to pass HTML.
 *
 * @param {string} tag
 * @param {Record<string, any> | null} [props] functions are listeners (`onclick`), strings and true are attributes,
 *     whatever else is a property (`hidden: false`); undefined is left out
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {any} the element
 */
export function h(tag, props, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (typeof value === "function") {
      made.addEventListener(name.slice(2), value);
    } else if (typeof value === "string" || value === true) {
      made.setAttribute(name, value === true ? "" : value);
    } else if (value !== undefined) {
      made[name] = value;
    }
  }
  made.append(...children.flat().filter(child => child || child === 0));
  return made;
}

/** An icon drawn by a path in a square of 24, in the text's colour, which screen readers skip. */
export function icon(path) {
  const [svg, line] = ["svg", "path"].map(name => document.createElementNS("http://www.w3.org/2000/svg", name));
  line.setAttribute("d", path);
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.append(line);
  return svg;
}

/**
 * What `<peekwire-chat>` and `<peekwire-console>` share: a shadow root with constructed style sheets, language and
 * direction, and one client from being connected to the page until being disconnected from it.
 *
 * @abstract
 */
export class PeekwireElement extends HTMLElement {
  static observedAttributes = ["url", "lang", "dir", "token"];

  /** The tables of words, see words.js. */
  static tables = [];

  #client = null;
  #words = null;
  #turn = 0;
  #opened;
  #ready = new Promise(opened => (this.#opened = opened));

  /** What the client needs of the page; set before the element is connected. @type {import("../host.js").Host} */
  host;

  /** @param {CSSStyleSheet[]} sheets of the element, after the theme */
  constructor(...sheets) {
    super();
    this.attachShadow({ mode: "open" }).adoptedStyleSheets = [theme, ...sheets];
  }

  /** The headless client, or null where there is none. */
  get client() {
    return this.#client;
  }

  /** Settled once there has been a client. @returns {Promise<void>} */
  get ready() {
    return this.#ready;
  }

  /** The words of the interface, or null until they are loaded. @returns {import("./words.js").Words | null} */
  get words() {
    return this.#words;
  }

  connectedCallback() {
    this.#begin();
  }

  disconnectedCallback() {
    this.#turn++;
    this.#leave();
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.isConnected || this.#words === null) {
      return;
    }
    if (name === "url" || name === "token") {
      this.#leave();
    }
    this.#begin();
  }

  /** Builds or builds anew what the shadow root holds, in the words' language. @protected */
  render() {}

  /** Whether all is there that a client needs. @protected */
  async prepare() {
    return true;
  }

  /** A client that is not connected yet, its listeners added. @protected @returns {any} */
  createClient() {}

  /** The client is closed and gone. @protected */
  left() {}

  /** The desk's address: the attribute url, which may be relative, or /chat of this origin. */
  get deskUrl() {
    const url = new URL(this.getAttribute("url") ?? "/chat", this.baseURI);
    url.protocol = url.protocol.replace("http", "ws");
    return url.href;
  }

  /** Puts an event into the page. @protected */
  tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  /** Sets `lang` and `dir` of what the element shows: those of its words. @protected */
  localise(panel) {
    panel.lang = this.words.lang;
    panel.dir = directionOf(this);
  }

  async #begin() {
    const turn = ++this.#turn;
    const words = await loadWords(languageOf(this), ...this.constructor.tables);
    if (turn !== this.#turn) {
      return;
    }
    this.#words = words;
    this.render();
    if (this.#client === null && await this.prepare() && turn === this.#turn) {
      this.#client = this.createClient();
      this.#client.connect();
      this.#opened();
    }
  }

  #leave() {
    const client = this.#client;
    this.#client = null;
    client?.close();
    if (client) {
      this.left();
    }
  }
}

/**
 * Makes a class the element of this name, unless the page has one: modules may be there twice, as they are and minified.
 *
 * @param {string} name
 * @param {typeof PeekwireElement} type
 */
export function define(name, type) {
  if (!customElements.get(name)) {
    customElements.define(name, type);
  }
}

/**
 * Gives a class a property for each attribute that reflects it: strings, or whether it is there.
 *
 * @param {typeof PeekwireElement} type
 * @param {string[]} strings
 * @param {string[]} [flags]
 */
export function reflect(type, strings, flags = []) {
  const property = (name, get, set) => {
    const camelCase = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
    Object.defineProperty(type.prototype, camelCase, { get, set, configurable: true, enumerable: true });
  };
  for (const name of strings) {
    property(name, function () { return this.getAttribute(name) ?? ""; }, function (value) { this.setAttribute(name, value); });
  }
  for (const name of flags) {
    property(name, function () { return this.hasAttribute(name); }, function (value) { this.toggleAttribute(name, Boolean(value)); });
  }
}

reflect(PeekwireElement, ["url", "theme", "token"]);
