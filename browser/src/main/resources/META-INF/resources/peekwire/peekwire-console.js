import { AgentClient } from "./agent.js";
import { browser } from "./host.js";
import { Alerts } from "./ui/console/alerts.js";
import { Announcer } from "./ui/console/announcer.js";
import { Assist } from "./ui/console/answers/assist.js";
import { answerStyles } from "./ui/console/answers/styles.js";
import { endDialog } from "./ui/console/dialogs.js";
import { Directory } from "./ui/console/directory.js";
import { actOf } from "./ui/console/keys.js";
import { nameOf, within } from "./ui/console/names.js";
import { PageTitle } from "./ui/console/page-title.js";
import { RoutingPart } from "./ui/console/routing/part.js";
import { routingStyles } from "./ui/console/routing/styles.js";
import { spoken } from "./ui/console/runs.js";
import { Screens } from "./ui/console/screens.js";
import { Session } from "./ui/console/session.js";
import { styles } from "./ui/console/styles.js";
import { ANSWERS, CONSOLE, ROUTING } from "./ui/console/tables.js";
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
 * | `supervisor` | there: the agent sees every queue and agent, as far as the desk lets them |
 * | `look` | `open` (default): only the open chat's draft is looked at; `all`: those of all own chats |
 * | `muted` | there: no sound, whatever the agent has switched on |
 * | `keep-title` | there: the page's title is left alone |
 * | `notify-text` | there: notifications hold what the visitor sent; never what is not sent |
 *
 * Events: `peekwire-state {state}`, `peekwire-attention {chat, why}` with offered, assigned, message, note, closed or gone.
 */
export class PeekwireConsole extends PeekwireElement {
  static observedAttributes = [...PeekwireElement.observedAttributes, "available", "muted", "keep-title", "look", "supervisor"];
  static tables = [CONSOLE, ROUTING, ANSWERS];

  #session = null;
  #routing = null;
  #assist = null;
  #screens;
  #replies;
  #view = null;
  #ticker;
  #announcer;
  #alerts = new Alerts();
  #title = new PageTitle(document);
  #state = ["new"];
  #entries = {};
  #proposals = 0;
  #page = new AbortController();

  constructor() {
    super(styles, routingStyles, answerStyles);
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
    this.#title.tell(false, "");
  }

  attributeChangedCallback(name, before, now) {
    if (name === "available") {
      this.#routing?.takes(this.available);
      this.#view?.available(this.available);
      this.#view?.idle(this.#session);
    } else if (name === "supervisor") {
      this.#supervise();
    } else if (name === "muted") {
      this.#alerts.muted = this.muted;
    } else if (name === "keep-title") {
      this.#entitle();
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
    this.#view = new View(this.words, () => this.#directory(), this.#acts());
    this.localise(this.#view.element);
    this.shadowRoot.replaceChildren(this.#view.element);
    this.#view.available(this.available);
    this.#view.supervisor(this.supervisor);
    this.#view.alerting(this.#alerts);
    this.#view.connection(...this.#state);
    this.#view.proposals(this.#proposals);
    this.#screens?.rendered();
    if (this.#session) {
      this.#session.elsewhere(false);
      this.#view.open(this.#session);
      this.#session.current && this.#helped(this.#session.current.id);
      this.#all();
    }
  }

  /** @protected */
  createClient() {
    const host = this.host ?? browser;
    const client = new AgentClient({ url: this.deskUrl, token: this.token, locale: this.words.lang, host });
    this.#session = new Session(client, host, this.#screen(), this.#replies);
    this.#replies = undefined;
    this.#proposals = 0;
    client.addEventListener("librarychanged", ({ detail }) => this.#view.proposals((this.#proposals = detail.waiting ?? 0)));
    this.#assist = new Assist(client, host, chat => this.#helped(chat));
    this.#session.looksAtAll(this.getAttribute("look") === "all");
    this.#session.supervisor = this.supervisor;
    this.#screens = new Screens(this.#screensRoom());
    this.#routing = new RoutingPart(client, host, this.#session, this.#place());
    // Not to take chats is nobody's choice yet, and another window may have made one.
    this.available && this.#routing.takes(true);
    this.#attend();
    this.#all();
    return client;
  }

  /** @protected */
  left() {
    this.#announcer.erase();
    this.#session = null;
    this.#routing = null;
    this.#assist = null;
    this.#screens = null;
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
      room: () => this.#session && this.#room(),
      returned: () => this.#view.returned(this.#session),
      forgotten: chat => this.#forgotten(chat),
      peek: (chat, erased) => this.#peek(chat, erased),
      connection: (state, code) => this.#connection(state, code),
      problem: problem => this.#view.problem(problem),
      attention: (chat, why, event) => this.#attention(chat, why, event),
    };
  }

  /** @returns {import("./ui/console/routing/part.js").Place} */
  #place() {
    return {
      view: () => this.#view,
      words: () => this.words,
      directory: () => this.#directory(),
      alerts: this.#alerts,
      available: on => this.toggleAttribute("available", on),
      attention: (chat, why) => this.tell("peekwire-attention", { chat, why }),
      tick: () => this.#tick(),
    };
  }

  #directory() {
    return Directory.of(this.querySelectorAll("option"), this.#entries, this.#routing?.state.loads.names);
  }

  #supervise() {
    this.#view?.supervisor(this.supervisor);
    if (this.#session) {
      this.#session.supervisor = this.supervisor;
      this.supervisor || this.#session.elsewhere(false);
      this.#all();
    }
  }

  #all() {
    this.#list();
    this.#routing?.show();
    this.#view.room(this.#session);
  }

