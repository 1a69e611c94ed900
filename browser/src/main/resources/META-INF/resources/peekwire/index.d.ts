/** Peekwire's headless browser client. Texts are counted in Unicode code points, times in milliseconds. */

/** What may be seen of a draft: nothing, that somebody types, the text with sensitive values masked, the text. */
export type PeekLevel = "none" | "typing" | "masked" | "full";
export type Purpose = "peek" | "suggestions";
export type ConnectionState = "new" | "connecting" | "connected" | "waiting" | "closed";
export type ErrorCode =
  | "malformed" | "limit_exceeded" | "rate_limited" | "not_found" | "forbidden" | "unauthenticated"
  | "command_conflict" | "wrong_state" | "consent_required" | "notice_outdated" | "no_capacity" | "team_closed" | "queue_full" | "policy_refused"
  | "tone_blocked" | "tone_unconfirmed" | "off_path" | "value_missing" | "unsupported"
  | "unavailable" | "closed" | "timeout" | "internal";

/** How far a client has come in a chat; version 0 for not at all. */
export interface Cursor {
  chat: string;
  version: number;
}

/** The answer to a command: the chat and its version after it. */
export interface Done {
  chat: string;
  version: number;
}

/** What a client needs of the page it runs in; replace it to test, or to see what is sent. */
export interface Host {
  socket(url: string, protocol: string): WebSocket;
  /** Monotonic. */
  now(): number;
  after(task: () => void, ms: number): unknown;
  cancel(timer: unknown): void;
  /** From 0 to below 1. */
  random(): number;
}

export interface ClientOptions {
  /** The desk's WebSocket address. */
  url: string;
  /** An agent's token, a known visitor's, or the resume token of an earlier client. */
  token?: string;
  /** The person's language tag; the browser's unless set. */
  locale?: string;
  /** What the browser says unless set. */
  globalPrivacyControl?: boolean;
  /** Chats of an earlier client, and how far that had come. */
  resume?: readonly Cursor[];
  /** How many commands may wait for an answer, offline or not; the next is refused as rate_limited. 100 unless set. */
  maxPendingCommands?: number;
  /**
   * How long a command may take, time without a connection included, until it fails with the code timeout; its effect
   * may still come. No limit unless set. A withdrawal of consent is never given up.
   */
  commandTimeoutMs?: number;
  host?: Host;
}

export interface VisitorOptions extends ClientOptions {
  /**
   * Where the resume token, the chats' ids and withdrawals without an answer are kept over a reload, for example
   * sessionStorage; nowhere unless set. Drafts and messages are never stored.
   */
  storage?: Pick<Storage, "getItem" | "setItem">;
  /** What masks drafts on the device, at the level masked; all built-in detectors unless set. */
  deviceRedaction?: Redactor;
  /** What masks messages on the device; payment cards unless set, as the desk does. */
  redactMessages?: Redactor;
}

export interface AgentOptions extends ClientOptions {
  /**
   * Whether to look at every chat from its assignment to this agent on until it is somebody else's; not unless set. The
   * visitor is told that somebody looks, so set it only where an assigned chat is an open one.
   */
  lookAtAssigned?: boolean;
}

/** What happened in a chat; members by type as in the protocol's guide. */
export interface ChatEvent {
  chat: string;
  version: number;
  after: number;
  at: string;
  by: { kind: string; id?: string };
  /** The id of the command that made it. */
  command?: string;
  type: string;
  [member: string]: any;
}

/** A promise, as it stands at a time. */
export interface Commitment {
  /** The version of the event that made it. */
  id: number;
  /** The agent who promised it. */
  by: string;
  at: string;
  text: string;
  /** A decimal number, with as many digits after the point as the currency has. */
  amount?: string;
  /** ISO 4217. */
  currency?: string;
  /** Until when it can be accepted. */
  expires?: string;
  reference?: string;
  state: "awaiting_approval" | "open" | "accepted" | "declined" | "withdrawn" | "refused" | "expired";
}

