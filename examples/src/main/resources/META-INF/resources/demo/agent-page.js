import { AgentClient } from "../peekwire/index.js";
import { append, byId, deskUrl, element, line, nameOf, sendOnEnter, showState } from "./page.js";

// FOR THE DEMO ONLY: who can read this page can be this agent. A product gives its agents signed, expiring tokens.
const AGENTS = ["ana", "ben"];
const self = AGENTS.includes(new URLSearchParams(location.search).get("agent"))
  ? new URLSearchParams(location.search).get("agent")
  : AGENTS[0];
const client = new AgentClient({ url: deskUrl(), token: `demo-agent-${self}` });

/** What the page knows of each chat. The draft is in its element while the chat is on the page, nowhere else. */
const chats = new Map();
/** Chats that went to somebody else; what the desk still says of them is not for this page. */
const passedOn = new Set();
let current = null;

function room(chat) {
  let known = chats.get(chat);
  if (known === undefined) {
    const button = element("button", "", `Visitor ${chats.size + 1}`);
    button.type = "button";
    button.addEventListener("click", () => choose(chat));
    const item = element("li", "", "");
    item.append(button);
    byId("chats").append(item);
    known = { chat, item, button, name: button.textContent, events: [], level: "none", closed: false };
    chats.set(chat, known);
    byId("none").hidden = true;
  }
  return known;
}

function choose(chat) {
  if (current !== null && current !== chat) {
    client.look(current, false);
  }
  current = chat;
  eraseDraft();
  byId("empty").hidden = chat !== null;
  byId("chat").hidden = chat === null;
  for (const known of chats.values()) {
    known.button.setAttribute("aria-current", String(known.chat === chat));
  }
  if (chat !== null) {
    const known = chats.get(chat);
    byId("who").textContent = known.name;
    byId("messages").replaceChildren();
    known.events.forEach(event => append(byId("messages"), line(event, self)));
    byId("form").hidden = known.closed;
    client.look(chat);
    showHint();
  }
}

function drop(chat) {
  chats.get(chat)?.item.remove();
  chats.delete(chat);
  byId("none").hidden = chats.size > 0;
  if (current === chat) {
    choose([...chats.keys()].at(-1) ?? null);
  }
}

function eraseDraft() {
  byId("draft").textContent = "";
}

function showHint() {
  const known = chats.get(current);
  const hidden = known?.closed ? "The chat has ended." : "The visitor doesn’t show what they type.";
  byId("draft-hint").textContent =
    known?.level === "none" ? hidden : "Unsent text. It goes when the visitor deletes it, sends it or stops showing it.";
}

function problem(error) {
  byId("problem").textContent = error ? `Not done: ${error.message}` : "";
}

client.addEventListener("event", ({ detail: event }) => {
  if (event.type === "assigned" && event.agent === self) {
    passedOn.delete(event.chat);
  } else if (passedOn.has(event.chat)) {
    return;
  }
  const known = room(event.chat);
  known.events.push(event);
  if (event.type === "closed") {
    known.closed = true;
    known.button.textContent = `${known.name} (ended)`;
  }
  const gone = event.type === "requeued" || (event.type === "assigned" && event.agent !== self);
  if (gone && event.previous === self) {
    passedOn.add(event.chat);
    drop(event.chat);
  } else if (current === null) {
    choose(event.chat);
  } else if (current === event.chat) {
    append(byId("messages"), line(event, self));
    byId("form").hidden = known.closed;
    showHint();
  }
});

client.addEventListener("peek", ({ detail }) => {
  if (detail.chat === current) {
    byId("draft").textContent = detail.text;
  }
});

// Whatever chat it is: what is erased is off the screen when this returns, and the desk is told so right after.
client.addEventListener("peekerase", ({ detail }) => {
  if (detail.chat === current) {
    eraseDraft();
  }
});

client.addEventListener("peeklevel", ({ detail }) => {
  const known = chats.get(detail.chat);
  if (known !== undefined) {
    known.level = detail.level;
    showHint();
  }
});

client.addEventListener("forgotten", ({ detail }) => drop(detail.chat));
client.addEventListener("refused", ({ detail }) => problem(detail));

byId("form").addEventListener("submit", async event => {
  event.preventDefault();
  const field = byId("text");
  const text = field.value;
  if (text.trim() === "" || current === null) {
    return;
  }
  field.value = "";
  field.focus();
  try {
    await client.post(current, text);
    problem(null);
  } catch (error) {
    field.value ||= text;
    problem(error);
  }
});

byId("transfer").addEventListener("click", () => {
  const agent = byId("to").value;
  client.transfer(current, { team: "main", ...(agent && { agent }) }).then(() => problem(null), problem);
});
byId("end").addEventListener("click", () => client.end(current).then(() => problem(null), problem));
byId("available").addEventListener("change", event => client.available(event.target.checked));

for (const agent of AGENTS.filter(other => other !== self)) {
  byId("to").append(new Option(nameOf(agent), agent));
}
byId("to").append(new Option("the queue", ""));

byId("name").textContent = `Agent ${nameOf(self)}`;
document.title = `Agent ${nameOf(self)}`;
sendOnEnter(byId("text"), byId("form"));
showState(client, byId("status"));
client.available(true);
client.connect();
