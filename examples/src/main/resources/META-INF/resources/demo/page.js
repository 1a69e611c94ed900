/** What both pages share. Text from people goes into the page as text, never as HTML. */

export const byId = id => document.getElementById(id);

/** The WebSocket address of the desk that served the page. */
export function deskUrl() {
  const url = new URL("/chat", location.href);
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  return url.href;
}

/** An element with a class and a text. */
export function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

const LINES = {
  started: () => "The chat started.",
  assigned: ({ agent }) => `${nameOf(agent)} joined.`,
  requeued: () => "Waiting for another agent.",
  joined: ({ agent }) => `${nameOf(agent)} joined.`,
  left: ({ agent }) => `${nameOf(agent)} left.`,
  consent_granted: () => "The visitor lets agents see what they type.",
  consent_withdrawn: () => "The visitor stopped showing what they type.",
  closed: () => "The chat has ended.",
};

/** Agents' ids are their names here, in lower case. */
export function nameOf(agent) {
  return agent.charAt(0).toUpperCase() + agent.slice(1);
}

/** A line of the log for an event; null for events that are not shown. */
export function line(event, self) {
  const at = new Date(event.at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  if (event.type === "message_posted") {
    const own = event.by.id === self;
    const item = element("li", own ? "message own" : "message", "");
    const who = own ? "You" : event.by.kind === "agent" ? nameOf(event.by.id) : "Visitor";
    item.append(element("span", "meta", `${who}, ${at}`), element("p", "bubble", event.text));
    return item;
  }
  return LINES[event.type] ? element("li", "info", LINES[event.type](event)) : null;
}

/** Adds a line and keeps the end in sight. */
export function append(list, item) {
  if (item !== null) {
    list.append(item);
    list.scrollTop = list.scrollHeight;
  }
}

/** Enter sends, Shift+Enter makes a new line, and a word that is being composed is left alone. */
export function sendOnEnter(field, form) {
  field.addEventListener("keydown", event => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
}

const STATES = {
  connecting: "Connecting …",
  connected: "Connected",
  waiting: "Connection lost, trying again …",
  closed: "Disconnected",
};

/** Shows the connection's state. */
export function showState(client, target) {
  client.addEventListener("state", ({ detail }) => {
    target.textContent = STATES[detail.state] ?? "";
    target.dataset.state = detail.state;
  });
}
