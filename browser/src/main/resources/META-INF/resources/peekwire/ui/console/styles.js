import { sheet } from "../theme.js";

/** The console's look, after the theme's; narrow by its own width, not the page's. */
export const styles = sheet(`
:host { container: peekwire-console / inline-size; height: 100%; min-height: 22rem; --side: var(--peekwire-side, 18.5rem);
  --note: var(--peekwire-note, light-dark(#6b4a00, #f3d27a)); --note-ground: var(--peekwire-note-ground, light-dark(#fdf3cf, #34301c));
  --good: var(--peekwire-good, light-dark(#14804a, #5fd39a)); }
.panel { display: grid; grid: auto auto auto auto minmax(0, 1fr) fit-content(60%) / var(--side) minmax(0, 1fr); height: 100%; overflow: hidden;
  background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); font-size: .9em; position: relative; }
.bar, .banner, .problem-bar { grid-column: 1 / -1; }
bdi { overflow-wrap: anywhere; }
:is(p, label, dt, dd, kbd, button, h2, li > span, .status > span, .peek-title, .level, .chip, .switch-text, .soft) { unicode-bidi: plaintext; }
.panel:dir(ltr) :is(p, label, dt, h2, .soft, .snippet, .name) { text-align: left; }
.panel:dir(rtl) :is(p, label, dt, h2, .soft, .snippet, .name) { text-align: right; }
button { font-weight: 500; min-height: 32px; padding: 3px 12px; border-radius: calc(var(--radius) * .55); }
:where(button:has(> svg)) { display: inline-flex; align-items: center; justify-content: center; gap: 7px; }
button:disabled { opacity: .55; cursor: default; }
button svg { width: 1.1em; height: 1.1em; }
button.primary { font-weight: 600; }
button.danger { color: var(--danger); border-color: currentColor; }
button.danger:hover { background: var(--danger-ground); }

.bar { display: flex; align-items: center; gap: 8px; padding: 6px 14px; border-bottom: 1px solid var(--line); }
.status { display: inline-flex; align-items: center; gap: 8px; color: var(--soft); margin-inline-end: auto; }
.dot { width: 9px; height: 9px; border-radius: 50%; border: 2px solid var(--soft); flex: none; }
.status[data-state="connected"] .dot { background: var(--good); border-color: var(--good); }
.status:is([data-state="waiting"], [data-state="closed"]) .dot { border-color: var(--danger); }
.presence { display: inline-flex; align-items: center; gap: 10px; cursor: pointer; padding-inline: 8px; }
.switch-text { font-weight: 600; }
.away .switch-text { color: var(--soft); font-weight: 500; }
.tool { padding: 3px 8px; min-width: 36px; position: relative; }
.tool svg { width: 1.35em; height: 1.35em; }
.tool.on { color: var(--accent); }
.tool.on::after { content: ""; position: absolute; inset-block-start: 5px; inset-inline-end: 6px; width: 7px; height: 7px;
  border-radius: 50%; background: var(--accent); }
.banner, .problem-bar { font-size: .95em; border-bottom: 1px solid var(--line); }
.problem-bar { display: flex; gap: 12px; align-items: center; padding: 6px 14px; background: var(--danger-ground); color: var(--danger); }
.problem-bar span { flex: 1; }

.side { flex: 1; min-height: 0; overflow-y: auto; padding: 8px; min-width: 0; }
.side-title { font-size: .8em; font-weight: 650; color: var(--soft); padding: 4px 8px 8px; display: flex; justify-content: space-between; }
.count { font-variant-numeric: tabular-nums; }
.none { padding: 8px; }
.chats { display: grid; gap: 2px; }
.place-button { display: grid; grid-template-columns: 1.1rem minmax(0, 1fr); gap: 1px 8px; width: 100%; text-align: start; padding: 8px 10px 9px 6px;
  border: 1px solid transparent; background: none; font-weight: 400; line-height: 1.35; }
.place-button:hover { background: var(--surface); border-color: var(--line); }
.place-button[aria-current] { background: var(--surface); border-color: var(--edge); box-shadow: inset 3px 0 0 var(--accent); }
:dir(rtl) > .place-button[aria-current] { box-shadow: inset -3px 0 0 var(--accent); }
.place { grid-row: 1 / span 3; color: var(--soft); font-size: .8em; font-variant-numeric: tabular-nums; text-align: end; padding-top: 2px; }
.row { display: flex; gap: 8px; align-items: baseline; justify-content: space-between; min-width: 0; }
.name { font-weight: 620; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.snippet { color: var(--soft); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; flex: 1; }
.over :is(.name, .snippet) { font-weight: 450; color: var(--soft); }
.wait { font-variant-numeric: tabular-nums; font-size: .88em; color: var(--soft); white-space: nowrap; }
.wait svg { width: .95em; height: .95em; vertical-align: -.1em; margin-inline-end: 4px; }
.wait[data-urgency="soon"] { color: var(--seen); font-weight: 600; }
.wait[data-urgency="late"] { color: var(--danger); font-weight: 650; }
.unread { background: var(--accent); color: var(--on-accent); border-radius: 999px; min-width: 1.55em; padding: 0 .45em; text-align: center;
  font-size: .8em; font-weight: 650; font-variant-numeric: tabular-nums; }
.chips { align-items: center; justify-content: flex-start; flex-wrap: wrap; gap: 4px; padding-top: 3px; }
.chip { display: inline-flex; align-items: center; gap: 4px; max-width: 100%; font-size: .8em; line-height: 1.5; color: var(--soft);
  border: 1px solid var(--line); border-radius: 5px; padding: 0 6px; }
.chip svg { width: 1em; height: 1em; }
.chip.typing { color: var(--seen); border: 1px dashed currentColor; }
.chip.request-chip { color: var(--danger); border-color: currentColor; font-weight: 600; }
.chip.seen { color: var(--seen); }

.main { grid-column: 2; grid-row: 5 / 7; display: grid; min-width: 0; min-height: 0; }
.room { display: flex; flex-direction: column; min-height: 0; min-width: 0; }
.room-head { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 12px; padding: 8px 16px; border-bottom: 1px solid var(--line); }
.who { flex: 1 1 12rem; min-width: 0; }
.who h2 { font-size: 1.1em; font-weight: 650; line-height: 1.3; }
.about { font-size: .9em; }
.actions { display: flex; gap: 6px; flex-wrap: wrap; }
.back { display: none; padding: 3px 8px; }
:dir(rtl) > .back svg { transform: scaleX(-1); }
.facts { flex-basis: 100%; display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 0; max-height: 4.6em; overflow-y: auto; font-size: .9em; }
.facts div { display: flex; gap: 6px; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; font-weight: 550; }

.scroll { position: relative; flex: 1 1 8rem; min-height: 5rem; display: flex; }
.transcript { flex: 1; overflow-y: auto; padding: 12px 16px; display: flex; flex-direction: column; outline-offset: -3px; }
.log { margin-top: auto; }
.lines, .sendings { display: flex; flex-direction: column; }
.said { max-width: min(80%, 42rem); align-self: flex-start; margin-top: 10px; }
.said.same { margin-top: 2px; }
.said:is(.mine, .own) { align-self: flex-end; display: flex; flex-direction: column; align-items: flex-end; }
.by { font-size: .84em; color: var(--soft); margin-bottom: 2px; }
.by bdi { font-weight: 600; color: var(--ink); }
.by .chip { margin-inline: 6px; }
.bubble { padding: 6px 11px; border-radius: calc(var(--radius) * .8); line-height: 1.4; }
.theirs .bubble { background: var(--surface); border: 1px solid var(--edge); }
.ref { display: inline-block; max-width: 100%; overflow-wrap: anywhere; direction: ltr; }
.copy { min-height: 24px; padding: 2px 4px; vertical-align: middle; border-radius: 5px; }
.bubble .copy { color: inherit; }
.bubble .copy:hover { background: none; outline: 1px solid currentColor; }
.copy[data-copied] { outline: 2px solid currentColor; outline-offset: -2px; }
.note .bubble { background: var(--note-ground); color: var(--note); border-inline-start: 3px solid currentColor; border-radius: 4px; }
.note .chip { color: var(--note); border-color: currentColor; }
.underway .bubble { opacity: .7; }
.failed .bubble { outline: 2px solid var(--danger); outline-offset: 1px; }
.failed .by { color: var(--danger); margin-top: 4px; }
.failed .link { margin-inline-start: 10px; }
.system, .day { align-self: center; text-align: center; color: var(--soft); font-size: .84em; margin: 8px 0 0; max-width: 90%; }
.day { align-self: stretch; max-width: none; display: flex; align-items: center; gap: 12px; font-weight: 600; }
.day::before, .day::after { content: ""; flex: 1; border-top: 1px solid var(--line); }
.more { position: absolute; inset-block-end: 10px; inset-inline: 0; margin-inline: auto; width: fit-content; box-shadow: var(--shadow); border-radius: 999px; }

.peek { margin: 0 16px 10px; padding: 7px 12px 8px; border: 1px solid transparent; border-radius: calc(var(--radius) * .55); background: var(--ground); }
.peek[data-state="text"], .peek[data-state="typing"] { border: 1.5px dashed var(--seen); background: var(--seen-ground); }
.peek-head { display: flex; align-items: center; gap: 7px; font-size: .87em; color: var(--soft); }
.peek-head svg { width: 1.1em; height: 1.1em; }
.peek-title { font-weight: 650; }
:is([data-state="text"], [data-state="typing"]) > .peek-head { color: var(--seen); }
.level { margin-inline-start: auto; }
.unsent { white-space: pre-wrap; overflow-wrap: anywhere; max-height: 7.2em; overflow-y: auto; padding-top: 3px; font-style: italic; unicode-bidi: isolate; text-align: start; }
.masked { font-style: normal; letter-spacing: 1px; border-radius: 4px; padding: 0 3px; color: var(--soft);
  background: repeating-linear-gradient(-45deg, var(--line) 0 3px, transparent 3px 7px); }
.peek-hint { color: var(--soft); font-size: .9em; padding-top: 1px; }
[data-state="none"] .peek-title { font-weight: 550; }

.composer { padding: 0 16px 12px; display: grid; gap: 6px; }
.compose-label { font-size: .87em; font-weight: 600; color: var(--soft); }
.composer textarea { width: 100%; resize: none; line-height: 1.4; max-height: 12em; padding: 7px 10px; border-radius: calc(var(--radius) * .55); }
.composer textarea::placeholder { color: var(--soft); opacity: 1; }
.noting textarea { background: var(--note-ground); border-color: var(--note); }
.noting .compose-label { color: var(--note); }
.compose-row { display: flex; gap: 10px; align-items: center; }
.toggle[aria-pressed="true"] { background: var(--note-ground); color: var(--note); border-color: currentColor; }
.keys { margin-inline-start: auto; font-size: .84em; }
.foot { display: flex; gap: 12px; align-items: center; padding: 10px 16px; border-top: 1px solid var(--line); background: var(--ground); color: var(--soft); }
.foot p { flex: 1; }
.panel .empty :is(p, .soft) { text-align: center; }
.empty { align-self: center; justify-self: center; text-align: center; padding: 24px; max-width: 26rem; color: var(--soft); }
.empty svg { width: 44px; height: 44px; stroke-width: 1.2; color: var(--edge); }
.empty .soft, .none.soft { font-size: .95em; }
.empty-title { color: var(--ink); font-size: 1.15em; font-weight: 620; padding: 10px 0 4px; }

dialog { color: var(--ink); background: var(--surface); border: 1px solid var(--edge); border-radius: var(--radius); box-shadow: var(--shadow);
  padding: 18px 20px; width: min(26rem, calc(100vw - 2rem)); font-size: 1em; }
dialog::backdrop { background: #0b101a80; }
.dialog-title { font-size: 1.15em; font-weight: 650; padding-bottom: 10px; }
.dialog-row { display: flex; justify-content: flex-end; gap: 8px; padding-top: 16px; }
.field { display: grid; gap: 3px; padding-top: 8px; }
.field label { font-weight: 600; font-size: .9em; }
.field :is(select, textarea) { width: 100%; padding: 6px 10px; border-radius: calc(var(--radius) * .55); resize: vertical; }
.problem { color: var(--danger); padding-top: 8px; }
.problem:empty { display: none; }
.option { display: flex; justify-content: space-between; align-items: center; gap: 16px; padding: 8px 0; cursor: pointer; }
.shortcuts { margin: 0; display: grid; }
.shortcuts div { display: flex; justify-content: space-between; gap: 16px; padding: 5px 0; border-top: 1px solid var(--line); }
.shortcuts dd { margin: 0; white-space: nowrap; direction: ltr; }
kbd { font: inherit; font-size: .88em; border: 1px solid var(--edge); border-bottom-width: 2px; border-radius: 5px; padding: 0 6px; background: var(--ground); }

@container peekwire-console (max-width: 640px) {
  .panel { grid-template: auto auto auto auto minmax(0, 1fr) fit-content(27%) / minmax(0, 1fr); }
  .main { grid-column: 1; grid-row: 5; overflow-y: auto; }
  .panel[data-pane="list"] .main { display: none; }
  .back { display: inline-flex; }
  .keys { display: none; }
  .compose-row { justify-content: space-between; }
  .said { max-width: 90%; }
  .room-head, .composer { padding-inline: 12px; }
  .peek { margin-inline: 12px; }
  .about { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
}
@container peekwire-console (max-width: 420px) {
  .switch-text { display: none; }
  .bar { flex-wrap: wrap; gap: 2px 4px; padding: 6px 8px; }
}
@media (forced-colors: active) {
  .dot, .tool.on::after { forced-color-adjust: none; border-color: CanvasText; }
  .status[data-state="connected"] .dot, .tool.on::after { background: Highlight; }
  .place-button[aria-current] { border: 2px solid Highlight; }
  .unread { border: 1px solid CanvasText; }
  .peek { border-color: CanvasText; }
  .note .bubble { border-inline-start-width: 4px; }
  .masked { border: 1px dotted CanvasText; }
  .toggle[aria-pressed="true"] { border-width: 3px; }
}
`);
