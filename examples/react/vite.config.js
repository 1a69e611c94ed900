import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Where the desk of any of the examples answers; run the demo beside this. */
const desk = { target: "http://127.0.0.1:8080", ws: true, changeOrigin: true, rewriteWsOrigin: true };

export default defineConfig({
  plugins: [react()],
  // No data: URLs and no inline module preload: the page keeps a strict Content-Security-Policy.
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  // The package is a link to this repository's folder.
  server: { fs: { allow: [".", "../../browser/src/main/resources"] }, proxy: { "/chat": desk } },
  preview: { proxy: { "/chat": desk } },
});
