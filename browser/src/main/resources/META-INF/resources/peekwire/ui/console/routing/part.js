import { wear } from "../dom.js";
import { nameOf, within } from "../names.js";
import { Routing } from "./routing.js";

/**
 * Where it is shown and told.
 *
 * @typedef {object} Place
 * @property {() => import("../view.js").View} view
 * @property {() => import("../../words.js").Words} words
 * @property {() => import("../directory.js").Directory} directory
 * @property {import("../alerts.js").Alerts} alerts
 * @property {(on: boolean) => void} available whether the page says that chats are taken
 * @property {(chat: string, why: string) => void} attention
 * @property {() => void} tick something runs from now on
 */

/** Brings an agent's part in routing to the screen: offers, presence, load, transfers, supervising, traces. */
export class RoutingPart {
  #session;
  #place;
  /** Whether the page is told what the desk has said, which need not be said to the desk again. */
  #told = false;

  /**
   * @param {import("../../../agent.js").AgentClient} client
   * @param {import("../../../host.js").Host} host
   * @param {import("../session.js").Session} session
   * @param {Place} place
   */
  constructor(client, host, session, place) {
    this.#session = session;
    this.#place = place;
    this.state = new Routing(client, host, this.#screen());
    this.state.watch(true);
  }

  /** Everything anew. */
  show() {
    this.#view.offered(this.state.offers);
    this.#load();
  }

  /** The page says whether chats are taken. */
  takes(available) {
    if (!this.#told) {
      this.state.takes(available);
    }
  }

  async accept(chat) {
    this.#session.expect(chat);
    const taken = await this.state.accept(chat);
    taken && this.#view.focus();
  }

  decline(chat) {
    return this.state.decline(chat);
  }

  dismiss(chat) {
    this.state.dismiss(chat);
  }

  /** Answers the most urgent offer. @param {"accept" | "decline"} act */
  first(act) {
    const offer = this.state.offers.first;
    return offer === null ? undefined : this[act](offer.chat);
  }

  async pause() {
    const loaded = await this.#later();
    const { loads, paused } = this.state;
    const teams = [...new Set([...loads.teams.map(({ team }) => team), ...paused])].map(team => ({ team, paused: paused.has(team) }));
    const asked = () => loaded.pauseDialog(this.#place.words(), this.#place.directory(), teams, (team, on) => this.state.pause(team, on));
    loaded && this.#ask(asked());
  }

  floor(on) {
    this.#view.floor(on, true);
    this.#session.elsewhere(on);
    this.#load();
  }

  pull(chat = this.#session.current.id) {
    this.#session.expect(chat);
    return this.#session.pull(chat);
  }

  /** Where the open chat is to go, or one of the supervisor's view. */
  async transfer(chat = this.#session.current.id, at = this.#session.current) {
    const loaded = await this.#later();
    const { self } = this.#session;
    const from = { team: at.team, tier: Math.max(1, at.tier ?? 1), self, mine: at.relation === "mine" };
    const asked = () => loaded.transferDialog(this.#place.words(), this.#place.directory(), this.state.loads, from, to => this.#session.transfer(to, chat));
    loaded && this.#ask(asked());
  }

  /** @param {string} [chat] unless it is the open one @param {{topic?: string}} [row] what else is known of it */
  async why(chat = this.#session.current.id, { topic } = {}) {
    const loaded = await this.#later();
    if (loaded === null) {
      return;
    }
    wear(this.#view.element, loaded.traceStyles);
    const words = this.#place.words();
    const known = this.#session.chats.get(chat);
    const about = known || !topic ? words.say("whyAbout", { name: within(known ? nameOf(known, words) : chat) })
      : words.say("whyAboutTopic", { about: within(this.#place.directory().topic(topic)) });
    const ask = async agent => dialog.show(await this.state.why(chat, agent));
    const dialog = new loaded.TraceDialog(words, this.#place.directory(), this.#session.self, { about, ask });
    this.#ask(dialog.element);
    await ask();
  }

  get #view() {
    return this.#place.view();
  }

  /** Whoever asks twice before it is there is asked once. */
  #ask(dialog) {
    this.#view.asking || this.#view.ask(dialog);
  }

  /** What is not needed before it is asked for; null if it can't be had. */
  async #later() {
    const loaded = await import("../later.js").catch(() => null);
    loaded ?? this.#view.problem({ word: "problem_unavailable", with: {} });
    return loaded;
  }

  /** @returns {import("./routing.js").RoutingScreen} */
  #screen() {
    return {
      offers: () => this.#offers(),
      offered: offer => this.#offered(offer),
      ended: offer => this.#ended(offer),
      settled: chat => this.#place.alerts.seen(chat),
      presence: () => this.#presence(),
      load: () => this.#load(),
      problem: problem => this.#view.problem(problem),
    };
  }

  #offers() {
    const { offers } = this.state;
    this.#view.offered(offers);
    offers.open.length === 0 && this.#view.urgent("");
    this.#place.tick();
  }

  #offered(offer) {
    const { offers } = this.#view;
    const spoken = offers.spoken(offer, this.state.now);
    this.#view.urgent(`${spoken} ${this.#place.words().say("offerKeys")}`);
    this.#place.tick();
    this.#place.attention(offer.chat, "offered");
    this.#place.alerts.alert(offer.chat, this.#place.words().say("notify_offered"), spoken, () => this.#fetch());
  }

  #ended(offer) {
    this.#view.tell(this.#view.offers.endSpoken(offer));
    this.#place.tick();
  }

  #fetch() {
    window.focus();
    this.#view.offers.focus();
  }

  /** The desk's word on presence is the page's too. */
  #presence() {
    this.#told = true;
    this.#place.available(this.state.available);
    this.#told = false;
    this.#load();
  }

  #load() {
    this.#view?.load(this.state, this.#session.self);
    this.#place.tick();
  }
}
