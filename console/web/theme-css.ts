import { DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from "@mantine/core";
import type { Plugin } from "vite";
import { theme } from "./src/theme";

const NAME = "virtual:theme.css";

/**
 * The theme's variables as a style sheet. Mantine would write them into a <style> element when it
 * starts, which a policy of style-src 'self' forbids.
 */
export function themeCss(): Plugin {
  return {
    name: "theme-css",
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const { variables, light, dark } = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme));
      return [
        rule(":root", variables),
        rule(':root[data-mantine-color-scheme="light"]', { "--mantine-color-scheme": "light", ...light }),
        rule(':root[data-mantine-color-scheme="dark"]', { "--mantine-color-scheme": "dark", ...dark }),
      ].join("\n");
    },
  };
}

function rule(selector: string, values: Record<string, string>): string {
  const lines = Object.entries(values).map(([name, value]) => `${name}: ${value};`);
  return `${selector} { ${lines.join(" ")} }`;
}
