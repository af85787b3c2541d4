import createClient from "openapi-fetch";
import type { components, paths } from "./schema";

type Schemas = components["schemas"];
/** A record of the server's description, by its name. */
export type Record$<Name extends keyof Schemas> = Schemas[Name];

export type Level = Schemas["Level"];
export type Category = Schemas["Category"];
export type Outcome = Schemas["Outcome"];
export type NotRiskReason = Schemas["NotRiskReason"];
export type Role = Schemas["Role"];
export type Stage = Schemas["Stage"];
export type Item = Schemas["ItemView"];
export type Evidence = Schemas["EvidenceView"];
export type Bars = Schemas["Bars"];
export type DecisionRequest = Schemas["DecisionRequest"];
export type DecisionAnswer = Schemas["DecisionAnswer"];
export type Decision = Schemas["DecisionView"];
export type Draft = Schemas["DraftView"];
export type Guidance = Schemas["GuidanceView"];
export type Preferences = Schemas["Preferences"];
export type QueueSummary = Schemas["QueueSummary"];
export type QueueRow = Schemas["QueueRow"];
export type Session = Schemas["SessionView"];
export type Share = Schemas["Share"];

/** What the server says when it does not do what was asked: a problem detail (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
  ) {
    super(detail || title);
  }

  static of(status: number, body: unknown): Problem {
    const fields = typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
    const text = (name: string) => (typeof fields[name] === "string" ? fields[name] : "");
    return new Problem(status, text("title") || FALLBACK[status] || `The server answered ${status}`, text("detail"));
  }
}

const FALLBACK: { [status: number]: string } = {
  0: "The server cannot be reached",
  401: "Please sign in again",
  403: "This is not open to your role",
  404: "There is no such thing, or it is not yours to see",
  409: "Somebody else was faster",
  429: "Too many tries: please wait a little",
};

let csrf: Schemas["Csrf"] | undefined;
/** Sets what every request that changes something must carry. */
export function carry(token: Schemas["Csrf"]): void {
  csrf = token;
}

let signedOut: () => void = () => undefined;
/** Says what to do where the server no longer knows who is asking. */
export function whenSignedOut(act: () => void): void {
  signedOut = act;
}

export const api = createClient<paths>({
  baseUrl: "/",
  credentials: "same-origin",
  // Read at each call, so that a test may put its own in place.
  fetch: (request) => globalThis.fetch(request),
});

api.use({
  onRequest({ request }) {
    if (csrf && request.method !== "GET") request.headers.set(csrf.header, csrf.token);
    return request;
  },
  onResponse({ response, schemaPath }) {
    if (response.status === 401 && schemaPath !== "/api/session") signedOut();
    return response;
  },
});

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** Waits for an answer and gives its body; whatever is not a success is thrown as a problem. */
export async function the<T>(call: Promise<Answer<T>>): Promise<T> {
  let answer: Answer<T>;
  try {
    answer = await call;
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === "AbortError") throw fault;
    throw new Problem(0, "The server cannot be reached", "What you typed is still here. Try again in a moment.");
  }
  if (!answer.response.ok) throw Problem.of(answer.response.status, answer.error);
  return answer.data as T;
}
