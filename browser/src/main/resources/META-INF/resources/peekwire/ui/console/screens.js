import { wear } from "./dom.js";

/**
 * What they need of the console.
 *
 * @typedef {object} Room
 * @property {() => import("../../agent.js").AgentClient} client
 * @property {() => import("../../host.js").Host} host
 * @property {() => import("./session.js").Session | null} session
 * @property {() => import("./view.js").View} view
 * @property {() => import("../words.js").Words} words
 * @property {() => import("./directory.js").Directory} directory
 * @property {() => string[]} teams to which may be proposed
 * @property {() => boolean} supervisor
 * @property {ShadowRoot} root
 */

/** The console's screens that are loaded when they are shown first: the replies, figures, what is known of a chat, promises. */
export class Screens {
  #room;
  #library = null;
  #measures = null;
  #handover = null;
  #promises = null;
  /** The chats whose hand-over was shown unasked. */
  #handed = new Set();

  /** @param {Room} room */
  constructor(room) {
    this.#room = room;
  }

  /** All is drawn anew, perhaps in another language. */
  rendered() {
    this.#library?.dropped();
    this.#handover?.update(this.#lang);
    this.#promises?.speak(this.#lang).then(() => this.#promises.update());
  }

  /** Nothing is kept of a chat. */
  forget(chat) {
    this.#handover?.forget(chat);
    this.#handed.delete(chat);
  }

  /** Another chat is open, or it is another. What was left for whoever gets it is shown until they speak. */
  room() {
    const { current } = this.#room.session();
    this.#promises?.update();
    if (current?.handed && current.live && current.relation === "mine" && !this.#handed.has(current.id)) {
      this.#handed.add(current.id);
      this.#open(false);
    } else {
      this.#handover?.update(this.#lang);
    }
  }

  /** The agent's own replies and what others propose. */
  async library() {
    const { session, view, client, host, words, supervisor } = this.#room;
    const before = session();
    const loaded = await this.#loaded(import("./library/part.js"), () => before !== null && before === session() && !view().asking);
    if (loaded !== null) {
      this.#wears(loaded.libraryStyles);
      this.#library ??= new loaded.LibraryPart(client(), host(), this.#libraryRoom());
      const { current, self } = before;
      const attributes = [...(current?.attributes.keys() ?? [])].filter(name => name !== "name");
      this.#library.open(words().locale, current?.lastOwn(self) ?? null, { attributes, supervisor: supervisor() });
    }
  }

  /** The chats in figures instead of what goes on now, and back. */
  async measures() {
    const { session, view, client, directory, teams } = this.#room;
    const before = session();
    const on = view();
    const loaded = on.instead(null) ? null : await this.#loaded(import("./measures/part.js"), () => before !== null && before === session());
    if (loaded !== null) {
      this.#wears(loaded.measuresStyles);
      this.#measures ??= new loaded.MeasuresPart(client(), { directory, teams });
      on.instead(await this.#measures.open(this.#lang));
    }
  }

  /** What can be done by keyboard. */
  shortcuts() {
    return this.#rare(({ shortcutsDialog }) => shortcutsDialog(this.#room.words()));
  }

  /** @param {import("./alerts.js").Alerts} alerts */
  alerts(alerts) {
    return this.#rare(({ alertsDialog }) => alertsDialog(this.#room.words(), alerts, () => this.#room.view().alerting(alerts)));
  }

  async #rare(make) {
    const { view } = this.#room;
    const loaded = await this.#loaded(import("./later.js"), () => !view().asking);
    loaded && view().ask(make(loaded));
  }

  /** What is known of the open chat: shown, gone to, or put away. */
  known() {
    const chat = this.#room.session().current?.id;
    const shown = this.#handover?.shows(chat) ?? false;
    if (shown && (this.#handover.focused || this.#room.root.activeElement?.getAttribute("aria-expanded") === "true")) {
      this.#handover.close();
    } else if (shown) {
      this.#handover.focus();
    } else if (chat !== undefined) {
      this.#open(true);
    }
  }

  /** Asks what is to be promised in the open chat, if the agent may promise anything there. */
  async promise() {
    const { current } = this.#room.session();
    const may = current !== null && current.closed === null && current.relation !== "watching";
    const part = may ? await this.#promising() : null;
    part !== null && this.#room.session()?.current === current && !this.#room.view().asking && part.promise();
  }

  /** Fills a line about a promise, a request or a survey. */
  async card(node, chat, line) {
    (await this.#promising())?.card(node, chat, line);
  }

  async #promising() {
    const { session, client } = this.#room;
    const before = session();
    const loaded = await this.#loaded(import("./later.js"), () => before === session());
    if (loaded !== null) {
      this.#wears(loaded.promiseStyles);
      this.#promises ??= new loaded.PromisesPart(client(), this.#promisesPlace());
      await this.#promises.speak(this.#lang);
      this.#promises.update();
    }
    return this.#promises;
  }

  async #open(focus) {
    const { session, client } = this.#room;
    const { current } = session();
    const loaded = await this.#loaded(import("./later.js"), () => session()?.current === current);
    if (loaded !== null) {
      this.#wears(loaded.handoverStyles);
      this.#handover ??= new loaded.HandoverPart(client(), this.#handoverPlace());
      this.#handover.open(this.#lang, focus);
    } else {
      this.#handed.delete(current.id);
    }
  }

  /** What was loaded, if it is wanted still; null else. */
  async #loaded(loading, wanted) {
    const loaded = await loading.catch(() => null);
    if (loaded === null && wanted()) {
      this.#room.view().problem({ word: "problem_unavailable", with: {} });
    }
    return wanted() ? loaded : null;
  }

  get #lang() {
    return this.#room.words().locale;
  }

  /** Takes on the look of what was loaded. */
  #wears(sheet) {
    wear(this.#room.view().element, sheet);
  }

  /** @returns {import("./library/part.js").Room} */
  #libraryRoom() {
    const { directory, teams, view, session } = this.#room;
    const away = on => view().onFloor || session()?.elsewhere(on);
    return {
      directory,
      teams,
      // What lies under the screen is not looked at.
      show: dialog => {
        away(true);
        view().ask(dialog);
      },
      closed: () => {
        away(false);
        view().focus();
      },
    };
  }

  /** @returns {import("./promises/part.js").Place} */
  #promisesPlace() {
    const { session, directory, supervisor, view } = this.#room;
    return {
      session,
      directory,
      supervisor,
      show: bar => view().request(bar),
      ask: dialog => view().ask(dialog),
      problem: problem => view().problem(problem),
    };
  }

  /** @returns {import("./handover/part.js").Place} */
  #handoverPlace() {
    const { session, directory, view } = this.#room;
    return {
      session,
      directory,
      show: panel => view().aside(panel),
      ask: dialog => view().ask(dialog),
      tell: text => view().tell(text),
      focus: () => view().focus(),
      card: (node, chat, line) => this.card(node, chat, line),
    };
  }
}
