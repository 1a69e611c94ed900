import test from "node:test";
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { jcs } from "./canonical.js";
import { beginning, bodyHash, commitment, linkAfter } from "./chain.js";
import { Reader } from "./reader.js";
import { verify } from "./verify.js";

const file = new URL("../../../../../docs/transcript-vectors.json", import.meta.url);
const vectors = JSON.parse(readFileSync(file, "utf8"));

/** Objects as Maps, in which names like `__proto__` and `1` are names like others. */
function asMaps(value) {
  if (Array.isArray(value)) {
    return value.map(asMaps);
  }
  const isObject = typeof value === "object";
  return isObject ? new Map(Object.entries(value).map(([name, member]) => [name, asMaps(member)])) : value;
}

function found(bytes) {
  const { verdict, place } = verify(bytes, vectors.keys);
  const event = typeof place === "number";
  return {
    verdict: verdict.replace(" ", "_"),
    ...(place && { place: event ? "entry" : place }),
    ...(event && { event: place }),
  };
}

const expected = ({ verdict, place, event }) => ({ verdict, ...(place && { place }), ...(event && { event }) });

test("values have the canonical form of the vectors, which reads back as them", () => {
  for (const { value, text } of vectors.canonical) {
    assert.equal(jcs(asMaps(value)).toString(), text);
    assert.equal(jcs(new Reader(Buffer.from(text)).whole()).toString(), text);
  }
});

test("events come to the salts, commitments, hashes and links of the vectors", () => {
  let link = beginning(asMaps({ ...vectors.events[0], format: "peekwire.transcript/1" }), 1);
  for (const { at, type, version, ...event } of vectors.events) {
    const { by, ...fields } = event.parts;
    for (const [name, part] of Object.entries(event.parts)) {
      const salt = createHmac("sha256", Buffer.from(event.salt, "hex")).update(name).digest().subarray(0, 16);
      assert.equal(salt.toString("hex"), part.salt);
      assert.equal(commitment(name, asMaps({ salt: part.salt, value: part.value })), part.commitment);
    }
    const withheld = Object.entries(fields).map(([name, part]) => [name, { hash: part.commitment }]);
    const entry = asMaps({ version, at, type, by, fields: Object.fromEntries(withheld) });
    assert.equal(bodyHash(entry).toString("hex"), event.body);
    assert.equal(event.previous, link);
    link = linkAfter(link, entry);
    assert.equal(event.link, link);
  }
});

test("every transcript of the vectors gets its verdict", () => {
  assert.ok(vectors.transcripts.length > 50);
  for (const vector of vectors.transcripts) {
    assert.deepEqual(found(Buffer.from(vector.file)), expected(vector), vector.name);
  }
});

test("whatever the vectors change in the visitor's transcript gets its verdict", () => {
  const visitors = Buffer.from(vectors.transcripts.find(({ name }) => name === "for the visitor").file);
  assert.ok(vectors.changes.length >= 2000);
  for (const { changes, ...vector } of vectors.changes) {
    const changed = changes.reduce(
      (bytes, { at, gone, come, from, to }) =>
        Buffer.concat([
          bytes.subarray(0, at),
          come === undefined ? bytes.subarray(from, to) : Buffer.from(come, "hex"),
          bytes.subarray(at + gone),
        ]),
      visitors,
    );
    assert.deepEqual(found(changed), expected(vector), JSON.stringify(changes));
  }
});
