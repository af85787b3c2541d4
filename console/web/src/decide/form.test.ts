import { describe, expect, it } from "vitest";
import { choose, draft, type Form, fromDraft, missing, option, request } from "./form";

const EMPTY: Form = { note: "" };

describe("a digit", () => {
  it("confirms a level where nothing is chosen", () => {
    expect(option(EMPTY, 3)).toEqual({ note: "", outcome: "CONFIRM", level: "HIGH" });
  });

  it("sets the level of an escalation and leaves it one", () => {
    expect(option(choose(EMPTY, "ESCALATE"), 5)).toEqual({ note: "", outcome: "ESCALATE", level: "IMMINENT" });
  });

  it("is a reason where it is no risk", () => {
    expect(option(choose(EMPTY, "NOT_RISK"), 4)).toEqual({ note: "", outcome: "NOT_RISK", reason: "RECOVERY" });
  });

  it("beyond the levels does nothing", () => {
    expect(option(EMPTY, 7)).toEqual(EMPTY);
  });
});

describe("a decision", () => {
  it("can be submitted when nothing is missing", () => {
    expect(missing(option(EMPTY, 2), "decision")).toBeUndefined();
    expect(missing(choose(EMPTY, "SECOND_OPINION"), "decision")).toBeUndefined();
    expect(missing(option(choose(EMPTY, "NOT_RISK"), 1), "decision")).toBeUndefined();
  });

  it("wants an outcome, its level, its reason", () => {
    expect(missing(EMPTY, "decision")).toBe("Choose what it is");
    expect(missing(choose(EMPTY, "ESCALATE"), "decision")).toBe("Choose the level that you see");
    expect(missing(choose(EMPTY, "NOT_RISK"), "decision")).toBe("Choose the reason");
  });

  it("wants a note for a hand-off, another reason and a reversal", () => {
    expect(missing(option(choose(EMPTY, "HAND_OFF"), 3), "decision")).toMatch(/to whom/);
    expect(missing({ ...option(choose(EMPTY, "HAND_OFF"), 3), note: "  " }, "decision")).toMatch(/to whom/);
    expect(missing(option(choose(EMPTY, "NOT_RISK"), 7), "decision")).toMatch(/reason/);
    expect(missing(option(EMPTY, 1), "reversal")).toMatch(/why/);
    expect(missing({ ...option(EMPTY, 1), note: "a new message" }, "reversal")).toBeUndefined();
  });

  it("has a bounded note", () => {
    expect(missing({ ...option(EMPTY, 1), note: "x".repeat(4_001) }, "decision")).toMatch(/1 characters too long/);
  });

  it("sends only what belongs to it", () => {
    const changed = { ...choose(option(EMPTY, 4), "NOT_RISK"), reason: "PAST" as const, note: " long ago " };
    expect(request({ ...changed, outcome: "NOT_RISK" })).toEqual({ outcome: "NOT_RISK", reason: "PAST", note: "long ago" });
    expect(request({ ...changed, outcome: "SECOND_OPINION" })).toEqual({ outcome: "SECOND_OPINION", note: "long ago" });
  });
});

describe("a draft", () => {
  it("comes back as it was", () => {
    const form: Form = { outcome: "HAND_OFF", level: "HIGH", note: "to the night team" };
    expect(fromDraft(draft(form))).toEqual(form);
    expect(fromDraft(undefined)).toEqual(EMPTY);
    expect(draft(EMPTY)).toEqual({});
  });
});
