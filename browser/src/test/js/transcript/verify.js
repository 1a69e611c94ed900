import { beginning, Content, linkAfter } from "./chain.js";
import { entryOf, STATEMENT } from "./form.js";
import { keysOf, signed } from "./keys.js";
import { Broken, Reader } from "./reader.js";

/**
 * Says what a transcript is worth, by the verdicts of docs/transcript-format.md and by nothing else:
 * whoever wrote this had not seen any other program that does it.
 *
 * @param bytes the file
 * @param set the desk's JSON Web Key Set
 * @returns `{verdict, place}`; verdict is `authentic`, `altered`, `incomplete` or `unknown key`,
 *     place (of the middle two) the number of an event, `statement` or `entries`
 */
export function verify(bytes, set) {
  const keys = keysOf(set);
  const reading = new Reading(new Reader(bytes));
  try {
    reading.all();
  } catch (broken) {
    if (!(broken instanceof Broken)) {
      throw broken;
    }
    return reading.brokenVerdict(broken.ends);
  }
  return reading.verdict(keys);
}

const at = (verdict, place) => ({ verdict, place });

class Reading {
  #reader;
  #statement = new Map();
  #content = new Content();
  #within = false;
  #count = 0;
  #expected = 1;
  #previous;
  #wrong;

  constructor(reader) {
    this.#reader = reader;
  }

  all() {
    this.#reader.take("{");
    let first = true;
    for (const [name, isValid] of STATEMENT) {
      if (!first) {
        this.#reader.take(",");
      }
      first = false;
      this.#member(name, isValid);
    }
    this.#reader.take("}");
    if (this.#reader.peek() !== undefined) {
      throw new Broken("something follows");
    }
  }

  #member(name, isValid) {
    if (this.#reader.name() !== name) {
      throw new Broken(`${name} is missing`);
    }
    this.#reader.take(":");
    if (name === "entries") {
      this.#entries();
      return;
    }
    const value = this.#reader.whole();
    if (!isValid(value)) {
      throw new Broken(`${name} is not in form`);
    }
    this.#statement.set(name, value);
  }

  #entries() {
    this.#reader.take("[");
    this.#within = true;
    if (!this.#reader.accept("]")) {
      do {
        this.#entry(entryOf(this.#reader.whole()));
      } while (this.#reader.goesOn("]"));
    }
    this.#within = false;
  }

  #entry(entry) {
    this.#count++;
    this.#content.add(entry);
    if (this.#wrong === undefined && !this.#follows(entry)) {
      const version = entry.get("version");
      this.#wrong = {
        expected: this.#expected,
        later: version > this.#expected,
        beginning: entry.has("begins") && version === this.#expected,
      };
    }
    this.#expected++;
    this.#previous = entry.get("link");
  }

  #follows(entry) {
    if (entry.get("version") !== this.#expected) {
      return false;
    }
    const previous = entry.has("begins") ? beginning(this.#statement, this.#expected) : this.#previous;
    return previous !== undefined && linkAfter(previous, entry) === entry.get("link");
  }

  brokenVerdict(ends) {
    if (this.#wrong !== undefined) {
      return at(this.#wrong.later && ends ? "incomplete" : "altered", this.#wrong.expected);
    }
    return at(ends ? "incomplete" : "altered", this.#within ? this.#expected : "statement");
  }

  verdict(keys) {
    const events = this.#statement.get("events");
    const key = keys.get(this.#statement.get("key"));
    if (this.#wrong !== undefined) {
      return this.#wrongVerdict(events);
    }
    if (key !== undefined && !signed(this.#statement, key)) {
      return at("altered", "statement");
    }
    if (this.#count < events) {
      return at("incomplete", this.#expected);
    }
    if (this.#count > events) {
      return at("altered", events + 1);
    }
    if (this.#statement.get("link") !== this.#previous || !this.#contentIsRight()) {
      return at("altered", "entries");
    }
    return { verdict: key === undefined ? "unknown key" : "authentic" };
  }

  #wrongVerdict(events) {
    if (this.#wrong.later && this.#count < events) {
      return at("incomplete", this.#wrong.expected);
    }
    if (this.#wrong.beginning && this.#contentIsRight()) {
      return at("altered", "statement");
    }
    return at("altered", this.#wrong.expected);
  }

  #contentIsRight() {
    return this.#statement.get("content") === this.#content.hex();
  }
}
