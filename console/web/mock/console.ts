import type {
  Decision, DecisionRequest, Draft, Item, Level, Preferences, QueueRow, QueueSummary, Record$, Role, Session, Stage,
} from "../src/api/client";
import { LEVELS, rank } from "../src/words/names";
import { GUIDANCE } from "./guidance";
import * as board from "./board";
import { POSTS, type Post } from "./posts";

export interface Reply {
  status: number;
  body?: unknown;
  cookie?: string;
}

interface Held extends Post {
  id: string;
  stage: Stage;
  createdAt: number;
  waitingSince: number;
  holder?: string;
  until: number;
  draft: Map<string, Draft>;
  decision?: Decision;
  first?: Decision;
  second?: Decision;
  history: Record$<"HistoryView">[];
}

interface Person extends Record$<"AccountView"> {
  preferences: Preferences;
  items: number;
  texts: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const SLA: Record<Level, number> = { NONE: 0, LOW: 86_400, MODERATE: 14_400, HIGH: 3_600, SEVERE: 900, IMMINENT: 300 };
const LEASE = 300;
const iso = (at: number) => new Date(at).toISOString();
const ok = (body?: unknown): Reply => (body === undefined ? { status: 204 } : { status: 200, body });
const no = (status: number, title: string, detail = ""): Reply => ({ status, body: { type: "about:blank", status, title, detail } });

const DEFAULTS: Preferences = { textShown: "MASKED", evidenceShown: "ALWAYS", theme: "SYSTEM", keys: {}, contentWarning: false };

/** The whole console in memory, as far as the pages can tell. */
export class Console {
  private readonly people = new Map<string, Person>();
  private readonly items: Held[] = [];
  private readonly audit: Record$<"AuditRow">[] = [];
  private searches: Record$<"SavedSearch">[] = [
    { id: "s1", name: "Exam weeks, schools", query: "days=90&split=CATEGORY&q=exam", shared: true, by: "analyst", at: iso(Date.now() - 9e8) },
  ];

  constructor() {
    for (const [name, shown, roles] of [
      ["reviewer", "Mira Okafor", ["REVIEWER"]], ["lead", "Jonas Vik", ["REVIEWER", "LEAD"]],
      ["analyst", "Ana Reyes", ["ANALYST"]], ["admin", "Sam Ortiz", ["ADMIN"]], ["new", "New Colleague", ["REVIEWER"]],
      ["lead2", "Priya Nair", ["LEAD", "ANALYST"]],
    ] as [string, string, Role[]][]) {
      this.people.set(name, {
        name, displayName: shown, roles, enabled: name !== "lead2", locked: false, mustChangePassword: name === "new",
        madeAt: iso(Date.now() - 40 * 86_400_000), lastSignIn: iso(Date.now() - 3 * 3_600_000), preferences: DEFAULTS, items: 11, texts: 6,
      });
    }
    const start = Date.now();
    POSTS.forEach((post, place) => {
      const waits = [2, 11, 25, 1, 50, 31, 12, 75, 130, 260, 40, 90, 15, 600, 300, 900, 5, 33][place] ?? 20;
      this.items.push({
        ...post, id: `2026-11.${(place + 1).toString(16).padStart(32, "0")}`, stage: place === 8 ? "SECOND" : place === 10 ? "ADJUDICATION" : "FIRST",
        createdAt: start - (waits + 1) * MINUTE, waitingSince: start - waits * MINUTE, until: 0, draft: new Map(), history: [],
      });
    });
    const parted = this.items[10] as Held;
    parted.first = { outcome: "CONFIRM", level: "MODERATE", by: "mira", at: iso(start - 80 * MINUTE) };
    parted.second = { outcome: "NOT_RISK", reason: "HYPERBOLE", by: "tomas", at: iso(start - 60 * MINUTE), note: "Reads like a joke to me." };
    const other = this.items[5] as Held;
    other.holder = "tomas";
    other.until = start + 190 * SECOND;
  }

  /** Answers one request; {@code sent} is its body, {@code name} who is signed in. */
  answer(method: string, address: URL, sent: unknown, name: string): Reply {
    const [root = "", id = "", part = "", more = ""] = address.pathname.slice(1).split("/").map(decodeURIComponent);
    const q = address.searchParams;
    const person = this.people.get(name);
    if (root === "session" && !id) return this.session(method, sent, person);
    if (!person) return no(401, "Please sign in");
    switch (root) {
      case "session": person.mustChangePassword = false; return ok();
      case "preferences": if (method === "PUT") person.preferences = sent as Preferences; return ok(person.preferences);
      case "guidance": return ok(GUIDANCE);
      case "care": return this.care(id, person);
      case "claims": return ok(this.mine(person).map(({ id: item, level, until }) => ({ id: item, level, until: iso(until) })));
      case "decisions": return ok(this.decided(person));
      case "queue": return id === "next" ? this.next(person, q.get("lighter") === "true") : id === "summary" ? ok(this.summary()) : ok(this.page(q));
      case "lead": return ok(this.overview());
      case "items": return this.item(method, id, part, sent, person, q);
      case "audit": return ok(this.auditPage(q));
      case "accounts": return this.accounts(method, id, part, sent);
      case "trends": return this.trends(method, id, part || more, sent, person, q);
      case "quality": return ok(id === "agreement" ? board.AGREEMENT : id === "decisions" ? "" : board.quality(q));
    }
    return no(404, "Not found");
  }

