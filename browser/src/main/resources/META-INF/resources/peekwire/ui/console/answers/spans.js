import { diff } from "../../../text.js";

/**
 * Where findings stand in an answer, while it is edited. Pure. Findings count code points, a field counts UTF-16.
 *
 * @typedef {import("../../../index.js").ToneFinding} Finding
 */

/** The index in UTF-16 of each offset in code points, the end included. */
function units(text) {
  const at = [0];
  for (const c of text) {
    at.push(at.at(-1) + c.length);
  }
  return at;
}

/** Where a finding stands in a text, in UTF-16. */
export function placeOf(text, { from, to }) {
  const at = units(text);
  return { from: at[Math.min(from, at.length - 1)], to: at[Math.min(to, at.length - 1)] };
}

/** What was underlined. */
export function quoted(text, finding) {
  const { from, to } = placeOf(text, finding);
  return text.slice(from, to);
}

const SEVERITY = { warn: 1, confirm: 2, block: 3 };

/**
 * A text cut where an underline begins or ends; where two overlap the worse one is shown.
 *
 * @param {string} text
 * @param {Finding[]} findings
 * @returns {{text: string, level: string | null}[]}
 */
export function segments(text, findings) {
  const at = units(text);
  const last = at.length - 1;
  const spans = findings.filter(({ from, to }) => from < to && to <= last);
  const cuts = [...new Set([0, last, ...spans.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => ({ text: text.slice(at[cuts[i]], at[end]), level: worst(spans, cuts[i], end) }));
}

function worst(spans, from, to) {
  const over = spans.filter(span => span.from <= from && span.to >= to);
  return over.reduce((level, span) => ((SEVERITY[span.level] ?? 0) > (SEVERITY[level] ?? 0) ? span.level : level), null);
}

/**
 * Findings of one text in the next: those behind the edit move with it, those that it touches are gone until the text is
 * checked again. What is about the whole stays.
 */
export function moved(findings, before, after) {
  const { at, erase, insert } = diff(before, after);
  const by = [...insert].length - erase;
  return findings.flatMap(finding => {
    if (finding.to <= at) {
      return [finding];
    }
    return finding.from >= at + erase ? [{ ...finding, from: finding.from + by, to: finding.to + by }] : [];
  });
}