/** What an agent promises. */
export interface CommitmentTerms {
  text: string;
  amount?: string;
  currency?: string;
  expires?: string;
  reference?: string;
}

/** What a client knows of one chat's promises, of the compensation asked for and of the survey. */
export class Commitments {
  /** Takes an event of the chat; says whether that changed anything. */
  apply(event: ChatEvent): boolean;
  /** In the order in which they were made. */
  list(now?: number): Commitment[];
  get(id: number, now?: number): Commitment | undefined;
  /** What the visitor asks for and has no answer to yet. */
  readonly compensation: { at: string; text?: string } | null;
  readonly survey: { score: number; comment?: string } | null;
}

/** What an agent or supervisor does with promises in one chat. */
export class AgentCommitments {
  constructor(command: (name: string, fields: object) => Promise<any>, chat: string);
  /** The answer's version is the promise's id. */
  commit(terms: CommitmentTerms): Promise<Done>;
  withdraw(commitment: number): Promise<Done>;
  approve(commitment: number): Promise<Done>;
  refuse(commitment: number, note?: string): Promise<Done>;
  settle(): Promise<Done>;
}

/** What a visitor answers, asks and says of one chat. */
export class VisitorCommitments {
  constructor(client: VisitorClient, chat: string, options?: { redactMessages?: Redactor });
  accept(commitment: number): Promise<Done>;
  decline(commitment: number): Promise<Done>;
  askCompensation(text?: string): Promise<Done>;
  survey(score: number, comment?: string): Promise<Done>;
}

/** How a message fares that was given to `post`; `command` is also in the message's event. */
export interface PostState {
  chat: string;
  /** Missing if it was refused before it got one. */
  command?: string;
  text: string;
  /** queued: waits for a connection; sending: on its way; sent: the desk has it; failed: it was not accepted. */
  state: "queued" | "sending" | "sent" | "failed";
  version?: number;
  error?: PeekwireError;
  /** An agent's. */
  script?: ScriptClaim;
  confirmed?: boolean;
}

export interface Notice {
  id: string;
  version: string;
  locale: string;
  sha256: string;
}

/** What the visitor may consent to in a chat. */
export interface Offer {
  chat: string;
  mode: "off" | "notice" | "opt_in";
  level: PeekLevel;
  purposes: Purpose[];
  notice?: Notice;
  /** The notice's text, to be shown as it is. */
  text?: string;
}

/** Whether an agent takes new chats, and of which teams none for now. */
export interface Presence {
  available: boolean;
  paused?: string[];
}

/** A chat that an agent may have. */
export interface Offered {
  chat: string;
  team: string;
  topic?: string;
  locale?: string;
  /** A time, as a string. */
  waitingSince: string;
  expiresInMs: number;
}

/** How teams and agents stand; chats only to those who may know them. */
export interface Load {
  teams: {
    team: string;
    waiting: number;
    offered: number;
    available: number;
    away: number;
    load: number;
    capacity: number;
    oldest?: string;
    /** The first that wait, in order. */
    chats?: {
      chat: string; topic?: string; locale?: string; since: string; offeredTo?: string[]; left?: boolean;
    }[];
  }[];
  agents: {
    agent: string;
    name: string;
    presence: "available" | "away" | "offline";
    load: number;
    capacity: number;
    tier?: number;
    teams?: string[];
    paused?: string[];
    /** From `share` on: while the answers in it sound like a machine; the rule is the response policy's. */
    chats?: {
      chat: string; team: string; topic?: string; since: string; held?: boolean;
      share?: number; inARow?: number; repeats?: number; warnings?: Robotic["warnings"]; rule?: string;
    }[];
    /** In how many chats the answers sound like a machine, also those that are not listed. */
    robotic?: number;
  }[];
}

/** What was decided about a chat, oldest first; constants as in the protocol's guide. */
export interface Trace {
  chat: string;
  steps: {
    at: string;
    outcome: string;
    rule: string;
    stage?: number;
    agent?: string;
    considered: { agent: string; verdict: string; detail?: string }[];
    /** How many agents are not told of. */
    more?: number;
    /** The same for a person to read. */
    sentence: string;
  }[];
  /** Why not the agent that was asked about. */
  whyNot?: string;
}

