import { expect, it } from "vitest";
import { POSTS } from "./posts";

it("samples mark what they say they mark", () => {
  for (const { text, evidence } of POSTS) {
    expect(evidence.length).toBeGreaterThan(0);
    for (const piece of evidence) expect(text.slice(piece.start, piece.end)).toBe(piece.text);
  }
});
