import { DigitRun, standsAlone, startsGroup } from "./digit-run.js";
import { cuesOf } from "./cues.js";

/** Shortest and longest length of card numbers, then the first and last four digits that they begin with. */
const ISSUERS = [
  [13, 13, 4000, 4999],
  [16, 16, 4000, 4999, 5100, 5599, 2221, 2720],
  [19, 19, 4000, 4999],
  [15, 15, 3400, 3499, 3700, 3799],
  [14, 19, 3000, 3059, 3095, 3095, 3600, 3699, 3800, 3999],
  [16, 19, 6011, 6011, 6440, 6599, 3528, 3589, 6200, 6299, 8100, 8171],
  [13, 19, 5000, 5099, 5600, 5899, 6304, 6304, 6390, 6390, 6700, 6799],
];

function isIssued(start, length) {
  return ISSUERS.some(
    ([shortest, longest, ...starts]) =>
      length >= shortest &&
      length <= longest &&
      starts.some((first, i) => i % 2 === 0 && start >= first && start <= starts[i + 1]),
  );
}

/** Luhn's check of the first digits. */
function passesLuhn(digits, count) {
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const value = digits[count - 1 - i];
    sum += i % 2 === 0 ? value : value < 5 ? 2 * value : 2 * value - 9;
  }
  return sum % 10 === 0;
}

/** Groups count as a value within a longer run too: an expiry date or another card may follow. */
function cardEnd(run) {
  let end = 0;
  for (let group = 0; run.through[group] <= 19 && !(group > 0 && run.gaps[group] < 0); group++) {
    const count = run.through[group];
    if (!run.isCut(group) && isIssued(run.number(0, 4), count) && passesLuhn(run.digits, count)) {
      end = run.ends[group];
    }
  }
  return end;
}

/** Five more digits than a card has are held back, so that slips of the fingers show nothing. */
export const card = {
  kind: "payment-card",
  window: 64,
  visiblePrefix: 4,
  inspect(at) {
    if (!startsGroup(at)) {
      return null;
    }
    const run = new DigitRun(at, 0, 24, 64);
    return { sensitiveTo: cardEnd(run), candidateTo: run.end };
  },
};

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function hasDate(run) {
  const written = run.number(0, 2);
  const day = written > 40 ? written - 40 : written;
  return day >= 1 && day <= DAYS[run.number(2, 4) - 1];
}

const checks = (run, weights) => weights.reduce((sum, weight, i) => sum + weight * run.digits[i], 0) % 11 === 0;

/** Norwegian national identity numbers and D-numbers. */
export const fodselsnummer = {
  kind: "no-fodselsnummer",
  window: 40,
  inspect(at) {
    if (!startsGroup(at)) {
      return null;
    }
    const run = new DigitRun(at, 0, 16, 40);
    const group = run.hasSizes(11) ? 0 : run.hasSizes(6, 5) && run.gaps[1] > 0 ? 1 : -1;
    const valid =
      hasDate(run) &&
      checks(run, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) &&
      checks(run, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]);
    return { sensitiveTo: group >= 0 && valid ? run.ends[group] : 0, candidateTo: run.end };
  },
};

const ssnCue = cuesOf("ssn|social security|social security number|social security no|social|soc sec|itin");

function isIssuedSsn(run) {
  const area = run.number(0, 3);
  return area !== 0 && area !== 666 && area < 900 && run.number(3, 5) !== 0 && run.number(5, 9) !== 0;
}

/** US social security numbers: 3, 2 and 4 digits, or nine bare ones after a cue. */
export const ssn = {
  kind: "us-ssn",
  window: 96,
  inspect(at) {
    if (startsGroup(at)) {
      const run = new DigitRun(at, 0, 14, 40);
      const shaped = run.hasSizes(3, 2, 4) && run.isUniform(1, 3, "- ");
      return { sensitiveTo: shaped && standsAlone(at) && isIssuedSsn(run) ? run.ends[2] : 0, candidateTo: run.end };
    }
    const from = ssnCue(at)?.end;
    const run = from && new DigitRun(at, from, 14, 96);
    return run && run.hasSizes(9) && isIssuedSsn(run) ? { from, sensitiveTo: run.ends[0] } : null;
  },
};
