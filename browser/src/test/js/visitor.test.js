import test from "node:test";
import assert from "node:assert/strict";
import { VisitorClient } from "../../main/resources/META-INF/resources/peekwire/index.js";
import { check } from "../../main/resources/META-INF/resources/peekwire/text.js";
import { FakeHost, NOTICE, event, granted, settle } from "./support/fake-host.js";

const OFFER = { offer: { chat: "c1", mode: "opt_in", level: "masked", purposes: ["peek"], notice: NOTICE, text: "…" } };
const demand = (mode, readers = mode === "none" ? 0 : 1) => ({ demand: { chat: "c1", channel: 3, mode, readers } });

function visitor(options = {}) {
  const host = new FakeHost();
  const client = new VisitorClient({ url: "ws://desk/chat", host, ...options });
  client.connect();
  host.line.welcome("visitor", { resumeToken: "t1" });
  return { host, client };
}

/** A visitor with a chat that allows a peek and is looked at. */
function watched() {
  const { host, client } = visitor();
  host.line.tell(OFFER, event(1, "started"), granted(2), demand("draft"));
  return { host, client, line: host.line };
}

class Storage {
  #items = new Map();
  getItem = key => this.#items.get(key) ?? null;
  setItem = (key, value) => this.#items.set(key, value);
  toString = () => JSON.stringify([...this.#items]);
}

test("a chat is started with one command, which is sent when there is a connection", async () => {
  const host = new FakeHost();
  const client = new VisitorClient({ url: "ws://desk/chat", host });
  const chat = client.start({ topic: "invoice" });
  client.connect();
  host.line.welcome("visitor");
  const [{ start }] = host.line.take();
  assert.equal(start.topic, "invoice");
  host.line.tell({ ok: { command: start.command, chat: "c1", version: 2 } });
  assert.equal(await chat, "c1");
});

test("a closed team says when it opens and whether a message may be left, which is a start too", async () => {
  const { host, client } = visitor();
  const refused = client.start({ page: "https://shop.example/pay" });
  const [{ start }] = host.line.take();
  assert.equal(start.page, "https://shop.example/pay");
  const opensAt = "2026-11-23T07:00:00.000Z";
  const refusal = { code: "team_closed", message: "…", retryable: false, opensAt, mayLeaveMessage: true };
  host.line.tell({ error: { command: start.command, ...refusal } });
  await assert.rejects(refused, { code: "team_closed", opensAt, mayLeaveMessage: true, retryable: false });
  client.start({ message: "Call me. 4111 1111 1111 1111" }).catch(() => {});
  const { message } = host.line.take()[0].start;
  assert.ok(message.startsWith("Call me. ") && !message.includes("1111 1111"), "redacted as any message");
});

test("the place in the queue is told with the estimated wait, as often as it changes", () => {
  const { host, client } = visitor();
  const told = [];
  client.addEventListener("queued", ({ detail }) => told.push(detail));
  host.line.tell({ queued: { chat: "c1", position: 2, waitMs: 95_000 } }, { queued: { chat: "c1", position: 1 } });
  assert.deepEqual(told, [{ chat: "c1", position: 2, waitMs: 95_000 }, { chat: "c1", position: 1 }]);
});

test("without a grant nothing of the draft leaves, though the desk asks for it", () => {
  const { host, client } = visitor();
  host.line.tell(OFFER, event(1, "started"), demand("draft"));
  client.draft("c1", "secret");
  host.pass(10_000);
  assert.deepEqual(host.line.take().filter(frame => !frame.ping), []);
});

test("without a reader nothing of the draft leaves, though the visitor allows it", () => {
  const { host, client } = visitor();
  host.line.tell(OFFER, event(1, "started"), granted(2), demand("none"));
  client.draft("c1", "secret");
  host.pass(10_000);
  assert.deepEqual(host.line.take().filter(frame => !frame.ping), []);
});

test("with both the first snapshot goes at once and edits follow once a window", () => {
  const { host, client, line } = watched();
  client.draft("c1", "Where is my");
  assert.deepEqual(line.take(), [{ snapshot: [3, 1, "Where is my", check("Where is my"), 1] }]);
  client.draft("c1", "Where is my o");
  client.draft("c1", "Where is my or");
  host.pass(199);
  assert.deepEqual(line.take(), []);
  host.pass(1);
  assert.deepEqual(line.take(), [{ edit: [3, 2, 11, 0, " or", check("Where is my or")] }]);
});

test("a field that was emptied while nobody looked is told empty, for a frame may have crossed that nobody does", () => {
  const { host, client, line } = watched();
  client.draft("c1", "Where");
  line.take();
  line.tell(demand("none"));
  client.draft("c1", "");
  line.tell(demand("draft"));
  host.pass(200);
  assert.deepEqual(line.take(), [{ snapshot: [3, 2, "", check(""), 1] }]);
});

test("a field that was emptied by a message is not told again", async () => {
  const { host, client, line } = watched();
  client.draft("c1", "Where");
  client.post("c1", "Where").catch(() => {});
  const { post } = line.take().find(frame => "post" in frame);
  line.tell({ ok: { command: post.command, chat: "c1", version: 3 } });
  await settle();
  host.pass(200);
  assert.deepEqual(line.take(), []);
});

test("consent is asked for with the notice that was offered, and drafts wait for the answer", async () => {
  const { host, client } = visitor();
  host.line.tell(OFFER, event(1, "started"), demand("draft"));
  client.draft("c1", "Hi");
  const allowed = client.allow("c1");
  const [{ consent }] = host.line.take();
  assert.deepEqual(consent.notice, NOTICE);
  assert.equal(consent.act, "opted_in");
  host.line.tell(granted(2));
  assert.deepEqual(host.line.take(), []);
  host.line.tell({ ok: { command: consent.command, chat: "c1", version: 2 } });
  await allowed;
  await settle();
  assert.equal(host.line.take()[0].snapshot[2], "Hi");
});

test("from a withdrawal on nothing leaves, whatever was on its way here", async () => {
  const { host, client, line } = watched();
  client.draft("c1", "a");
  line.take();
  const withdrawn = client.withdraw("c1");
  const [{ withdraw }] = line.take();
  client.draft("c1", "ab");
  line.tell(granted(3), { ok: { command: withdraw.command, chat: "c1", version: 4 } });
  await withdrawn;
  await settle();
  client.draft("c1", "abc");
  host.pass(1000);
  assert.deepEqual(line.take(), []);
  assert.equal(client.level("c1"), "none");
  line.tell(event(4, "consent_withdrawn"), granted(5));
  assert.equal(line.take()[0].snapshot[2], "ab•");
});

test("between the answer to a lower grant and its event, drafts left at the level before", async () => {
  const { host, client } = visitor();
  host.line.tell(OFFER, event(1, "started"), granted(2, "full"), demand("draft"));
  client.allow("c1", { level: "masked" });
  const [{ consent }] = host.line.take();
  host.line.tell({ ok: { command: consent.command, chat: "c1", version: 3 } });
  await settle();
  client.draft("c1", "mail me: ana@example.org ");
  assert.deepEqual(host.line.take(), []);
  host.line.tell(granted(3));
  assert.ok(!host.line.take()[0].snapshot[2].includes("@"));
});

test("to allow once more what is allowed changes nothing, and brings no event", async () => {
  const { host, client, line } = watched();
  const allowed = client.allow("c1");
  const [{ consent }] = line.take();
  line.tell({ ok: { command: consent.command, chat: "c1", version: 9 } });
  await allowed;
  client.draft("c1", "Hi ");
  assert.equal(line.take()[0].snapshot[2], "Hi ");
});

test("a grant that came in one message with the answer to the withdrawal before it was lost", async () => {
  const { client, line } = watched();
  client.withdraw("c1");
  const allowed = client.allow("c1");
  const [{ withdraw }, { consent }] = line.take();
  const done = ({ command }, version) => ({ ok: { command, chat: "c1", version } });
  line.tell(done(withdraw, 3), event(3, "consent_withdrawn"), done(consent, 4), granted(4));
  await allowed;
  await settle();
  assert.equal(client.level("c1"), "masked");
  client.draft("c1", "Hi ");
  assert.equal(line.take()[0].snapshot[2], "Hi ");
});

test("a grant that crosses a withdrawal opens nothing, nor does a withdrawal that was refused", async () => {
  const { host, client, line } = watched();
  client.draft("c1", "S3CRET");
  line.take();
  const allowed = client.allow("c1", { level: "full" });
  const withdrawn = client.withdraw("c1");
  const [{ consent }, { withdraw }] = line.take();
  line.tell({ ok: { command: consent.command, chat: "c1", version: 3 } });
  await allowed;
  await settle();
  line.tell(granted(3, "full"));
  client.draft("c1", "S3CRETS");
  line.tell({ error: { command: withdraw.command, chat: "c1", code: "internal", message: "…" } });
  await assert.rejects(withdrawn, { code: "internal" });
  await settle();
  host.pass(1000);
  client.draft("c1", "S3CRET");
  host.pass(1000);
  assert.deepEqual(line.take(), []);
  client.allow("c1", { level: "full" }).catch(() => {});
  line.tell({ ok: { command: line.take()[0].consent.command, chat: "c1", version: 3 } });
  await settle();
  client.draft("c1", "open");
  assert.equal(line.take().length, 1);
});

test("a sent message empties the draft, and the next one waits for the answer", async () => {
  const { host, client, line } = watched();
  client.draft("c1", "Hello");
  line.take();
  line.tell({ draftAck: [3, 1] });
  const sent = client.post("c1", "Hello");
  const [{ post }] = line.take();
  assert.equal(post.text, "Hello");
  client.draft("c1", "N");
  host.pass(300);
  assert.deepEqual(line.take(), []);
  line.tell({ ok: { command: post.command, chat: "c1", version: 3 } });
  await sent;
  await settle();
  assert.deepEqual(line.take(), [{ snapshot: [3, 2, "N", check("N"), 1] }]);
});

test("where only typing may be seen, only that is told, and not for longer than it is so", () => {
  const { host, client } = visitor();
  host.line.tell(OFFER, event(1, "started"), granted(2, "typing"), demand("typing"));
  client.draft("c1", "sec");
  client.draft("c1", "secret");
  assert.deepEqual(host.line.take(), [{ typing: [3, true] }]);
  host.pass(5000);
  assert.deepEqual(host.line.take(), [{ typing: [3, false] }]);
  host.line.tell(demand("none"));
  client.draft("c1", "secrets");
  assert.deepEqual(host.line.take(), []);
});

test("typing after the notice is the act of consent where the desk offers that", () => {
  const { host, client } = visitor();
  host.line.tell({ offer: { ...OFFER.offer, mode: "notice" } }, event(1, "started"));
  client.draft("c1", "x");
  assert.deepEqual(host.line.take(), []);
  client.noticeShown("c1");
  client.draft("c1", "xy");
  const [{ consent }] = host.line.take();
  assert.equal(consent.act, "typed_after_notice");
  client.draft("c1", "xyz");
  assert.deepEqual(host.line.take(), []);
});

test("typing consented once more, and to more, while an act of consent waited for its answer", () => {
  const { host, client } = visitor();
  host.line.tell({ offer: { ...OFFER.offer, mode: "notice", level: "full" } }, event(1, "started"));
  client.noticeShown("c1");
  client.allow("c1", { level: "typing" }).catch(() => {});
  client.draft("c1", "x");
  client.noticeShown("c1");
  client.draft("c1", "xy");
  assert.deepEqual(host.line.take().map(({ consent }) => consent.level), ["typing"]);
});

test("typing consents again after the act before was refused, once the notice is shown again", async () => {
  const { host, client } = visitor();
  host.line.tell({ offer: { ...OFFER.offer, mode: "notice" } }, event(1, "started"));
  client.noticeShown("c1");
  client.draft("c1", "x");
  const [{ consent }] = host.line.take();
  host.line.tell({ error: { command: consent.command, code: "notice_outdated", message: "…" } });
  await settle();
  client.draft("c1", "xy");
  assert.deepEqual(host.line.take(), []);
  client.noticeShown("c1");
  client.draft("c1", "xyz");
  assert.equal(host.line.take().length, 1);
});

test("typing was taken as consent to a notice that had changed and was not shown", () => {
  const { host, client } = visitor();
  const notice = sha256 => ({ offer: { ...OFFER.offer, mode: "notice", notice: { ...NOTICE, sha256 } } });
  host.line.tell(notice("ab"), event(1, "started"));
  client.noticeShown("c1");
  host.line.tell(notice("ab"), notice("cd"));
  client.draft("c1", "x");
  assert.deepEqual(host.line.take(), []);
  client.noticeShown("c1");
  client.draft("c1", "xy");
  assert.equal(host.line.take()[0].consent.notice.sha256, "cd");
});

test("typing is no act of consent under Global Privacy Control, nor for who withdrew", () => {
  const { host, client } = visitor({ globalPrivacyControl: true });
  assert.equal(host.line.sent[0].hello.globalPrivacyControl, true);
  host.line.tell({ offer: { ...OFFER.offer, mode: "notice" } }, event(1, "started"));
  client.noticeShown("c1");
  client.draft("c1", "x");
  assert.deepEqual(host.line.take(), []);

  const other = visitor();
  other.host.line.tell({ offer: { ...OFFER.offer, mode: "notice" } }, event(1, "started"));
  other.host.line.tell(event(2, "consent_withdrawn"));
  other.client.noticeShown("c1");
  other.client.draft("c1", "x");
  assert.deepEqual(other.host.line.take(), []);
});

test("the page learns who can see the draft, and that nobody can when the connection is lost", () => {
  const { host, client } = visitor();
  const readers = [];
  client.addEventListener("visibility", ({ detail }) => readers.push(detail.readers));
  host.line.tell(event(1, "started"), demand("draft", 2));
  host.line.end(1006);
  assert.deepEqual(readers, [2, 0]);
});

test("the page learns that a program reads the draft, besides people or alone", () => {
  const { host, client } = visitor();
  const seen = [];
  client.addEventListener("visibility", ({ detail }) => seen.push([detail.readers, detail.suggester]));
  host.line.tell(event(1, "started"), { demand: { chat: "c1", channel: 1, mode: "draft", readers: 0, suggester: true } });
  host.line.tell({ demand: { chat: "c1", channel: 1, mode: "draft", readers: 1, suggester: true } });
  host.line.tell({ demand: { chat: "c1", channel: 1, mode: "draft", readers: 0, suggester: true } });
  host.line.end(1006);
  assert.deepEqual(seen, [[0, true], [1, true], [0, true], [0, false]]);
});

test("after a reconnect the draft begins anew with a snapshot, when somebody looks again", () => {
  const { host, client, line } = watched();
  client.draft("c1", "Hello");
  line.end(1006);
  client.draft("c1", "Hello you");
  host.pass(250);
  const next = host.line.welcome("visitor");
  assert.equal(next.sent[0].hello.token, "t1");
  assert.deepEqual(next.sent[0].hello.resume, [{ chat: "c1", version: 2 }]);
  assert.deepEqual(next.take(), []);
  next.tell({ demand: { chat: "c1", channel: 1, mode: "draft", readers: 1 } });
  assert.deepEqual(next.take(), [{ snapshot: [1, 1, "Hello yo•", check("Hello yo•"), 1] }]);
});

test("a reload comes back as the same visitor to the same chat, and nothing typed or said is stored", () => {
  const storage = new Storage();
  const first = visitor({ storage });
  first.host.line.tell(event(1, "started"), event(2, "message_posted", { text: "S3CRET", origin: { kind: "visitor" } }));
  first.client.draft("c1", "S3CRET");
  const second = visitor({ storage });
  assert.equal(second.host.line.sent[0].hello.token, "t1");
  assert.deepEqual(second.host.line.sent[0].hello.resume, [{ chat: "c1", version: 0 }]);
  assert.ok(!storage.toString().includes("S3CRET"));
});

test("a withdrawal without an answer was forgotten by a reload, and what was typed then left the device", async () => {
  const storage = new Storage();
  const first = visitor({ storage });
  first.host.line.tell(event(1, "started"), granted(2));
  first.host.line.end(1006);
  first.client.withdraw("c1").catch(() => {});
  first.client.close();
  await settle();

  const { host, client } = visitor({ storage });
  const [{ withdraw }] = host.line.take();
  assert.equal(withdraw.chat, "c1");
  host.line.tell(event(1, "started"), granted(2), demand("draft"));
  client.draft("c1", "S3CRET");
  host.pass(1000);
  assert.deepEqual(host.line.take(), []);
  host.line.tell({ ok: { command: withdraw.command, chat: "c1", version: 3 } });
  await settle();
  client.draft("c1", "S3CRETS");
  assert.deepEqual(host.line.take(), []);
  assert.deepEqual(visitor({ storage }).host.line.take(), []);
});

test("a chat that the desk forgot is forgotten", () => {
  const storage = new Storage();
  const { host, client } = visitor({ storage });
  host.line.tell(event(1, "started"));
  const forgotten = [];
  client.addEventListener("forgotten", ({ detail }) => forgotten.push(detail.chat));
  host.line.tell({ error: { chat: "c1", code: "not_found", message: "no", retryable: false } });
  assert.deepEqual(forgotten, ["c1"]);
  assert.deepEqual(client.chats, []);
  assert.deepEqual(visitor({ storage }).client.chats, []);
});

test("without storage, or with one that refuses, the chat works all the same", () => {
  const broken = { getItem: () => "{", setItem: () => { throw new Error("full"); } };
  const { host, client } = visitor({ storage: broken });
  host.line.tell(event(1, "started"));
  assert.deepEqual(client.chats, ["c1"]);
});

test("the desk's snapshots, windows and limits are kept to", () => {
  const { host, client, line } = watched();
  client.draft("c1", "Hello there");
  line.take();
  line.tell({ draftAck: [3, 1] }, { pace: { windowMs: 1000 } });
  client.draft("c1", "Hello there!");
  host.pass(999);
  assert.deepEqual(line.take(), []);
  host.pass(1);
  assert.equal(line.take().length, 1);
  line.tell({ draftResync: { channel: 3 } });
  assert.equal(line.take()[0].snapshot[2], "Hello there!");
  client.draft("c1", "x".repeat(4001));
  host.pass(5000);
  assert.deepEqual(line.take(), []);
});

test("a chat that was dropped is not resumed", () => {
  const { host, client } = visitor();
  host.line.tell(event(1, "started"), event(2, "closed", { reason: "done" }));
  client.forget("c1");
  host.line.end(1006);
  host.pass(250);
  assert.equal(host.line.welcome("visitor").sent[0].hello.resume, undefined);
});
