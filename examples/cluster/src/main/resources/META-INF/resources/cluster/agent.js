import "../peekwire/peekwire-console.js";
import { dock } from "./place.js";

/** FOR THE DEMO ONLY: a product's page has a token of its own, for the person who is signed in. */
const AGENTS = { ana: "Ana", ben: "Ben" };

const asked = new URLSearchParams(location.search).get("agent");
const self = Object.hasOwn(AGENTS, asked) ? asked : "ana";
const desk = document.createElement("peekwire-console");
desk.token = `demo-agent-${self}`;
desk.available = true;
document.getElementById("name").textContent = AGENTS[self];
dock(desk);
