const RETURNED = new Set(["policy_refused", "tone_blocked", "tone_unconfirmed"]);

/** Whether an answer that is refused so goes back into the box, to be changed or confirmed. Pure. */
export function returns(code) {
  return RETURNED.has(code);
}
