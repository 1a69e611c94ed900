/** JSON in the one spelling that the format allows, from bytes; written from docs/transcript-format.md alone. */

const SHORT = { b: "\b", t: "\t", n: "\n", f: "\f", r: "\r", '"': '"', "\\": "\\" };
const WHITE = new Set([0x20, 0x0a, 0x0d, 0x09]);

/** The text is not what it should be; `ended` if it is just over too early. */
export class Broken extends Error {
  constructor(ended) {
    super(ended ? "ended" : "broken");
    this.ended = ended;
  }
}

export class StrictJson {
  #bytes;
  #at = 0;

  constructor(bytes) {
    this.#bytes = bytes;
  }

  #next() {
    return this.#at < this.#bytes.length ? this.#bytes[this.#at] : -1;
  }

  broken() {
    return new Broken(this.#next() < 0);
  }

  peek() {
    while (WHITE.has(this.#next())) {
      this.#at++;
    }
    return this.#next() < 0 ? "" : String.fromCharCode(this.#next());
  }

  accept(char) {
    const there = this.peek() === char;
    this.#at += there ? 1 : 0;
    return there;
  }

  expect(char) {
    if (!this.accept(char)) {
      throw this.broken();
    }
  }

  value() {
    const first = this.peek();
    switch (first) {
      case "{":
        return this.#object();
      case "[":
        return this.#array();
      case '"':
        return this.string();
      case "t":
        return this.#word("true", true);
      case "f":
        return this.#word("false", false);
      default:
        return this.#number();
    }
  }

  #object() {
    const members = new Map();
    this.expect("{");
    if (this.accept("}")) {
      return members;
    }
    do {
      const name = this.name();
      const value = this.value();
      if (members.has(name)) {
        throw new Broken(false);
      }
      members.set(name, value);
    } while (this.accept(","));
    this.expect("}");
    return members;
  }

  #array() {
    const values = [];
    this.expect("[");
    if (this.accept("]")) {
      return values;
    }
    do {
      values.push(this.value());
    } while (this.accept(","));
    this.expect("]");
    return values;
  }

  name() {
    const name = this.string();
    this.expect(":");
    return name;
  }

  #word(word, meant) {
    for (const char of word) {
      if (this.#next() !== char.charCodeAt(0)) {
        throw this.broken();
      }
      this.#at++;
    }
    return meant;
  }

  #number() {
    let digits = "";
    while (/[-0-9]/.test(String.fromCharCode(Math.max(this.#next(), 0)))) {
      if (this.#next() === 0x2d && digits !== "") {
        break;
      }
      digits += String.fromCharCode(this.#bytes[this.#at++]);
    }
    if (digits === "" || digits === "-") {
      throw this.broken();
    }
    if (!/^(0|-?[1-9][0-9]*)$/.test(digits) || !Number.isSafeInteger(Number(digits))) {
      throw new Broken(false);
    }
    return Number(digits);
  }

  string() {
    this.expect('"');
    const utf8 = [];
    while (this.#next() !== 0x22) {
      if (this.#next() < 0x20) {
        throw this.broken();
      }
      const one = this.#bytes[this.#at++];
      utf8.push(one === 0x5c ? this.#escaped() : one);
    }
    this.#at++;
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(new Uint8Array(utf8));
    } catch {
      throw new Broken(false);
    }
  }

  /** Only what RFC 8785 writes so: the short ones, and other control characters. */
  #escaped() {
    if (this.#next() < 0) {
      throw this.broken();
    }
    const which = String.fromCharCode(this.#bytes[this.#at++]);
    if (which in SHORT) {
      return SHORT[which].charCodeAt(0);
    }
    if (which !== "u") {
      throw new Broken(false);
    }
    let digits = "";
    for (let i = 0; i < 4; i++) {
      if (!/[0-9a-f]/.test(String.fromCharCode(Math.max(this.#next(), 0)))) {
        throw this.broken();
      }
      digits += String.fromCharCode(this.#bytes[this.#at++]);
    }
    const code = parseInt(digits, 16);
    if (code >= 0x20 || Object.values(SHORT).includes(String.fromCharCode(code))) {
      throw new Broken(false);
    }
    return code;
  }
}

/** RFC 8785, for the values of the format; objects are maps. */
export function canonical(value) {
  if (value instanceof Map) {
    const names = [...value.keys()].sort();
    return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value.get(name))}`).join(",")}}`;
  }
  return Array.isArray(value) ? `[${value.map(canonical).join(",")}]` : JSON.stringify(value);
}
