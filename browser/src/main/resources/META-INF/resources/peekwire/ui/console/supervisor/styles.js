import { sheet } from "../../theme.js";

/** How the supervisor's view looks, after the console's own. */
export const floorStyles = sheet(`
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
@container peekwire-console (max-width: 640px) {
  .floor-body, .floor-head { padding-inline: 12px; }
}
`);
