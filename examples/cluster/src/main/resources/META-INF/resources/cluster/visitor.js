import "../peekwire/peekwire-chat.js";
import { dock } from "./place.js";

const chat = document.createElement("peekwire-chat");
chat.heading = "Ask us anything";
dock(chat);
