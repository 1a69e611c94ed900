/**
 * A line of the transcript.
 *
 * @typedef {object} Line
 * @property {"mine" | "theirs" | "visitor" | "note" | "system" | "card"} kind
 * @property {string} at
 * @property {string} [who] the agent's id; none for the visitor, and for what the desk says by itself
 * @property {string} [text] what was said
 * @property {string} [word] the name of a system line's words
 * @property {object} [with] what goes into them
 * @property {boolean} [scripted]
 * @property {string} [card] which kind of a card, see promises/card.js
 */

/** How near to each other messages of one person stand as one. */
const NEAR = 120_000;

/**
 * The line for an event; null for events that are not shown. Pure.
 *
 * @param {object} event
 * @param {string | null} self
 * @returns {Line | null}
 */
export function lineOf(event, self) {
  const { type, at, by, text } = event;
  switch (type) {
    case "message_posted":
      return { ...author(by, self), at, text, scripted: event.origin?.kind === "scripted" };
    case "note_posted":
      return { kind: "note", who: by.id, mine: by.id === self, at, text };
    default:
      return system(event);
  }
}

function author({ kind, id }, self) {
  if (kind === "desk") {
    return { kind: "theirs" };
  }
  if (kind !== "agent") {
    return { kind: "visitor" };
  }
  return { kind: id === self ? "mine" : "theirs", who: id };
}

function system(event) {
  const made = SYSTEM[event.type]?.(event);
  const card = CARDS[event.type]?.(event);
  if (card !== undefined) {
    const { kind, id } = event.by;
    return { kind: "card", at: event.at, ...(kind === "agent" && { who: id }), ...card };
  }
  return made === undefined ? null : { kind: "system", at: event.at, ...made };
}

const SYSTEM = {
  __proto__: null,
  started: ({ left }) => ({ word: left ? "eventLeftMessage" : "eventStarted" }),
  assigned: ({ agent, previous }) =>
    previous === undefined
      ? { word: "eventAssigned", with: { agent } }
      : { word: "eventTransferred", with: { agent, previous } },
  requeued: ({ team }) => ({ word: "eventRequeued", with: { team } }),
  joined: ({ agent }) => ({ word: "eventJoined", with: { agent } }),
  left: ({ agent }) => ({ word: "eventLeft", with: { agent } }),
  held: ({ idle }) => ({ word: idle ? "eventHeldIdle" : "eventHeld" }),
  resumed: () => ({ word: "eventResumed" }),
  handover_started: ({ team, agent }) => (agent ? { word: "eventHandoverAgent", with: { agent } } : { word: "eventHandover", with: { team } }),
  handover_ended: ({ reason }) => ({ word: HANDOVER[reason] ?? HANDOVER.withdrawn }),
  monitor_started: ({ agent }) => ({ word: "eventMonitor", with: { agent } }),
  monitor_ended: ({ agent }) => ({ word: "eventMonitorEnded", with: { agent } }),
  attributes_set: ({ by }) => (by.kind === "agent" ? { word: "eventAttributes", with: { agent: by.id } } : undefined),
  consent_granted: ({ grant }) => ({ word: GRANTED[grant.level] ?? "eventConsentNone" }),
  consent_withdrawn: () => ({ word: "eventConsentWithdrawn" }),
  closed: ({ reason }) => ({ word: CLOSED[reason] ?? "eventClosed" }),
};
/** What is shown by what is loaded for it: see promises/card.js. */
const CARDS = {
  __proto__: null,
  commitment_made: ({ version }) => ({ card: "promise", id: version }),
  commitment_approved: ({ commitment }) => ({ card: "told", word: "promiseApproved", id: commitment }),
  commitment_refused: ({ commitment, note }) => ({ card: "told", word: "promiseRefused", id: commitment, text: note }),
  commitment_answered: ({ commitment, accepted }) => ({ card: "told", word: accepted ? "promiseAccepted" : "promiseDeclined", id: commitment }),
  commitment_withdrawn: ({ commitment }) => ({ card: "told", word: "promiseWithdrawn", id: commitment }),
  compensation_asked: ({ text }) => ({ card: "request", text }),
  compensation_settled: () => ({ card: "told", word: "requestSettled" }),
  surveyed: ({ score, comment }) => ({ card: "survey", score, text: comment }),
};
const GRANTED = { __proto__: null, typing: "eventConsentTyping", masked: "eventConsentMasked", full: "eventConsentFull" };
const CLOSED = {
  __proto__: null,
  done: "eventClosed",
  visitor_left: "eventClosedLeft",
  idle: "eventClosedIdle",
  no_agent: "eventClosedNobody",
  queue_full: "eventClosedFull",
  desk: "eventClosedDesk",
};
const HANDOVER = {
  __proto__: null,
  withdrawn: "eventHandoverWithdrawn",
  nobody: "eventHandoverNobody",
  timeout: "eventHandoverTimeout",
};

/** Whether a line goes on with the one before, so that name and time need not be said again. */
export function goesOn(before, line) {
  return before != null
    && line.kind !== "system"
    && line.kind !== "card"
    && before.kind === line.kind
    && before.who === line.who
    && Date.parse(line.at) - Date.parse(before.at) < NEAR;
}
