import { sheet } from "../../theme.js";

/** How promises, requests and surveys look, after the console's own. */
export const promiseStyles = sheet(`
.card-line { align-self: stretch; margin-top: 10px; text-align: start; max-width: none; }
.card-line > span { display: block; text-align: center; color: var(--soft); font-size: .84em; }
.promise { max-width: min(100%, 42rem); margin-inline: auto; border: 1.5px solid var(--accent); border-radius: calc(var(--radius) * .8); background: var(--surface);
  padding: 8px 14px 10px; display: grid; gap: 5px; min-width: 0; overflow-wrap: anywhere; }
.promise:is([data-state="declined"], [data-state="withdrawn"], [data-state="refused"], [data-state="expired"]) { border-color: var(--edge); }
.promise[data-state="awaiting_approval"], .promise.asks { border-color: var(--seen); background: var(--seen-ground); }
.promise-head { font-weight: 600; font-size: .93em; }
.promise-head .chip { color: inherit; border-color: currentColor; font-weight: 500; }
.promise-head .soft { font-weight: 400; }
.promise-text { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; line-height: 1.4; }
.promise-facts { margin: 0; display: flex; flex-wrap: wrap; gap: 2px 20px; }
.promise-facts:empty { display: none; }
.promise-facts div { display: flex; flex-wrap: wrap; gap: 6px; min-width: 0; max-width: 100%; }
.promise-facts dt { color: var(--soft); }
.promise-facts dd { margin: 0; font-weight: 600; min-width: 0; max-width: 100%; }
.promise:is([data-state="awaiting_approval"], .asks) :is(dt, .soft) { color: inherit; }
.promise-acts { display: flex; flex-wrap: wrap; align-items: end; gap: 8px; }
.promise-note { display: grid; gap: 2px; flex: 1 1 12rem; font-size: .9em; min-width: 0; }
.promise-note input { padding: 4px 10px; width: 100%; min-width: 0; }
.request { display: flex; flex-wrap: wrap; gap: 6px 12px; align-items: center; padding: 7px 16px; background: var(--seen-ground); color: var(--seen); border-bottom: 1px solid var(--line); font-weight: 600; }
.request p { flex: 1 1 12rem; }
.promising .field input { padding: 6px 10px; min-width: 0; max-width: 100%; }
.promising [aria-invalid="true"] { border-color: var(--danger); outline: 1px solid var(--danger); }
.promise-money { display: flex; flex-wrap: wrap; gap: 0 12px; }
@media (forced-colors: active) { .promise[data-state="awaiting_approval"], .promise.asks { border-width: 3px; } }
`);
