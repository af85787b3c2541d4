import type { Bars } from "../api/client";
import { barWord } from "../words/names";

const SIDES = [
  ["desire", "Desire", "the wish to die or to be gone"],
  ["capability", "Capability", "means, earlier attempts, lost fear"],
  ["intent", "Intent", "a decision, a plan, a time"],
  ["buffers", "Buffers", "what holds: shown, never lowers Severe or above"],
] as const;

/** The four bars beside the level, each of three steps. */
export function BarsChart({ bars }: { bars: Bars }) {
  return (
    <ul className="bars">
      {SIDES.map(([side, name, meaning]) => (
        <li key={side} title={meaning}>
          <span className="bars-name">{name}</span>
          <span className={`bars-steps bars-${side}`} aria-hidden="true">
            {[1, 2, 3].map((step) => <span key={step} className={step <= bars[side] ? "step step-full" : "step"} />)}
          </span>
          <span className="quiet small">{barWord(bars[side])}<span className="sr"> ({bars[side]} of 3)</span></span>
        </li>
      ))}
    </ul>
  );
}
