import { sheet } from "../../theme.js";

/** How a trace looks, after the console's own. */
export const traceStyles = sheet(`
.trace { width: min(34rem, calc(100vw - 2rem)); }
.steps { display: grid; gap: 8px; padding: 10px 0 4px; max-height: 45vh; overflow-y: auto; }
.step > p > time { font-variant-numeric: tabular-nums; font-size: .92em; margin-inline-end: 6px; }
.step summary { cursor: pointer; color: var(--soft); min-height: 24px; width: fit-content; }
.verdicts { padding-inline-start: 18px; display: grid; gap: 2px; }
.verdicts .chosen { font-weight: 650; }
.why-said { padding-top: 8px; font-weight: 600; }
.why-said:empty { padding: 0; }
`);
