/**
 * Who works at the desk, as the page tells it: ids and names, which the protocol does not carry.
 *
 * @typedef {object} Entries
 * @property {{id: string, name: string}[]} [teams]
 * @property {{id: string, name: string, team?: string, tier?: number}[]} [agents]
 * @property {{id: string, name: string}[]} [topics]
 */
export class Directory {
  #teams;
  #agents;
  #topics;
  #told;

  /**
   * @param {Entries} entries
   * @param {Map<string, string>} [told] what the desk calls agents, for those whom the page does not name
   */
  constructor({ teams = [], agents = [], topics = [] } = {}, told = new Map()) {
    this.#told = told;
    this.#teams = new Map(teams.map(team => [team.id, team]));
    this.#agents = new Map(agents.map(agent => [agent.id, agent]));
    this.#topics = new Map(topics.map(topic => [topic.id, topic]));
  }

  /**
   * What stands as `<option data-team="main">Support</option>`, `<option data-agent="ben" data-team="main">Ben</option>`
   * and `<option data-topic="orders">Orders</option>` in an element, and in entries, which win.
   *
   * @param {Iterable<HTMLElement>} options
   * @param {Entries} entries
   * @param {Map<string, string>} [told]
   */
  static of(options, { teams = [], agents = [], topics = [] } = {}, told) {
    const found = { teams: [], agents: [], topics: [] };
    for (const { dataset, textContent } of options) {
      const { agent, team, topic, tier } = dataset;
      const name = textContent.trim();
      if (agent) {
        found.agents.push({ id: agent, name, team, tier: Number(tier ?? 1) });
      } else if (team) {
        found.teams.push({ id: team, name });
      } else if (topic) {
        found.topics.push({ id: topic, name });
      }
    }
    return new Directory({
      teams: [...found.teams, ...teams],
      agents: [...found.agents, ...agents],
      topics: [...found.topics, ...topics],
    }, told);
  }

  /** The name of an agent, or the id where no name is known. */
  agent(id) {
    return this.#agents.get(id)?.name || this.#told.get(id) || id;
  }

  /** The agents that are known, by id. */
  get agents() {
    return [...this.#agents.keys()];
  }

  /** The tiers of the agents that are known. */
  get tiers() {
    return [...this.#agents.values()].map(({ tier }) => tier ?? 1);
  }

  team(id) {
    return this.#teams.get(id)?.name || id;
  }

  topic(id) {
    return this.#topics.get(id)?.name || id;
  }

  /** The teams that a chat can go to, those of the chats at hand included. */
  teams(...more) {
    return [...new Set([...this.#teams.keys(), ...more])].filter(Boolean);
  }

  /** The agents of a team that are known, without one. */
  agentsOf(team, self) {
    return [...this.#agents.values()].filter(agent => agent.id !== self && (agent.team ?? team) === team);
  }
}
