import { Broken } from "./reader.js";

const ID = /^[A-Za-z0-9._~:-]{1,64}$/;
const digits = (count) => new RegExp(`^[0-9a-f]{${count}}$`);

const texts = (pattern) => (value) => typeof value === "string" && pattern.test(value);
const id = texts(ID);
const hash = texts(digits(64));
const salt = texts(digits(32));
const count = (value) => Number.isSafeInteger(value) && value >= 1;
const yes = (value) => value === true;
const anything = () => true;

function time(value) {
  const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
  return texts(form)(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value;
}

/** The members needed, perhaps some of the others, and nothing else. */
function object(needed, others = {}) {
  const known = { __proto__: null, ...needed, ...others };
  return (value) =>
    value instanceof Map &&
    Object.keys(needed).every((name) => value.has(name)) &&
    [...value].every(([name, member]) => known[name]?.(member) === true);
}

const withheld = object({ hash });
const part = (value) => withheld(value) || object({ salt, value: anything })(value);
const fields = (value) => value instanceof Map && !value.has("by") && [...value.values()].every(part);

const marks = { begins: yes, late: yes };
const shown = object({ version: count, at: time, type: texts(/^[a-z_]{1,64}$/), by: part, fields, link: hash }, marks);
const hidden = object({ version: count, hash, link: hash }, marks);

/** The statement's members, in the order in which they stand; `entries` is read apart. */
export const STATEMENT = new Map([
  ["format", (value) => value === "peekwire.transcript/1"],
  ["desk", id],
  ["chat", id],
  ["audience", texts(/^[a-z_]{1,32}$/)],
  ["issuedAt", time],
  ["key", id],
  ["entries", undefined],
  ["events", count],
  ["link", hash],
  ["content", hash],
  ["signature", texts(digits(128))],
]);

export function entryOf(value) {
  if (!shown(value) && !hidden(value)) {
    throw new Broken("not an entry");
  }
  return value;
}
