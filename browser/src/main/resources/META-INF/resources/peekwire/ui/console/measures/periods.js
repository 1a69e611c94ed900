/**
 * Stretches of time that a supervisor looks at: from midnight to midnight in the browser's own time, so that a day has 23
 * or 25 hours when the clocks change. Pure.
 *
 * @typedef {"today" | "week" | "month"} Choice
 * @typedef {{from: string, to: string, zone: string, cut: "hour" | "day"}} Period
 */
export const CHOICES = ["today", "week", "month"];

const DAYS = { today: 1, week: 7, month: 30 };

/**
 * What the desk is asked.
 *
 * @param {Choice} choice today, or the last 7 or 30 days with today
 * @param {Date} now
 * @param {string} [zone]
 * @returns {Period}
 */
export function periodOf(choice, now, zone = Intl.DateTimeFormat().resolvedOptions().timeZone) {
  const midnight = days => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days).toISOString();
  return { from: midnight(1 - DAYS[choice]), to: midnight(1), zone, cut: choice === "today" ? "hour" : "day" };
}

/**
 * What parts are called: an hour by the clock, with its offset where that comes twice; a day by its date.
 *
 * @param {{from: string}[]} parts
 * @param {"hour" | "day"} cut
 * @param {string} locale
 * @param {string} zone
 * @returns {{short: string, long: string}[]} for the axis, and for the table
 */
export function labelsOf(parts, cut, locale, zone) {
  const format = options => {
    const made = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
    return parts.map(({ from }) => made.format(new Date(from)));
  };
  if (cut === "day") {
    const long = format({ weekday: "short", day: "numeric", month: "short" });
    return format({ day: "numeric", month: "numeric" }).map((short, i) => ({ short, long: long[i] }));
  }
  const hourCycle = hourCycleOf(locale);
  const clock = { hour: "2-digit", minute: "2-digit", hourCycle };
  const [long, apart] = [format(clock), format({ ...clock, timeZoneName: "shortOffset" })];
  const short = hourCycle === "h12" ? format({ hour: "numeric", hourCycle }) : long;
  const twice = label => long.indexOf(label) !== long.lastIndexOf(label);
  return long.map((label, i) => ({ short: short[i], long: twice(label) ? apart[i] : label }));
}

/** Twelve hours where people count so; else from 00 to 23, which "24" at midnight is not. */
function hourCycleOf(locale) {
  return new Intl.DateTimeFormat(locale, { hour: "numeric" }).resolvedOptions().hourCycle === "h12" ? "h12" : "h23";
}
