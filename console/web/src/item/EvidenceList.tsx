import { useEffect, useRef } from "react";
import type { Evidence } from "../api/client";
import { LevelGlyph } from "../shell/parts";
import { CATEGORY, LEVEL, plain, qualifiers } from "../words/names";
import { Literal } from "./Literal";
import { shortened } from "./segments";

/** The pieces of evidence, in order of place: what was found, what it is called, how it is meant. */
export function EvidenceList({ evidence, total, active, choose, masked }: {
  evidence: readonly Evidence[];
  total: number;
  active: number;
  choose: (piece: number) => void;
  masked: boolean;
}) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (active >= 0) list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <>
      <ol className="evidence" ref={list} tabIndex={evidence.length > 8 ? 0 : undefined} aria-label="Evidence">
        {evidence.map((piece, place) => (
          <li key={place} className={place === active ? "piece piece-active" : "piece"}>
            <button type="button" onClick={() => choose(place)} aria-current={place === active} className="piece-press">
              <span className={`piece-words ${masked ? "masked" : ""}`}>
                {masked ? <span className="sr">masked</span> : <q><Literal text={shortened(piece.text, 240)} /></q>}
                {masked && <span aria-hidden="true" className="bar-mask" data-length={Math.min(9, Math.ceil(piece.text.length / 5))} />}
              </span>
              <span className="piece-meaning">
                <span className={`piece-level level-${piece.level.toLowerCase()}`} title={`Supports ${LEVEL[piece.level]}`}>
                  <LevelGlyph level={piece.level} /><span className="sr">supports {LEVEL[piece.level]}, </span>
                </span>
                <strong>{CATEGORY[piece.category] ?? plain(piece.category)}</strong>
                {qualifiers(piece).map((word) => <span key={word} className="qualifier">{word}</span>)}
                <code className="rule">{piece.rule}</code>
              </span>
            </button>
          </li>
        ))}
      </ol>
      {total > evidence.length && <p className="quiet small">The heaviest {evidence.length} of {total} pieces are shown.</p>}
      {evidence.length === 0 && <p className="quiet">No single phrase stands out: the text as a whole reads like risk.</p>}
    </>
  );
}
