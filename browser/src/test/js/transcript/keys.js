import { createPublicKey, verify } from "node:crypto";
import { jcs } from "./canonical.js";

/** The public keys of a JSON Web Key Set by their ids; other kinds of keys in it do not count. */
export function keysOf(set) {
  return new Map(
    set.keys
      .filter((key) => key.kty === "OKP" && key.crv === "Ed25519")
      .map(({ kid, kty, crv, x }) => [kid, createPublicKey({ key: { kty, crv, x }, format: "jwk" })]),
  );
}

/** Whether the key signed the statement, a Map without entries. */
export function signed(statement, key) {
  const said = new Map(statement);
  said.delete("signature");
  return verify(null, jcs(said), key, Buffer.from(statement.get("signature"), "hex"));
}
