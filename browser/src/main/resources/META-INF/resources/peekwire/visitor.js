import { BareVisitor } from "./bare-visitor.js";
import { Redactor } from "./redact/redactor.js";

/** A visitor's side of Peekwire, with the built-in redactors unless others are given. Types: index.d.ts. */
export class VisitorClient extends BareVisitor {
  /** @param {import("./index.js").VisitorOptions} options */
  constructor(options) {
    const { deviceRedaction = Redactor.standard(), redactMessages = Redactor.cards() } = options;
    super({ ...options, deviceRedaction, redactMessages });
  }
}