  private session(method: string, sent: unknown, person?: Person): Reply {
    const csrf = { header: "X-CSRF-TOKEN", token: "mock" };
    const view = (who?: Person): Session => ({
      csrf, localSignIn: true, oidcSignIn: "/oauth2/authorization/oidc",
      ...(who ? { user: { name: who.name, displayName: who.displayName, roles: who.roles, mustChangePassword: who.mustChangePassword } } : {}),
    });
    if (method === "GET") return ok(view(person));
    if (method === "DELETE") return { status: 204, cookie: "" };
    const { name, password } = sent as Record$<"SignIn">;
    const who = this.people.get(name);
    if (!who || password === "wrong") return no(401, "Wrong name or password");
    this.note(who, "SIGNED_IN");
    return { status: 200, body: view(who), cookie: name };
  }

  private note(by: Person, act: Record$<"Act">, item?: Held, detail?: string): void {
    this.audit.unshift({ at: iso(Date.now()), by: by.name, act, ...(item ? { item: item.id, level: item.level } : {}), ...(detail ? { detail } : {}) });
  }

  private held(item: Held): boolean {
    return item.holder !== undefined && item.until > Date.now();
  }

  private mine(person: Person): Held[] {
    return this.items.filter((item) => this.held(item) && item.holder === person.name);
  }

  private waiting(): Held[] {
    return this.items
      .filter((item) => item.stage !== "CLOSED")
      .sort((one, other) => rank(other.level) - rank(one.level) || one.waitingSince - other.waitingSince);
  }

  private next(person: Person, lighter: boolean): Reply {
    const lead = person.roles.includes("LEAD");
    const open = this.waiting().filter((item) => !this.held(item) && (lead || item.stage !== "ADJUDICATION"));
    const item = this.mine(person)[0] ?? (lighter ? open.toReversed()[0] : open[0]);
    return ok(item ? { item: this.take(item, person) } : {});
  }

  private take(item: Held, person: Person): Item {
    item.holder = person.name;
    item.until = Date.now() + LEASE * SECOND;
    person.items++;
    this.note(person, "CLAIMED", item);
    this.note(person, "ITEM_READ", item);
    return this.view(item, person);
  }

  private view(item: Held, person: Person): Item {
    const blind = item.stage === "SECOND";
    const mine = this.held(item) && item.holder === person.name;
    const draft = item.draft.get(person.name);
    return {
      id: item.id, stage: item.stage, blind, level: item.level, score: item.score, categories: item.categories,
      subject: item.subject ?? "SELF", genre: item.genre ?? "PERSONAL", bars: item.bars,
      sentiment: { label: item.tone ?? "NEGATIVE", score: 0.83, model: "sentiment-2" },
      evidence: item.evidence, evidenceCount: item.evidence.length, reasons: item.reasons,
      provenance: { lexicon: "en-7c1f", models: "ideation-3, sentiment-2", scorer: "risk-1.2", depth: "parsed" },
      source: item.source, language: "en", author: `ps-${hash(item.author)}`, reply: false, textLength: item.text.length,
      createdAt: iso(item.createdAt), receivedAt: iso(item.createdAt + 4 * SECOND), waitingSince: iso(item.waitingSince),
      dueAt: iso(item.waitingSince + SLA[item.level] * SECOND), at: iso(Date.now()),
      ...(this.held(item) && item.holder ? { claimedBy: item.holder } : {}),
      ...(mine ? { lease: { until: iso(item.until), seconds: LEASE } } : {}),
      ...(draft ? { draft } : {}),
      ...(item.decision && !blind ? { decision: item.decision } : {}),
      ...(item.stage === "ADJUDICATION" && item.first && item.second ? { firstDecision: item.first, secondDecision: item.second } : {}),
    };
  }

