import { DigitRun, MANY, isPlus, standsAlone, startsGroup } from "./digit-run.js";
import { cuesOf } from "./cues.js";

const WINDOW = 96;
const RUN = 48;
const HELD = 20;
const SHORTEST = 7;
const LONGEST = 15;

const cue = cuesOf(
  "phone|phone number|telephone|tel|mobile|cell|cellphone|whatsapp|call me|text me|tlf|telefon|telefonnummer" +
    "|telefonnummeret|mobil|mobilnummer|ring meg|handy|handynummer|rufnummer|ruf mich an|téléphone|tél|portable" +
    "|appelez-moi|teléfono|móvil|celular|llámame|telepon|hp|no hp|nomor hp|hubungi saya",
);

/** Groups that orders, parcels and cards are numbered in, and telephones are not. */
const isReference = run => run.hasSizes(4, 4, 4, 4) || run.hasSizes(3, 7, 7);

/** Where the last group ends up to which there are enough digits and not too many, or 0. */
function aligned(run, skipped, shortest) {
  let end = 0;
  for (let group = 0; run.through[group] - skipped <= LONGEST; group++) {
    if (run.isCut(group) || run.gaps[group] === MANY) {
      break;
    }
    if (run.through[group] - skipped >= shortest) {
      end = run.ends[group];
    }
  }
  return end;
}

const international = (run, skipped, shortest) => (run.digits[skipped] === 0 ? 0 : aligned(run, skipped, shortest));

function zeros(run) {
  const marked = run.digits.length > 2 && run.number(0, 2) === 0;
  return marked && !isReference(run) ? international(run, 2, 9) : 0;
}

/** North America 3-3-4: the last group, or 0. */
function northAmerican(run) {
  const trunk = run.hasSizes(1, 3, 3, 4) && run.digits[0] === 1 ? 1 : 0;
  const shaped = trunk === 1 || run.hasSizes(3, 3, 4);
  const valid = shaped && run.digits[trunk] >= 2 && run.digits[trunk + 3] >= 2;
  return valid && run.gaps[trunk + 1] !== MANY && run.isUniform(trunk + 2, trunk + 3, "- .") ? trunk + 2 : 0;
}

/** Norway and Denmark 2-2-2-2 and 3-2-3. */
function norwegian(run) {
  const first = run.digits[0];
  if (first >= 2 && run.hasSizes(2, 2, 2, 2) && run.isUniform(1, 4, " ")) {
    return 3;
  }
  const mobile = first === 4 || first === 8 || first === 9;
  return mobile && run.hasSizes(3, 2, 3) && run.isUniform(1, 3, " ") ? 2 : 0;
}

/** Spain 3-3-3 and 3-2-2-2. */
function spanish(run) {
  if (run.digits[0] < 6) {
    return 0;
  }
  if (run.hasSizes(3, 2, 2, 2) && run.isUniform(1, 4, " -")) {
    return 3;
  }
  // Three zeros at the end: an amount rather.
  return run.hasSizes(3, 3, 3) && run.isUniform(1, 3, " -") && run.number(6, 9) !== 0 ? 2 : 0;
}

/** After a leading 0 in any groups: France, Germany, the United Kingdom, Indonesia and many more. */
function withZero(run) {
  const area = run.size(0) >= 2 && run.size(0) <= 5 && run.digits[1] !== 0;
  if (!area || run.groups < 2 || run.gaps[1] === MANY || isReference(run) || run.hasSizes(2, 2, 4)) {
    return 0;
  }
  let end = 0;
  for (let group = 1; run.through[group] <= 13; group++) {
    if (run.isCut(group) || (group > 1 && !run.isUniform(2, group + 1, "- ./"))) {
      break;
    }
    if (run.through[group] >= 9) {
      end = run.ends[group];
    }
  }
  return end;
}

function national(run) {
  if (run.digits[0] === 0) {
    return withZero(run);
  }
  const group = Math.max(northAmerican(run), norwegian(run), spanish(run));
  return group === 0 ? 0 : run.ends[group];
}

const unmarked = run => Math.max(zeros(run), national(run));

function punctuated(at) {
  const plus = isPlus(at(0)) || isPlus(at(1));
  const run = new DigitRun(at, 1, HELD, RUN, true);
  if (run.groups === 0) {
    return null;
  }
  const open = plus ? run.gaps[0] !== MANY : run.gaps[0] === 0;
  const end = plus ? international(run, 0, SHORTEST) : unmarked(run);
  return { sensitiveTo: open ? end : 0, candidateTo: run.end };
}

/** With + or 00 and country code, in national groups, or bare digits after a cue. Without one they are order numbers. */
export const phone = {
  kind: "phone",
  window: WINDOW,
  inspect(at) {
    if (isPlus(at(0)) || at(0) === 40) {
      return punctuated(at);
    }
    if (startsGroup(at)) {
      const run = new DigitRun(at, 0, HELD, RUN, true);
      return { sensitiveTo: standsAlone(at) ? unmarked(run) : 0, candidateTo: run.end };
    }
    const from = cue(at)?.end;
    const end = from ? aligned(new DigitRun(at, from, HELD, WINDOW, true), 0, SHORTEST) : 0;
    return end === 0 ? null : { from, sensitiveTo: end };
  },
};
