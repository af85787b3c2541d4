import { describe, expect, it } from "vitest";
import { beatInstant } from "../live/live";
import { renews } from "./lease";

describe("a lease", () => {
  it("is renewed for somebody who works on the item", () => {
    expect(renews(200, 300, true)).toBe(true);
  });

  it("is not renewed at every key, nor for somebody who is away", () => {
    expect(renews(290, 300, true)).toBe(false);
    expect(renews(10, 300, false)).toBe(false);
  });

  it("is not renewed in silence once it is over", () => {
    expect(renews(0, 300, true)).toBe(false);
  });
});

describe("a beat", () => {
  it("gives its instant, bare or in a record", () => {
    const at = "2026-11-09T12:00:00Z";
    expect([beatInstant(JSON.stringify(at)), beatInstant(JSON.stringify({ at })), beatInstant(at)]).toEqual([at, at, at]);
    expect(beatInstant("{}")).toBeUndefined();
  });
});
