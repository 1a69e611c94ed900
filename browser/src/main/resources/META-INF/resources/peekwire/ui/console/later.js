/** What is needed now and then, loaded together when any of it is. */
export { HandoverPart, handoverStyles } from "./handover/part.js";
export { PromisesPart, promiseStyles } from "./promises/part.js";
export { alertsDialog, shortcutsDialog } from "./rare-dialogs.js";
export { pauseDialog } from "./routing/pause-dialog.js";
export { transferDialog } from "./routing/transfer-dialog.js";
export { FloorView, floorStyles } from "./supervisor/floor-view.js";
export { TraceDialog, traceStyles } from "./trace/trace-dialog.js";
