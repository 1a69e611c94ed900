/** Defines `<peekwire-console>` when it is imported. */
import type { AgentClient, ConnectionState, Host } from "./index.js";

/** What about a chat wants an agent's attention. */
export type Attention = "offered" | "assigned" | "message" | "note" | "closed" | "gone";

export interface Named {
  id: string;
  name: string;
}

/**
 * Names for the ids of teams, agents and topics; an agent with a team is offered for transfers to that team only, and
 * with a tier above the first makes that tier one to escalate to.
 */
export interface DirectoryEntries {
  teams?: Named[];
  agents?: (Named & { team?: string; tier?: number })[];
  topics?: Named[];
}

/** An agent's console. It connects when it is on a page, and its client is closed when it is taken off. */
export declare class PeekwireConsole extends HTMLElement {
  /** The desk's address, which may be relative; `/chat` of this origin unless set. */
  url: string;
  /** The agent's token. Another one connects anew. */
  token: string;
  theme: "light" | "dark" | "auto" | "";
  /** Whether the agent takes new chats. */
  available: boolean;
  /** Whether the view of all queues and agents is offered; what it shows and lets do is the desk's to decide. */
  supervisor: boolean;
  /** Whose drafts are looked at: the open chat's, or those of all own chats. */
  look: "open" | "all" | "";
  /** Whether there is no sound, whatever the agent has switched on. */
  muted: boolean;
  /** Whether the page's title is left alone while the agent looks elsewhere. */
  keepTitle: boolean;
  /** Whether notifications hold what visitors sent. What is not sent is in none. */
  notifyText: boolean;
  directory: DirectoryEntries;
  /** Set it before the element is put onto a page. */
  host?: Host;
  readonly client: AgentClient | null;
  /** Opens a chat: one that is listed, or one that the agent may read. */
  open(chat: string): void;
  /** Opens the chat below in the list. */
  next(): void;
  /** Opens the chat above in the list. */
  previous(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "peekwire-console": PeekwireConsole;
  }
  interface HTMLElementEventMap {
    "peekwire-state": CustomEvent<{ state: ConnectionState }>;
    "peekwire-attention": CustomEvent<{ chat: string; why: Attention }>;
  }
}