/** The chats of some time in figures, by the names in the guide on measures. */
export interface MeasuredPart {
  from: string;
  to: string;
  /** What is zero is left out. */
  counts: Record<string, number>;
  /** What no chat has is left out. Of a part there are those of the charts alone. */
  times: Record<string, { count: number; meanMs: number; medianMs: number; p90Ms: number }>;
  /** How long agents had a chat, and the same as many times as there were chats: the mean at once is their ratio. */
  busyMs: number;
  chatTimeMs: number;
  mostAtOnce: number;
}

/** The desk's chats in figures, of a time and of its parts. */
export interface Measured {
  /** From when on no chat is missing that the desk's store has. */
  since: string;
  /** When the answer was made: figures of the time after it are still to come. */
  until: string;
  whole: MeasuredPart;
  parts: MeasuredPart[];
  /** How long agents had exactly so many chats. */
  atOnce: { chats: number; timeMs: number }[];
  /** Agents who keep visitors waiting because they have too many chats, and from how many on. */
  agents: { agent: string; from: number; below: number; medianBelowMs: number; above: number; medianAboveMs: number }[];
  /** What says so. */
  rule: { least: number; ratioPercent: number; slowMs: number };
}

/** What an agent says an answer was made of; the desk finds out by itself. What `find` and `fill` give is one, too. */
export interface ScriptClaim {
  id: string;
  version: string;
  locale?: string;
  inputs?: Record<string, string>;
}

/** What is missing in a script. */
export interface ScriptGap {
  /** `input.days`, for which `[days]` stands in the text; of a `value`, say `attribute.order`. */
  name: string;
  /** What to ask the agent for; a `value` is something of the chat that is not known, without which it can't be sent. */
  kind: "text" | "number" | "choice" | "date" | "money" | "value";
  /** What was filled in won't do. */
  unfit?: boolean;
  choices?: string[];
  least?: string;
  most?: string;
  currency?: string;
}

/** A script as it would be sent in a chat. */
export interface ScriptOffer extends ScriptClaim {
  locale: string;
  shortcut: string;
  title: string;
  text: string;
  /** With gaps it can't be sent as it is. */
  gaps?: ScriptGap[];
}

export type ToneLevel = "pass" | "warn" | "confirm" | "block";

/** What the brand's style has against a text. */
export interface Tone {
  /** `confirm` is refused as tone_unconfirmed until it is posted with `confirmed`, `block` as tone_blocked. */
  level: ToneLevel;
  findings: ToneFinding[];
  /** How many findings are not told. */
  more: number;
}

/** Something to underline: from the first to before the last, in code points; both 0 for what is about the whole text. */
export interface ToneFinding {
  rule: string;
  level: ToneLevel;
  from: number;
  to: number;
  replacements?: string[];
  /** In the words of the style sheet, or of the checker. */
  advice?: string;
  found?: number;
  most?: number;
  checker?: string;
}

/** How much a chat's answers sound like a machine; `share` in percent of them. */
export interface Robotic {
  chat: string;
  share: number;
  inARow: number;
  repeats: number;
  /** The limits that are passed; none any more if empty. */
  warnings: ("share" | "in_a_row" | "repeats")[];
}

/** A script flow that may be walked in a chat. */
/** What whoever comes to a chat should know of it. */
export interface HandedOver {
  chat: string;
  /** Who handed it over last, when, and what they wrote to whoever gets it. */
  from?: string;
  at?: string;
  note?: string;
  /** What is known, without the references. */
  attributes: Record<string, string>;
  /** Numbers that were mentioned, the latest of a kind first. */
  references: { kind: string; value: string }[];
  /** What agents promised, and how that stands. */
  commitments: Pledge[];
  /** What the visitor waits for. */
  requests: { kind: "compensation"; at: string }[];
  /** The visitor's other chats, the latest first; `open` reads one. */
  earlier: EarlierChat[];
}

