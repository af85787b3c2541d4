// Looks at every screen as people see it: pictures in light, dark and narrow, what axe-core finds,
// and whatever the content security policy or the console complains of. Needs a built dist/ and
// Debian's chromium. Usage: npm run build && npm run look [-- only-this-screen ...]
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import { loadConfigFromFile, preview } from "vite";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core"), "utf8");
const OUT = new URL("./out/", import.meta.url).pathname;
const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };
const only = process.argv.slice(2);

/** Screens by name: who looks, where, and what they press before the picture is taken. */
const SCREENS = {
  "sign-in": { path: "/" },
  "first-password": { who: "new", path: "/" },
  start: { who: "reviewer", path: "/desk" },
  item: { who: "reviewer", path: "/desk", keys: ["t", "j", "j"] },
  text: { who: "reviewer", path: "/desk", keys: ["t", "j", "r"], full: true },
  decided: { who: "reviewer", path: "/desk", keys: ["t", "e", "5"], submit: true },
  "not-risk": { who: "reviewer", path: "/desk", keys: ["l", "r", "n", "1"], full: true },
  help: { who: "reviewer", path: "/desk", keys: ["?"] },
  warning: { who: "reviewer", path: "/desk", prefer: { contentWarning: true }, keys: ["t"] },
  masked: { who: "reviewer", path: "/desk", prefer: { evidenceShown: "MASKED" }, keys: ["t"] },
  hostile: { who: "lead", path: "/items/2026-11.00000000000000000000000000000011", keys: ["r"], full: true },
  long: { who: "lead", path: "/items/2026-11.00000000000000000000000000000012", keys: ["j", "r"], full: true },
  parted: { who: "lead", path: "/items/2026-11.0000000000000000000000000000000b", full: true },
  room: { who: "lead", path: "/room", full: true },
  queue: { who: "lead", path: "/queue" },
  audit: { who: "lead", path: "/audit" },
  trends: { who: "analyst", path: "/trends?compare=true", full: true },
  "trends-table": { who: "analyst", path: "/trends?days=7&split=CATEGORY", press: "As a table" },
  quality: { who: "analyst", path: "/quality", full: true },
  accounts: { who: "admin", path: "/accounts" },
  settings: { who: "reviewer", path: "/settings", full: true },
  resources: { who: "reviewer", path: "/resources", full: true },
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
await mkdir(OUT, { recursive: true });
const { config } = await loadConfigFromFile({ command: "serve", mode: "production" });
let bad = 0;

for (const [name, screen] of Object.entries(SCREENS)) {
  if (only.length && !only.includes(name)) continue;
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const theme of ["light", "dark"]) {
      if (size === "narrow" && theme === "dark") continue;
      // Each picture has a server of its own, so that none depends on what was decided before.
      const server = await preview({ ...config, configFile: false, preview: { port: 0, host: "127.0.0.1" }, logLevel: "error" });
      await look(name, screen, size, viewport, theme, server.resolvedUrls.local[0]);
      server.httpServer.closeAllConnections();
      await server.close();
    }
  }
}
await browser.close();
console.log(bad === 0 ? "Nothing serious found." : `${bad} complaints.`);
process.exit(bad === 0 ? 0 : 1);

async function look(name, screen, size, viewport, theme, at) {
  const context = await browser.newContext({ viewport, colorScheme: theme, baseURL: at, reducedMotion: "reduce", timezoneId: "UTC" });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const complain = (words) => {
    bad++;
    console.log(`${name} ${size} ${theme}: ${words}`);
  };
  page.on("console", (message) => {
    // A browser tells of every answer that is no success; the pages deal with those.
    if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) complain(message.text());
  });
  page.on("pageerror", (fault) => complain(fault.stack ?? String(fault)));
  page.on("request", (request) => {
    if (!request.url().startsWith(at) && !request.url().startsWith("data:") && !request.url().startsWith("blob:")) complain(`asks elsewhere: ${request.url()}`);
  });
  await page.goto("/");
  if (screen.who) {
    await page.getByLabel("Name").fill(screen.who);
    await page.getByLabel("Password", { exact: true }).fill("open sesame");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.waitForSelector("main h1");
    if (screen.prefer) {
      await page.evaluate(async (prefer) => {
        const before = await (await fetch("/api/preferences")).json();
        await fetch("/api/preferences", { method: "PUT", body: JSON.stringify({ ...before, ...prefer }), headers: { "Content-Type": "application/json" } });
      }, screen.prefer);
    }
    await page.goto(screen.path);
  }
  await page.waitForSelector("main h1, main h2");
  // Events keep a line open for ever, so the network is never idle.
  await page.waitForTimeout(400);
  for (const key of screen.keys ?? []) {
    await page.keyboard.press(key);
    await page.waitForTimeout(350);
  }
  if (screen.submit) await page.keyboard.press("Control+Enter");
  if (screen.press) await page.getByRole("button", { name: screen.press }).click();
  await page.waitForTimeout(700);
  await page.screenshot({ path: `${OUT}${name}-${size}-${theme}.png`, fullPage: screen.full ?? false });
  const spill = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (spill > 0) complain(`is ${spill} px wider than the window`);
  // The policy refuses a script tag, as it should: the debugger evaluates the text.
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  for (const violation of found.violations) {
    const where = violation.nodes.slice(0, 3).map((node) => `${node.target.join(" ")} (${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? ""})`).join("; ");
    complain(`axe ${violation.impact}: ${violation.id}: ${where}`);
  }
  await context.close();
}
