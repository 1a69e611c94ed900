import { ERASED, MOST } from "./wire.js";

const LONGEST = 4_000;

function element(tag, props, ...children) {
  const made = Object.assign(document.createElement(tag), props);
  made.append(...children);
  return made;
}

const time = at => `${at.toLocaleTimeString([], { hour12: false })}.${String(at.getMilliseconds()).padStart(3, "0")}`;

/** The names of the frames in a message, each once, with how often. */
function title(kinds) {
  return [...new Set(kinds)].map(kind => {
    const times = kinds.filter(each => each === kind).length;
    return times > 1 ? `${kind} ×${times}` : kind;
  }).join(", ");
}

function pretty(text) {
  const whole = JSON.stringify(JSON.parse(text), null, 2);
  return whole.length > LONGEST ? `${whole.slice(0, LONGEST)}\n…` : whole;
}

/** A line that opens to the whole message. People's words go into it as text. */
function line({ number, way, at, bytes, text, kinds }) {
  const summary = element("summary", {},
    element("span", { className: "way", textContent: way === "out" ? "↑ out" : "↓ in" }),
    element("time", { dateTime: at.toISOString(), textContent: time(at) }),
    element("span", { className: "bytes", textContent: `${bytes} B` }),
    element("b", { textContent: title(kinds) }),
    element("code", { textContent: text.slice(0, 200) }));
  const details = element("details", {}, summary);
  details.addEventListener("toggle", () => {
    details.querySelector("pre")?.remove();
    if (details.open) {
      details.append(element("pre", { textContent: pretty(text), tabIndex: 0 }));
    }
  });
  const item = element("li", {}, details);
  item.dataset.number = number;
  item.dataset.way = way;
  item.dataset.quiet = String(kinds.every(kind => kind === "ping" || kind === "pong"));
  return item;
}

/** Shows a line anew whose text was erased; one that is not there yet never had it. */
function erase(item, seen) {
  if (item && item.querySelector("code").textContent !== ERASED) {
    item.replaceWith(line(seen));
  }
}

/**
 * The panel below a page that lists what its wire carries, and the button that shows it.
 *
 * @param {import("./wire.js").Wire} wire
 * @param {(count: object) => string} words what the counts mean
 * @param {HTMLElement} panel empty
 * @param {HTMLButtonElement} button
 */
export function showWire(wire, words, panel, button) {
  const said = element("p", { className: "words", role: "status" });
  said.dataset.testid = "wire-words";
  const list = element("ol", { tabIndex: 0, ariaLabel: `The latest ${MOST} messages on the wire` });
  list.dataset.testid = "wire";
  const clear = element("button", { type: "button", textContent: "Clear" });
  clear.addEventListener("click", () => wire.clear());
  const title = element("h2", { textContent: "On the wire", id: "wire-title" });
  panel.setAttribute("aria-labelledby", title.id);
  panel.append(element("header", {}, title, said, clear), list);

  const update = () => {
    const text = words(wire.count);
    said.textContent === text || (said.textContent = text);
    const oldest = wire.seen[0]?.number ?? Infinity;
    while (list.firstChild && Number(list.firstChild.dataset.number) < oldest) {
      list.firstChild.remove();
    }
    wire.seen.filter(each => each.text === ERASED).forEach(each => erase(list.children[each.number - oldest], each));
    const shown = Number(list.lastChild?.dataset.number ?? 0);
    const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
    list.append(...wire.seen.filter(each => each.number > shown).map(line));
    if (atEnd) {
      list.scrollTop = list.scrollHeight;
    }
  };
  const open = shown => {
    panel.hidden = !shown;
    button.setAttribute("aria-expanded", String(shown));
    list.scrollTop = list.scrollHeight;
  };
  button.addEventListener("click", () => open(panel.hidden));
  wire.addEventListener("change", update);
  open(new URLSearchParams(location.search).has("wire"));
  update();
}
