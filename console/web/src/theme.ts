import { createTheme, type MantineColorsTuple } from "@mantine/core";

/** A quiet blue-green: the one colour of things that can be pressed. */
const tide: MantineColorsTuple = [
  "#eef7f7", "#d9ecec", "#b3d9da", "#8ac4c7", "#64b0b5", "#469aa0", "#2a7b82", "#1d6a72", "#15555c", "#0d4046",
];

/** Neutrals with a little blue, so that dark is a dim room and not a black hole. */
const dark: MantineColorsTuple = [
  "#e4e9ec", "#c3ccd2", "#a3afb7", "#7f8c95", "#56636c", "#3a464e", "#2b353c", "#20282e", "#1a2126", "#13191d",
];

/** No style element is ever made: scroll locks and transitions that would need one are off. */
const still = { lockScroll: false, transitionProps: { duration: 120 } } as const;

export const theme = createTheme({
  primaryColor: "tide",
  // White is readable on both: 6.2 to 1 and 4.9 to 1.
  primaryShade: { light: 7, dark: 6 },
  colors: { tide, dark },
  defaultRadius: "md",
  cursorType: "pointer",
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "Noto Sans Mono", "DejaVu Sans Mono", monospace',
  headings: { fontWeight: "650" },
  components: {
    Modal: { defaultProps: { ...still, centered: true, closeButtonProps: { "aria-label": "Close" } } },
    Drawer: { defaultProps: still },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: true, multiline: true, maw: 320 } },
    Table: { defaultProps: { verticalSpacing: 8, horizontalSpacing: "sm" } },
  },
});
