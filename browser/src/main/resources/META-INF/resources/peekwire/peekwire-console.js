import { AgentClient } from "./agent.js";
import { browser } from "./host.js";
import { Alerts } from "./ui/console/alerts.js";
import { Announcer } from "./ui/console/announcer.js";
import { alertsDialog, endDialog, shortcutsDialog, transferDialog } from "./ui/console/dialogs.js";
import { Directory } from "./ui/console/directory.js";
import { actOf } from "./ui/console/keys.js";
import { nameOf, within } from "./ui/console/names.js";
import { spoken } from "./ui/console/runs.js";
import { Session } from "./ui/console/session.js";
import { styles } from "./ui/console/styles.js";
import { CONSOLE } from "./ui/console/tables.js";
import { Ticker } from "./ui/console/ticker.js";
import { View } from "./ui/console/view.js";
import { PeekwireElement, define, reflect } from "./ui/element.js";

/**
 * `<peekwire-console>`: an agent's console. It shows the chats, what is being typed and not sent, and takes answers.
 *
 * | Attribute | |
 * |---|---|
 * | `url`, `token`, `lang`, `dir`, `theme` | as for both elements |
 * | `available` | there: the agent takes new chats |
 * | `look` | `open` (default): only the open chat's draft is looked at; `all`: those of all own chats |
 * | `muted` | there: no sound, whatever the agent has switched on |
 * | `notify-text` | there: notifications hold what the visitor sent; never what is not sent |
 *
 * Events: `peekwire-state {state}`, `peekwire-attention {chat, why}` with assigned, message, note, closed or gone.
 */
export class PeekwireConsole extends PeekwireElement {
  static observedAttributes = [...PeekwireElement.observedAttributes, "available", "muted", "look"];
  static tables = [CONSOLE];

  #session = null;
  #replies;
  #view = null;
  #ticker;
  #announcer;
  #alerts = new Alerts();
  #state = ["new"];
  #entries = {};
  #page = new AbortController();

  constructor() {
    super(styles);
    this.addEventListener("keydown", event => this.#key(event));
  }

  /** Names of teams, agents and topics; besides `<option data-team|data-agent|data-topic>` children. */
  get directory() {
    return this.#entries;
  }

  set directory(entries) {
    this.#entries = entries;
    this.#session && this.#all();
  }

  connectedCallback() {
    const host = this.host ?? browser;
    this.#ticker = new Ticker(host, () => this.#tick());
    this.#announcer = new Announcer(host, text => this.#view?.announceDraft(text));
    this.#page = new AbortController();
    const { signal } = this.#page;
    const look = () => this.#attend();
    document.addEventListener("visibilitychange", look, { signal });
    window.addEventListener("focus", look, { signal });
    window.addEventListener("blur", look, { signal });
    document.addEventListener("keydown", event => event.target === document.body && this.#key(event), { signal });
    super.connectedCallback();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#page.abort();
    this.#ticker.want(false);
    this.#alerts.close();
  }

  attributeChangedCallback(name, before, now) {
    if (name === "available") {
      this.client?.available(this.available);
      this.#view?.available(this.available);
      this.#view?.idle(this.#session);
    } else if (name === "muted") {
      this.#alerts.muted = this.muted;
    } else if (name === "look") {
      this.#session?.looksAtAll(now === "all");
    } else if (name !== "theme") {
      super.attributeChangedCallback(name, before, now);
    }
  }

  // ---- for the page

  /** Opens a chat: one that is listed, or one that the agent may read, to watch it. */
  open(chat) {
    this.#session?.watch(chat);
  }

  /** Opens the chat below in the list. */
  next() {
    this.#go(this.#session?.chats.step(1));
  }

  /** Opens the chat above in the list. */
  previous() {
    this.#go(this.#session?.chats.step(-1));
  }

  // ---- what PeekwireElement asks for

  /** @protected */
  render() {
    const directory = () => Directory.of(this.querySelectorAll("option"), this.#entries);
    this.#view = new View(this.words, directory, this.#acts());
    this.localise(this.#view.element);
    this.shadowRoot.replaceChildren(this.#view.element);
    this.#view.available(this.available);
    this.#view.alerting(this.#alerts);
    this.#view.connection(...this.#state);
    if (this.#session) {
      this.#view.open(this.#session);
      this.#all();
    }
  }

  /** @protected */
  createClient() {
    const host = this.host ?? browser;
    const client = new AgentClient({ url: this.deskUrl, token: this.token, locale: this.words.lang, host });
    this.#session = new Session(client, host, this.#screen(), this.#replies);
    this.#replies = undefined;
    this.#session.looksAtAll(this.getAttribute("look") === "all");
    client.available(this.available);
    this.#attend();
    this.#all();
    return client;
  }

  /** @protected */
  left() {
    this.#announcer.erase();
    this.#session = null;
    this.#view?.element.remove();
  }

  // ---- what happens

  /** @returns {import("./ui/console/session.js").Screen} */
  #screen() {
    return {
      list: () => this.#list(),
      opened: () => this.#opened(),
      line: event => this.#view.line(event),
      // A command may fail when the console is off the page.
      room: () => this.#session && this.#view.room(this.#session),
      peek: (chat, erased) => this.#peek(chat, erased),
      connection: (state, code) => this.#connection(state, code),
      problem: problem => this.#view.problem(problem),
      attention: (chat, why, event) => this.#attention(chat, why, event),
    };
  }

  #all() {
    this.#list();
    this.#view.room(this.#session);
  }

  #list() {
    this.#view.list(this.#session);
    this.#tick();
  }

  #tick() {
    this.#ticker.want(this.#view.tick(this.#session, Date.now()));
  }

  #opened() {
    this.#announcer.erase();
    this.#view.open(this.#session);
    this.#view.room(this.#session);
    if (this.#session.current !== null) {
      this.#alerts.seen(this.#session.current.id);
    }
  }