  private item(method: string, id: string, part: string, sent: unknown, person: Person, q: URLSearchParams): Reply {
    const item = this.items.find((one) => one.id === id);
    if (!item) return no(404, "No such item");
    switch (part) {
      case "": this.note(person, "ITEM_READ", item); return ok(this.view(item, person));
      case "text": person.texts++; this.note(person, "TEXT_READ", item); return ok({ text: item.text });
      case "claim":
        if (this.held(item) && item.holder !== person.name) return no(409, "Somebody holds it", "Free it first, or wait until the lease is over.");
        return ok(this.take(item, person));
      case "free": delete item.holder; this.note(person, "FREED", item); return ok();
      case "lease":
        if (method === "DELETE") { delete item.holder; this.note(person, "RELEASED", item); return ok(); }
        if (this.held(item) && item.holder !== person.name) return no(409, "Somebody else has taken it");
        item.holder = person.name;
        item.until = Date.now() + LEASE * SECOND;
        return ok({ id, until: iso(item.until), at: iso(Date.now()), seconds: LEASE });
      case "draft": item.draft.set(person.name, sent as Draft); return ok();
      case "course": this.note(person, "COURSE_READ", item); return ok(board.course(item.author, item.id, item.level, item.bars, item.createdAt));
      case "similar": this.note(person, "SIMILAR_READ", item); return ok(board.SIMILAR);
      case "history": return ok(item.history);
      case "undo": {
        delete item.decision;
        item.stage = "FIRST";
        item.history.push({ act: "UNDONE", by: person.name, at: iso(Date.now()), from: "CLOSED", to: "FIRST" });
        this.note(person, "UNDONE", item);
        return ok(this.take(item, person));
      }
      case "decision": case "reversal": case "adjudication": return this.decide(item, part, sent as DecisionRequest, person, q.get("next") === "true");
    }
    return no(404, "Not found");
  }

  private decide(item: Held, part: string, sent: DecisionRequest, person: Person, next: boolean): Reply {
    if (sent.outcome === "HAND_OFF" && !sent.note) return no(400, "A note is missing", "note: say to whom it is handed off");
    const decision: Decision = { ...sent, by: person.name, at: iso(Date.now()) };
    const from = item.stage;
    item.decision = decision;
    item.stage = sent.outcome === "SECOND_OPINION" ? "SECOND" : "CLOSED";
    delete item.holder;
    item.draft.delete(person.name);
    const act = part === "decision" ? "DECIDED" : part === "reversal" ? "REVERSED" : "ADJUDICATED";
    item.history.push({ act, by: person.name, at: decision.at, from, to: item.stage, ...sent });
    this.note(person, act, item, sent.outcome);
    const followed = next ? (this.next(person, false).body as Record$<"NextAnswer">).item : undefined;
    return ok({ id: item.id, decision, stage: item.stage, undoUntil: iso(Date.now() + 10 * SECOND), at: iso(Date.now()), ...(followed ? { next: followed } : {}) });
  }

  private decided(person: Person): Record$<"RecentDecision">[] {
    return this.items.flatMap(({ id, level, categories, stage, decision }) =>
      decision?.by === person.name ? [{ id, level, categories, stage, decision }] : []);
  }

  summary(): QueueSummary {
    const open = this.waiting();
    return {
      at: iso(Date.now()),
      levels: LEVELS.toReversed().map((level) => {
        const all = open.filter((item) => item.level === level);
        const free = all.filter((item) => !this.held(item));
        const oldest = Math.min(...free.map((item) => item.waitingSince));
        return {
          level, waiting: free.length, claimed: all.length - free.length, slaSeconds: SLA[level],
          breached: free.filter((item) => item.waitingSince + SLA[level] * SECOND < Date.now()).length,
          ...(free.length ? { oldest: iso(oldest), nextBreach: iso(oldest + SLA[level] * SECOND) } : {}),
        };
      }),
      secondReviews: open.filter((item) => item.stage === "SECOND").length,
      adjudications: open.filter((item) => item.stage === "ADJUDICATION").length,
    };
  }

  alarm(): Record$<"Alarm"> {
    const waiting = this.waiting().filter((item) => rank(item.level) >= 4 && !this.held(item) && item.waitingSince + SLA[item.level] * SECOND < Date.now());
    return waiting.length > 0
      ? { raised: true, waiting: waiting.length, since: iso(Date.now() - 4 * MINUTE), message: `${waiting.length} severe items wait beyond their time.` }
      : { raised: false, waiting: 0 };
  }

  private row(item: Held): QueueRow {
    const due = item.waitingSince + SLA[item.level] * SECOND;
    const aged = Date.now() - due > 30 * MINUTE && item.level !== "IMMINENT" ? (LEVELS[rank(item.level)] ?? item.level) : item.level;
    return {
      id: item.id, stage: item.stage, level: item.level, rank: aged, score: item.score, categories: item.categories, source: item.source,
      createdAt: iso(item.createdAt), waitingSince: iso(item.waitingSince), dueAt: iso(due), breached: due < Date.now(),
      ...(this.held(item) && item.holder ? { claimedBy: item.holder, leaseUntil: iso(item.until) } : {}),
    };
  }

