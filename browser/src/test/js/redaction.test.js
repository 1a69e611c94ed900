import test from "node:test";
import assert from "node:assert/strict";
import { Redactor } from "../../main/resources/META-INF/resources/peekwire/redact/redactor.js";
import { vectors } from "./support/vectors.js";

const { messages, live } = vectors("redaction.json");

test("messages are masked as the conformance vectors say", () => {
  assert.ok(messages.length > 700);
  for (const { text, shown } of messages) {
    assert.equal(Redactor.standard().redact(text), shown);
  }
});

test("drafts are masked as the conformance vectors say, after every step", () => {
  assert.ok(live.flatMap(({ steps }) => steps).length > 700);
  for (const { name, steps } of live) {
    const mask = Redactor.standard().live();
    for (const { shown, text, ...edit } of steps) {
      text === undefined ? mask.apply(edit) : mask.replace(text);
      assert.equal(mask.shown, shown, name);
    }
  }
});
