/** Puts a chat on the page as the address asks: attributes by name, and `ask` for topics and a pre-chat form. */
const asked = new URLSearchParams(location.search);
await import(asked.has("min") ? "/peekwire/min/peekwire-chat.js" : "/peekwire/peekwire-chat.js");

const chat = document.createElement("peekwire-chat");
const PARTS = ["ask", "min", "page-dir", "page-lang"];

document.documentElement.dir = asked.get("page-dir") ?? "";
document.documentElement.lang = asked.get("page-lang") ?? "en";
for (const [name, value] of asked) {
  if (!PARTS.includes(name)) {
    chat.setAttribute(name, value);
  }
}
if (asked.has("ask")) {
  const template = [["orders", "Orders and delivery"], ["returns", "Returns"], ["else", "Something else"]];
  chat.append(...template.map(([value, text]) => new Option(text, value)));
  const fields = document.createElement("div");
  fields.slot = "pre-chat";
  fields.className = "pre-chat";
  for (const [name, label, required] of [["name", "Your name", true], ["order", "Order number, if you have one", false]]) {
    const input = Object.assign(document.createElement("input"), { name, required, maxLength: 80 });
    const row = document.createElement("label");
    row.append(label, input);
    fields.append(row);
  }
  chat.append(fields);
}
window.told = [];
for (const type of ["started", "ended", "state", "message"]) {
  document.addEventListener(`peekwire-${type}`, ({ type: name, detail }) => window.told.push([name, detail]));
}
document.getElementById("place").append(chat);
