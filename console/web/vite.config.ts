import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { mock } from "./mock/server";
import { themeCss } from "./theme-css";

/** Where `npm run dev` finds a running console; without it, the invented sample data answers. */
const server = process.env["EARSHOT_CONSOLE"];

export default defineConfig({
  plugins: [react(), themeCss(), ...(server ? [] : [mock()])],
  server: { port: 5173, ...(server ? { proxy: { "/api": { target: server, changeOrigin: false } } } : {}) },
  build: {
    target: "es2023",
    // light-dark() and :has() are used as they are: every browser of the last two years knows them.
    cssTarget: ["chrome123", "firefox121", "safari17.5"],
    // An inlined picture would need data: in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
  test: { include: ["src/**/*.test.ts", "mock/**/*.test.ts"] },
});
