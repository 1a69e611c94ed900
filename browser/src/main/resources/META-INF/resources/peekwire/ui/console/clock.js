const HOUR = 3_600_000;

/** How far the desk's clock is from the device's, learnt from news as they come; never told by what is past. Pure. */
export class Clock {
  #ahead = null;

  /** Something happened at this time of the desk's clock, and is told now. */
  heard(at, now) {
    const ahead = now - Date.parse(at);
    this.#ahead = this.#ahead === null ? ahead : Math.min(this.#ahead, ahead);
  }

  /** The milliseconds since a time of the desk's clock. */
  since(then, now) {
    return Math.max(0, now - then - (this.#ahead ?? 0));
  }
}

/** A duration as a running clock has it: 0:07, 12:30, 1:02:03. */
export function running(ms) {
  const seconds = Math.floor(ms / 1000);
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60];
  return ms < HOUR
    ? `${parts[0]}:${pad(parts[1])}`
    : `${Math.floor(ms / HOUR)}:${pad(parts[0])}:${pad(parts[1])}`;
}

/** How urgent a wait is: calm, soon (from one minute) or late (from three). */
export function urgency(ms) {
  return ms < 60_000 ? "calm" : ms < 180_000 ? "soon" : "late";
}

function pad(number) {
  return String(number).padStart(2, "0");
}
