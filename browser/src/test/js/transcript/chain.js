import { createHash } from "node:crypto";
import { jcs } from "./canonical.js";

const BEGINNING = 0;
const COMMITMENT = 1;
const BODY = 2;
const LINK = 3;
const CONTENT = 4;

function sha256(use, ...parts) {
  const hash = createHash("sha256").update(Buffer.of(use));
  parts.forEach((part) => hash.update(part));
  return hash.digest();
}

const bytes = (hexadecimal) => Buffer.from(hexadecimal, "hex");

/** What a part comes to, in hexadecimal. */
export function commitment(name, part) {
  return part.has("hash")
    ? part.get("hash")
    : sha256(COMMITMENT, bytes(part.get("salt")), jcs([name, part.get("value")])).toString("hex");
}

/** What an entry comes to. */
export function bodyHash(entry) {
  if (entry.has("hash")) {
    return bytes(entry.get("hash"));
  }
  const fields = [...entry.get("fields")].map(([name, part]) => [name, commitment(name, part)]);
  const hashed = new Map([
    ["at", entry.get("at")],
    ["by", commitment("by", entry.get("by"))],
    ["fields", new Map(fields)],
    ["type", entry.get("type")],
    ["version", entry.get("version")],
  ]);
  return sha256(BODY, jcs(hashed));
}

/** Where a chain begins that a desk keeps about a chat, with the event of this version. */
export function beginning(statement, version) {
  const named = ["chat", "desk", "format"].map((name) => [name, statement.get(name)]);
  return sha256(BEGINNING, jcs(new Map([...named, ["version", version]]))).toString("hex");
}

/** The link that an entry has to have after a link, both in hexadecimal. */
export function linkAfter(previous, entry) {
  return sha256(LINK, bytes(previous), bodyHash(entry)).toString("hex");
}

/** The hash of all entries, fed one by one. */
export class Content {
  #hash = createHash("sha256").update(Buffer.of(CONTENT));

  add(entry) {
    this.#hash.update(jcs(entry)).update("\n");
  }

  hex() {
    return this.#hash.copy().digest("hex");
  }
}
