import type { Category, Evidence, Item, Level, NotRiskReason, Outcome, Record$, Role, Stage } from "../api/client";

/** From the least to the most urgent. */
export const LEVELS = ["LOW", "MODERATE", "HIGH", "SEVERE", "IMMINENT"] as const satisfies readonly Level[];
export type RiskLevel = (typeof LEVELS)[number];

/** 0 for NONE, 5 for IMMINENT. */
export function rank(level: Level): number {
  return level === "NONE" ? 0 : LEVELS.indexOf(level) + 1;
}

export const LEVEL: Record<Level, string> = {
  NONE: "None", LOW: "Low", MODERATE: "Moderate", HIGH: "High", SEVERE: "Severe", IMMINENT: "Imminent",
};

export const CATEGORY: Record<Category, string> = {
  SUICIDAL_IDEATION: "Suicidal thoughts", SUICIDE_PLAN: "Suicide plan", PREPARATION: "Preparation",
  SUICIDE_ATTEMPT: "Suicide attempt", SELF_HARM: "Self-harm", HOPELESSNESS: "Hopelessness", OVERDOSE: "Overdose",
  PSYCHOSIS: "Psychosis", ACUTE_DISTRESS: "Acute distress", ABUSE: "Abuse", VIOLENCE: "Violence",
  EATING_DISORDER: "Eating disorder", SUBSTANCE_USE: "Substance use", BEREAVEMENT: "Bereavement",
  BULLYING: "Bullying", PROTECTIVE: "Protective",
};
export const CATEGORIES = Object.keys(CATEGORY) as Category[];

export const OUTCOMES = ["CONFIRM", "ESCALATE", "HAND_OFF", "NOT_RISK", "SECOND_OPINION"] as const satisfies readonly Outcome[];
export const OUTCOME: Record<Outcome, string> = {
  CONFIRM: "Confirm", ESCALATE: "Escalate", HAND_OFF: "Hand off", NOT_RISK: "Not a risk",
  SECOND_OPINION: "Needs a second opinion",
};
/** The same, of something that was done. */
export const DECIDED: Record<Outcome, string> = {
  CONFIRM: "Confirmed", ESCALATE: "Escalated", HAND_OFF: "Handed off", NOT_RISK: "Not a risk",
  SECOND_OPINION: "Second opinion asked",
};

export const REASONS = [
  "HYPERBOLE", "QUOTATION_OR_LYRIC", "NEWS_OR_AWARENESS", "RECOVERY", "PAST", "THIRD_PARTY_HANDLED", "OTHER",
] as const satisfies readonly NotRiskReason[];
export const REASON: Record<NotRiskReason, string> = {
  HYPERBOLE: "Hyperbole", QUOTATION_OR_LYRIC: "Quotation or lyric", NEWS_OR_AWARENESS: "News or awareness",
  RECOVERY: "Recovery", PAST: "Past", THIRD_PARTY_HANDLED: "About somebody else, handled", OTHER: "Other",
};

export const ROLE: Record<Role, string> = { REVIEWER: "Reviewer", LEAD: "Lead", ANALYST: "Analyst", ADMIN: "Admin" };
export const ROLES = Object.keys(ROLE) as Role[];

export const STAGE: Record<Stage, string> = {
  FIRST: "First review", SECOND: "Second review", ADJUDICATION: "Adjudication", CLOSED: "Decided",
};

export const GENRE: Record<Item["genre"], string> = {
  PERSONAL: "Personal", COPING_RECOVERY: "Coping or recovery", AWARENESS: "Awareness",
  PREVENTION_INFORMATION: "Prevention information", NEWS: "News", MEMORIAL: "Memorial", CAMPAIGNING: "Campaigning",
  SUPPORT_FOR_OTHERS: "Support for others", FLIPPANT: "Flippant", OFF_TOPIC: "Off topic",
};

export const SUBJECT: Record<Item["subject"], string> = {
  SELF: "the author", OTHER: "somebody else", PUBLIC_FIGURE: "a public figure", CHARACTER: "a character",
};

const TIME: Record<Evidence["time"], string> = {
  NOW: "now", RECENT_PAST: "recent past", PAST: "past", SOON: "soon", CONDITIONAL: "conditional",
};
const MODALITY: Record<Evidence["modality"], string> = {
  ASSERTED: "asserted", NEGATED: "negated", HYPERBOLE: "hyperbole", QUESTION: "question", QUOTATION: "quotation",
  FICTION: "fiction",
};
const FORM: Record<Evidence["form"], string> = {
  PLAIN: "plain", ALGOSPEAK: "algospeak", OBFUSCATED: "disguised spelling", EMOJI: "emoji",
};

/** What sets a piece of evidence apart from a plain statement of the author about now. */
export function qualifiers(piece: Pick<Evidence, "subject" | "time" | "modality" | "form">): string[] {
  const found: string[] = [];
  if (piece.modality !== "ASSERTED") found.push(MODALITY[piece.modality]);
  if (piece.time !== "NOW") found.push(`time: ${TIME[piece.time]}`);
  if (piece.subject !== "SELF") found.push(`about ${SUBJECT[piece.subject]}`);
  if (piece.form !== "PLAIN") found.push(FORM[piece.form]);
  return found;
}

const BAR = ["none found", "weak", "clear", "strong"];
/** A bar's height, 0 to 3, in a word. */
export function barWord(height: number): string {
  return BAR[height] ?? String(height);
}

export const ACT: Record<Record$<"Act">, string> = {
  SIGNED_IN: "Signed in", SIGN_IN_FAILED: "Sign-in failed", SIGNED_OUT: "Signed out",
  PASSWORD_CHANGED: "Password changed", ACCOUNT_MADE: "Account made", ACCOUNT_CHANGED: "Account changed",
  CLAIMED: "Item claimed", RELEASED: "Item given back", FREED: "Item freed", ITEM_READ: "Item read",
  TEXT_READ: "Text read", COURSE_READ: "Author's course read", SIMILAR_READ: "Similar items read",
  DECIDED: "Decided", UNDONE: "Undone", REVERSED: "Reversed", ADJUDICATED: "Adjudicated",
  BREAK_TAKEN: "Break taken", EXPORTED: "Exported", AUDIT_READ: "Audit read",
};

/** A decision in a few words, such as "Confirmed: High". */
export function decisionWords(decision: { outcome: Outcome; level?: Level; reason?: NotRiskReason }): string {
  const of = decision.outcome === "NOT_RISK" ? decision.reason && REASON[decision.reason] : decision.level && LEVEL[decision.level];
  return of ? `${DECIDED[decision.outcome]}: ${of}` : DECIDED[decision.outcome];
}

/** A word of the server that this page may not know yet. */
export function plain(word: string): string {
  const lower = word.toLowerCase().replaceAll("_", " ");
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
