/**
 * What was chosen in the transfer's form.
 *
 * @typedef {{team: string, agent?: string, tier?: number, warm?: boolean, note?: string}} Choice
 */

/**
 * What to ask of the desk, or the name of the words for what is missing. Pure.
 *
 * @param {Choice} choice as it stands in the form: empty fields are empty
 * @returns {{to: object} | {missing: string}}
 */
export function transferOf({ team, agent = "", tier = 0, warm = false, note = "" }) {
  if (tier > 0 && note.trim() === "") {
    return { missing: "transferNeedsReason" };
  }
  const to = { team, ...(agent && { agent }), ...(tier > 0 && { tier }), ...(warm && { warm }), ...(note.trim() && { note }) };
  return { to };
}

/**
 * What to expect of a transfer: the name of the words, and what goes into them. Null where the desk has not told. Pure.
 *
 * @param {Choice} choice
 * @param {import("./loads.js").Loads} loads
 */
export function outlook({ team, agent }, loads) {
  const one = agent ? loads.agent(agent) : undefined;
  if (one !== undefined) {
    const full = one.load >= one.capacity;
    return { word: one.presence !== "available" ? "outlookAgentAway" : full ? "outlookAgentFull" : "outlookAgent",
      with: { agent: one.agent, load: one.load, capacity: one.capacity } };
  }
  const all = loads.team(team);
  return all === undefined || agent ? null
    : { word: all.available === 0 ? "outlookTeamNobody" : "outlookTeam", with: { team, n: all.available, waiting: all.waiting } };
}
