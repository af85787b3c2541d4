import type { IncomingMessage, ServerResponse } from "node:http";
import type { Connect, Plugin } from "vite";
import { Console, type Reply } from "./console";

/** The policy that the real server sends, so that what it forbids fails here too. */
const POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
  "connect-src 'self'", "manifest-src 'self'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
  "require-trusted-types-for 'script'", "trusted-types default",
].join("; ");

/**
 * A console without a server, for building the pages: invented posts, kept in memory. It only ever
 * runs beside Vite's own servers and is no part of what is built.
 */
export function mock(): Plugin {
  return {
    name: "mock-console",
    configureServer: (server) => void server.middlewares.use("/api", answer(new Console())),
    configurePreviewServer: (server) => {
      server.middlewares.use((_request, response, next) => {
        response.setHeader("Content-Security-Policy", POLICY);
        next();
      });
      server.middlewares.use("/api", answer(new Console()));
    },
  };
}

function answer(console: Console): Connect.NextHandleFunction {
  return (request, response) => {
    const address = new URL(request.url ?? "/", "http://console");
    if (address.pathname === "/events") return live(console, request, response);
    void body(request).then((sent) => {
      const user = /(?:^|; )who=([^;]*)/.exec(request.headers.cookie ?? "")?.[1] ?? "";
      write(response, console.answer(request.method ?? "GET", address, sent, decodeURIComponent(user)));
    });
  };
}

function write(response: ServerResponse, reply: Reply): void {
  response.statusCode = reply.status;
  if (reply.cookie !== undefined) response.setHeader("Set-Cookie", `who=${encodeURIComponent(reply.cookie)}; Path=/; HttpOnly; SameSite=Strict`);
  if (reply.body === undefined) {
    response.end();
  } else if (typeof reply.body === "string") {
    response.setHeader("Content-Type", "text/csv");
    response.end(reply.body);
  } else {
    response.setHeader("Content-Type", reply.status >= 400 ? "application/problem+json" : "application/json");
    response.end(JSON.stringify(reply.body));
  }
}

function live(console: Console, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
  const send = (name: string, data: unknown) => response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  const tell = () => {
    send("queue", console.summary());
    send("alarm", console.alarm());
    send("beat", { at: new Date().toISOString() });
  };
  tell();
  const timer = setInterval(tell, 5_000);
  request.on("close", () => clearInterval(timer));
}

async function body(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString("utf8");
  return text ? JSON.parse(text) : undefined;
}
