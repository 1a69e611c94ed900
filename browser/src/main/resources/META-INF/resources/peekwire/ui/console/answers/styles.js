import { sheet } from "../../theme.js";

/** How scripts, suggestions, findings and flows look, after the console's own. */
export const answerStyles = sheet(`
.answering { display: grid; gap: 6px; min-width: 0; }
.answering:not(:has(> :not([hidden], .sr))) { display: none; }
.answering kbd { white-space: nowrap; }
.compose-row > button { flex: none; }
.paper { display: grid; min-width: 0; background: var(--surface); border-radius: calc(var(--radius) * .55); }
.noting .paper { background: var(--note-ground); }
.paper > * { grid-area: 1 / 1; min-width: 0; }
.composer .paper textarea { background: transparent; position: relative; overflow-y: auto; scrollbar-gutter: stable; overflow-wrap: break-word; }
.marks { padding: 7px 10px; border: 1px solid transparent; line-height: 1.4; max-height: 12em; overflow: hidden; scrollbar-gutter: stable;
  white-space: pre-wrap; overflow-wrap: break-word; color: transparent; unicode-bidi: plaintext; text-align: start; user-select: none; }
.mark { text-decoration: underline wavy 1.5px var(--seen); text-underline-offset: 3px; text-decoration-skip-ink: none; }
.mark.block { text-decoration-color: var(--danger); background: var(--danger-ground); border-radius: 2px; }
.mark.confirm { text-decoration-style: double; }

.answering:has(> :is(.scripts, .fill):not([hidden])) > .strip { display: none; }
.room { overflow-y: auto; }
.strip { border: 1px solid var(--line); border-radius: calc(var(--radius) * .55); padding: 5px 8px 7px; }
.strip[data-draft="true"] { border: 1px dashed var(--seen); }
.strip-head { display: flex; align-items: center; gap: 8px; font-size: .84em; color: var(--soft); padding-bottom: 4px; }
.suggestions { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: 6px; }
.suggestions li, .suggestion { min-width: 0; width: 100%; }
.suggestion { display: grid; text-align: start; gap: 0; padding: 3px 9px 4px; line-height: 1.3; font-weight: 400; }
.suggestion .snippet { font-size: .9em; }

.scripts { border: 1px solid var(--edge); border-radius: calc(var(--radius) * .55); box-shadow: var(--shadow); overflow: hidden; background: var(--surface); }
.scripts li { padding: 5px 10px; cursor: pointer; border-inline-start: 3px solid transparent; }
.scripts li + li { border-top: 1px solid var(--line); }
.scripts li[aria-selected="true"] { background: var(--ground); border-inline-start-color: var(--accent); }
.scripts .none { padding: 8px 12px; }
.script-head { display: flex; gap: 8px; align-items: baseline; min-width: 0; }
.script-head .chip { flex: none; max-width: 40%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.script-head .name { flex: 0 1 auto; }
.preview { display: block; color: var(--soft); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-size: .93em; }
[aria-selected="true"] > .preview { color: var(--ink); white-space: pre-wrap; overflow-wrap: anywhere; max-height: 9.5em; }
.gap { color: var(--seen); border-bottom: 1.5px dashed currentColor; font-weight: 600; }
.script-search { display: flex; gap: 8px; align-items: center; }
.script-search label { font-weight: 600; font-size: .87em; color: var(--soft); }
.script-search input { flex: 1; min-width: 0; padding: 5px 10px; }

.fill { border: 1px solid var(--accent); border-radius: calc(var(--radius) * .55); padding: 7px 12px 9px; background: var(--ground); }
.fill-text { line-height: 2.1; overflow-wrap: anywhere; white-space: pre-wrap; padding-top: 3px; }
.gap-field { white-space: nowrap; }
.gap-field :is(input, select) { padding: 1px 8px; min-height: 28px; border-radius: 6px; max-width: 14rem; }
.gap-field input[type="number"] { width: 7rem; }
.gap-field [aria-invalid="true"] { border-color: var(--danger); outline: 1px solid var(--danger); }

.findings { display: grid; gap: 3px; font-size: .93em; }
.findings li { border-inline-start: 3px solid var(--seen); padding-inline-start: 9px; overflow-wrap: anywhere; }
.findings li.block { border-color: var(--danger); }
.findings li.soft { border-color: transparent; }
.level-word { font-weight: 650; color: var(--seen); }
.block > .level-word { color: var(--danger); }
.findings .link { margin-inline-start: 8px; color: var(--accent); }
.refused { display: flex; flex-wrap: wrap; gap: 6px 12px; align-items: center; background: var(--danger-ground); color: var(--danger);
  border-radius: calc(var(--radius) * .55); padding: 6px 12px; }
.refused span { flex: 1 1 14rem; }
.robotic { color: var(--soft); font-size: .9em; border-inline-start: 3px solid var(--seen); padding-inline-start: 9px; }

.walk { border: 1px solid var(--edge); border-inline-start: 3px solid var(--accent); border-radius: calc(var(--radius) * .55); padding: 7px 12px 8px;
  background: var(--ground); display: grid; gap: 5px; }
.walk:focus { outline: 2px solid var(--accent); outline-offset: 1px; }
.walk .keys { margin-inline-start: auto; }
.walk-text { white-space: pre-wrap; overflow-wrap: anywhere; max-height: 6em; overflow-y: auto; unicode-bidi: isolate; text-align: start; }
.walk-options { display: flex; flex-wrap: wrap; gap: 6px; }
.walk-options:empty, .walk-missing:empty { display: none; }
.walk-buttons { display: flex; flex-wrap: wrap; gap: 4px 14px; color: var(--accent); font-size: .93em; }

@container peekwire-console (max-width: 640px) {
  .suggestions { display: flex; flex-wrap: wrap; }
  .suggestions li { width: auto; max-width: 100%; }
  .suggestion .snippet { display: none; }
  .strip-head .keys { display: none; }
}
@media (forced-colors: active) {
  .scripts li[aria-selected="true"] { outline: 2px solid Highlight; outline-offset: -2px; }
  .composer .paper textarea { forced-color-adjust: none; background: transparent; color: CanvasText; border-color: CanvasText; }
  .marks { color: Canvas; }
  .mark, .mark.block { text-decoration-color: LinkText; background: none; }
  .refused { border: 1px solid CanvasText; }
}
`);