export interface EarlierChat {
  chat: string;
  started: string;
  /** When and how it was closed; missing while it is open. */
  ended?: string;
  outcome?: string;
  topic?: string;
  team: string;
  agent?: string;
  messages: number;
  /** What was promised there and stands: accepted, or still to be answered. */
  commitments?: Pledge[];
}

/** A promise as the desk tells of it; `commitment` is its id. */
export type Pledge = Omit<Commitment, "id"> & { commitment: number };

export interface FlowOffer {
  id: string;
  version: string;
  title: string;
  topic?: string;
  locales?: string[];
}

/** Where the walk of a chat stands; without a position no flow is walked any more. */
export interface Flow {
  chat: string;
  /** To be given back with the next step, as it is. */
  position?: string;
  title?: string;
  /** What the step said. */
  text?: string;
  options?: { key: number; label: string }[];
  asks?: {
    attribute: string;
    kind: "text" | "number" | "day" | "email" | "reference" | "one_of";
    least?: string;
    most?: string;
    pattern?: string;
    choices?: string[];
    tries: number;
  };
  /** All steps, to go to one by hand. */
  steps?: string[];
  /** The desk has this flow no more. */
  gone?: boolean;
}

/** enter a flow; choose an option; answer a question; go_to a step; resume, which says the step again; leave. */
export type FlowAct = "enter" | "choose" | "answer" | "go_to" | "resume" | "leave";

/** Which copy of a chat is wanted. */
export interface CopyWish {
  /** `signed` is JSON that can be proven; text unless set. */
  format?: "text" | "html" | "markdown" | "signed";
  /** The language of headings and dates; the chat's unless set. */
  locale?: string;
  /** Such as Europe/Oslo; UTC unless set. */
  zone?: string;
}

/** A draft as agents see it, or would if one looked. */
export interface Shown {
  /** Empty where they see nothing: without a grant of the text, or if it is longer than the desk takes. */
  text: string;
  /** Whether a sensitive value in it is hidden from them. The word being typed, held back for a moment, does not count. */
  masked: boolean;
}

export interface ClientEvents {
  state: { state: ConnectionState; code?: number };
  /** Each once, in order. */
  event: ChatEvent;
  /** All events until then were told. */
  synced: Cursor;
  /** The desk does not know the chat, or not for this person. */
  forgotten: { chat: string };
  /** A refusal that no promise stands for. */
  refused: PeekwireError;
  post: PostState;
}

export interface VisitorEvents extends ClientEvents {
  offer: Offer;
  /** How many people can see the draft now; show it always, unless 0. */
  visibility: { chat: string; readers: number; suggester: boolean; mode: "none" | "typing" | "draft" };
  /** The draft is gone from the desk and every screen; the field is not concerned. */
  erased: { chat: string; reason: string };
  /** The place in the queue, 1 for the next, and how long still as far as can be told; again whenever that changes. */
  queued: { chat: string; position: number; waitMs?: number };
}

export interface AgentEvents extends ClientEvents {
  /** The whole of what may be seen. Put it into the page as text and say that it is not sent yet. */
  peek: { chat: string; level: PeekLevel; text: string };
  /**
   * Take it off the screen before the listener returns: the desk is told so right after. A listener that cannot calls
   * preventDefault(); then nothing is confirmed and the client connects anew.
   */
  peekerase: { chat: string; reason: string };
  /** What the visitor lets the agent see from now on. */
  peeklevel: { chat: string; level: PeekLevel };
  /** Where only that may be seen. */
  typing: { chat: string; typing: boolean };
  /** A chat may be had: `accept` or `decline` it. */
  offered: Offered;
  /** An offer stands no more. */
  offerended: { chat: string; reason: "accepted" | "declined" | "taken" | "missed" | "gone" | "unavailable" };
  /** How the desk counts the agent; under the reason missed it was the desk that decided. */
  presence: Required<Presence> & { reason: "self" | "missed" | "new" };
  /** After `watch`. */
  load: Load;
  /**
   * Scripts that may answer what the visitor said last, or is typing now; best first, instead of those before. Those for
   * a draft are gone with the draft: take them off the screen at `peekerase`.
   */
  suggested: { chat: string; draft: boolean; scripts: ScriptOffer[] };
  /**
   * Scripts that the desk keeps are others: the agent's own, or these teams'. Ask again for what you show. `waiting` is how many
   * proposals wait for the agent's decision; undefined for who decides on none.
   */
  librarychanged: { own: boolean; teams: string[]; waiting?: number };
  /** After an answer, while the chat's answers sound like a machine, and once when they no longer do. */
  robotic: Robotic;
  /** Whenever the walk of a chat stands elsewhere, whoever walked. */
  flow: Flow;
}

