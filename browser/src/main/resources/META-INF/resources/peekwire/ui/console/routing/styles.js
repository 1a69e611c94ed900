import { sheet } from "../../theme.js";

/** The look of what routing brings to the console: offers, load, handovers, the supervisor's view, traces. */
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
.floor-head { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: baseline; padding: 10px 16px; border-bottom: 1px solid var(--line); }
.floor-head > [aria-pressed] { margin-inline-start: auto; }
.floor-head h2 { font-size: 1.1em; font-weight: 650; }
.floor-body { overflow-y: auto; padding: 4px 16px 16px; flex: 1; min-height: 0; outline-offset: -3px; }
.floor h3 { font-size: .87em; font-weight: 650; color: var(--soft); padding: 14px 0 8px; }
.floor .soft { font-size: .92em; }
.cards { display: grid; gap: 10px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); align-items: start; }
.card { border: 1px solid var(--line); border-radius: calc(var(--radius) * .8); padding: 10px 14px 12px; display: grid; gap: 6px; min-width: 0; }
.card h4 { margin: 0; font-size: 1em; font-weight: 650; min-width: 0; }
.card[data-presence="offline"] h4 { color: var(--soft); }
.card[data-presence="available"] > .row > .chip { color: var(--good); border-color: currentColor; }
.numbers { display: grid; grid-template-columns: repeat(3, 1fr); gap: 6px 12px; margin: 0; }
.numbers div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.numbers dt { color: var(--soft); font-size: .84em; }
.numbers dd { margin: 0; font-weight: 650; font-variant-numeric: tabular-nums; }
.numbers .wait { font-size: 1em; }
.floor-chats { display: grid; }
.floor-chat { border-top: 1px solid var(--line); padding: 8px 0 6px; display: grid; gap: 4px; }
.floor-chat .name { font-weight: 550; }
.floor-chat .chips { justify-content: flex-start; padding: 0; }
.floor-chat .chips:empty { display: none; }
.floor-chat button { min-height: 28px; padding: 1px 9px; font-size: .93em; }

.trace { width: min(34rem, calc(100vw - 2rem)); }
.steps { display: grid; gap: 8px; padding: 10px 0 4px; max-height: 45vh; overflow-y: auto; }
.step > p > time { font-variant-numeric: tabular-nums; font-size: .92em; margin-inline-end: 6px; }
.step summary { cursor: pointer; color: var(--soft); min-height: 24px; width: fit-content; }
.verdicts { padding-inline-start: 18px; display: grid; gap: 2px; }
.verdicts .chosen { font-weight: 650; }
.why-said { padding-top: 8px; font-weight: 600; }
.why-said:empty { padding: 0; }
.hint { display: block; }

@container peekwire-console (max-width: 640px) {
  .left, .floor { grid-column: 1; border: 0; }
  .floor { grid-row: 5; }
  .offers { border: 0; border-block-start: 1px solid var(--line); padding: 6px 12px; }
  .offer:not(.over) > .soft { display: none; }
  .left { background: none; }
  .panel[data-pane="room"] .left, .on-floor > .left { display: none; }
  .floor-body, .floor-head { padding-inline: 12px; }
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
