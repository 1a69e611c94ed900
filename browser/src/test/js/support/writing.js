import "./dom.js";
import { FakeHost, event, settle } from "./fake-host.js";
import { AgentClient } from "../../../main/resources/META-INF/resources/peekwire/agent.js";
import { Assist } from "../../../main/resources/META-INF/resources/peekwire/ui/console/answers/assist.js";
import { Composer } from "../../../main/resources/META-INF/resources/peekwire/ui/console/composer.js";
import { Session } from "../../../main/resources/META-INF/resources/peekwire/ui/console/session.js";

const assigned = chat => ({ event: { ...event(1, "assigned", { agent: "ana", team: "main" }).event, chat } });

/** An agent with two chats, who writes in the first; words are told by their names. */
export function writing() {
  const host = new FakeHost();
  const client = new AgentClient({ url: "ws://desk/chat", token: "demo", host });
  const problems = [];
  const compose = () => session.current && composer.open(session.current, session.replies.draft(session.current.id));
  const screen = { returned: compose, opened: compose, room: () => composer.heard(), problem: problem => problems.push(problem), forgotten: chat => assist.forget(chat) };
  const session = new Session(client, host, new Proxy(screen, { get: (it, what) => it[what] ?? (() => {}) }));
  const assist = new Assist(client, host, chat => session.current?.id === chat && composer.assist(assist.of(chat)));
  const composer = new Composer({ say: word => word }, acts(session, assist));
  document.activeElement = null;
  client.connect();
  host.line.welcome("agent").tell(assigned("c1"), { synced: { chat: "c1", version: 1 } }, assigned("c2"), { synced: { chat: "c2", version: 1 } });
  host.line.take();
  composer.focus();
  const part = name => composer.element.all().find(node => node.getAttribute("part") === name);
  return { host, line: host.line, session, assist, composer, problems, part, field: part("input"), refuse: refusing(host.line) };
}

function acts(session, assist) {
  const id = () => session.current.id;
  return {
    send: (text, note, more) => session.send(text, note, more),
    keep: draft => session.replies.keep(id(), draft),
    find: (text, then) => assist.find(id(), text, then),
    fill: (script, inputs, attributes) => assist.fill(id(), script, inputs, attributes),
    check: (text, then) => assist.check(id(), text, then),
    flows: () => assist.flows(id()),
    walk: (action, how) => assist.walk(id(), action, how),
    answer: () => session.current.lastAnswer,
    hurry: () => assist.hurry(),
    forgo: () => assist.forgo(),
    drop: () => assist.drop(),
    aside: text => session.aside(text),
  };
}

/** The desk refuses what was asked last by this name. */
function refusing(line) {
  return async (asked, code, more = {}) => {
    line.tell({ error: { command: asked.command, chat: asked.chat, code, message: "rule", retryable: false, ...more } });
    await settle();
  };
}
