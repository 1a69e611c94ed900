import { VisitorClient } from "../peekwire/index.js";
import { append, byId, deskUrl, element, line, sendOnEnter, showState } from "./page.js";

const client = new VisitorClient({ url: deskUrl(), storage: sessionStorage });
const field = byId("text");
const allow = byId("allow");
let chat = client.chats.at(-1) ?? null;

const INDICATOR = readers =>
  ["Nobody can see what you type", "An agent can see what you type now"][readers] ??
  "Several agents can see what you type now";

function show() {
  byId("welcome").hidden = chat !== null;
  byId("chat").hidden = chat === null;
}

function showReaders(readers) {
  byId("indicator").textContent = INDICATOR(readers);
  byId("indicator").classList.toggle("seen", readers > 0);
}

function ended(over) {
  byId("form").hidden = over;
  byId("again").hidden = !over;
  allow.disabled = over;
}

function problem(error) {
  byId("problem").textContent = error ? "That didn’t work. Please try again." : "";
}

function reset() {
  byId("messages").replaceChildren();
  field.value = "";
  allow.checked = false;
  showReaders(0);
  ended(false);
  problem(null);
}

/** Events of the chat on the page; what comes before the start is answered belongs to it too. */
function mine(listener) {
  return ({ detail }) => {
    chat ??= detail.chat;
    if (detail.chat === chat) {
      show();
      listener(detail);
    }
  };
}

client.addEventListener("offer", mine(({ text }) => {
  const paragraphs = (text ?? "").split("\n\n").map(part => element("p", "", part));
  byId("notice").replaceChildren(...paragraphs);
}));

client.addEventListener("event", mine(event => {
  append(byId("messages"), event.type.startsWith("consent") ? null : line(event, client.self));
  if (event.type === "consent_granted" || event.type === "consent_withdrawn") {
    allow.checked = client.level(chat) !== "none";
    byId("details").open = !allow.checked;
  }
  if (event.type === "assigned") {
    byId("status").textContent = "Connected";
  }
  if (event.type === "closed") {
    ended(true);
  }
}));

client.addEventListener("visibility", mine(({ readers }) => showReaders(readers)));

client.addEventListener("queued", mine(({ position }) => {
  byId("status").textContent = position === 1 ? "You are next" : `${position - 1} before you`;
}));

client.addEventListener("forgotten", mine(() => {
  chat = null;
  reset();
  show();
}));

field.addEventListener("input", () => client.draft(chat, field.value));

allow.addEventListener("change", async () => {
  const done = allow.checked ? client.allow(chat) : client.withdraw(chat);
  allow.disabled = true;
  try {
    await done;
    problem(null);
  } catch (error) {
    problem(error);
    allow.checked = client.level(chat) !== "none";
  } finally {
    allow.disabled = false;
  }
});

byId("form").addEventListener("submit", async event => {
  event.preventDefault();
  const text = field.value;
  if (text.trim() === "") {
    return;
  }
  field.value = "";
  field.focus();
  try {
    await client.post(chat, text);
    problem(null);
  } catch (error) {
    field.value ||= text;
    client.draft(chat, field.value);
    problem(error);
  }
});

byId("end").addEventListener("click", () => client.end(chat).catch(problem));

async function start() {
  try {
    reset();
    chat = await client.start({ locale: "en" });
    show();
    field.focus();
  } catch (error) {
    problem(error);
  }
}

byId("start").addEventListener("click", start);
byId("again").addEventListener("click", () => {
  client.forget(chat);
  chat = null;
  start();
});

sendOnEnter(field, byId("form"));
showState(client, byId("status"));
show();
client.connect();
