/** What a spreadsheet could take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A table as RFC 4180 has it, for a spreadsheet: with a mark of its encoding first, and nothing that begins like a formula.
 *
 * @param {(string | number | null)[][]} rows numbers as they are, whatever the language; null is an empty cell
 */
export function csvOf(rows) {
  return `\uFEFF${rows.map(row => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

function cell(value) {
  if (value === null || typeof value === "number") {
    return value === null ? "" : String(value);
  }
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lengths of time in seconds, shares and means with few digits: what is read by a program. */
export function plainValue(value, unit) {
  if (value === null) {
    return null;
  }
  return unit === "time" ? Math.round(value) / 1000 : Math.round(value * 10_000) / 10_000;
}
