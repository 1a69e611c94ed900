import { browser } from "../peekwire/host.js";
import "../peekwire/peekwire-chat.js";
import { visitorWords } from "./wire-words.js";
import { Wire } from "./wire.js";
import { showWire } from "./wire-view.js";

const wire = new Wire();
const chat = document.createElement("peekwire-chat");
chat.host = wire.tap(browser);
chat.heading = "Ask us anything";
chat.id = "chat";
chat.dataset.testid = "chat";
chat.append(...document.getElementById("asked").content.cloneNode(true).children);
chat.addEventListener("input", (event) => event.composedPath()[0].localName === "textarea" && wire.typed());

showWire(wire, visitorWords, document.getElementById("wire"), document.getElementById("show-wire"));
document.getElementById("dock").append(chat);
