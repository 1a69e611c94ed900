import test from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const folder = new URL("../../main/resources/META-INF/resources/peekwire/", import.meta.url);

/** A module and all that it imports, once each. */
function withImports(name, found = new Set()) {
  const url = new URL(name, folder).href;
  if (!found.has(url)) {
    found.add(url);
    for (const [, specifier] of readFileSync(new URL(url), "utf8").matchAll(/^(?:import|export)\s[^"]*from "([^"]+)"/gm)) {
      withImports(new URL(specifier, url).href, found);
    }
  }
  return [...found];
}

const gzipped = urls => urls.reduce((sum, url) => sum + gzipSync(readFileSync(new URL(url)), { level: 9 }).length, 0);

test("a visitor's headless client is at most 28,000 bytes as served, gzipped, of which redaction 11,500", () => {
  const visitor = withImports("visitor.js");
  assert.ok(visitor.length > 15);
  const redact = visitor.filter(url => url.includes("/redact/"));
  assert.ok(gzipped(redact) <= 11_500, `${gzipped(redact)} bytes`);
  assert.ok(gzipped(visitor) <= 28_000, `${gzipped(visitor)} bytes`);
});

test("an agent's headless client brings no redaction, and is at most 17,000 bytes", () => {
  const agent = withImports("agent.js");
  assert.ok(!agent.some(url => url.includes("/redact/")));
  assert.ok(gzipped(agent) <= 17_000, `${gzipped(agent)} bytes`);
});
