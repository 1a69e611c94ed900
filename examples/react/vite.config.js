import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The browser modules of this repository; in a product, the same folder taken from the peekwire-browser jar. */
const modules = fileURLToPath(new URL("../../browser/src/main/resources/META-INF/resources/peekwire", import.meta.url));

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "@peekwire/browser": modules } },
  // No data: URLs and no inline module preload: the page keeps a strict Content-Security-Policy.
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: {
    fs: { allow: [".", modules] },
    // The desk of any of the examples: run the demo beside this.
    proxy: { "/chat": { target: "http://127.0.0.1:8080", ws: true, changeOrigin: true, rewriteWsOrigin: true } },
  },
  preview: { proxy: { "/chat": { target: "http://127.0.0.1:8080", ws: true, changeOrigin: true, rewriteWsOrigin: true } } },
});
