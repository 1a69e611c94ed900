import test from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { StrictJson, canonical } from "./strict-json.js";
import { beginning, bodyHash, commitment, nextLink, partSalt, verify } from "./verify.js";

const file = new URL("../../../../../docs/transcript-vectors.json", import.meta.url);
const vectors = JSON.parse(readFileSync(file, "utf8"));
const read = (text) => new StrictJson(Buffer.from(text)).value();
const asMaps = (value) => read(JSON.stringify(value));

function expected({ verdict, place, event }) {
  return { verdict, ...(place && { place }), ...(event && { event }) };
}

test("values have the canonical form of the vectors", () => {
  for (const { value, text } of vectors.canonical) {
    assert.equal(canonical(asMaps(value)), text);
    assert.equal(canonical(read(text)), text);
  }
});

test("events come to the commitments, hashes and links of the vectors", () => {
  let link = beginning(vectors.events[0].desk, vectors.events[0].chat, 1);
  for (const event of vectors.events) {
    const commitments = new Map();
    for (const [name, part] of Object.entries(event.parts)) {
      assert.equal(partSalt(event.salt, name), part.salt);
      assert.equal(commitment(part.salt, name, asMaps(part.value)), part.commitment);
      commitments.set(name, part.commitment);
    }
    const by = commitments.get("by");
    commitments.delete("by");
    const { at, type, version } = event;
    assert.equal(bodyHash(new Map(Object.entries({ at, by, fields: commitments, type, version }))), event.body);
    assert.equal(event.previous, link);
    link = nextLink(link, event.body);
    assert.equal(event.link, link);
  }
});

test("every transcript of the vectors gets its verdict", () => {
  assert.ok(vectors.transcripts.length > 30);
  for (const vector of vectors.transcripts) {
    assert.deepEqual(verify(Buffer.from(vector.file), vectors.keys), expected(vector), vector.name);
  }
});

test("every bit of the vectors that is changed in the visitor's transcript gets its verdict", () => {
  const visitors = Buffer.from(vectors.transcripts.find(({ name }) => name === "for the visitor").file);
  assert.ok(vectors.flips.length >= 400);
  for (const flip of vectors.flips) {
    const flipped = Buffer.from(visitors);
    flipped[flip.byte] ^= 1 << flip.bit;
    assert.deepEqual(verify(flipped, vectors.keys), expected(flip), `byte ${flip.byte} bit ${flip.bit}`);
  }
});
