import { test } from "node:test";
import assert from "node:assert/strict";
import { Outbox } from "../../main/resources/META-INF/resources/peekwire/ui/chat/outbox.js";

function outbox() {
  const shown = new Map();
  const posted = [];
  const made = new Outbox(text => posted.push(text), {
    wait: (entry, actions) => shown.set(entry, { text: entry.text, state: entry.state, ...actions }),
    drop: entry => shown.delete(entry),
  });
  return { made, posted, states: () => [...shown.values()].map(({ text, state }) => `${text}: ${state}`), shown };
}

const told = (command, state, text = command) => ({ command, text, state });

test("a message is shown once, from being given until its event has come", () => {
  const { made, states } = outbox();
  made.told(told("a", "queued"));
  assert.deepEqual(states(), ["a: pending"]);
  made.told(told("a", "sending"));
  made.told(told("a", "sent"));
  assert.deepEqual(states(), ["a: sending"]);
  made.arrived({ command: "a" });
  assert.deepEqual(states(), []);
});

test("an event that comes before the answer is the end of it too", () => {
  const { made, states } = outbox();
  made.told(told("a", "sending"));
  made.arrived({ command: "a" });
  made.told(told("a", "sent"));
  assert.deepEqual(states(), []);
});

test("events of others, and of another window of the same visitor, take nothing away", () => {
  const { made, states } = outbox();
  made.told(told("a", "sending"));
  made.arrived({ command: "b" });
  made.arrived({});
  assert.deepEqual(states(), ["a: sending"]);
});

test("what failed stays until it is tried again, as a message of its own, or deleted", () => {
  const { made, states, shown, posted } = outbox();
  made.told(told("a", "sending"));
  made.told(told("a", "failed"));
  made.told(told("b", "failed"));
  assert.deepEqual(states(), ["a: failed", "b: failed"]);
  const [first, second] = [...shown.values()];
  first.retry();
  second.discard();
  assert.deepEqual([states(), posted], [[], ["a"]]);
});

test("everything is shown anew when the page is built anew", () => {
  const { made, shown, states } = outbox();
  made.told(told("a", "queued"));
  shown.clear();
  made.again();
  assert.deepEqual(states(), ["a: pending"]);
});

test("what was refused before it became a command is shown as failed, each by itself", () => {
  const { made, states } = outbox();
  made.told({ text: "a", state: "failed" });
  made.told({ text: "b", state: "failed" });
  made.arrived({});
  assert.deepEqual(states(), ["a: failed", "b: failed"]);
});

test("a message whose event had come was shown as waiting again when the connection was lost before the answer", () => {
  const { made, states } = outbox();
  made.told(told("a", "sending"));
  made.arrived({ command: "a" });
  made.told(told("a", "queued"));
  made.told(told("a", "sending"));
  made.told(told("a", "sent"));
  assert.deepEqual(states(), []);
});

test("what could not be sent is handed on to the next outbox, until its event is found to be there", () => {
  const before = outbox();
  before.made.told(told("a", "failed"));
  before.made.told(told("b", "queued"));
  const { made, states, shown, posted } = outbox();
  made.inherit(before.made);
  assert.deepEqual(states(), ["a: failed", "b: failed"]);
  made.arrived({ command: "a" });
  assert.deepEqual(states(), ["b: failed"]);
  [...shown.values()][0].retry();
  assert.deepEqual([posted, before.posted], [["b"], []]);
});