  #list() {
    this.#view.list(this.#session);
    this.#tick();
  }

  #tick() {
    const routing = this.#routing?.state;
    if (routing !== undefined) {
      const offered = routing.pass();
      this.#ticker.want(this.#view.tick(this.#session, routing, Date.now()) || offered);
      this.#entitle();
    }
  }

  /** Who looks elsewhere reads in the page's title what waits here. */
  #entitle() {
    const offered = (this.#routing?.state.offers.open.length ?? 0) > 0;
    this.#title.tell(!attentive() && !this.hasAttribute("keep-title"), offered ? this.words.say("notify_offered") : "");
  }

  #opened() {
    this.#announcer.erase();
    this.#view.open(this.#session);
    this.#room();
    if (this.#session.current !== null) {
      this.#helped(this.#session.current.id);
      this.#session.elsewhere(false);
      this.#alerts.seen(this.#session.current.id);
    }
  }

  #room() {
    this.#view.room(this.#session);
    this.#screens.room();
  }

  #forgotten(chat) {
    this.#assist?.forget(chat);
    this.#screens?.forget(chat);
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

  #helped(chat) {
    if (this.#session?.current?.id === chat) {
      this.#view.assist(this.#assist.of(chat));
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
    const before = this.#session.current === chat && attentive();
    this.#view.announce(why, within(name), before);
    if (ATTENTION.has(why)) {
      this.#title.news(chat.id);
      this.#entitle();
    }
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
    this.#ticker.visible(visible());
    this.#session?.visible(visible(), attentive());
    this.#entitle();
  }

  // ---- what the agent does

  #acts() {
    return {
      open: id => this.#go({ id }),
      back: () => this.#back(),
      send: (text, note, more) => this.#session.send(text, note, more),
      keep: draft => this.#session.replies.keep(this.#session.current.id, draft),
      find: (text, then) => this.#assist.find(this.#session.current.id, text, then),
      fill: (script, inputs, attributes) => this.#assist.fill(this.#session.current.id, script, inputs, attributes),
      check: (text, then) => this.#assist.check(this.#session.current.id, text, then),
      hurry: () => this.#assist?.hurry(),
      forgo: () => this.#assist?.forgo(),
      drop: () => this.#assist?.drop(),
      aside: text => this.#session.aside(text),
      flows: () => this.#assist.flows(this.#session.current.id),
      walk: (action, how) => this.#assist.walk(this.#session.current.id, action, how),
      answer: () => this.#session.current.lastAnswer,
      again: sending => this.#session.again(sending) && this.#view.focus(),
      discard: sending => this.#session.discard(sending),
      join: () => this.#session.join(),
      leave: () => this.#session.leave(),
      remove: () => this.#session.remove(),
      end: () => this.#view.ask(endDialog(this.words, within(nameOf(this.#session.current, this.words)), () => this.#session.end())),
      hold: () => this.#session.hold(true),
      resume: () => this.#session.hold(false),
      withdraw: () => this.#session.withdraw(),
      accept: chat => this.#routing.accept(chat),
      decline: chat => this.#routing.decline(chat),
      dismiss: chat => this.#routing.dismiss(chat),
      pause: () => this.#routing.pause(),
      floor: on => this.#routing.floor(on),
      read: chat => this.#session.watch(chat),
      pull: chat => this.#routing.pull(chat),
      reassign: (chat, at) => this.#routing.transfer(chat, at),
      why: (chat, row) => this.#routing.why(chat, row),
      transfer: () => this.#routing.transfer(),
      available: on => this.toggleAttribute("available", on),
      alerts: () => this.#screens.alerts(this.#alerts),
      library: () => this.#screens.library(),
      measures: () => this.#screens.measures(),
      known: () => this.#screens.known(),
      promise: () => this.#screens.promise(),
      card: (node, chat, line) => this.#screens.card(node, chat, line),
      tell: text => this.#view.tell(text),
      shortcuts: () => this.#screens.shortcuts(),
      reconnect: () => this.#reconnect(),
    };
  }

  /** @returns {import("./ui/console/screens.js").Room} */
  #screensRoom() {
    return {
      client: () => this.client,
      host: () => this.host ?? browser,
      session: () => this.#session,
      view: () => this.#view,
      words: () => this.words,
      directory: () => this.#directory(),
      teams: () => this.#routing.state.loads.teams.map(({ team }) => team),
      supervisor: () => this.supervisor,
      root: this.shadowRoot,
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

  #go(chat) {
    if (chat) {
      this.#session.open(chat.id);
      this.#view.focus();
    }
  }

  #key(event) {
    const asked = this.#session && !event.defaultPrevented && actOf(event);
    // An offer does not wait until a dialog is closed.
    if (asked && (!this.#view.asking || asked.act === "accept" || asked.act === "decline")) {
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
      case "accept":
      case "decline":
        return this.#routing.first(act);
      case "shortcuts":
      case "library":
      case "known":
      case "promise":
        return this.#acts()[act]();
      default:
        return this.#view.shortcut(act);
    }
  }
}

function visible() {
  return document.visibilityState === "visible";
}

/** Whether the page is before the agent's eyes. */
function attentive() {
  return visible() && document.hasFocus();
}

/** What is worth an agent's looking up. */
const ATTENTION = new Set(["assigned", "message", "note"]);

reflect(PeekwireConsole, ["look"], ["available", "keep-title", "muted", "notify-text", "supervisor"]);
define("peekwire-console", PeekwireConsole);
