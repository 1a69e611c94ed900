import { BareVisitor } from "./bare-visitor.js";
import { Redactor } from "./redact/redactor.js";

/** With the built-in redactors unless others are given. Types: index.d.ts. */
export class VisitorClient extends BareVisitor {
  constructor({ deviceRedaction = Redactor.standard(), redactMessages = Redactor.cards(), ...options }) {
    super({ ...options, deviceRedaction, redactMessages });
  }
}
