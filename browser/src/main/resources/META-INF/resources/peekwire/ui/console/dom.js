/** Makes a node hold these nodes, in this order, and touches none that is where it belongs: focus and presses stay. */
export function fill(parent, ...nodes) {
  const wanted = nodes.filter(Boolean);
  [...parent.childNodes].filter(node => !wanted.includes(node)).forEach(node => node.remove());
  wanted.forEach((node, index) => {
    if (parent.childNodes[index] !== node) {
      parent.insertBefore(node, parent.childNodes[index] ?? null);
    }
  });
}

/** Sets an attribute, or takes it away. */
export function put(node, name, value) {
  if (value) {
    node.setAttribute(name, value);
  } else {
    node.removeAttribute(name);
  }
}

/**
 * One view for each of a list's items, by their keys: kept as long as the item is there, drawn anew only when it is another.
 *
 * @template T
 * @typedef {{element: Element, update: (item: T) => void}} View
 */
export class Rows {
  #parent;
  #key;
  #make;
  #rows = new Map();

  /**
   * @param {Element} parent
   * @param {(item: any) => string} key
   * @param {(item: any) => View<any>} make
   */
  constructor(parent, key, make) {
    this.#parent = parent;
    this.#key = key;
    this.#make = make;
  }

  show(items) {
    const before = this.#rows;
    this.#rows = new Map(items.map(item => [this.#key(item), this.#row(before.get(this.#key(item)), item)]));
    fill(this.#parent, ...[...this.#rows.values()].map(({ view }) => view.element));
  }

  /** @returns {any} the view of an item, if it is there */
  get(key) {
    return this.#rows.get(key)?.view;
  }

  #row(known, item) {
    const state = JSON.stringify(item);
    const row = known ?? { view: this.#make(item), state: null };
    if (row.state !== state) {
      row.state = state;
      row.view.update(item);
    }
    return row;
  }
}

/** Has what is around a node wear one more sheet, of what was loaded later. */
export function wear(node, sheet) {
  const sheets = node.getRootNode().adoptedStyleSheets;
  sheets?.includes(sheet) || sheets?.push(sheet);
}
