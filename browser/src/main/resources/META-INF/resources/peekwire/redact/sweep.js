import { isBlank } from "./chars.js";

/** How far before its place a detector may look. */
export const BEHIND = 2;

/**
 * Which cells are masked from one place to another: a function of the text and the caret, nothing else. Each place is
 * judged by itself, so it makes no difference where a sweep begins and ends.
 *
 * @param {import("./redactor.js").Detector[]} detectors
 * @param {number[]} cells code points
 * @param {number} from
 * @param {number} to
 * @param {number} caret where the last edit ended; -1 where nobody is typing
 * @returns {Uint8Array} 1 for masked, from `from` on
 */
export function sweep(detectors, cells, from, to, caret) {
  const masked = new Uint8Array(to - from);
  let origin;
  let reach;
  const at = offset => (offset >= -BEHIND && offset <= reach ? (cells[origin + offset] ?? -1) : -1);
  const clip = end => origin + Math.min(end, reach);
  for (const detector of detectors) {
    reach = detector.window;
    for (origin = Math.max(0, from - reach); origin < to; origin++) {
      const found = detector.inspect(at);
      if (found) {
        const { from: start = 0, sensitiveTo = start, candidateTo = start } = found;
        const first = origin + start;
        const held = clip(candidateTo);
        const typedIn = caret >= 0 && first < held && (held === cells.length || (first <= caret && caret <= held));
        const end = Math.min(to, Math.max(clip(sensitiveTo), typedIn ? held : 0));
        for (let i = Math.max(from, first + (detector.visiblePrefix ?? 2)); i < end; i++) {
          // White space shows the form of a value and tells nothing.
          masked[i - from] = isBlank(cells[i]) ? 0 : 1;
        }
      }
    }
  }
  return masked;
}
