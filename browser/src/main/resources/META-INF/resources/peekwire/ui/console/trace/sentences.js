const OUTCOMES = new Set(["waits", "relaxed", "offered", "declined", "missed", "assigned", "put_back", "refused", "expired", "left"]);
const VERDICTS = new Set(["chosen", "ranked_lower", "offline", "away", "paused", "full", "other_team", "other_tier", "lacks_language",
  "lacks_skill", "declined", "excluded"]);
/** The rule's name where a person chose the team. */
const DIRECT = "direct";

/**
 * A decision in words. Pure.
 *
 * @typedef {{word: string, with: {agent?: string, rule?: string, step?: number}}} Said
 * @param {{outcome: string, rule: string, stage: number, agent?: string}} step
 * @returns {Said | null} null for one that is newer than these words; then the desk's own sentence has to do
 */
export function saidOf({ outcome, rule, stage, agent }) {
  const name = lower(outcome);
  return OUTCOMES.has(name) ? { word: `why_${name}`, with: { agent, rule, step: stage } } : null;
}

/** Which rule sent the chat there; a person did where there is none. Pure. */
export function ruleOf({ rule }) {
  return rule === DIRECT ? { word: "whyDirect", with: {} } : { word: "whyRule", with: { rule } };
}

/**
 * Why an agent was or was not chosen. Pure.
 *
 * @param {{agent: string, verdict: string, detail?: string}} considered
 */
export function verdictOf({ agent, verdict, detail = "" }) {
  const name = lower(verdict);
  return { word: `verdict_${VERDICTS.has(name) ? name : "excluded"}`, with: { agent }, detail, chosen: name === "chosen" };
}

/**
 * The latest word on one agent; null where no decision tells of the agent. Pure.
 *
 * @param {{considered: object[]}[]} steps oldest first
 * @param {string} agent
 */
export function whyNot(steps, agent) {
  const step = steps.findLast(({ considered }) => considered.some(each => each.agent === agent));
  return step === undefined ? null : verdictOf(step.considered.find(each => each.agent === agent));
}

/** Whether every decision told of all whom it considered, so that of others there is nothing to be known. Pure. */
export function toldAll(steps) {
  return steps.every(({ more = 0 }) => more === 0);
}

/** Everybody who is told of, once. Pure. */
export function agentsIn(steps) {
  return [...new Set(steps.flatMap(({ considered }) => considered.map(({ agent }) => agent)))];
}

function lower(name) {
  return String(name).toLowerCase();
}
