import { sheet } from "../../theme.js";

/** The look of what routing brings to the console: offers, load, handovers. */
export const routingStyles = sheet(`
.left { grid-column: 1; grid-row: 5; display: flex; flex-direction: column; min-height: 0; min-width: 0; background: var(--ground);
  border-inline-end: 1px solid var(--line); }
.load { flex: none; border-top: 1px solid var(--line); padding: 10px 16px 12px; display: grid; gap: 4px; max-height: 40%; overflow-y: auto; }
.load-mine { font-weight: 600; }
.load-teams { display: grid; gap: 2px; padding-top: 4px; }
.load-teams li { display: flex; gap: 8px; align-items: baseline; }
.load-teams bdi { flex: 1; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.load-teams .soft { font-size: .92em; }
.meter { width: 100%; height: 8px; appearance: none; border: 0; border-radius: 4px; background: none; display: block; }
.meter::-webkit-meter-inner-element { display: block; height: 8px; }
.meter::-webkit-meter-bar { border: 0; height: 8px; border-radius: 4px; background: var(--line); }
.meter::-webkit-meter-optimum-value { border-radius: 4px; background: var(--accent); }
.meter::-webkit-meter-suboptimum-value { border-radius: 4px; background: var(--seen); }
.meter::-moz-meter-bar { border-radius: 4px; background: var(--accent); }
.meter:-moz-meter-sub-optimum::-moz-meter-bar { background: var(--seen); }

:is(h3, h4, .offer-left, .offer-why, .away-bar span, .numbers dd, .verdicts li, .step span, summary) { unicode-bidi: plaintext; }
.away-bar span { flex: 1; }
.handover { display: flex; gap: 12px; align-items: center; flex-wrap: wrap; padding: 6px 16px; border-bottom: 1px solid var(--line);
  background: var(--seen-ground); color: var(--seen); font-size: .95em; }
.handover p { flex: 1 1 12rem; }

.offers { grid-column: 1; grid-row: 6; overflow-y: auto; padding: 10px; background: var(--ground); border-inline-end: 1px solid var(--line);
  border-block-start: 1px solid var(--line); }
.offer-list { display: grid; gap: 8px; }
.offer { display: grid; gap: 4px; padding: 10px 12px; background: var(--surface); border: 2px solid var(--accent); border-radius: var(--radius);
  box-shadow: var(--shadow); animation: offered .2s ease-out; }
.offer[data-urgency="late"] { border-color: var(--danger); }
.offer.over { border: 1px solid var(--edge); }
.offer-title { font-weight: 650; font-size: 1.05em; line-height: 1.3; overflow-wrap: anywhere; }
.offer .soft { font-size: .92em; }
.offer-row { display: flex; gap: 8px; align-items: center; padding-top: 4px; }
.offer-row .primary { flex: 1; min-height: 36px; justify-content: center; }
.offer-left { font-variant-numeric: tabular-nums; font-weight: 650; min-width: 3.2em; text-align: end; }
.offer-why { flex: 1; }
.offer-bar { width: 100%; height: 6px; appearance: none; border: 0; border-radius: 3px; background: var(--line); display: block; }
.offer-bar::-webkit-progress-bar { background: var(--line); border-radius: 3px; }
.offer-bar::-webkit-progress-value { background: var(--accent); border-radius: 3px; }
.offer-bar::-moz-progress-bar { background: var(--accent); border-radius: 3px; }
[data-urgency="late"] > .offer-bar::-webkit-progress-value { background: var(--danger); }
[data-urgency="late"] > .offer-bar::-moz-progress-bar { background: var(--danger); }
[data-urgency="late"] .offer-left { color: var(--danger); }
.offer-more { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); padding: 6px 14px; margin-top: 8px; }
@keyframes offered { from { opacity: 0; transform: translateY(6px); } }

.tool[aria-pressed="true"] { background: var(--ground); border-color: var(--edge); color: var(--accent); }
.floor { grid-column: 2; grid-row: 5 / 7; display: flex; flex-direction: column; min-width: 0; min-height: 0; }
.on-floor > .main { display: none; }

.hint { display: block; }

@container peekwire-console (max-width: 640px) {
  .left, .floor { grid-column: 1; border: 0; }
  .floor { grid-row: 5; }
  .offers { border: 0; border-block-start: 1px solid var(--line); padding: 6px 12px; }
  .offer:not(.over) > .soft { display: none; }
  .left { background: none; }
  .panel[data-pane="room"] .left, .on-floor > .left { display: none; }
}
@media (forced-colors: active) {
  .offer { border: 3px solid Highlight; }
  .meter, .offer-bar { border: 1px solid CanvasText; forced-color-adjust: none; background: Canvas; }
  .meter::-webkit-meter-inner-element, .meter::-webkit-meter-bar { height: 6px; }
  .meter::-webkit-meter-bar, .offer-bar::-webkit-progress-bar { background: none; }
  .meter::-webkit-meter-optimum-value, .meter::-webkit-meter-suboptimum-value, .offer-bar::-webkit-progress-value { background: Highlight; }
  .tool[aria-pressed="true"] { border: 3px solid Highlight; }
}
`);
