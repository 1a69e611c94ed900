import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { build, createServer, preview } from "vite";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const run = promisify(execFile);
let server;

before(async () => {
  await build({ logLevel: "error" });
  server = await preview({ preview: { port: 0, host: "127.0.0.1", proxy: {} } });
});

after(() => server.close());

const get = async path => (await fetch(new URL(path, server.resolvedUrls.local[0]))).text();

test("the built page has no inline script or style, so its policy can stay strict", async () => {
  const page = await get("/");
  assert.match(page, /<script type="module"[^>]* src="/);
  assert.doesNotMatch(page, /<script(?![^>]* src=)|<style| style=|data:/);
});

test("on a server the component renders nothing, and does not fail", async () => {
  const vite = await createServer({ server: { middlewareMode: true }, appType: "custom", optimizeDeps: { noDiscovery: true }, logLevel: "error" });
  try {
    const { PeekwireChat } = await vite.ssrLoadModule("/src/PeekwireChat.jsx");
    assert.equal(renderToString(createElement(PeekwireChat, { heading: "Hi" })), "");
  } finally {
    await vite.close();
  }
});

test("in a browser the element stands in the page with its topics", { skip: !CHROMIUM && "no Chromium" }, async () => {
  const { stdout } = await run(CHROMIUM, ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
    "--virtual-time-budget=8000", "--dump-dom", server.resolvedUrls.local[0]], { timeout: 60_000 });
  assert.match(stdout, /<peekwire-chat heading="Ask us anything"[^>]*><option value="orders">An order<\/option>/);
});
