import { sheet } from "../../theme.js";

/**
 * The look of the charts. What differs by series differs in form, too: full and dashed lines, round and square dots, full,
 * hatched and dotted bars. Text in drawings is as wide as the card lets it be.
 */
export const measuresStyles = sheet(`
.measures { --series-0: var(--accent); --series-1: var(--seen); --series-2: var(--soft); flex: 1; min-height: 0; overflow-y: auto;
  container: peekwire-measures / inline-size; }
.measures-bar { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; padding: 10px 16px; border-bottom: 1px solid var(--line);
  position: sticky; inset-block-start: 0; background: var(--surface); z-index: 1; }
.periods { display: inline-flex; }
.periods button { border-radius: 0; margin-inline-start: -1px; }
.periods button:first-child { border-start-start-radius: calc(var(--radius) * .55); border-end-start-radius: calc(var(--radius) * .55); margin: 0; }
.periods button:last-child { border-start-end-radius: calc(var(--radius) * .55); border-end-end-radius: calc(var(--radius) * .55); }
.periods button:focus-visible { z-index: 1; }
.floor button[aria-pressed="true"] { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.measures-team { display: inline-flex; gap: 8px; align-items: center; min-width: 0; }
.measures-team select { padding: 4px 8px; min-height: 32px; max-width: 14rem; min-width: 0; border-radius: calc(var(--radius) * .55); }
.measures-status { flex: 1 1 12rem; }
.measures-status.problem { color: var(--danger); }
.measures-body { padding: 14px 16px 20px; display: grid; gap: 18px; }
.measure-cards { grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr)); gap: 12px; align-items: stretch; }
.measure { align-content: start; gap: 8px; }
.measure > .soft { font-size: .87em; }
.floor .measure h3 { font-size: 1.02em; color: inherit; padding: 0; }
.figures { display: flex; flex-wrap: wrap; gap: 4px 22px; margin: 0; }
.figures div { display: flex; flex-direction: column-reverse; justify-content: flex-end; min-width: 0; }
.figures dt { display: inline-flex; gap: 6px; align-items: center; color: var(--soft); font-size: .84em; }
.figures dd { margin: 0; font-size: 1.35em; font-weight: 650; line-height: 1.2; font-variant-numeric: tabular-nums; }
.sample { width: 22px; height: 12px; stroke-width: 2; overflow: visible; }
.drawing { width: 100%; height: auto; stroke: none; overflow: visible; }
.drawing text { font-size: 12px; fill: var(--soft); font-variant-numeric: tabular-nums; direction: ltr; }
.tick { text-anchor: end; }
.place { text-anchor: middle; }
.grid line { stroke: var(--line); stroke-width: 1; }
.grid .base { stroke: var(--edge); }
.line { fill: none; stroke-width: 2.2; }
.line-0, .dot-0, .hatch-0 { stroke: var(--series-0); }
.line-1, .dot-1, .hatch-1 { stroke: var(--series-1); }
.line-1 { stroke-dasharray: 5 4; }
.dot { fill: var(--surface); stroke-width: 1.8; }
.bar { stroke-width: 1; }
.bar-0 { fill: var(--series-0); stroke: none; }
.bar-1 { stroke: var(--series-1); }
.bar-2 { stroke: var(--series-2); }
.ground-1, .ground-2 { fill: var(--surface); stroke: none; }
.hatch-1 { stroke-width: 1.8; }
.hatch-2 { stroke: var(--series-2); stroke-width: 1.8; stroke-linecap: round; }
.values summary { cursor: pointer; color: var(--soft); min-height: 24px; width: fit-content; font-size: .92em; }
.values table { margin-block-start: 6px; border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
.values :is(th, td) { padding: 3px 8px; text-align: end; border-block-end: 1px solid var(--line); white-space: nowrap; font-weight: 400; }
.values th:first-child { text-align: start; }
.values thead th { font-weight: 600; color: var(--soft); font-size: .9em; white-space: normal; }
.shares { display: grid; gap: 6px; }
.shares li { display: grid; grid-template-columns: 6em minmax(0, 1fr) 3.5em; gap: 10px; align-items: center; }
.share { text-align: end; font-variant-numeric: tabular-nums; font-weight: 600; }
.slow { display: grid; gap: 6px; max-width: 62rem; }
.floor .slow h3 { padding: 0; }
.slow-agents { display: grid; gap: 6px; }
.slow-agents li { border-inline-start: 4px solid var(--seen); background: var(--seen-ground); padding: 8px 12px; border-radius: 4px; }
@container peekwire-console (max-width: 640px) {
  .measures-bar { position: static; padding: 8px 12px; }
  .measures-body { padding: 12px; }
}
@media (forced-colors: active) {
  .measures { --series-0: Highlight; --series-1: CanvasText; --series-2: GrayText; }
  .drawing text { fill: CanvasText; }
  .grid line { stroke: GrayText; }
  .dot, .ground-1, .ground-2 { fill: Canvas; }
  .floor button[aria-pressed="true"] { forced-color-adjust: none; background: Highlight; border-color: Highlight; color: HighlightText; }
  .slow-agents li { border-inline-start-color: Highlight; }
}
@media print {
  :host { height: auto; }
  .panel:has(.measures) { display: block; height: auto; overflow: visible; border: 0; }
  .panel:has(.measures) > :not(.floor), .measures-bar > :not(.measures-status), .floor-head button { display: none !important; }
  .floor, .measures { display: block; overflow: visible; }
  .measures-bar { position: static; border: 0; }
  .measure { break-inside: avoid; }
}
`);
