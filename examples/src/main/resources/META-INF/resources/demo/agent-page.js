import { browser } from "../peekwire/host.js";
import "../peekwire/peekwire-console.js";
import { agentWords } from "./wire-words.js";
import { Wire } from "./wire.js";
import { showWire } from "./wire-view.js";

/** Whom the desk knows; a product's page has a token of its own, for the person who is signed in. */
const AGENTS = { ana: "Ana", ben: "Ben", nils: "Nils" };

const asked = new URLSearchParams(location.search).get("agent");
const self = asked in AGENTS ? asked : "ana";
const wire = new Wire();
const desk = document.createElement("peekwire-console");
desk.host = wire.tap(browser);
desk.token = `demo-agent-${self}`;
desk.supervisor = self === "nils";
desk.available = !desk.supervisor;
desk.id = "desk";
desk.dataset.testid = "console";
desk.append(...document.getElementById("directory").content.cloneNode(true).children);

const does = desk.supervisor ? "supervises" : "answers";
document.title = `${AGENTS[self]} ${does} · Peekwire demo`;
document.getElementById("name").textContent = `${AGENTS[self]} ${does}`;
for (const link of document.querySelectorAll("[data-agent-link]")) {
  link.hidden = link.dataset.agentLink === self;
}
showWire(wire, agentWords, document.getElementById("wire"), document.getElementById("show-wire"));
document.getElementById("dock").append(desk);