/** Something that the desk did not accept, or that cannot be asked of it any more. Its message is for developers. */
export class PeekwireError extends Error {
  constructor(refusal: {
    code: ErrorCode;
    message: string;
    chat?: string;
    field?: string;
    limit?: number;
    retryable?: boolean;
    opensAt?: string;
    mayLeaveMessage?: boolean;
    policy?: PolicyReason;
  });
  readonly code: ErrorCode;
  readonly chat?: string;
  readonly field?: string;
  readonly limit?: number;
  /** Whether the same may be accepted later. */
  readonly retryable: boolean;
  /** When the team takes chats next, where that is known; with the code team_closed. */
  readonly opensAt?: string;
  /** Whether `start` is accepted with a message, which is answered later. */
  readonly mayLeaveMessage: boolean;
  /** What the response policy has against an answer; with the code policy_refused. */
  readonly policy?: PolicyReason;
}

/**
 * What the response policy has against an answer: that it is no script, that a script must come first, or that the
 * disclaimer `script` must. Without a rule it is the script itself that asks for its disclaimer.
 */
export interface PolicyReason {
  why: "scripted_only" | "script_first" | "disclaimer";
  rule?: string;
  script?: string;
}

/** What visitors' and agents' clients share. Promises of commands reject with a {@link PeekwireError}. */
export abstract class PeekwireClient<Events extends ClientEvents = ClientEvents> extends EventTarget {
  protected constructor(role: "visitor" | "agent", options: ClientOptions);
  readonly state: ConnectionState;
  /** The visitor's or agent's id, once welcomed. */
  readonly self: string | null;
  /** The desk's, in code points. */
  readonly limits: { maxDraft: number; maxMessage: number };
  /** The chats that the client knows. */
  readonly chats: string[];
  /** How far it has come in each: what `resume` takes. */
  readonly cursors: Cursor[];
  /** Connects, and from then on stays connected until close() or until the desk says not to come back. */
  connect(): void;
  /** Leaves. What waits for an answer fails with the code closed. */
  close(): void;
  /** Says something, now or when there is a connection; once in effect. The event `post` tells how it fares. */
  post(chat: string, text: string): Promise<Done>;
  /** Adds, replaces or (by an empty value) removes attributes of a chat. */
  setAttributes(chat: string, attributes: Record<string, string>): Promise<Done>;
  /** What the desk can do with copies of chats besides giving them; known once welcomed. */
  readonly copies: readonly ("signed" | "mail")[];
  /**
   * The chat in writing, open or ended, as who asks may know it: a visitor what visitors may, an agent what agents may. One at
   * a time; rejects with rate_limited otherwise, and with unsupported for a signed one where the desk signs none.
   */
  transcript(chat: string, wish?: CopyWish): Promise<string>;
  /** Ends a chat. */
  end(chat: string): Promise<Done>;
  /** Drops a chat: the client does not come back to it. */
  forget(chat: string): void;
  addEventListener<K extends keyof Events & string>(
    type: K,
    listener: (event: CustomEvent<Events[K]>) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof Events & string>(
    type: K,
    listener: (event: CustomEvent<Events[K]>) => void,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | EventListenerOptions,
  ): void;
}

/**
 * A visitor's side. Nothing unsent leaves the device unless the visitor's own grant allows it and the desk says that
 * somebody looks; at the level masked, sensitive values are masked first.
 */
export class VisitorClient extends PeekwireClient<VisitorEvents> {
  constructor(options: VisitorOptions);
  /** What this visitor presents to come back as the same person, as the option `token`. A secret: keep it as one. */
  readonly resumeToken: string | undefined;
  /**
   * Asks for help, or leaves a message where an error said `mayLeaveMessage`; resolves with the chat's id. The page is
   * where on the site the visitor is, for the desk's rules.
   */
  start(request?: {
    topic?: string;
    locale?: string;
    attributes?: Record<string, string>;
    page?: string;
    message?: string;
  }): Promise<string>;
  /**
   * The input field's whole text, on every change of it, also when nobody looks. Cheap; what leaves is paced. With the
   * field's `selectionEnd` as the caret, what is held back is the word at the caret and no other.
   */
  draft(chat: string, wholeText: string, caret?: number): void;
  /**
   * The notice of the last offer was shown. Under the mode notice, typing is then the act of consent, unless Global
   * Privacy Control is on or the visitor has decided by hand.
   */
  noticeShown(chat: string): void;
  /**
   * The visitor allows a peek by an act made for it, having seen the last offer's notice; all that is offered unless set.
   * Drafts pause until the desk has confirmed.
   */
  allow(chat: string, what?: { level?: PeekLevel; purposes?: Purpose[] }): Promise<Done>;
  /**
   * Has the transcript mailed, now or after the end: to that address, or to the one that was given in the chat. A few times a
   * chat; rejects with unsupported where the desk mails none, with malformed without a good address, with limit_exceeded.
   */
  mailTranscript(chat: string, address?: string): Promise<Done>;
  /** The visitor allows nothing any more. Nothing leaves from now on; answered when every copy is erased. */
  withdraw(chat: string): Promise<Done>;
  /** What the visitor lets agents see, as far as the client was told. */
  level(chat: string): PeekLevel;
  /**
   * What agents see of the text that `draft` was told last, at the visitor's level; also while none looks. It costs as
   * much as what has changed, so a page may ask at every change.
   */
  shown(chat: string): Shown;
}

/** An agent's or supervisor's side. What is not sent yet lives in it and in what listeners show, nowhere else. */
export class AgentClient extends PeekwireClient<AgentEvents> {
  constructor(options: AgentOptions & { token: string });
  /** Whether the agent takes new chats; told until the desk has heard it, and again to a desk that has forgotten it. */
  available(available: boolean): void;
  /** As `available`, and of which teams none for now. What the desk tells by the event `presence` replaces it. */
  presence(presence: Presence): void;
  /** Takes a chat that is offered. Rejects if the offer stands no more. */
  accept(chat: string): Promise<Done>;
  /** Leaves a chat that is offered to others. */
  decline(chat: string): Promise<Done>;
  /** Puts a chat on hold, so that it takes none of the agent's capacity, or takes it back. */
  hold(chat: string, on?: boolean): Promise<Done>;
  /** A supervisor pulls a chat, waiting or somebody's. */
  take(chat: string): Promise<Done>;
  /** A supervisor reads a chat without taking part, for the record, or no more. */
  monitor(chat: string, on?: boolean): Promise<Done>;
  /** Asks for the event `load`, now and whenever it changes, or no more; again after every reconnect. */
  watch(on?: boolean): void;
  /** Why a chat went where it went; with an agent, also why not to that one. */
  trace(chat: string, agent?: string): Promise<Trace>;
  /** The desk's chats in figures; for supervisors. Times are instants in UTC with milliseconds. One question at a time. */
  measures(about: { from: string; to: string; zone: string; cut: "hour" | "day" | "week"; team?: string }): Promise<Measured>;
  /** What whoever comes to a chat should know of it. */
  handover(chat: string): Promise<HandedOver>;
  /** Asks for a chat's events, and for those to come. */
  open(chat: string): void;
  /** Looks at the draft whenever the visitor allows it, until told otherwise or the chat is closed. */
  look(chat: string, looking?: boolean): void;
  /** What helps to answer in a chat. */
  answers(chat: string): Answers;
  /** The scripts that the desk keeps: the agent's own replies, proposals, approvals. */
  library(): Library;
  /** Whispers to the other agents of the chat. */
  note(chat: string, text: string): Promise<Done>;
  /**
   * Hands the chat over to an agent, or to the team's queue; to a tier with the reason as note. A warm transfer keeps
   * the chat until somebody has it.
   */
  transfer(
    chat: string,
    to: { team: string; agent?: string; note?: string; tier?: number; warm?: boolean },
  ): Promise<Done>;
  /** What the agent promises, approves and settles in a chat. */
  commitments(chat: string): AgentCommitments;
  /** Calls a warm transfer off. */
  endTransfer(chat: string): Promise<Done>;
  /** Takes part besides the assigned agent. */
  join(chat: string): Promise<Done>;
  /** Takes part no more. */
  leave(chat: string): Promise<Done>;
}

/** What helps an agent to answer in one chat. What is asked fails with the connection and is not asked again. */
export class Answers {
  constructor(command: (name: string, fields: object, lasting?: boolean) => Promise<any>, chat: string);
  /** Scripts for a shortcut, its beginning, or words of a title; the best first. For an empty text all, 20 at most. */
  find(text: string, locale?: string): Promise<ScriptOffer[]>;
  /** A script with inputs filled in, by the names of its gaps without `input.`. */
  fill(script: ScriptClaim, inputs?: Record<string, string>): Promise<ScriptOffer>;
  /** What the brand's style has against a text, before it is sent. */
  check(text: string): Promise<Tone>;
  /** The flows that fit the chat. */
  flows(): Promise<FlowOffer[]>;
  /**
   * A step in a flow. Its value is a flow's id to enter, an option's key to choose, words to answer, a step to go to; an
   * answer may be the version of the visitor's message instead. Give the position that was shown. Rejects with off_path where
   * the answer is no choice, and with value_missing where the text lacks the value in `field`: an attribute to set, or one of
   * the inputs to give.
   */
  walk(action: FlowAct, how?: {
    position?: string;
    value?: string;
    message?: number;
    inputs?: Record<string, string>;
  }): Promise<Done>;
  /** As the client's `post`, and says what the answer was made of. */
  post(text: string, how?: { script?: ScriptClaim; confirmed?: boolean }): Promise<Done>;
}

/** A reply as its writer sees it, with placeholders. A new one has neither id nor version. */
export interface QuickReply {
  id?: string;
  version?: string;
  /** What its writer types to find it. */
  shortcut: string;
  title: string;
  /** The language tag of the body for readers whose language there is none for. */
  defaultLocale: string;
  /** What it says, by language tag. */
  bodies: Record<string, string>;
}

/** A script that was proposed to a team, and that nobody has decided on yet; or one that was approved. */
export interface Proposal {
  reply: QuickReply;
  team: string;
  /** Who proposed it, or approved it. */
  by: string;
  /** When, as an ISO time. */
  at: string;
  /** What the team sends today, if the proposal is another version of it. */
  inForce?: QuickReply;
}

/** What became of a reply that was proposed to a team; of the team's script, the newest version. */
export interface ProposedReply {
  /** The id of the writer's own reply. */
  reply: string;
  team: string;
  id: string;
  version: string;
  /** `drafted` once it was refused. */
  state: "drafted" | "proposed" | "approved" | "retired";
  /** Who proposed, or decided, last. */
  by: string;
  at: string;
  /** What whoever decided wrote about it. */
  note?: string;
  /** The version that may be sent today. */
  inForce?: number;
}

/** Something that is wrong with a reply, in English: in which field, and where in it if `line` is there. */
export interface ReplyProblem {
  /** `shortcut`, `title`, `defaultLocale`, `bodies.en`. */
  path: string;
  line?: number;
  column?: number;
  reason: string;
  remedy: string;
}

/** One version of a script that the desk keeps. */
export interface KeptScript {
  id: string;
  version: string;
  state: "drafted" | "proposed" | "approved" | "retired";
}

/**
 * The scripts that a desk keeps. Changes are sent again after a reconnect, with one effect; what is asked fails with the
 * connection. A desk that keeps none rejects all of it with `unsupported`.
 */
export class Library {
  constructor(command: (name: string, fields: object, lasting?: boolean) => Promise<any>);
  /** Keeps a reply of the agent's own. Rejects with `wrong_state` if it was changed since it was listed. */
  save(reply: QuickReply): Promise<KeptScript>;
  /** What is wrong with a reply while it is written; nothing is kept. Empty if it can be saved. */
  check(reply: QuickReply): Promise<ReplyProblem[]>;
  /** Takes a reply of the agent's own away, for good. */
  remove(reply: { id: string; version: string }): Promise<KeptScript>;
  /** The agent's own replies, by id. */
  replies(): Promise<QuickReply[]>;
  /** The same, and what became of those that were proposed. */
  mine(): Promise<{ replies: QuickReply[]; proposed: ProposedReply[] }>;
  /** Proposes a reply of the agent's own, in its newest version, to one of the agent's teams. */
  propose(reply: { id: string; version: string }, team: string): Promise<KeptScript>;
  /** What waits for a decision, for supervisors and approvers. */
  proposals(): Promise<Proposal[]>;
  /** What was approved and may be sent, as far as the desk keeps it; for supervisors and approvers. */
  approved(): Promise<Proposal[]>;
  /** Decides on a script, for supervisors and approvers; with a reason for the history and for whoever proposed it. */
  decide(
    script: { id: string; version: string },
    verdict: "approve" | "refuse" | "retire",
    note?: string,
  ): Promise<KeptScript>;
}

/** What a detector found at offset 0. Ends are exclusive offsets, in code points; what is left out is empty. */
export interface Finding {
  /** Where the value begins, if not at 0. */
  from?: number;
  /** Where a complete sensitive value ends. */
  sensitiveTo?: number;
  /** Where a run ends that typing at its end or inside it could make sensitive: held back while it is typed. */
  candidateTo?: number;
}

/**
 * Recognises one kind of sensitive value: does one begin here? It MUST be pure, take time in proportion to its window,
 * throw nothing and keep nothing, and MUST name a candidate for every text from which typing on leads to a value that
 * begins at the same place.
 */
export interface Detector {
  /** What it recognises, a short lower-case name. */
  readonly kind: string;
  /** The most code points that a value or candidate takes up from where it is asked; 1 to 256. */
  readonly window: number;
  /** How many code points of a value stay visible; 2 unless set. */
  readonly visiblePrefix?: number;
  /** `at` gives the code point at an offset from -2 to `window`, or -1 where there is no text. */
  inspect(at: (offset: number) => number): Finding | null | undefined;
}

/** A draft that is masked as it grows: what is masked follows from the text and from where the last edit ended. */
export interface LiveMask {
  readonly length: number;
  /** What may be seen: masked code points are U+2022, one for one; white space stays. */
  readonly shown: string;
  /** Whether a value is masked, and not only what may yet become one. */
  readonly sensitive: boolean;
  /** Where the last edit ended, in code points. */
  readonly caret: number;
  /** The whole text now; what both have in common at their ends counts as untouched, but for what is before the caret. */
  replace(text: string, caret?: number): void;
  /** One step, in code points. */
  apply(edit: { at: number; erase: number; insert: string }): void;
  /** Forgets the text; it stays usable. */
  wipe(): void;
}

/** Masks what its detectors recognise, in messages and in drafts while they are typed. Immutable. */
export class Redactor {
  /** With these detectors, for example `[...Redactor.standard().detectors, mine]`. */
  constructor(detectors: Iterable<Detector>);
  /** With all built-in detectors. */
  static standard(): Redactor;
  /** With the detector of payment cards alone. */
  static cards(): Redactor;
  /** With no detectors: everything is shown. */
  static none(): Redactor;
  readonly detectors: readonly Detector[];
  /** A message with its complete sensitive values masked. */
  redact(text: string): string;
  /** A new, empty draft that is masked as it grows. */
  live(): LiveMask;
}

export type { PeekwireChat } from "./peekwire-chat.js";
