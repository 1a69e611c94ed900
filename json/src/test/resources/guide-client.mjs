// Runs the client of docs/protocol.md against the draft vectors and a scripted desk: node guide-client.mjs CLIENT VECTORS
import assert from "node:assert";
import fs from "node:fs";
import { pathToFileURL } from "node:url";

const { agent, check } = await import(pathToFileURL(process.argv[2]).href);
const vectors = JSON.parse(fs.readFileSync(process.argv[3], "utf8"));
const points = text => [...text];

for (const each of vectors.check) assert.equal(check(points(each.text)), each.check);
for (const each of vectors.apply) {
  const text = points(each.old);
  text.splice(each.at, each.erase, ...each.insert);
  assert.equal(text.join(""), each.new);
  assert.equal(check(text), each.check);
}

let socket;
let sent = [];
globalThis.WebSocket = class {
  constructor(url, subprotocol) {
    assert.equal(subprotocol, "peekwire.v1.json");
    this.readyState = 1;
    socket = this;
  }
  send(text) {
    sent.push(text);
  }
  close() {
    this.onclose({ code: 1000 });
  }
};

let shown = "nothing yet";
const seen = [];
const client = agent("wss://desk.example", "token", {
  draft: (chat, text) => (shown = text),
  event: (chat, type) => seen.push(type),
  typing: () => {},
  error: () => {},
  closed: () => seen.push("lost"),
});
const says = (...frames) => {
  sent = [];
  for (const frame of frames) socket.onmessage({ data: JSON.stringify(frame) });
  return sent.map(text => JSON.parse(text));
};

socket.onopen();
assert.deepEqual(JSON.parse(sent[0]), { hello: { protocol: 1, role: "agent", token: "token" } });
assert.deepEqual(says({ welcome: { heartbeatMs: 20000 } }), [{ presence: { available: true } }]);

const assigned = { event: { chat: "a", version: 1, after: 0, type: "assigned", agent: "ana" } };
assert.equal(says([assigned, assigned])[0].peek.looking, true);
assert.deepEqual(seen, ["assigned"]);
assert.deepEqual(says({ event: { chat: "a", version: 9, after: 5, type: "left" } }), [{ open: { chat: "a", version: 1 } }]);

const snapshot = { peekSnapshot: [3, 1, "Hi 😀", check(points("Hi 😀"))] };
says({ peekOpened: { chat: "a", channel: 3, level: "full" } }, snapshot);
assert.equal(shown, "Hi 😀");
says({ peekEdit: [3, 1, 4, 3, 1, "🌀!", check(points("Hi 🌀!"))] });
assert.equal(shown, "Hi 🌀!");
const lost = { peekEdit: [3, 3, 5, 0, 0, "x", 1] };
assert.deepEqual(says(lost, lost), [{ resync: { channel: 3 } }], "asked once");
says(snapshot);
assert.equal(shown, "Hi 😀");
assert.deepEqual(says({ peekErase: { channel: 3, erasure: 99, reason: "sent" } }), [{ erased: { erasure: 99 } }]);
assert.equal(shown, null);
assert.deepEqual(says({ frobnicate: {} }, { ping: {} }), [{ pong: {} }]);

says(snapshot);
client.socket.close();
assert.equal(shown, null, "erased with the connection");
