/**
 * How the teams and the agents stand, as the desk told last. Pure.
 *
 * @typedef {{chat: string, topic?: string, locale?: string, since: string, offeredTo?: string[], left?: boolean}} Waiting
 * @typedef {{team: string, waiting: number, offered: number, available: number, away: number, load: number,
 *     capacity: number, oldest?: string, chats?: Waiting[]}} Team
 * @typedef {{chat: string, team: string, topic?: string, since: string, held?: boolean}} Busy
 * @typedef {{agent: string, name?: string, presence: string, load: number, capacity: number, tier?: number,
 *     teams?: string[], paused?: string[], chats?: Busy[]}} Agent
 */
export class Loads {
  #teams = [];
  #agents = [];

  /** What the desk calls agents, also while it does not tell of them. @type {Map<string, string>} */
  names = new Map();

  /** Whether the desk has told. */
  known = false;

  /** @param {{teams?: Team[], agents?: Agent[]}} load */
  told({ teams = [], agents = [] }) {
    this.known = true;
    agents.forEach(({ agent, name }) => name && this.names.set(agent, name));
    this.#teams = [...teams].sort((a, b) => order(a.team, b.team));
    this.#agents = [...agents].sort((a, b) => PRESENCE.indexOf(a.presence) - PRESENCE.indexOf(b.presence) || order(a.agent, b.agent));
  }

  /** By id. @returns {Team[]} */
  get teams() {
    return this.#teams;
  }

  /** Those who take chats first, then by id. @returns {Agent[]} */
  get agents() {
    return this.#agents;
  }

  /** @returns {Team | undefined} */
  team(id) {
    return this.#teams.find(({ team }) => team === id);
  }

  /** @returns {Agent | undefined} */
  agent(id) {
    return this.#agents.find(({ agent }) => agent === id);
  }

  /** The tiers that there are above the first. */
  get tiers() {
    return [...new Set(this.#agents.map(({ tier }) => tier ?? 1))].filter(tier => tier > 1).sort((a, b) => a - b);
  }

  /** Whether anybody waits, so that there is a wait that grows. */
  get running() {
    return this.#teams.some(({ oldest }) => oldest !== undefined);
  }

  /** What was told on another connection may have changed since. */
  clear() {
    this.known = false;
    this.#teams = [];
    this.#agents = [];
  }
}

const PRESENCE = ["available", "away", "offline"];

function order(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
