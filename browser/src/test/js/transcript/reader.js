/** The text cannot go on to be a transcript, or (with `ends`) it could, and is over. */
export class Broken extends Error {
  constructor(what, ends = false) {
    super(what);
    this.ends = ends;
  }
}

const DEEPEST = 16;
const LONGEST = 4_194_304;
const SHORT = { '"': '"', "\\": "\\", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };
const code = (character) => character.charCodeAt(0);
const WHITE = [..." \t\n\r"].map(code);
const isDigit = (byte) => byte >= code("0") && byte <= code("9");

/**
 * Reads JSON from bytes, step by step, and refuses what JCS would have spelled otherwise.
 * Objects become Maps, so that names keep their order and `__proto__` is a name like any other.
 */
export class Reader {
  #bytes;
  #at = 0;
  #longest = Infinity;

  constructor(bytes) {
    this.#bytes = bytes;
  }

  /** The next character that is no white space, or undefined at the end. */
  peek() {
    while (WHITE.includes(this.#bytes[this.#at])) {
      this.#at++;
      this.#longest++;
    }
    return this.#at < this.#bytes.length ? String.fromCharCode(this.#bytes[this.#at]) : undefined;
  }

  accept(character) {
    const there = this.peek() === character;
    if (there) {
      this.#step();
    }
    return there;
  }

  take(character) {
    if (!this.accept(character)) {
      throw this.#wrong(`${character} is missing`);
    }
  }

  /** Whether a list goes on after one of its values. */
  goesOn(closing) {
    if (this.accept(",")) {
      return true;
    }
    this.take(closing);
    return false;
  }

  /** A member's value or an entry, all of it. */
  whole() {
    return this.#bounded(() => this.#value(1));
  }

  /** A name of one of the file's members. */
  name() {
    return this.#bounded(() => this.text());
  }

  /** What may have so many bytes and no more. */
  #bounded(read) {
    this.peek();
    this.#longest = this.#at + LONGEST;
    const value = read();
    this.#longest = Infinity;
    return value;
  }

  #value(depth) {
    switch (this.peek()) {
      case "{":
        return this.#object(depth);
      case "[":
        return this.#list(depth);
      case '"':
        return this.text();
      case "t":
        return this.#word("true", true);
      case "f":
        return this.#word("false", false);
      default:
        return this.#number();
    }
  }

  #object(depth) {
    const members = new Map();
    this.#open("{", depth);
    if (this.accept("}")) {
      return members;
    }
    let before;
    do {
      const name = this.text();
      if (before !== undefined && name <= before) {
        throw new Broken("a name twice, or not in its place");
      }
      before = name;
      this.take(":");
      members.set(name, this.#value(depth + 1));
    } while (this.goesOn("}"));
    return members;
  }

  #list(depth) {
    const values = [];
    this.#open("[", depth);
    if (this.accept("]")) {
      return values;
    }
    do {
      values.push(this.#value(depth + 1));
    } while (this.goesOn("]"));
    return values;
  }

  #open(bracket, depth) {
    this.take(bracket);
    if (depth > DEEPEST) {
      throw new Broken("too deep");
    }
  }

  #word(word, value) {
    for (const letter of word) {
      this.#letter(letter);
    }
    return value;
  }

  #letter(letter) {
    if (this.#bytes[this.#at] !== code(letter)) {
      throw this.#wrong("no word of JSON");
    }
    this.#step();
  }

  #number() {
    const start = this.#at;
    if (this.#bytes[this.#at] === code("-")) {
      this.#step();
    }
    const first = this.#at;
    while (isDigit(this.#bytes[this.#at])) {
      this.#step();
      const number = Number(Buffer.from(this.#bytes.subarray(start, this.#at)).toString("latin1"));
      const another = this.#bytes[first] === code("0") && (first > start || this.#at > first + 1);
      if (another || !Number.isSafeInteger(number)) {
        throw new Broken("a number spelled otherwise, or too large");
      }
    }
    if (this.#at === first) {
      throw this.#wrong("no value");
    }
    return Number(Buffer.from(this.#bytes.subarray(start, this.#at)).toString("latin1"));
  }

  text() {
    this.take('"');
    const utf8 = [];
    while (this.#bytes[this.#at] !== code('"')) {
      if (this.#at >= this.#bytes.length || this.#bytes[this.#at] < 0x20) {
        decoded(utf8, true);
        throw this.#wrong("a control character");
      }
      const byte = this.#step();
      utf8.push(byte === code("\\") ? this.#escaped(utf8) : byte);
    }
    this.#step();
    return decoded(utf8, false);
  }

  /** What JCS escapes: seven characters in two, and the other control characters in six. */
  #escaped(before) {
    const which = String.fromCharCode(this.#next(before));
    if (Object.hasOwn(SHORT, which)) {
      return code(SHORT[which]);
    }
    if (which !== "u") {
      throw new Broken("another escape");
    }
    let digits = "";
    for (const form of [/0/, /0/, /[01]/, /[0-9a-f]/]) {
      const digit = String.fromCharCode(this.#next(before));
      if (!form.test(digit)) {
        throw new Broken("another escape");
      }
      digits += digit;
    }
    const meant = parseInt(digits, 16);
    if (Object.values(SHORT).includes(String.fromCharCode(meant))) {
      throw new Broken("another escape");
    }
    return meant;
  }

  /** The next byte of a text. */
  #next(before) {
    if (this.#at >= this.#bytes.length) {
      decoded(before, true);
      throw this.#wrong("the text ends");
    }
    return this.#step();
  }

  #step() {
    if (this.#at >= this.#longest) {
      throw new Broken("too long");
    }
    return this.#bytes[this.#at++];
  }

  #wrong(what) {
    return new Broken(what, this.#at >= this.#bytes.length);
  }
}

/** With `more`, it may end in the middle of a character. */
function decoded(utf8, more) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(utf8), { stream: more });
  } catch {
    throw new Broken("not UTF-8");
  }
}
