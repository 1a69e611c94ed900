/** A verifier of issued transcripts, written from docs/transcript-format.md alone. */

import { createHash, createHmac, createPublicKey, verify as verifySignature } from "node:crypto";
import { Broken, StrictJson, canonical } from "./strict-json.js";

const FORMAT = "peekwire.transcript/1";
const ID = /^[A-Za-z0-9._~:-]{1,64}$/;
const HASH = /^[0-9a-f]{64}$/;
const SALT = /^[0-9a-f]{32}$/;
const SHOWN = ["version", "at", "type", "by", "fields", "link", "begins", "late"];
const WITHHELD = ["version", "hash", "link", "begins", "late"];

function sha256(kind, ...parts) {
  const hash = createHash("sha256").update(Buffer.from([kind]));
  parts.forEach((part) => hash.update(part));
  return hash.digest("hex");
}

const bytes = (hex) => Buffer.from(hex, "hex");

export const partSalt = (salt, name) => createHmac("sha256", bytes(salt)).update(name).digest("hex").slice(0, 32);
export const commitment = (salt, name, value) => sha256(1, bytes(salt), canonical([name, value]));
export const bodyHash = (body) => sha256(2, canonical(body));
export const nextLink = (previous, body) => sha256(3, bytes(previous), bytes(body));
export const beginning = (desk, chat, version) =>
  sha256(0, canonical(new Map(Object.entries({ chat, desk, format: FORMAT, version }))));

function must(right) {
  if (!right) {
    throw new Broken(false);
  }
}

function partHash(name, part) {
  must(part instanceof Map);
  if (part.has("hash")) {
    must(part.size === 1 && HASH.test(part.get("hash")));
    return part.get("hash");
  }
  must(part.size === 2 && SALT.test(part.get("salt")) && part.has("value"));
  return commitment(part.get("salt"), name, part.get("value"));
}

function entryHash(entry) {
  must(entry instanceof Map);
  const allowed = entry.has("hash") ? WITHHELD : SHOWN;
  must([...entry.keys()].every((name) => allowed.includes(name)));
  must(typeof entry.get("version") === "number" && entry.get("version") >= 1 && HASH.test(entry.get("link")));
  must(["begins", "late"].every((flag) => !entry.has(flag) || entry.get(flag) === true));
  if (entry.has("hash")) {
    must(HASH.test(entry.get("hash")));
    return entry.get("hash");
  }
  must(typeof entry.get("at") === "string" && typeof entry.get("type") === "string");
  must(entry.get("fields") instanceof Map && !entry.get("fields").has("by"));
  const fields = new Map();
  entry.get("fields").forEach((part, name) => fields.set(name, partHash(name, part)));
  const body = { at: entry.get("at"), by: partHash("by", entry.get("by")), fields };
  return bodyHash(new Map(Object.entries({ ...body, type: entry.get("type"), version: entry.get("version") })));
}

function time(text) {
  must(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text));
  const at = new Date(text);
  must(!Number.isNaN(at.getTime()) && at.toISOString() === text);
}

function member(json, name, right) {
  must(json.name() === name);
  const value = json.value();
  must(right(value));
  return value;
}

function head(json) {
  const found = new Map();
  const text = (pattern) => (value) => typeof value === "string" && pattern.test(value);
  const rules = {
    format: (value) => value === FORMAT,
    desk: text(ID),
    chat: text(ID),
    audience: text(/^[a-z_]{1,32}$/),
    issuedAt: (value) => time(value) === undefined,
    key: text(ID),
  };
  json.expect("{");
  for (const [name, right] of Object.entries(rules)) {
    found.set(name, member(json, name, right));
    json.expect(",");
  }
  must(json.name() === "entries");
  json.expect("[");
  return found;
}

function tail(json, into) {
  json.expect(",");
  into.set("events", member(json, "events", (value) => typeof value === "number"));
  for (const name of ["link", "content"]) {
    json.expect(",");
    into.set(name, member(json, name, (value) => HASH.test(value)));
  }
  json.expect(",");
  const signature = member(json, "signature", (value) => /^[0-9a-f]{128}$/.test(value));
  json.expect("}");
  must(json.peek() === "");
  return signature;
}

const missing = (event) => ({ verdict: "incomplete", place: "entry", event });
const altered = (event) => ({ verdict: "altered", place: "entry", event });
const statement = (verdict) => ({ verdict, place: "statement" });

class Reading {
  read = 0;
  expected = 1;
  link = null;
  wrong = null;
  inEntries = false;
  content = createHash("sha256").update(Buffer.from([4]));

  constructor(json) {
    this.json = json;
  }

  all() {
    this.said = head(this.json);
    this.inEntries = true;
    while (!this.json.accept("]")) {
      if (this.read > 0) {
        this.json.expect(",");
      }
      const entry = this.json.value();
      const hash = entryHash(entry);
      this.read++;
      this.content.update(canonical(entry)).update("\n");
      if (this.wrong === null) {
        this.look(entry, hash);
      }
    }
    this.inEntries = false;
    this.signature = tail(this.json, this.said);
  }

  look(entry, hash) {
    const version = entry.get("version");
    const begins = entry.has("begins");
    const previous = begins ? beginning(this.said.get("desk"), this.said.get("chat"), version) : this.link;
    if (version !== this.expected) {
      this.wrong = { event: this.expected, later: version > this.expected };
    } else if (previous === null || nextLink(previous, hash) !== entry.get("link")) {
      this.wrong = { event: this.expected, begins };
    }
    this.link = entry.get("link");
    this.expected = version + 1;
  }

  broken(failure) {
    if (this.wrong) {
      return this.wrong.later && failure.ended ? missing(this.wrong.event) : altered(this.wrong.event);
    }
    if (this.inEntries) {
      return failure.ended ? missing(this.expected) : altered(this.expected);
    }
    return statement(failure.ended ? "incomplete" : "altered");
  }

  verdict(keys) {
    const content = this.content.digest("hex");
    if (this.wrong) {
      const { event, later, begins } = this.wrong;
      if (later && this.read < this.said.get("events")) {
        return missing(event);
      }
      return begins && content === this.said.get("content") ? statement("altered") : altered(event);
    }
    const jwk = keys.get(this.said.get("key"));
    if (jwk && !verifySignature(null, Buffer.from(canonical(this.said)), publicKey(jwk), bytes(this.signature))) {
      return statement("altered");
    }
    if (this.read !== this.said.get("events")) {
      return this.read < this.said.get("events") ? missing(this.expected) : altered(this.said.get("events") + 1);
    }
    if (this.link !== this.said.get("link") || content !== this.said.get("content")) {
      return { verdict: "altered", place: "entries" };
    }
    return { verdict: jwk ? "authentic" : "unknown_key" };
  }
}

const publicKey = (jwk) => createPublicKey({ key: jwk, format: "jwk" });

/** What a file is, by the keys of a JSON Web Key Set. */
export function verify(file, jwks) {
  const keys = new Map(jwks.keys.filter((key) => key.crv === "Ed25519").map((key) => [key.kid, key]));
  const reading = new Reading(new StrictJson(file));
  try {
    reading.all();
  } catch (failure) {
    if (failure instanceof Broken) {
      return reading.broken(failure);
    }
    throw failure;
  }
  return reading.verdict(keys);
}
