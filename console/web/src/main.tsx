import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "virtual:theme.css";
import "./look.css";
import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";
import { Entrance } from "./access/Entrance";
import { questions } from "./api/questions";
import { theme } from "./theme";
import { trustNothing } from "./trust";

trustNothing();

const root = document.getElementById("root");
if (!root) throw new Error("The page has no place to stand in");

createRoot(root).render(
  <StrictMode>
    {/* The variables and classes stand in style sheets: no style element is made at run time. */}
    <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={questions}>
        <BrowserRouter>
          <Entrance />
        </BrowserRouter>
        <Notifications position="top-right" autoClose={6000} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
