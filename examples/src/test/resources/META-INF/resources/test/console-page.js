/** Puts a console on the page as the address asks, records what it ever showed, and stands in for what a desktop has. */
import { browser } from "/peekwire/host.js";
import "/peekwire/peekwire-console.js";

const asked = new URLSearchParams(location.search);
const page = document.documentElement;
const desk = document.createElement("peekwire-console");

page.dir = asked.get("page-dir") ?? "";
page.lang = asked.get("page-lang") ?? "en";
for (const [name, value] of asked) {
  if (!name.startsWith("page-")) {
    desk.setAttribute(name, value);
  }
}
const options = [["team", "main", "Support"], ["agent", "ana", "Ana"], ["agent", "ben", "Ben"], ["topic", "orders", "Orders and delivery"]];
const routed = [["team", "orders", "Orders"], ["team", "billing", "Billing"], ["agent", "ana", "Ana"], ["agent", "ben", "Ben"],
  ["agent", "nils", "Nils", 2], ["topic", "orders", "Orders and delivery"], ["topic", "returns", "Returns"]];
for (const [kind, id, name, tier] of asked.has("page-routing") ? routed : options) {
  const option = new Option(name);
  option.dataset[kind] = id;
  tier && (option.dataset.tier = tier);
  desk.append(option);
}

/** A line that the test can cut; there is no other until it says so. */
let line = null;
window.offline = false;
desk.host = {
  ...browser,
  socket: (url, protocol) => (line = window.offline ? { readyState: 0, send() {}, close() {} } : browser.socket(url, protocol)),
};
window.cutOff = () => {
  window.offline = true;
  line.onclose({ code: 1006 });
  line.close();
};

window.sentAway = code => {
  const away = line;
  away.onclose({ code });
  away.close();
};

window.told = [];
for (const type of ["state", "attention"]) {
  document.addEventListener(`peekwire-${type}`, ({ type: name, detail }) => window.told.push([name, detail.state ?? detail.why]));
}

/** Each draft that was on the screen, each text of the whole console, and what was there when an erasure's listeners were done. */
window.drafts = [];
window.texts = [];
window.spoken = [];
window.leftBehind = [];
const draft = () => desk.shadowRoot.querySelector(".unsent")?.textContent ?? "";
const record = () => {
  window.drafts.push(draft());
  window.texts.push(desk.shadowRoot.textContent);
  window.spoken.push(desk.shadowRoot.querySelector("[data-peek]")?.textContent ?? "");
};
new MutationObserver(record).observe(desk.shadowRoot, { subtree: true, childList: true, characterData: true, attributes: true });
document.querySelector("main").append(desk);
const client = setInterval(() => {
  if (desk.client) {
    clearInterval(client);
    desk.client.addEventListener("presence", ({ detail }) => (window.presence = detail));
    desk.client.addEventListener("peekerase", () => window.leftBehind.push(draft()));
  }
}, 1);

/** Notifications and tones, as the console made them. */
window.shown = [];
window.withdrawn = [];
window.tones = 0;
if (asked.has("page-desktop")) {
  window.Notification = class extends EventTarget {
    static permission = "default";
    static requestPermission = async () => (window.asked = (window.asked ?? 0) + 1, (Notification.permission = asked.get("page-desktop")));
    constructor(title, { body, tag }) {
      super();
      window.shown.push({ title, body, tag });
      Object.defineProperty(window.shown.at(-1), "made", { value: this });
      this.tag = tag;
    }
    close() {
      window.withdrawn.push(this.tag);
    }
  };
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (...when) {
    window.tones++;
    start.apply(this, when);
  };
}
