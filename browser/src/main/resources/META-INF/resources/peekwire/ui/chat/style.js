import { sheet } from "../theme.js";

/** The look of `<peekwire-chat>`. Lengths along the line are logical, so that it reads from right to left too. */
export const style = sheet(`
:host { width: 400px; max-width: 100%; height: 620px; max-height: 100%; }
[part~="panel"] { display: flex; flex-direction: column; height: 100%; min-height: 0; overflow: hidden;
  background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); box-shadow: var(--shadow); }
[part~="header"] { display: flex; flex: none; flex-wrap: wrap; align-items: center; gap: var(--space) calc(var(--space) * 3);
  padding: calc(var(--space) * 3) calc(var(--space) * 4); border-block-end: 1px solid var(--line); min-height: 64px; }
[part~="header"] .avatar { width: 40px; height: 40px; background: var(--accent); color: var(--on-accent); font-size: .9em; }
[part~="header"] div { flex: 1 1 132px; min-width: 0; }
[part~="header"] .acts { display: flex; flex: 0 1 auto; margin-inline-start: auto; }
[part~="header"] .plain { padding-inline: calc(var(--space) * 2); }
[part~="title"] { font-size: 1.07em; font-weight: 650; letter-spacing: -.01em; line-height: 1.3; }
[part~="status"] { color: var(--soft); font-size: .84em; line-height: 1.35; }
.sure { display: flex; flex-wrap: wrap; align-items: center; gap: calc(var(--space) * 2);
  padding: calc(var(--space) * 2) calc(var(--space) * 4); background: var(--ground); border-block-end: 1px solid var(--line); }
.sure p { flex: 1; font-weight: 600; }
.banner::before { content: ""; width: 8px; height: 8px; border-radius: 50%; background: currentColor; flex: none;
  animation: pulse 1.6s infinite; }
.banner span { flex: 1; }
.scroll { flex: 1 1 auto; min-height: 96px; overflow-y: auto; overscroll-behavior: contain; padding: calc(var(--space) * 4);
  position: relative; }
.scroll:focus-visible { outline-offset: -2px; }
.talk, .away { display: contents; }
ol:empty { display: none; }
.filling { display: flex; flex-direction: column; justify-content: flex-end; min-height: 100%; }
[part~="item"] { margin-block-start: 3px; }
[part~="system"], .day { text-align: center; color: var(--soft); font-size: .8em; margin-block: calc(var(--space) * 3); }
.day { font-weight: 600; }
[part~="message"] { display: grid; grid-template-columns: 28px minmax(0, 1fr); column-gap: calc(var(--space) * 2);
  justify-items: start; max-width: 88%; }
[part~="message"] > :not(.avatar) { grid-column: 2; }
[part~="message"] > .avatar { grid-area: 2 / 1; }
.first { margin-block-start: calc(var(--space) * 3.5); }
[part~="mine"] { margin-inline-start: auto; justify-items: end; grid-template-columns: 0 minmax(0, 1fr); }
.meta { color: var(--soft); font-size: .76em; padding-inline: 2px; }
.theirs .bubble { border-end-start-radius: 4px; }
.mine .bubble { border-end-end-radius: 4px; }
.whole { display: inline-block; max-width: 100%; }
.new { animation: rise .18s ease-out; }
.waits .bubble, .failed .bubble { background: var(--surface); color: var(--ink); border: 1px dashed var(--edge); }
.failed .meta { color: var(--danger); font-weight: 600; }
.newer { position: sticky; inset-block-end: 0; display: block; margin: 8px auto 0; box-shadow: var(--shadow); font-size: .84em; }
.start { flex: 1; overflow-y: auto; padding: calc(var(--space) * 5); display: flex; flex-direction: column;
  gap: calc(var(--space) * 4); }
.start > p { font-size: 1.05em; }
.start label { display: grid; gap: var(--space); font-weight: 600; font-size: .92em; }
.start textarea, .start input { font-weight: 400; }
.start ::slotted(:not([hidden])) { display: block; }
.start .primary { min-height: 44px; }
[part~="consent"] { margin: 0 calc(var(--space) * 3) calc(var(--space) * 3); padding: calc(var(--space) * 3.5) calc(var(--space) * 4);
  border: 1px solid var(--line); border-radius: var(--radius); background: var(--ground); display: grid;
  gap: calc(var(--space) * 2.5); min-height: 210px; overflow: auto; flex: 0 2 auto; grid-template-rows: auto minmax(64px, 1fr); }
h3 { font-weight: 650; line-height: 1.3; }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; font-weight: 600; }
fieldset div { display: grid; gap: calc(var(--space) * 2); margin-block-start: calc(var(--space) * 2); }
.start [part~="topic"] { display: flex; align-items: center; gap: calc(var(--space) * 2); padding: calc(var(--space) * 2) calc(var(--space) * 3);
  font-weight: 500; border: 1px solid var(--edge); border-radius: calc(var(--radius) * .7); cursor: pointer; overflow-wrap: anywhere; }
.start [part~="topic"]:has(:checked) { border-color: var(--accent); outline: 1px solid var(--accent); }
[type="radio"] { accent-color: var(--accent); width: 18px; height: 18px; margin: 0; flex: none; }
[part~="notice"] p { text-align: start; }
[part~="notice"] { font-size: .84em; color: var(--soft); overflow-y: auto; display: grid; gap: .6em; min-height: 0;
  padding-block-end: 16px; mask-image: linear-gradient(#000 calc(100% - 18px), #0000); }
.choice { display: flex; flex-wrap: wrap; gap: calc(var(--space) * 2); }
.choice button { flex: 1 1 auto; text-align: center; font-size: .93em; padding-inline: calc(var(--space) * 2); }
[part~="indicator"] { display: flex; align-items: center; gap: calc(var(--space) * 2.5); padding: calc(var(--space) * 2) calc(var(--space) * 4);
  border-block-start: 1px solid var(--line); color: var(--soft); font-size: .87em; transition: background .2s; }
[part~="indicator"] div { flex: 1; min-width: 0; line-height: 1.3; }
[part~="indicator"] .link { font-size: .92em; font-weight: 500; margin-inline-start: -2px; }
[part~="indicator"].seen { background: var(--seen-ground); color: var(--seen); }
.seen [role="status"] { font-weight: 650; }
.seen svg { animation: pulse 2s infinite; }
[part~="composer"] { padding: calc(var(--space) * 2) calc(var(--space) * 3) calc(var(--space) * 3); border-block-start: 1px solid var(--line); }
[part~="indicator"]:not([hidden]) + [part~="composer"] { border-block-start-color: transparent; }
.box { display: flex; align-items: flex-end; gap: var(--space); border: 1px solid var(--edge); padding: 4px;
  border-radius: calc(var(--radius) + 4px); background: var(--surface); }
.box:focus-within { border-color: var(--accent); outline: 1px solid var(--accent); }
.box textarea { flex: 1; min-width: 0; border: 0; background: none; resize: none; min-height: 36px; max-height: 140px; height: 36px;
  padding: 7px 8px; line-height: 1.45; field-sizing: content; overflow-wrap: anywhere; }
.box textarea:focus-visible { outline: none; }
::placeholder { color: var(--soft); opacity: 1; }
@supports (field-sizing: content) { .box textarea { height: auto; } }
[part~="send"] { width: 36px; padding: 0; display: grid; place-items: center; border-radius: 50%; flex: none; }
[part~="send"]:dir(rtl) svg { transform: scaleX(-1); }
[part~="peek"], .count, .problem { font-size: .8em; padding: 4px 4px 0; overflow-wrap: anywhere; }
[part~="peek"], .count { color: var(--soft); }
.over, .problem { color: var(--danger); font-weight: 600; }
.over-end { padding: calc(var(--space) * 4); border-block-start: 1px solid var(--line); display: grid; }
@keyframes pulse { 50% { opacity: .45; } }
@keyframes rise { from { opacity: 0; transform: translateY(6px); } }
@media (forced-colors: active) { .box:focus-within { outline: 2px solid Highlight; } .banner::before { background: CanvasText; } }
`);
