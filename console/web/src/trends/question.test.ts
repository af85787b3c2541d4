import { describe, expect, it } from "vitest";
import { filters, period, PLAIN, type Question, read, write } from "./question";

const NOW = Date.parse("2026-11-09T15:30:00Z");
const back = (question: Question) => read(new URLSearchParams(write(question).toString()));

describe("a question in the address", () => {
  it("comes back as it was", () => {
    const question: Question = {
      ...PLAIN, days: 7, interval: "HOUR", split: "CATEGORY", levels: ["HIGH", "SEVERE"], categories: ["ABUSE"],
      sources: ["forum", "a b&c=d"], words: "exam source:forum", compare: true,
    };
    expect(back(question)).toEqual(question);
  });

  it("keeps a period of its own", () => {
    const question = { ...PLAIN, from: "2026-10-01", to: "2026-10-31" };
    expect(back(question)).toEqual(question);
    expect(period(question, NOW)).toEqual({ from: "2026-10-01T00:00:00.000Z", to: "2026-11-01T00:00:00.000Z" });
  });

  it("is empty where nothing was chosen", () => {
    expect(write(PLAIN).toString()).toBe("");
    expect(read(new URLSearchParams(""))).toEqual(PLAIN);
  });

  it("is not led astray by a strange address", () => {
    const strange = "days=-3&interval=YEAR&split=AUTHOR&level=HIGH&level=NONE&category=x&from=2026-13-45&to=2026-01-01&compare=1&source=";
    expect(read(new URLSearchParams(strange))).toEqual({ ...PLAIN, levels: ["HIGH"] });
  });

  it("takes no period that ends before it begins", () => {
    expect(read(new URLSearchParams("from=2026-02-01&to=2026-01-01"))).toEqual(PLAIN);
  });
});

describe("what the server is asked", () => {
  it("is whole days in UTC, today included", () => {
    expect(period({ ...PLAIN, days: 7 }, NOW)).toEqual({ from: "2026-11-03T00:00:00.000Z", to: "2026-11-10T00:00:00.000Z" });
  });

  it("leaves out what was not chosen", () => {
    expect(Object.keys(filters(PLAIN, NOW))).toEqual(["from", "to"]);
  });
});
