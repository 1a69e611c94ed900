import { problemOf, refusalOf } from "../problems.js";
import { Loads } from "./loads.js";
import { Offers } from "./offers.js";

/**
 * What an agent's part in routing tells the screen.
 *
 * @typedef {object} RoutingScreen
 * @property {() => void} offers what is offered is another
 * @property {(offer: import("./offers.js").Offer) => void} offered something new is offered
 * @property {(offer: import("./offers.js").Offer) => void} ended an offer was revoked or missed
 * @property {(chat: string) => void} settled an offer stands no more, for whatever reason: nothing needs to point to it
 * @property {() => void} presence
 * @property {() => void} load
 * @property {(problem: import("../problems.js").Problem | null) => void} problem
 */

/** An agent's part in routing with a client: offers, presence, load, and why a chat went where it went. No DOM. */
export class Routing {
  #client;
  #host;
  #screen;
  #watches = false;
  offers = new Offers();
  loads = new Loads();
  available = false;
  paused = new Set();
  /** Whether the desk has set the agent away after too many missed offers. */
  missed = false;

  /**
   * @param {import("../../../agent.js").AgentClient} client
   * @param {import("../../../host.js").Host} host
   * @param {RoutingScreen} screen
   */
  constructor(client, host, screen) {
    this.#client = client;
    this.#host = host;
    this.#screen = screen;
    this.#listen();
  }

  /** By the host's clock. */
  get now() {
    return this.#host.now();
  }

  /** Whether the agent takes chats, by the agent's own act. */
  takes(available) {
    this.available = available;
    this.missed = false;
    this.offers.dismissMissed();
    this.#tell();
    this.#screen.offers();
  }

  /** Whether the agent takes no chats of a team for now. */
  pause(team, paused) {
    this.paused[paused ? "add" : "delete"](team);
    this.#tell();
  }

  /** Whether the desk shall tell how the teams stand. */
  watch(on) {
    if (on !== this.#watches) {
      this.#watches = on;
      this.#client.watch(on);
    }
  }

  /** @returns {Promise<boolean>} whether the chat is the agent's now */
  accept(chat) {
    return this.#answer(chat, () => this.#client.accept(chat));
  }

  decline(chat) {
    return this.#answer(chat, () => this.#client.decline(chat));
  }

  dismiss(chat) {
    this.offers.dismiss(chat);
    this.#screen.offers();
  }

  /** Another second. Answers whether there is anything that runs. */
  pass() {
    if (this.offers.pass(this.now)) {
      this.#screen.offers();
    }
    return this.offers.list.some(({ ended }) => ended !== "missed");
  }

  /**
   * Asks why a chat went where it went, and why not to somebody.
   *
   * @returns {Promise<{steps: object[], whyNot?: string, refused?: import("../problems.js").Problem}>}
   */
  async why(chat, agent) {
    try {
      return await this.#client.trace(chat, agent);
    } catch (error) {
      return { steps: [], refused: problemOf(error) };
    }
  }

  #tell() {
    this.#client.presence({ available: this.available, paused: [...this.paused] });
    this.#screen.presence();
  }

  async #answer(chat, ask) {
    this.offers.answering(chat, true);
    this.#screen.offers();
    const refused = await refusalOf(ask(), "offer");
    this.#screen.problem(refused);
    if (refused === null) {
      this.offers.dismiss(chat);
      this.#screen.settled(chat);
    } else {
      this.offers.answering(chat, false);
    }
    this.#screen.offers();
    return refused === null;
  }

  #listen() {
    const on = (type, take) => this.#client.addEventListener(type, ({ detail }) => take(detail));
    on("offered", frame => this.#offered(frame));
    on("offerended", ({ chat, reason }) => this.#ended(chat, reason));
    on("presence", presence => this.#present(presence));
    on("load", load => {
      this.loads.told(load);
      this.#screen.load();
    });
    on("state", ({ state }) => state !== "connected" && this.#lost());
  }

  #offered(frame) {
    const offer = this.offers.offered(frame, this.now);
    this.#screen.offers();
    this.#screen.offered(offer);
  }

  #ended(chat, reason) {
    const offer = this.offers.ended(chat, reason, this.now);
    this.#screen.settled(chat);
    this.#screen.offers();
    if (offer !== null) {
      this.#screen.ended(offer);
    }
  }

  /** The desk says how it counts the agent: another window may have said so, or too many offers were missed. */
  #present({ available, paused = [], reason }) {
    this.available = available;
    this.paused = new Set(paused);
    this.missed = !available && reason === "missed";
    this.#screen.presence();
  }

  #lost() {
    this.offers.open.forEach(({ chat }) => this.#screen.settled(chat));
    this.offers.clear();
    this.loads.clear();
    this.#screen.offers();
    this.#screen.load();
  }
}
