import test from "node:test";
import assert from "node:assert/strict";
import { AgentClient } from "../../main/resources/META-INF/resources/peekwire/index.js";
import { FakeHost } from "./support/fake-host.js";

const NEW = { shortcut: "brb", title: "One moment", defaultLocale: "en", bodies: { en: "One moment." } };

function agent() {
  const host = new FakeHost();
  const client = new AgentClient({ url: "ws://desk/chat", token: "demo", host });
  client.connect();
  host.line.welcome("agent");
  return { host, line: host.line, library: client.library() };
}

/** The one frame that was sent, and its id. */
function said(line) {
  const [frame, ...rest] = line.take();
  assert.deepEqual(rest, []);
  const [[name, { command, ...fields }]] = Object.entries(frame);
  return { name, command, fields };
}

test("a reply is kept, proposed and decided on", async () => {
  const { line, library } = agent();
  const steps = [
    [() => library.save(NEW), "saveReply", { reply: NEW }],
    [() => library.save({ ...NEW, id: "own.1", version: "2" }), "saveReply", { reply: { id: "own.1", version: "2", ...NEW } }],
    [() => library.propose({ id: "own.1", version: "3" }, "support"), "propose", { id: "own.1", version: "3", team: "support" }],
    [() => library.decide({ id: "t.1", version: "1" }, "approve"), "decide", { id: "t.1", version: "1", verdict: "approve" }],
    [() => library.decide({ id: "t.1", version: "1" }, "refuse", "no"), "decide",
      { id: "t.1", version: "1", verdict: "refuse", note: "no" }],
    [() => library.remove({ id: "own.1", version: "3" }), "removeReply", { id: "own.1", version: "3" }],
  ];
  for (const [call, name, fields] of steps) {
    const kept = call();
    const asked = said(line);
    assert.deepEqual([asked.name, asked.fields], [name, fields]);
    line.tell({ scriptKept: { command: asked.command, id: "x", version: "1", state: "drafted" } });
    assert.deepEqual(await kept, { id: "x", version: "1", state: "drafted" });
  }
});

test("lists are asked for until there is no more", async () => {
  const { line, library } = agent();
  const listed = library.replies();
  const first = said(line);
  assert.deepEqual([first.name, first.fields], ["listReplies", {}]);
  line.tell({ replies: { command: first.command, replies: [{ id: "a", version: "1", ...NEW }], more: true } });
  await Promise.resolve();
  await Promise.resolve();
  const second = said(line);
  assert.deepEqual(second.fields, { after: "a" });
  line.tell({ replies: { command: second.command, replies: [{ id: "b", version: "1", ...NEW }] } });
  assert.deepEqual((await listed).map(({ id }) => id), ["a", "b"]);

  const waiting = library.proposals();
  const asked = said(line);
  assert.equal(asked.name, "listProposals");
  const proposal = { reply: { id: "t.1", version: "1", ...NEW }, team: "support", by: "ann", at: "2026-11-22T09:00:00.000Z" };
  line.tell({ proposals: { command: asked.command, proposals: [proposal] } });
  assert.deepEqual(await waiting, [proposal]);
});

test("a refusal says why", async () => {
  const { line, library } = agent();
  const kept = library.save(NEW);
  const { command } = said(line);
  line.tell({ error: { command, code: "wrong_state", message: "it was changed", retryable: false } });
  await assert.rejects(kept, { code: "wrong_state" });
});

test("a change is sent again on the next connection under its id, a question is not", async () => {
  const { host, line, library } = agent();
  library.save(NEW).catch(() => {});
  const { command } = said(line);
  const listed = assert.rejects(library.replies());
  line.take();
  line.end(1006);
  await listed;
  host.pass(60_000);
  host.line.welcome("agent");
  assert.deepEqual(host.line.take().filter((frame) => frame.saveReply).map((frame) => frame.saveReply.command), [command]);
});
