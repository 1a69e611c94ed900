/**
 * A style sheet from text. Constructed sheets need no inline style, so a strict Content Security Policy lets them be.
 *
 * @param {string} css
 */
export function sheet(css) {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}

/**
 * The look that both elements share. A page sets `--peekwire-*` anywhere above; what it leaves unset has these values.
 * Inside, rules use the short names (`--accent`), never the public ones. Words that run the other way than the page,
 * English on an Arabic page, are of the kind `plaintext`: they keep their punctuation where it belongs.
 */
export const theme = sheet(`
:host {
  color-scheme: light dark;
  --accent: var(--peekwire-accent, light-dark(#1d4ed8, #93b4ff));
  --on-accent: var(--peekwire-on-accent, light-dark(#fff, #0b1530));
  --ink: var(--peekwire-ink, light-dark(#16202e, #e9eef6));
  --soft: var(--peekwire-soft, light-dark(#566274, #a6b3c4));
  --line: var(--peekwire-line, light-dark(#dfe5ec, #313c4b));
  --edge: var(--peekwire-edge, light-dark(#8290a2, #77879b));
  --surface: var(--peekwire-surface, light-dark(#fff, #141b25));
  --ground: var(--peekwire-ground, light-dark(#f4f6f9, #1c2531));
  --mine: var(--peekwire-mine, light-dark(#1d4ed8, #2a4a8f));
  --on-mine: var(--peekwire-on-mine, #fff);
  --theirs: var(--peekwire-theirs, light-dark(#eef2f7, #253041));
  --seen: var(--peekwire-seen, light-dark(#8a4200, #ffc072));
  --seen-ground: var(--peekwire-seen-ground, light-dark(#fff4e5, #3a2a14));
  --danger: var(--peekwire-danger, light-dark(#b3181f, #ff9d9a));
  --danger-ground: var(--peekwire-danger-ground, light-dark(#fdecec, #3c1d20));
  --radius: var(--peekwire-radius, 14px);
  --space: var(--peekwire-space, 4px);
  --font: var(--peekwire-font, system-ui, "Segoe UI", Roboto, sans-serif);
  --size: var(--peekwire-font-size, 15px);
  --shadow: var(--peekwire-shadow, 0 1px 2px #0f172a14, 0 12px 32px -8px #0f172a38);
  display: block; font: 400 var(--size)/1.45 var(--font); color: var(--ink); text-align: start;
}
:host([theme="light"]) { color-scheme: light; }
:host([theme="dark"]) { color-scheme: dark; }
:host([hidden]), [hidden] { display: none !important; }
*, ::before, ::after { box-sizing: border-box; }
h2, h3, p, ol, ul { margin: 0; padding: 0; font: inherit; list-style: none; }
h2, h3, p, li, button, label, textarea, .banner span { unicode-bidi: plaintext; }
[part~="panel"]:dir(rtl) { text-align: right; }
a { color: inherit; text-underline-offset: 2px; }
svg { width: 1.25em; height: 1.25em; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round;
  stroke-linejoin: round; flex: none; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.soft { color: var(--soft); font-size: .8em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
[tabindex="-1"] { outline: none; }
button { font: inherit; font-weight: 550; color: var(--ink); background: var(--surface); border: 1px solid var(--edge);
  border-radius: calc(var(--radius) * .7); min-height: 36px; min-width: 24px;
  padding: calc(var(--space) * 1.5) calc(var(--space) * 3.5); cursor: pointer; transition: background .12s, filter .12s; }
button:hover { background: var(--ground); }
button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
button.primary:hover { filter: brightness(1.08); }
button.plain { background: none; border-color: transparent; color: var(--soft); font-weight: 500; }
button.plain:hover { color: var(--ink); background: var(--ground); }
button.link { background: none; border: 0; padding: 0 2px; min-height: 24px; color: inherit; text-decoration: underline;
  text-underline-offset: 2px; font-weight: 600; }
textarea, input, select { font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--edge);
  border-radius: calc(var(--radius) * .7); padding: calc(var(--space) * 2) calc(var(--space) * 3); }
:is(textarea, input, select):focus-visible { outline-offset: 0; border-color: var(--accent); }
[role="switch"] { appearance: none; flex: none; width: 44px; height: 26px; min-height: 26px; margin: 0; padding: 0;
  border-radius: 13px; background: var(--edge); border: 1px solid transparent; cursor: pointer; position: relative; }
[role="switch"]::after { content: ""; position: absolute; inset-block: 2px; inset-inline-start: 2px; width: 20px;
  border-radius: 50%; background: #fff; box-shadow: 0 1px 2px #0005; transition: inset-inline-start .15s; }
[role="switch"]:checked { background: var(--accent); }
[role="switch"]:checked::after { inset-inline-start: 20px; background: var(--on-accent); }
.avatar { display: grid; place-items: center; flex: none; width: 28px; height: 28px; border-radius: 50%;
  background: var(--theirs); color: var(--ink); font-size: .75em; font-weight: 650; }
.bubble { padding: calc(var(--space) * 2) calc(var(--space) * 3); border-radius: var(--radius); background: var(--theirs);
  white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; text-align: start; }
.mine .bubble { background: var(--mine); color: var(--on-mine); }
.banner { display: flex; gap: calc(var(--space) * 2); align-items: center; padding: calc(var(--space) * 2) calc(var(--space) * 4);
  background: var(--seen-ground); color: var(--seen); font-size: .87em; }
@media (prefers-reduced-motion: reduce) { *, ::before, ::after { animation: none !important; transition: none !important;
  scroll-behavior: auto !important; } }
@media (forced-colors: active) {
  .bubble, .avatar, .banner { border: 1px solid CanvasText; }
  button.primary { forced-color-adjust: none; background: ButtonFace; border-color: ButtonText; color: ButtonText; }
  .mine .bubble { border-width: 2px; }
  [role="switch"] { border-color: ButtonText; forced-color-adjust: none; background: Canvas; }
  [role="switch"]::after { background: ButtonText; }
  [role="switch"]:checked { background: Highlight; }
  [role="switch"]:checked::after { background: HighlightText; }
}
`);
