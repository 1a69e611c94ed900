import { h, icon } from "../element.js";
import { Composer } from "./composer.js";
import { BACK, CHATS, HANDED } from "./icons.js";
import { languageName, nameOf, within, write } from "./names.js";
import { PeekBox } from "./peek-box.js";
import { rightsOf } from "./rights.js";
import { TranscriptView } from "./transcript-view.js";

/** The open chat: who it is, what was said, what is being typed, and the answer. */
export class RoomView {
  #words;
  #directory;
  #act;
  #name = h("bdi", {});
  #about = h("p", { class: "about soft" });
  #facts = h("dl", { class: "facts" });
  #buttons = {};
  #foot = h("div", { class: "foot" });
  #footText = h("p", {});
  #handover = h("div", { part: "handover", class: "handover", role: "status", hidden: true });
  #handoverText = h("p", {});
  #known;
  #promise;
  #request = h("div", { hidden: true });
  #aside = h("div", { class: "aside", hidden: true });
  #empty;
  #room;

  /**
   * @param {import("../words.js").Words} words
   * @param {() => import("./directory.js").Directory} directory
   * @param {Record<string, Function>} act what the buttons do
   */
  constructor(words, directory, act) {
    this.#words = words;
    this.#directory = directory;
    this.#act = act;
    this.transcript = new TranscriptView(words, directory, act);
    this.peek = new PeekBox(words);
    this.composer = new Composer(words, act);
    for (const name of ["join", "leave", "hold", "resume", "transfer", "withdraw", "pull", "why", "end", "remove"]) {
      this.#buttons[name] = h("button", { type: "button", onclick: () => act[name]() }, words.say(name));
    }
    this.#known = h("button", {
      type: "button", "aria-expanded": "false", "aria-keyshortcuts": "Alt+H", onclick: () => act.known(),
    }, icon(HANDED), words.say("known"));
    this.#promise = h("button", { type: "button", "aria-keyshortcuts": "Alt+P", onclick: () => act.promise() }, words.say("promise"));
    this.back = h("button", { type: "button", class: "plain back", "aria-label": words.say("allChats"), onclick: () => act.back() }, icon(BACK));
    this.#empty = h("div", { class: "empty", tabindex: "-1" }, icon(CHATS), h("p", { class: "empty-title" }), h("p", { class: "soft" }));
    this.#room = h("div", { class: "room" }, this.#header(), this.#handover, this.#request, this.#aside, this.transcript.element, this.peek.element, this.composer.element, this.#foot);
    this.#foot.append(this.#footText, this.#buttons.join, this.#buttons.remove);
    this.#handover.append(this.#handoverText, this.#buttons.withdraw);
    this.element = h("section", { class: "main", "aria-label": words.say("openChat") }, this.#room, this.#empty);
    this.#room.hidden = true;
  }

  #header() {
    const { why, pull, leave, hold, resume, transfer, end } = this.#buttons;
    return h("div", { part: "header", class: "room-head" }, this.back,
      h("div", { class: "who" }, h("h2", { part: "title" }, this.#name), this.#about),
      h("div", { class: "actions", role: "group", "aria-label": this.#words.say("actions") },
        this.#known, this.#promise, why, pull, leave, hold, resume, transfer, end),
      this.#facts);
  }

  /** Whether the agent supervises: may read along, pull and reassign. */
  supervisor = false;

  /** Another chat is open, or none. */
  open(session) {
    const chat = session.current;
    this.#room.hidden = chat === null;
    this.#empty.hidden = chat !== null;
    this.peek.erase();
    if (chat !== null) {
      this.transcript.open(chat, session.self);
      this.compose(session);
    }
  }

  /** What is known of the open chat, or nothing of it. */
  aside(panel) {
    this.#known.setAttribute("aria-expanded", String(panel !== null));
    holds(this.#aside, panel);
  }

  /** What the visitor asks for, or nothing. */
  request(bar) {
    holds(this.#request, bar);
  }

  /** What the agent has begun to write in the open chat. */
  compose({ current, replies }) {
    this.composer.open(current, replies.draft(current.id));
  }

  /** Does what a key asks for in an answer, where one can be written. */
  answer(act) {
    if (!this.#room.hidden && !this.composer.element.hidden) {
      this.composer.answer(act);
    }
  }

  /** Nothing is open: what to say about that. */
  idle(listed, available, offered) {
    const [title, text] = this.#empty.querySelectorAll("p");
    const word = listed ? "emptyChoose" : available ? "emptyWaiting" : "emptyAway";
    write(title, this.#words.say(offered ? "emptyChooseTitle" : `${word}Title`));
    write(text, this.#words.say(word));
  }

  /** The open chat's state, rights and sendings are others. */
  update(session, connected) {
    const chat = session.current;
    if (chat === null) {
      return;
    }
    write(this.#name, nameOf(chat, this.#words));
    [this.composer, this.transcript].forEach(part => part.address());
    this.composer.heard();
    write(this.#about, this.#aboutOf(chat));
    this.#tellFacts(chat);
    this.#rights(chat);
    this.transcript.live();
    this.transcript.sendings(session.replies.sendings(chat.id), connected);
    this.draft(session, connected);
  }

  /** What may be seen of the draft is another. */
  draft(session, connected) {
    const chat = session.current;
    this.peek.element.hidden = chat.closed !== null;
    this.peek.update(chat, session.peeks.of(chat.id), connected);
  }

  /** Changes between the reply and a note, where either can be written. */
  note() {
    if (!this.#room.hidden && !this.composer.element.hidden) {
      this.composer.note();
    }
  }

  /** Where the next thing to do is. */
  focus() {
    if (this.#room.hidden) {
      this.#empty.focus();
    } else if (!this.composer.element.hidden) {
      this.composer.focus();
    } else {
      this.transcript.focus();
    }
  }

  #aboutOf({ topic, team, tier, agent, relation, locale, held, messageLeft }) {
    const directory = this.#directory();
    const parts = [
      topic && within(directory.topic(topic)),
      team && within(directory.team(team)),
      relation !== "mine" && (agent ? this.#words.say("agentIs", { agent: within(directory.agent(agent)) }) : this.#words.say("inQueue")),
      tier > 1 && this.#words.say("tier", { n: tier }),
      locale && languageName(locale, this.#words.lang),
      held !== null && this.#words.say("chipHeld"),
      messageLeft && this.#words.say("chipMessage"),
    ];
    return parts.filter(Boolean).join(" · ");
  }

  #tellFacts({ attributes }) {
    const facts = [...attributes].filter(([name]) => name !== "name");
    this.#facts.hidden = facts.length === 0;
    const shown = facts.map(([name, value]) => `${name}\n${value}`).join("\n\n");
    if (this.#facts.dataset.shown !== String(facts.length) || this.#facts.title !== shown) {
      this.#facts.dataset.shown = String(facts.length);
      this.#facts.title = shown;
      this.#facts.replaceChildren(...facts.map(([name, value]) =>
        h("div", {}, h("dt", {}, h("bdi", {}, name)), h("dd", {}, h("bdi", {}, value)))));
    }
  }

  /** Buttons for what the desk would allow. */
  #rights(chat) {
    const rights = rightsOf(chat, this.supervisor);
    for (const [name, button] of Object.entries(this.#buttons)) {
      button.hidden = !rights.has(name);
    }
    this.#promise.hidden = !rights.has("write");
    const writes = rights.has("write") || rights.has("whisper");
    this.composer.whispers = rights.has("whisper") && !rights.has("write");
    this.composer.element.hidden = !writes;
    this.#foot.hidden = rights.has("write");
    write(this.#footText, this.#foot.hidden ? "" : this.#words.say(chat.closed !== null ? "footEnded" : this.supervisor ? "footMonitoring" : "footWatching"));
    this.#tellHandover(chat);
  }

  /** To whom the chat is on its way, while it is still the present agent's. */
  #tellHandover({ handover }) {
    this.#handover.hidden = handover === null;
    const directory = this.#directory();
    write(this.#handoverText, handover === null ? "" : handover.agent
      ? this.#words.say("handoverToAgent", { agent: within(directory.agent(handover.agent)) })
      : this.#words.say("handoverToTeam", { team: within(directory.team(handover.team)) }));
  }
}

/** Shows this in its place, or nothing there. */
function holds(place, node) {
  place.hidden = node === null;
  node?.parentNode !== place && place.replaceChildren(...[node].filter(Boolean));
}
