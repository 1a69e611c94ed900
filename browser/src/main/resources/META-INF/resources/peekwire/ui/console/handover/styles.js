import { sheet } from "../../theme.js";

/** How the hand-over looks, after the console's own. */
export const handoverStyles = sheet(`
.aside { flex: 0 1 auto; max-height: 50%; min-height: 5rem; overflow-y: auto; border-bottom: 1px solid var(--line); background: var(--ground); }
.known { padding: 8px 16px 12px; overflow-wrap: anywhere; min-width: 0; outline-offset: -3px; }
.known-head { display: flex; align-items: center; gap: 8px; justify-content: space-between; }
.known-head h3 { font-weight: 650; }
.known-close { padding: 3px 8px; }
.known-body { display: grid; gap: 10px; }
.known-note { border-inline-start: 3px solid var(--note); background: var(--note-ground); border-radius: 4px; padding: 6px 11px; color: var(--note); }
.known-note .soft { color: inherit; }
.known-said { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; text-align: start; line-height: 1.4; }
.known-part h4 { margin: 0; font: inherit; font-weight: 600; font-size: .87em; color: var(--soft); }
.known-facts { margin: 0; display: flex; flex-wrap: wrap; gap: 2px 20px; }
.known-facts div { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 6px; min-width: 0; max-width: 100%; }
.known-facts dt { color: var(--soft); }
.known-facts dd { margin: 0; font-weight: 550; display: inline-flex; align-items: center; gap: 2px; min-width: 0; max-width: 100%; }
.known-earlier { display: grid; gap: 4px; padding-top: 2px; }
.known-earlier li { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; }
.known-earlier p { flex: 1 1 12rem; min-width: 0; }
.room:has(> * > .known) .facts { display: none; }
dialog.earlier { width: min(46rem, calc(100vw - 1.5rem)); max-height: calc(100vh - 2rem); }
dialog.earlier .scroll { height: min(60vh, 34rem); border: 1px solid var(--line); border-radius: calc(var(--radius) * .55); margin-top: 8px; }
@container peekwire-console (max-width: 640px) {
  .aside { flex: none; max-height: none; }
  .known { padding-inline: 12px; }
}
@media (forced-colors: active) { .known-note { border-inline-start-width: 4px; } }
`);
