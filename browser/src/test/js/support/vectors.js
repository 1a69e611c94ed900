import { readFileSync } from "node:fs";

const folder = new URL("../../../../../json/src/main/resources/dev/peekwire/json/vectors/", import.meta.url);

/** A file of conformance vectors, as every client in every language runs them. */
export function vectors(name) {
  return JSON.parse(readFileSync(new URL(name, folder), "utf8"));
}
