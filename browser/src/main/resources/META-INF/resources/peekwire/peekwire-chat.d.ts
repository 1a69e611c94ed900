import type { ConnectionState, Host } from "./index.js";

/** What a chat is begun with. */
export interface ChatRequest {
  /** Unless set, the attribute `topic`. */
  topic?: string;
  attributes?: Record<string, string>;
}

/** `<peekwire-chat>`: a visitor's side, with everything that one sees. Attributes and properties reflect each other. */
export class PeekwireChat extends HTMLElement {
  /** The desk's address, absolute or relative to the page; `/chat` of its origin unless set. */
  url: string;
  /** A known visitor's token. */
  token: string;
  /** `light`, `dark`, or what the visitor's system says. */
  theme: string;
  /** What stands at the top; a greeting in the visitor's language unless set. */
  heading: string;
  /** The topic of the chats that are started here; then it is not asked for. */
  topic: string;
  /** `off`: a reload does not come back to the chat. */
  remember: string;
  /** Starts a chat at once where nothing has to be asked. */
  autostart: boolean;
  /** Keeps the unsent text over a reload, in this tab's sessionStorage. */
  keepDraft: boolean;
  /** What the client needs of the page; set before the element is connected. */
  host?: Host;
  /** How an agent is called, by id; set before the element is connected. */
  agentName: (agent: string) => string;
  /** The headless client, or null where the element is not connected. */
  readonly client: import("./index.js").VisitorClient | null;
  /** The chat on the page, or null. */
  readonly chat: string | null;
  /** Settled once there has been a client. */
  readonly ready: Promise<void>;
  /** Starts a chat; its id. Rejects with a PeekwireError. */
  start(request?: ChatRequest): Promise<string>;
  /** Ends the chat. */
  end(): Promise<unknown>;
}

declare global {
  interface HTMLElementTagNameMap {
    "peekwire-chat": PeekwireChat;
  }
  interface HTMLElementEventMap {
    "peekwire-started": CustomEvent<{ chat: string }>;
    "peekwire-ended": CustomEvent<{ chat: string }>;
    "peekwire-message": CustomEvent<{ chat: string; mine: boolean }>;
    "peekwire-state": CustomEvent<{ state: ConnectionState }>;
  }
}