  private page(q: URLSearchParams): Record$<"QueuePage"> {
    const rows = this.waiting()
      .filter((item) => (!q.get("level") || item.level === q.get("level")) && (!q.get("stage") || item.stage === q.get("stage")))
      .map((item) => this.row(item));
    const from = Number(q.get("cursor") ?? 0);
    const size = Math.min(Number(q.get("size") ?? 50), 12);
    return { rows: rows.slice(from, from + size), ...(from + size < rows.length ? { next: String(from + size) } : {}) };
  }

  private overview(): Record$<"LeadOverview"> {
    const at = (minutes: number) => iso(Date.now() - minutes * MINUTE);
    return {
      queue: this.summary(), alarm: this.alarm(),
      oldest: this.waiting().filter((item) => !this.held(item)).map((item) => this.row(item)).filter((row) => row.breached).slice(0, 10),
      people: [
        { name: "mira", roles: ["REVIEWER"], lastSeen: at(1), decidedToday: 14 },
        { name: "tomas", roles: ["REVIEWER"], holding: (this.items[5] as Held).id, lastSeen: at(0), decidedToday: 9 },
        { name: "lead", roles: ["LEAD", "REVIEWER"], lastSeen: at(0), decidedToday: 2 },
      ],
    };
  }

  private care(id: string, person: Person): Reply {
    if (id === "break") {
      person.items = 0;
      this.note(person, "BREAK_TAKEN");
    }
    const due = person.preferences.breakAfterItems !== undefined && person.items >= person.preferences.breakAfterItems;
    const view: Record$<"CareView"> = {
      itemsToday: person.items, textsToday: person.texts, byLevelToday: { LOW: 2, MODERATE: 5, HIGH: 3, SEVERE: 1 },
      itemsSinceBreak: person.items, minutesSinceBreak: 52, breakDue: due, lighterDue: false, lastBreak: iso(Date.now() - 52 * MINUTE),
    };
    return ok(view);
  }

  private auditPage(q: URLSearchParams): Record$<"AuditPage"> {
    const fits = (row: Record$<"AuditRow">) =>
      (!q.get("by") || row.by === q.get("by")) && (!q.get("act") || row.act === q.get("act")) && (!q.get("item") || row.item === q.get("item"));
    return { rows: [...this.audit, ...board.pastAudit(this.items.map(({ id, level }) => ({ id, level })))].filter(fits).slice(0, 60) };
  }

  private accounts(method: string, id: string, part: string, sent: unknown): Reply {
    const view = (person: Person): Record$<"AccountView"> => {
      const account: Partial<Person> & Record$<"AccountView"> = { ...person };
      delete account.preferences;
      return account;
    };
    if (method === "GET") return ok([...this.people.values()].map(view));
    if (method === "PATCH") {
      const person = Object.assign(this.people.get(id) as Person, sent);
      return ok(view(person));
    }
    if (part === "password") return ok({ account: view(this.people.get(id) as Person), password: "maple-orbit-lantern-42" });
    const made = sent as Record$<"NewAccount">;
    if (this.people.has(made.name)) return no(409, "The name is taken", "name: choose another");
    this.people.set(made.name, { ...made, enabled: true, locked: false, mustChangePassword: true, madeAt: iso(Date.now()), preferences: DEFAULTS, items: 0, texts: 0 });
    return ok({ account: view(this.people.get(made.name) as Person), password: "river-amber-window-17" });
  }

  private trends(method: string, id: string, part: string, sent: unknown, person: Person, q: URLSearchParams): Reply {
    switch (id) {
      case "": return q.get("q")?.includes("(") ? no(400, "The words cannot be read", "q: a bracket is not closed") : ok(board.trend(q));
      case "csv": return ok(board.csv(q));
      case "heat": return ok(board.heat());
      case "terms": return ok(board.TERMS.filter((term) => !q.getAll("category").length || q.getAll("category").includes(term.category)));
      case "sources": return ok(["forum", "stream", "helpdesk"]);
      case "searches":
        if (method === "POST") this.searches.push({ ...(sent as Record$<"NewSearch">), id: `s${this.searches.length + 1}`, by: person.name, at: iso(Date.now()) });
        if (method === "DELETE") { this.searches = this.searches.filter((search) => search.id !== part); return ok(); }
        return ok(method === "GET" ? this.searches : this.searches.at(-1));
    }
    return no(404, "Not found");
  }
}

function hash(text: string): string {
  let value = 7;
  for (const unit of text) value = (value * 31 + unit.charCodeAt(0)) >>> 0;
  return value.toString(16).padStart(8, "0");
}

