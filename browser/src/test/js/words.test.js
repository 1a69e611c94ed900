import { test } from "node:test";
import assert from "node:assert/strict";
import { WORDS as COMMITMENTS } from "../../main/resources/META-INF/resources/peekwire/ui/chat/commitments.js";
import { WORDS as COPY } from "../../main/resources/META-INF/resources/peekwire/ui/chat/copy.js";
import { WORDS as QUEUE } from "../../main/resources/META-INF/resources/peekwire/ui/chat/queue.js";
import { WORDS as SURVEY } from "../../main/resources/META-INF/resources/peekwire/ui/chat/survey.js";
import { CHAT, Words, loadWords, lookup } from "../../main/resources/META-INF/resources/peekwire/ui/words.js";

const OFFERED = ["en", "fr", "nb", "de", "es", "id"];
const table = words => ({ en: async () => ({ default: words }) });

test("a language is found by itself, without its region, and Norwegian by its other names", () => {
  const found = ["nb-NO", "no", "nn-NO", "de-CH", "FR", "es-419", "id", "en-GB"].map(tag => lookup(tag, OFFERED));
  assert.deepEqual(found, ["nb", "nb", "nb", "de", "fr", "es", "id", "en"]);
});

test("a language that is not offered gets English, and none that only begins alike", () => {
  assert.deepEqual(["ar", "he-IL", "ido", "den", ""].map(tag => lookup(tag, OFFERED)), ["en", "en", "en", "en", "en"]);
});

test("values are filled in as they are, also those that look like places to fill", () => {
  const words = new Words("en", { joined: "{name} has joined {place}" });
  assert.equal(words.say("joined", { name: "{place}$&{{7*7}}" }), "{place}$&{{7*7}} has joined ");
});

test("numbers choose the plural and are written as in the language", () => {
  const words = new Words("de", { left: { one: "{n} Zeichen übrig", other: "{n} Zeichen" } });
  assert.deepEqual([1, 4000].map(n => words.say("left", { n })), ["1 Zeichen übrig", "4.000 Zeichen"]);
});

test("a plural form that a language lacks is the other one", () => {
  assert.equal(new Words("fr", { n: { one: "un", other: "plusieurs" } }).say("n", { n: 1_000_000 }), "plusieurs");
});

test("later tables win, and a table without the language gives English", async () => {
  const words = await loadWords("en", table({ a: "1", b: "1" }), table({ b: "2" }));
  assert.deepEqual([words.say("a"), words.say("b"), words.say("c")], ["1", "2", "c"]);
});

const holes = entry => [...new Set(JSON.stringify(entry).match(/\{\w+\}/g) ?? [])].sort();

const tables = Object.entries({ CHAT, QUEUE, COPY, SURVEY, COMMITMENTS }).flatMap(([name, table]) => Object.entries(table).map(([lang, load]) => [name, table, lang, load]));

for (const [name, table, lang, load] of tables) {
  test(`the words of ${name} in ${lang} are all there, each with its places to fill and its plural forms`, async () => {
    const [{ default: english }, { default: words }] = await Promise.all([table.en(), load()]);
    assert.deepEqual(Object.keys(words), Object.keys(english));
    for (const [key, entry] of Object.entries(words)) {
      assert.deepEqual(holes(entry), holes(english[key]), key);
      assert.equal(typeof entry === "object", typeof english[key] === "object", key);
      assert.ok([entry].flatMap(each => (typeof each === "string" ? each : Object.values(each))).every(text => text.trim() !== ""), key);
      if (typeof entry === "object") {
        const needed = [1, 2, 5, 21].map(n => new Intl.PluralRules(lang).select(n));
        assert.ok(needed.every(form => entry[form] ?? entry.other), key);
      }
    }
  });
}
