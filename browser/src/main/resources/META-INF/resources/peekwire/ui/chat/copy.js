/** The words of a visitor's copies. */
export const WORDS = {
  en: () => import("../words/copy/copy-en.js"),
  fr: () => import("../words/copy/copy-fr.js"),
  nb: () => import("../words/copy/copy-nb.js"),
  de: () => import("../words/copy/copy-de.js"),
  es: () => import("../words/copy/copy-es.js"),
  id: () => import("../words/copy/copy-id.js"),
};

export const css = `
.copy { display: grid; gap: calc(var(--space) * 2.5); padding: calc(var(--space) * 3) calc(var(--space) * 4); max-height: 60vh; overflow-y: auto;
  background: var(--ground); border-block-end: 1px solid var(--line); }
.copies { flex: 0 1 auto; min-height: 0; overflow-y: auto; }
.copy .choice button { flex: 1 1 40%; }
[part~="panel"]:has(.copy) :is([part~="consent"], [part~="composer"], [part~="compensation"]) { display: none; }
.copy form { display: grid; gap: var(--space); }
.copy .row { display: flex; flex-wrap: wrap; gap: calc(var(--space) * 2); }
.copy .row input { flex: 1 1 160px; min-width: 0; }
.copy label { font-weight: 600; font-size: .92em; }
.copy [role="status"] { font-weight: 600; font-size: .92em; overflow-wrap: anywhere; }
.copy [role="status"]:empty { display: none; }
.copy textarea { width: 100%; height: 96px; resize: vertical; font-size: .84em; }
`;

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const FILES = { html: ["text/html", "html"], text: ["text/plain", "txt"], signed: ["application/json", "json"] };

/** What a visitor may do with the chat in writing: copy, save and mail it. */
export class Copy {
  #h;
  #say;
  #of;
  #title;
  #told;
  #byHand;
  #address;
  #busy = false;

  /**
   * @param {typeof import("../element.js").h} h
   * @param {import("../words.js").Words} words
   * @param {{client: any, chat: string, events: any[]}} of
   * @param {() => void} close
   */
  constructor(h, words, of, close) {
    this.#h = h;
    this.#say = (key, values) => words.say(key, values);
    this.#of = { ...of, wish: { locale: words.locale, zone: new Intl.DateTimeFormat().resolvedOptions().timeZone } };
    const { copies } = of.client;
    const say = this.#say;
    const button = (key, act) => h("button", { type: "button", onclick: () => this.#try(act) }, say(key));
    this.#title = h("h3", { id: "copy", tabindex: "-1" }, say("title"));
    this.#told = h("p", { role: "status" });
    this.#byHand = h("textarea", { hidden: true, readOnly: true, "aria-label": say("byHand") });
    this.element = h("section", { class: "copy", part: "copies", "aria-labelledby": "copy", onkeydown: event => event.key === "Escape" && close() },
      this.#title,
      h("div", { class: "choice" }, button("copy", () => this.#toClipboard()), button("html", () => this.#save("html")),
        button("text", () => this.#save("text")), copies.includes("signed") && button("signed", () => this.#save("signed"))),
      copies.includes("signed") && h("p", { class: "soft" }, say("why")),
      copies.includes("mail") && this.#mailing(),
      this.#told, this.#byHand,
      h("div", null, h("button", { type: "button", class: "plain", onclick: close }, say("close"))));
  }

  focus() {
    this.#title.focus();
  }

  #mailing() {
    const h = this.#h;
    this.#address = h("input", { part: "input", id: "address", type: "email", autocomplete: "email", maxLength: 320, value: addressIn(this.#of.events) });
    const submit = event => {
      event.preventDefault();
      this.#try(() => this.#mail());
    };
    return h("form", { novalidate: true, onsubmit: submit }, h("label", { for: "address" }, this.#say("address")),
      h("div", { class: "row" }, this.#address, h("button", null, this.#say("mail"))));
  }

  /** One at a time; what comes of it is said. */
  async #try(act) {
    if (this.#busy) {
      return;
    }
    this.#busy = true;
    this.#byHand.hidden = true;
    this.#told.textContent = this.#say("working");
    try {
      this.#told.textContent = await act();
    } catch ({ code }) {
      this.#told.textContent = this.#say({ rate_limited: "busy", malformed: "noAddress", limit_exceeded: "often" }[code] ?? "trouble");
    }
    this.#busy = false;
  }

  #read(format) {
    const { client, chat, wish } = this.#of;
    return client.transcript(chat, { format, ...wish });
  }

  /** Where the browser keeps pages from its clipboard, the text stands there to be taken by hand. */
  async #toClipboard() {
    const reading = this.#read("text");
    const kept = write(reading).then(() => true, () => false);
    const text = await reading;
    if (await kept) {
      return this.#say("copied");
    }
    this.#byHand.value = text;
    this.#byHand.hidden = false;
    this.#byHand.focus();
    this.#byHand.select();
    return this.#say("byHand");
  }

  async #save(format) {
    const [type, extension] = FILES[format];
    const href = URL.createObjectURL(new Blob([await this.#read(format)], { type: `${type};charset=utf-8` }));
    const download = `${this.#say("file")}-${new Date().toISOString().slice(0, 10)}.${extension}`;
    this.#h("a", { href, download }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
    return this.#say("saved", { file: download });
  }

  async #mail() {
    const address = this.#address.value.trim();
    if (!ADDRESS.test(address)) {
      this.#address.focus();
      return this.#say("noAddress");
    }
    await this.#of.client.mailTranscript(this.#of.chat, address);
    return this.#say("mailed", { address });
  }
}

/** Before the text is there, for browsers want to be asked while the click is fresh. */
async function write(reading) {
  const { clipboard } = navigator;
  const blob = reading.then(text => new Blob([text], { type: "text/plain" }));
  await (globalThis.ClipboardItem ? clipboard.write([new ClipboardItem({ "text/plain": blob })]) : clipboard.writeText(await reading));
}

/** The address that the visitor gave in the chat, if one did. */
export function addressIn(events) {
  const given = events.flatMap(({ attributes }) => Object.values(attributes ?? {}));
  return given.findLast(value => ADDRESS.test(value)) ?? "";
}
