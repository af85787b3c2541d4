import { Button, Loader } from "@mantine/core";
import type { ReactNode } from "react";
import { Problem, type Category, type Level } from "../api/client";
import { secondsUntil, due, moment } from "../time/durations";
import { CATEGORY, LEVEL, plain, rank } from "../words/names";
import { Icon } from "./Icon";

/** A level: five bars of which as many are full as it counts, and its name. Never colour alone. */
export function LevelBadge({ level, size = "md", prefix }: { level: Level; size?: "sm" | "md" | "lg"; prefix?: string }) {
  return (
    <span className={`level level-${level.toLowerCase()} level-${size}`}>
      <LevelGlyph level={level} />
      {prefix && <span className="level-prefix">{prefix}</span>}
      {LEVEL[level]}
    </span>
  );
}

export function LevelGlyph({ level }: { level: Level }) {
  const full = rank(level);
  return (
    <svg viewBox="0 0 18 14" className="glyph" aria-hidden="true">
      {[1, 2, 3, 4, 5].map((bar) => (
        <rect key={bar} x={(bar - 1) * 3.700} y={14 - bar * 2.600 - 1} width="2.600" height={bar * 2.600 + 1} rx="0.8" className={bar <= full ? "full" : "hollow"} />
      ))}
    </svg>
  );
}

export function Categories({ of, most = 4 }: { of: readonly Category[]; most?: number }) {
  const rest = of.length - most;
  return (
    <span className="chips">
      {of.slice(0, most).map((category) => (
        <span key={category} className={`chip ${category === "PROTECTIVE" ? "chip-protective" : ""}`}>{CATEGORY[category] ?? plain(category)}</span>
      ))}
      {rest > 0 && <span className="chip" title={of.slice(most).map((category) => CATEGORY[category]).join(", ")}>and {rest} more</span>}
    </span>
  );
}

/** When somebody should have looked. */
export function Due({ at, now }: { at: string; now: number }) {
  const seconds = secondsUntil(at, now);
  return (
    <span className={`due ${seconds <= 0 ? "due-over" : seconds < 300 ? "due-soon" : ""}`} title={moment(at)}>
      <Icon sign={seconds <= 0 ? "alarm" : "clock"} size={15} />{due(seconds)}
    </span>
  );
}

export function Waiting({ words = "Loading" }: { words?: string }) {
  return <div className="centre" role="status"><Loader size="sm" aria-hidden="true" /><span className="quiet">{words}…</span></div>;
}

export function Trouble({ fault, again }: { fault: unknown; again?: () => void }) {
  const problem = fault instanceof Problem ? fault : undefined;
  return (
    <div className="trouble" role="alert">
      <strong>{problem?.title ?? "Something went wrong"}</strong>
      {problem?.detail && <span>{problem.detail}</span>}
      {again && <Button size="xs" variant="default" onClick={again}>Try again</Button>}
    </div>
  );
}

export function Head({ title, words, children }: { title: string; words?: string; children?: ReactNode }) {
  return (
    <div className="head">
      <div>
        <h1>{title}</h1>
        {words && <p className="quiet">{words}</p>}
      </div>
      {children && <div className="head-acts">{children}</div>}
    </div>
  );
}

export function Card({ title, aside, children, className = "", label }: { title?: ReactNode; aside?: ReactNode; children: ReactNode; className?: string; label?: string }) {
  return (
    <section className={`card ${className}`} {...(label ? { "aria-label": label } : {})}>
      {(title || aside) && <div className="card-head">{title && <h2>{title}</h2>}{aside}</div>}
      {children}
    </section>
  );
}

/** Something wide that scrolls in itself on a narrow window, by key, too. */
export function Wide({ label, least, children }: { label: string; least: number; children: ReactNode }) {
  return <div className="wide" tabIndex={0} role="region" aria-label={label}><div style={{ minWidth: least }}>{children}</div></div>;
}
