import test from "node:test";
import assert from "node:assert/strict";
import { AgentClient, VisitorClient } from "../../main/resources/META-INF/resources/peekwire/index.js";
import "../../main/resources/META-INF/resources/peekwire/copy-reading.js";
import { FakeHost, settle } from "./support/fake-host.js";

function connected(welcome = {}) {
  const host = new FakeHost();
  const client = new VisitorClient({ url: "ws://desk/chat", host });
  client.connect();
  host.line.welcome("visitor", welcome);
  return { host, client };
}

/** What was asked for, once the client had the time to. */
async function asked(host) {
  for (let turn = 0; turn < 20; turn++) {
    const [frame] = host.line.take();
    if (frame) {
      return frame.transcript ?? frame;
    }
    await settle();
  }
  throw new Error("nothing was asked for");
}

const tell = (host, { command, chat, part }, text, more) =>
  host.line.tell({ transcriptPart: { command, chat, part, text, ...(more && { more }) } });

test("a copy is asked for part by part and is all of them together", async () => {
  const { host, client } = connected();
  const copy = client.transcript("c1", { format: "html", locale: "nb", zone: "Europe/Oslo" });
  const first = await asked(host);
  assert.deepEqual(first, { command: first.command, chat: "c1", format: "html", locale: "nb", zone: "Europe/Oslo", part: 0 });
  tell(host, first, "<!DOCTYPE html>", true);
  const second = await asked(host);
  assert.deepEqual([second.part, second.format], [1, "html"]);
  tell(host, second, "<html>", false);
  assert.equal(await copy, "<!DOCTYPE html><html>");
});

test("what is wanted is text unless it is said, for agents too", async () => {
  const host = new FakeHost();
  const client = new AgentClient({ url: "ws://desk/chat", token: "t", host });
  client.connect();
  host.line.welcome("agent");
  const copy = client.transcript("c1");
  const only = await asked(host);
  assert.equal(only.format, "text");
  tell(host, only, "all of it", false);
  assert.equal(await copy, "all of it");
});

test("a part that is asked for when the connection is lost is asked for again", async () => {
  const { host, client } = connected();
  const copy = client.transcript("c1");
  const first = await asked(host);
  host.line.end(1006);
  host.pass(60_000);
  host.line.welcome("visitor");
  const again = await asked(host);
  assert.deepEqual(again, first);
  tell(host, again, "all", false);
  assert.equal(await copy, "all");
});

const lost = (host, { command }) =>
  host.line.tell({ error: { command, chat: "c1", code: "wrong_state", message: "part: parts come in order", retryable: false } });

test("where the desk has lost its place in it, a copy is begun anew, and has nothing twice", async () => {
  const { host, client } = connected();
  const copy = client.transcript("c1");
  tell(host, await asked(host), "one ", true);
  lost(host, await asked(host));
  tell(host, await asked(host), "uno ", true);
  tell(host, await asked(host), "due", false);
  assert.equal(await copy, "uno due");
});

test("it is not begun for ever, nor again where the first part is refused", async () => {
  const { host, client } = connected();
  const copy = client.transcript("c1");
  const refused = assert.rejects(copy, { code: "wrong_state" });
  for (let begun = 0; begun < 3; begun++) {
    tell(host, await asked(host), "one ", true);
    lost(host, await asked(host));
  }
  await refused;
  const other = assert.rejects(client.transcript("c2"), { code: "wrong_state" });
  lost(host, await asked(host));
  await other;
});

test("a long copy is asked for no faster than desks take commands, and waits where it was too fast", async () => {
  const { host, client } = connected();
  const copy = client.transcript("c1");
  for (let part = 0; part < 20; part++) {
    tell(host, await asked(host), `${part} `, true);
  }
  await settle();
  assert.deepEqual(host.line.take(), [], "the next one waits");
  host.pass(150);
  const { command } = await asked(host);
  host.line.tell({ error: { command, chat: "c1", code: "rate_limited", message: "slow down", retryable: true } });
  await settle();
  host.pass(1_000);
  const again = await asked(host);
  assert.equal(again.part, 20);
  tell(host, again, "end", false);
  assert.match(await copy, /^0 1 .* 19 end$/);
});

test("whose first part is refused as too fast is told so", async () => {
  const { host, client } = connected();
  const refused = assert.rejects(client.transcript("c1"), { code: "rate_limited" });
  const { command } = await asked(host);
  host.line.tell({ error: { command, chat: "c1", code: "rate_limited", message: "one at a time", retryable: true } });
  await refused;
});

test("a client knows what the desk can do with copies from its welcome, and nothing before", () => {
  const host = new FakeHost();
  const client = new VisitorClient({ url: "ws://desk/chat", host });
  assert.deepEqual(client.copies, []);
  client.connect();
  host.line.welcome("visitor", { copies: ["signed", "mail"] });
  assert.deepEqual(client.copies, ["signed", "mail"]);
});

test("a copy is mailed to the address that is named, or to the one that the desk knows", async () => {
  const { host, client } = connected();
  const answer = client.mailTranscript("c1", "vera@example.com");
  const [{ mailTranscript }] = host.line.take();
  assert.deepEqual(mailTranscript, { command: mailTranscript.command, chat: "c1", address: "vera@example.com" });
  host.line.tell({ ok: { command: mailTranscript.command, chat: "c1", version: 9 } });
  assert.equal((await answer).version, 9);
  client.mailTranscript("c1").catch(() => {});
  const [{ mailTranscript: second }] = host.line.take();
  assert.deepEqual(second, { command: second.command, chat: "c1" });
});
