/** As much of a page as the console's parts need that are tested without a browser. Import it before them. */
class FakeNode {
  parentNode = null;
  childNodes = [];
  #listeners = new Map();
  #attributes = new Map();

  constructor(localName) {
    Object.assign(this, { localName, hidden: false, value: "", dataset: {}, rows: 2, scrollHeight: 0, clientHeight: 0, selectionStart: 0, selectionEnd: 0 });
    this.classList = { toggle() {}, add() {} };
  }

  get children() {
    return this.childNodes.filter(node => typeof node !== "string");
  }

  get firstElementChild() {
    return this.children[0] ?? null;
  }

  get textContent() {
    return this.childNodes.map(node => (typeof node === "string" ? node : node.textContent)).join("");
  }

  set textContent(text) {
    this.replaceChildren(...(text === "" ? [] : [String(text)]));
  }

  append(...nodes) {
    nodes.forEach(node => typeof node !== "string" && node.remove());
    nodes.forEach(node => typeof node !== "string" && (node.parentNode = this));
    this.childNodes.push(...nodes);
  }

  insertBefore(node, next) {
    this.append(node);
    this.childNodes.pop();
    this.childNodes.splice(next === null ? this.childNodes.length : this.childNodes.indexOf(next), 0, node);
  }

  /** What has the focus loses it when it goes, as in a page. */
  remove() {
    document.activeElement = this.contains(document.activeElement) ? null : document.activeElement;
    if (this.parentNode !== null) {
      this.parentNode.childNodes = this.parentNode.childNodes.filter(node => node !== this);
      this.parentNode = null;
    }
  }

  replaceChildren(...nodes) {
    this.children.forEach(node => node.remove());
    this.childNodes = [];
    this.append(...nodes);
  }

  contains(node) {
    return node === this || (node != null && this.children.some(child => child.contains(node)));
  }

  /** Every element within, itself included, in the order of the page. */
  all() {
    return [this, ...this.children.flatMap(node => node.all())];
  }

  find(localName, part = "") {
    return this.all().find(node => node.localName === localName && node.textContent.includes(part)) ?? null;
  }

  querySelector(localName) {
    return this.find(localName);
  }

  setAttribute = (name, value) => this.#attributes.set(name, value);
  getAttribute = name => this.#attributes.get(name) ?? null;
  hasAttribute = name => this.#attributes.has(name);
  removeAttribute = name => this.#attributes.delete(name);
  addEventListener = (type, listener) => this.#listeners.set(type, listener);

  /** Something happens to it, and to what it stands in. */
  fire(type, more = {}) {
    const event = { target: this, preventDefault() {}, ...more };
    for (let node = this; node !== null; node = node.parentNode) {
      node.#listeners.get(type)?.(event);
    }
  }

  key(key) {
    this.fire("keydown", { key });
  }

  /** The whole text is another, its caret at the end. */
  type(text) {
    this.value = text;
    this.setSelectionRange(text.length, text.length);
    this.fire("input");
  }

  focus() {
    document.activeElement = this;
  }

  getRootNode() {
    return document;
  }

  setSelectionRange(from, to) {
    Object.assign(this, { selectionStart: from, selectionEnd: to });
  }

  setRangeText(text, from, to) {
    this.value = this.value.slice(0, from) + text + this.value.slice(to);
    this.setSelectionRange(from + text.length, from + text.length);
  }
}

globalThis.document = {
  activeElement: null,
  createElement: name => new FakeNode(name),
  createElementNS: (_, name) => new FakeNode(name),
  execCommand: () => false,
};
globalThis.HTMLElement = class {};
globalThis.CSSStyleSheet = class {
  replaceSync() {}
};