  #peek(chat, erased) {
    if (this.#session?.current?.id !== chat) {
      return;
    }
    this.#view.peek(this.#session);
    const { runs } = this.#session.peeks.of(chat);
    if (erased || runs.length === 0) {
      this.#announcer.erase();
    } else {
      this.#announcer.text(this.words.say("spokenDraft", { text: spoken(runs, this.words.say("hidden")) }));
    }
  }

  #connection(state, code) {
    this.#state = [state, code];
    this.#view.connection(state, code);
    this.#view.room(this.#session);
    this.tell("peekwire-state", { state });
  }

  #attention(chat, why, event) {
    this.tell("peekwire-attention", { chat: chat.id, why });
    const name = nameOf(chat, this.words);
    const before = this.#session.current === chat && document.hasFocus();
    this.#view.announce(why, within(name), before);
    if (!before && ATTENTION.has(why)) {
      const text = why === "message" && this.hasAttribute("notify-text") ? event.text : this.words.say(`notify_${why}`, { name: within(name) });
      this.#alerts.alert(chat.id, name, text, () => this.#fetch(chat.id));
    }
  }

  #fetch(chat) {
    window.focus();
    this.#session.open(chat);
    this.#view.focus();
  }

  #attend() {
    const visible = document.visibilityState === "visible";
    this.#ticker.visible(visible);
    this.#session?.visible(visible, visible && document.hasFocus());
  }

  // ---- what the agent does

  #acts() {
    return {
      open: id => this.#go({ id }),
      back: () => this.#back(),
      send: (text, note) => this.#session.send(text, note),
      keep: draft => this.#session.replies.keep(this.#session.current.id, draft),
      again: sending => this.#session.again(sending),
      discard: sending => this.#session.discard(sending),
      join: () => this.#session.join(),
      leave: () => this.#session.leave(),
      remove: () => this.#session.remove(),
      end: () => this.#view.ask(endDialog(this.words, within(nameOf(this.#session.current, this.words)), () => this.#session.end())),
      transfer: () => this.#transfer(),
      available: on => this.toggleAttribute("available", on),
      alerts: () => this.#view.ask(alertsDialog(this.words, this.#alerts, () => this.#view.alerting(this.#alerts))),
      shortcuts: () => this.#view.ask(shortcutsDialog(this.words)),
      reconnect: () => this.#reconnect(),
    };
  }

  /** What the agent wrote is not lost with the connection. */
  #reconnect() {
    this.#replies = this.#session?.replies;
    super.attributeChangedCallback("url", null, this.url);
  }

  /** To the list, in a narrow place: what is not on the screen is not looked at. */
  #back() {
    const { id } = this.#session.current;
    this.#session.open(null);
    this.#view.focusList(id);
  }

  #transfer() {
    const { current, self } = this.#session;
    const directory = Directory.of(this.querySelectorAll("option"), this.#entries);
    this.#view.ask(transferDialog(this.words, directory, { team: current.team, self }, to => this.#session.transfer(to)));
  }

  #go(chat) {
    if (chat) {
      this.#session.open(chat.id);
      this.#view.focus();
    }
  }

  #key(event) {
    const asked = this.#session && !this.#view.asking && !event.defaultPrevented && actOf(event);
    if (asked) {
      event.preventDefault();
      this.#do(asked);
    }
  }

  #do({ act, place }) {
    const { chats } = this.#session;
    switch (act) {
      case "next":
        return this.next();
      case "previous":
        return this.previous();
      case "place":
        return this.#go(chats.at(place));
      case "waiting":
        return this.#go(chats.longestWaiting);
      case "shortcuts":
        return this.#acts().shortcuts();
      default:
        return this.#view.shortcut(act);
    }
  }
}

/** What is worth an agent's looking up. */
const ATTENTION = new Set(["assigned", "message", "note"]);

reflect(PeekwireConsole, ["look"], ["available", "muted", "notify-text"]);
define("peekwire-console", PeekwireConsole);
