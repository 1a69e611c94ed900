const count = (number, one, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

/** For a visitor: what was typed, what left, and why. */
export function visitorWords({ consent, readers, keys, drafts }) {
  const why = !consent ? "you have not allowed it" : readers === 0 ? "nobody looks" : "an agent looks";
  return `${count(keys, "key")} typed, ${count(drafts, "frame")} sent: ${why}`;
}

/** For an agent: what came in of texts that are not sent, and what was taken off the screen. */
export function agentWords({ peeks, erasures }) {
  return `${count(peeks, "frame")} of unsent text in, ${count(erasures, "erasure")} confirmed`;
}
