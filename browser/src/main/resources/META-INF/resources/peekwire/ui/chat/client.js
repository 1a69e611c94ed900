import { VisitorClient } from "../../visitor.js";

/** A visitor's client that tells the desk's limits too: `welcome` with the welcome's members. */
export class ChatClient extends VisitorClient {
  /** @protected */
  onWelcome(welcome) {
    super.onWelcome(welcome);
    this.emit("welcome", welcome);
  }
}
