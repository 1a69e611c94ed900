import { sheet } from "../../theme.js";

/** How the screen for quick replies and proposals looks, after the console's own. */
export const libraryStyles = sheet(`
dialog.library { width: min(58rem, calc(100vw - 1.5rem)); max-width: none; max-height: calc(100vh - 2rem); overflow-y: auto; }
.library-tabs { display: flex; gap: 4px; border-bottom: 1px solid var(--line); padding-bottom: 6px; flex-wrap: wrap; }
.library-tabs [aria-selected="true"] { background: var(--ground); color: var(--ink); font-weight: 650; border-color: var(--edge); }
.library-panel { padding-top: 10px; }
.library-search { display: flex; gap: 10px; align-items: center; padding-bottom: 8px; }
.library-search label { font-weight: 600; font-size: .9em; }
.library-search input { flex: 1; min-width: 0; padding: 5px 10px; }
.library-begin { display: flex; flex-wrap: wrap; gap: 8px; padding-bottom: 10px; }
.library-row { border-top: 1px solid var(--line); padding: 10px 0 12px; display: grid; gap: 6px; min-width: 0; }
.library-row:first-child { border-top: 0; padding-top: 2px; }
.library-row .script-head { flex-wrap: wrap; }
.library-row .name { overflow-wrap: anywhere; white-space: normal; }
.library-row .snippet { display: -webkit-box; -webkit-line-clamp: 3; -webkit-box-orient: vertical; white-space: pre-wrap; overflow-wrap: anywhere; }
.library :is(.actions, .library-ask) { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; padding: 0; margin: 0; }
.library-ask { background: var(--ground); border-radius: calc(var(--radius) * .55); padding: 8px 12px; }
.library-ask p { flex: 1 1 14rem; }
.library-ask select { padding: 4px 8px; }
.library-states { display: grid; gap: 4px; font-size: .93em; }
.library-states .chip { border: 1px solid currentColor; }
.library-states [data-state="approved"] .chip { color: var(--good); }
.library-states :is([data-state="drafted"], [data-state="retired"]) .chip { color: var(--danger); }
.library-note { display: block; padding-inline-start: 12px; overflow-wrap: anywhere; }
.library-texts { display: grid; gap: 8px; min-width: 0; }
.library-text { min-width: 0; }
.library-text-name { font-weight: 600; font-size: .87em; color: var(--soft); }
.library-said { white-space: pre-wrap; overflow-wrap: anywhere; border-inline-start: 3px solid var(--line); padding-inline-start: 10px; unicode-bidi: isolate; text-align: start; }
.library-said ins { background: light-dark(#d9f2e3, #143d2a); color: inherit; text-decoration: underline 1.5px; }
.library-said del { background: var(--danger-ground); color: inherit; text-decoration: line-through 1.5px; }
.library-form { display: grid; gap: 2px; }
.library-form h3 { font-weight: 650; font-size: 1.05em; }
.library-form :is(input, select) { padding: 6px 10px; max-width: 100%; }
.library-form .field > input { max-width: 24rem; width: 100%; }
.library-form .field > #reply-title { max-width: none; }
.library-form .actions { padding-top: 12px; }
.library-form [aria-invalid="true"] { border-color: var(--danger); outline: 1px solid var(--danger); }
.library-picks { display: flex; flex-wrap: wrap; gap: 8px 20px; padding-top: 8px; }
.library-pick { display: grid; gap: 3px; min-width: 0; }
.library-pick label { font-weight: 600; font-size: .9em; }
.library-conflict { border: 1px solid var(--seen); border-radius: calc(var(--radius) * .55); background: var(--seen-ground); padding: 10px 14px; display: grid; gap: 8px; }
.library-conflict > p:first-child { color: var(--seen); font-weight: 600; }
@media (forced-colors: active) {
  .library-tabs [aria-selected="true"] { border-color: Highlight; outline: 1px solid Highlight; }
  .library-said :is(ins, del) { border: 1px solid CanvasText; }
}
`);
