import type { DecisionRequest, Draft, Outcome } from "../api/client";
import { LEVELS, REASONS } from "../words/names";

/** What a person is about to decide. */
export interface Form {
  outcome?: Draft["outcome"];
  level?: Draft["level"];
  reason?: Draft["reason"];
  note: string;
}

/** A first decision, an adjudication, or another decision in the place of one that was made. */
export type Mode = "decision" | "adjudication" | "reversal";

export const LONGEST_NOTE = 4_000;
const LEVELLED: readonly Outcome[] = ["CONFIRM", "ESCALATE", "HAND_OFF"];

export function takesLevel(outcome: Outcome | undefined): boolean {
  return outcome !== undefined && LEVELLED.includes(outcome);
}

/** Chooses an outcome. A level that was chosen stays for outcomes that take one. */
export function choose(form: Form, outcome: Outcome): Form {
  return { ...form, outcome };
}

/**
 * A digit: the reason with this number where "not a risk" is chosen, else the level; without an
 * outcome, or with one that takes no level, it confirms that level.
 */
export function option(form: Form, number: number): Form {
  if (form.outcome === "NOT_RISK") {
    const reason = REASONS[number - 1];
    return reason ? { ...form, reason } : form;
  }
  const level = LEVELS[number - 1];
  if (!level) return form;
  return { ...form, level, outcome: takesLevel(form.outcome) ? form.outcome : "CONFIRM" };
}

/** What is missing, in words; nothing where it can be submitted. */
export function missing(form: Form, mode: Mode): string | undefined {
  const note = form.note.trim();
  if (!form.outcome) return "Choose what it is";
  if (takesLevel(form.outcome) && !form.level) return "Choose the level that you see";
  if (form.outcome === "NOT_RISK" && !form.reason) return "Choose the reason";
  if (form.outcome === "HAND_OFF" && !note) return "Write to whom you hand it off";
  if (form.outcome === "NOT_RISK" && form.reason === "OTHER" && !note) return "Write what the reason is";
  if (mode === "reversal" && !note) return "Write why the decision changes";
  if (note.length > LONGEST_NOTE) return `The note is ${note.length - LONGEST_NOTE} characters too long`;
  return undefined;
}

/** Whether what is missing is the note. */
export function wantsNote(form: Form, mode: Mode): boolean {
  return mode === "reversal" || form.outcome === "HAND_OFF" || (form.outcome === "NOT_RISK" && form.reason === "OTHER");
}

/** What is sent: only what belongs to the outcome. */
export function request(form: Form & { outcome: Outcome }): DecisionRequest {
  const note = form.note.trim();
  return {
    outcome: form.outcome,
    ...(takesLevel(form.outcome) && form.level ? { level: form.level } : {}),
    ...(form.outcome === "NOT_RISK" && form.reason ? { reason: form.reason } : {}),
    ...(note ? { note } : {}),
  };
}

/** What is kept for later. */
export function draft(form: Form): Draft {
  return {
    ...(form.outcome ? { outcome: form.outcome } : {}),
    ...(form.level ? { level: form.level } : {}),
    ...(form.reason ? { reason: form.reason } : {}),
    ...(form.note ? { note: form.note.slice(0, LONGEST_NOTE) } : {}),
  };
}

export function fromDraft(kept: Draft | undefined): Form {
  return { ...kept, note: kept?.note ?? "" };
}
