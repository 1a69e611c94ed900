import test from "node:test";
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import * as peekwire from "../../main/resources/META-INF/resources/peekwire/index.js";

const folder = new URL("../../main/resources/META-INF/resources/peekwire/", import.meta.url);
const read = name => readFileSync(new URL(name, folder), "utf8");
const types = read("index.d.ts");
const sources = ["client.js", "bare-visitor.js", "visitor.js", "agent.js", "answers.js", "library.js", "commitments.js"].map(read).join("\n");

/** The text between a declaration's braces. */
function body(declaration) {
  const start = types.search(declaration);
  assert.ok(start >= 0, `${declaration} is declared`);
  return types.slice(types.indexOf("{\n", start), types.indexOf("\n}", start));
}

/** The members that are declared, with what follows their names. */
function members(declaration) {
  const rows = body(declaration).matchAll(/^ {2}(static |readonly )*(?!protected|constructor)(\w+)(<[^\n]*)?(\??[:(])/gm);
  return [...rows].map(([, , name, , kind]) => ({ name, isMethod: kind.endsWith("(") }));
}

const classes = [...types.matchAll(/^export (?:abstract )?class (\w+)/gm)].map(([, name]) => name);

test("the types and the module name the same exports", () => {
  assert.deepEqual(classes.sort(), Object.keys(peekwire).sort());
});

test("what the types declare of a class is there, as a method or as a property", () => {
  const client = new peekwire.VisitorClient({ url: "ws://desk" });
  const samples = {
    PeekwireClient: client,
    VisitorClient: client,
    AgentClient: new peekwire.AgentClient({ url: "ws://desk", token: "t" }),
    Answers: new peekwire.AgentClient({ url: "ws://desk", token: "t" }).answers("c1"),
    AgentCommitments: new peekwire.AgentClient({ url: "ws://desk", token: "t" }).commitments("c1"),
    Commitments: new peekwire.Commitments(),
    VisitorCommitments: new peekwire.VisitorCommitments(client, "c1"),
    Library: new peekwire.AgentClient({ url: "ws://desk", token: "t" }).library(),
    PeekwireError: new peekwire.PeekwireError({ code: "closed", message: "" }),
    Redactor: peekwire.Redactor.none(),
  };
  assert.deepEqual(Object.keys(samples).sort(), classes);
  for (const [name, sample] of Object.entries(samples)) {
    const declared = members(new RegExp(`class ${name}\\b`));
    assert.ok(declared.length > 0);
    for (const { name: member, isMethod } of declared) {
      const found = sample[member] ?? peekwire[name][member];
      assert.ok(member in sample || member in peekwire[name], `${name}.${member}`);
      assert.equal(typeof found === "function", isMethod, `${name}.${member}`);
    }
  }
});

/** The members of a class and of those that it is made from, but for what all clients have. */
function own(made) {
  const names = Object.getOwnPropertyNames(made.prototype);
  const from = Object.getPrototypeOf(made);
  return made === peekwire.PeekwireClient || from === peekwire.PeekwireClient || from === Function.prototype || from === Error
    ? names : [...names, ...own(from)];
}

test("what classes have for others is declared", () => {
  const ofAll = members(/class PeekwireClient\b/).map(({ name }) => name);
  const inner = [...sources.matchAll(/@protected(?:(?!\*\/)[^])*\*\/\s+(\w+)\(/g)].map(([, name]) => name);
  for (const [name, made] of Object.entries(peekwire)) {
    const declared = members(new RegExp(`class ${name}\\b`)).map(member => member.name);
    const others = own(made).filter(
      member => ![...declared, ...ofAll, ...inner, "constructor"].includes(member),
    );
    assert.deepEqual(others, [], name);
  }
});

test("a live mask is as its type says", () => {
  const mask = peekwire.Redactor.standard().live();
  for (const { name, isMethod } of members(/interface LiveMask\b/)) {
    assert.equal(typeof mask[name] === "function", isMethod, name);
  }
});

test("every option that is declared is read", () => {
  for (const options of ["ClientOptions", "VisitorOptions", "AgentOptions"]) {
    for (const { name } of members(new RegExp(`interface ${options}\\b`))) {
      const read = new RegExp(`options\\.${name}\\b|\\{[^}]*\\b${name}\\b[^}]*\\} = this\\.#options`).test(sources);
      assert.ok(read, `${options}.${name}`);
    }
  }
});

test("every event that is declared is told, and no other", () => {
  const declared = ["ClientEvents", "VisitorEvents", "AgentEvents"]
    .flatMap(name => members(new RegExp(`interface ${name}\\b`)))
    .map(({ name }) => name);
  const told = [...sources.matchAll(/this\.emit\("(\w+)"/g)].map(([, name]) => name);
  assert.deepEqual([...new Set(declared)].sort(), [...new Set(told)].sort());
});

test("the folder is a package that bundlers take, with files that are there", () => {
  const { name, type, exports: entries, types: entry, dependencies } = JSON.parse(read("package.json"));
  assert.deepEqual([name, type, dependencies], ["peekwire", "module", undefined]);
  for (const file of [entry, ...Object.values(entries["."])]) {
    assert.ok(existsSync(new URL(file, folder)), file);
  }
});

test("no module imports anything but its neighbours", () => {
  for (const file of readdirSync(folder, { recursive: true }).map(String).filter(name => name.endsWith(".js"))) {
    for (const [, specifier] of read(file).matchAll(/^\s*(?:import|export)\s[^"']*from\s+"([^"]+)"/gm)) {
      assert.match(specifier, /^\.\.?\//, file);
    }
  }
});
