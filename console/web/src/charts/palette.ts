import type { Level } from "../api/client";

/** The colours of the page, as a canvas needs them. */
export interface Palette {
  ink: string;
  quiet: string;
  line: string;
  surface: string;
  accent: string;
  soft: string;
  levels: Record<Level, string>;
  hues: string[];
}

/** Reads the colours from the style sheet, so that charts follow the theme. */
export function palette(): Palette {
  // Resolved through a probe: light-dark() is only a word in a custom property.
  const probe = document.createElement("span");
  document.body.append(probe);
  const read = (name: string) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const read$: Palette = {
    ink: read("--ink"), quiet: read("--ink-2"), line: read("--line-2"), surface: read("--surface"), accent: read("--accent"), soft: read("--sunken"),
    levels: { NONE: read("--ink-2"), LOW: read("--low"), MODERATE: read("--moderate"), HIGH: read("--high"), SEVERE: read("--severe"), IMMINENT: read("--imminent") },
    hues: Array.from({ length: 8 }, (_, hue) => read(`--hue-${hue + 1}`)),
  };
  probe.remove();
  return read$;
}

export function levelColours(palette: Palette): Record<Level, string> {
  return palette.levels;
}
