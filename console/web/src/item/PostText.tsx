import { Button } from "@mantine/core";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Evidence } from "../api/client";
import { CATEGORY, LEVEL, qualifiers } from "../words/names";
import { Literal } from "./Literal";
import { segments, windowAt, windowOf, windows } from "./segments";

/** The whole text with its evidence marked. Long texts are shown in parts of 8,000 characters. */
export function PostText({ text, evidence, active, choose }: {
  text: string;
  evidence: readonly Evidence[];
  active: number;
  choose: (piece: number) => void;
}) {
  const piece = evidence[active];
  const [part, setPart] = useState(() => windowOf(piece?.start ?? 0));
  const [followed, setFollowed] = useState(active);
  if (followed !== active) {
    setFollowed(active);
    if (piece) setPart(windowOf(piece.start));
  }
  const parts = windows(text.length);
  const shown = useMemo(() => segments(text, evidence, windowAt(part)), [text, evidence, part]);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector("mark.mark-active")?.scrollIntoView({ block: "nearest" });
  }, [active, part]);
  return (
    <>
      {parts > 1 && (
        <div className="row parts">
          <Button size="compact-sm" variant="default" disabled={part === 0} onClick={() => setPart(part - 1)}>Earlier part</Button>
          <span className="quiet small" role="status">part {part + 1} of {parts} · {text.length.toLocaleString("en")} characters</span>
          <Button size="compact-sm" variant="default" disabled={part >= parts - 1} onClick={() => setPart(part + 1)}>Later part</Button>
        </div>
      )}
      <div className="post" ref={box} tabIndex={0} role="region" aria-label="Text of the post">
        <p dir="auto" className="post-text">
          {shown.map((segment) => {
            if (segment.pieces.length === 0) return <Literal key={segment.start} text={segment.text} />;
            const pieces = segment.pieces.flatMap((number) => evidence[number] ?? []);
            // Of overlapping pieces the shortest is meant: the others are reached around it.
            const inner = segment.pieces.toSorted((one, other) => length(evidence[one]) - length(evidence[other]))[0] ?? 0;
            const isActive = segment.pieces.includes(active);
            return (
              <mark key={segment.start} className={`${isActive ? "mark-active" : ""} ${pieces.every((one) => one.category === "PROTECTIVE") ? "mark-protective" : ""}`}
                title={pieces.map(named).join("\n")} onClick={() => choose(inner)}>
                <Literal text={segment.text} />
              </mark>
            );
          })}
        </p>
      </div>
      {piece && (
        <p className="named small" role="status">
          <strong>{CATEGORY[piece.category]}</strong>{qualifiers(piece).map((word) => ` · ${word}`).join("")} · <code className="rule">{piece.rule}</code>
        </p>
      )}
    </>
  );
}

function length(piece: Evidence | undefined): number {
  return piece ? piece.end - piece.start : Infinity;
}

function named(piece: Evidence): string {
  return [CATEGORY[piece.category], ...qualifiers(piece), `supports ${LEVEL[piece.level]}`, piece.rule].join(" · ");
}
