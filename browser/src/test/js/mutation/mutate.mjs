// Would the tests notice if a line were wrong? Changes one thing at a time in a copy of the client and runs the tests.
// node browser/src/test/js/mutation/mutate.mjs [every nth mutant] [module ...]; see docs/mutation-testing.md
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../../../", import.meta.url));
const CLIENT = "browser/src/main/resources/META-INF/resources/peekwire";
const VECTORS = "json/src/main/resources/dev/peekwire/json/vectors";
const TESTS = "browser/src/test/js";
/** What generates is asked only about survivors. A change that makes a test hang is found too, after 20 seconds. */
const QUICK = ["text.test.js", "redactor.test.js", "redaction.test.js"];
const GENERATED = ["redaction-properties.test.js"];
const CHANGES = [
  [/===/g, "!=="], [/!==/g, "==="], [/<=/g, "<"], [/>=/g, ">"], [/ < /g, " <= "], [/ > /g, " >= "], [/ \+ /g, " - "],
  [/ - /g, " + "], [/&&/g, "||"], [/\|\|/g, "&&"], [/(?<=[ (])!(?=[a-z(])/g, ""], [/\(\?!/g, "(?="],
  [/\(\?<!/g, "(?<="], [/(?<=[\s({[,])\d+(?=[\s)},;\]])/g, number => String(Number(number) + 1)],
];

/** Each change of a source, one at a time, in code and not in comments. */
function* mutants(source) {
  let offset = 0;
  let inComment = false;
  for (const line of source.split("\n")) {
    inComment ||= line.trim().startsWith("/**");
    if (!inComment && !line.trim().startsWith("//") && !line.startsWith("import")) {
      for (const [pattern, change] of CHANGES) {
        for (const found of line.matchAll(pattern)) {
          const at = offset + found.index;
          const by = typeof change === "string" ? change : change(found[0]);
          const text = source.slice(0, at) + by + source.slice(at + found[0].length);
          yield { text, what: `${line.trim()}   [${found[0]} -> ${by} at ${found.index}]` };
        }
      }
    }
    inComment &&= !line.includes("*/");
    offset += line.length + 1;
  }
}

function passes(folder, tests) {
  return tests.every(test => spawnSync(process.execPath, [test], { cwd: join(folder, TESTS), timeout: 20_000 }).status === 0);
}

const [nth = "1", ...wanted] = process.argv.slice(2);
const redact = readdirSync(join(ROOT, CLIENT, "redact")).map(name => `redact/${name}`);
const folder = mkdtempSync(join(tmpdir(), "peekwire-mutation-"));
try {
  [CLIENT, VECTORS, TESTS, "browser/package.json"].forEach(path =>
    cpSync(join(ROOT, path), join(folder, path), { recursive: true }));
  if (!passes(folder, QUICK)) {
    throw new Error("the tests fail without any change");
  }
  let count = 0;
  for (const module of wanted.length > 0 ? wanted : ["text.js", ...redact]) {
    const file = join(folder, CLIENT, module);
    const source = readFileSync(file, "utf8");
    const result = { quick: 0, generated: 0, survived: 0 };
    for (const { text, what } of mutants(source)) {
      if (count++ % Number(nth) !== 0) {
        continue;
      }
      writeFileSync(file, text);
      const by = !passes(folder, QUICK) ? "quick" : !passes(folder, GENERATED) ? "generated" : "survived";
      result[by]++;
      if (by === "survived") {
        console.log(`survived in ${module}: ${what}`);
      }
    }
    writeFileSync(file, source);
    console.log(`${module}: ${JSON.stringify(result)}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
