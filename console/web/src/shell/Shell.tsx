import { ActionIcon, Drawer, Menu, Tooltip, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { Suspense, lazy, useEffect, useState } from "react";
import { Link, NavLink, Navigate, Route, Routes, useLocation } from "react-router";
import type { Role } from "../api/client";
import { has, signOut, useUser } from "../access/session";
import { Desk } from "../desk/Desk";
import { UndoProvider } from "../decide/Undo";
import { Help } from "../keys/Help";
import { KeyCap, KeysProvider } from "../keys/keys";
import { useAlarm, useLive } from "../live/live";
import { usePrefer, usePreferences, usePreferencesQuery } from "../settings/preferences";
import { ROLE } from "../words/names";
import { Guard } from "./Guard";
import { Icon, type Sign } from "./Icon";
import { Mark } from "./Mark";
import { Waiting } from "./parts";

const LeadRoom = lazy(async () => ({ default: (await import("../lead/LeadRoom")).LeadRoom }));
const QueueList = lazy(async () => ({ default: (await import("../queue/QueueList")).QueueList }));
const ItemPage = lazy(async () => ({ default: (await import("../desk/ItemPage")).ItemPage }));
const Audit = lazy(async () => ({ default: (await import("../audit/Audit")).Audit }));
const Trends = lazy(async () => ({ default: (await import("../trends/Trends")).Trends }));
const Quality = lazy(async () => ({ default: (await import("../quality/Quality")).Quality }));
const Accounts = lazy(async () => ({ default: (await import("../accounts/Accounts")).Accounts }));
const Settings = lazy(async () => ({ default: (await import("../settings/Settings")).Settings }));
const Resources = lazy(async () => ({ default: (await import("../guidance/Resources")).Resources }));

interface Place {
  to: string;
  name: string;
  sign: Sign;
  roles: Role[];
  page: React.ReactNode;
}

const PLACES: Place[] = [
  { to: "/desk", name: "Desk", sign: "desk", roles: ["REVIEWER", "LEAD"], page: <Desk /> },
  { to: "/room", name: "Room", sign: "lead", roles: ["LEAD"], page: <LeadRoom /> },
  { to: "/queue", name: "Queue", sign: "queue", roles: ["LEAD"], page: <QueueList /> },
  { to: "/trends", name: "Trends", sign: "trends", roles: ["ANALYST", "LEAD"], page: <Trends /> },
  { to: "/quality", name: "Quality", sign: "quality", roles: ["ANALYST", "LEAD"], page: <Quality /> },
  { to: "/audit", name: "Audit", sign: "audit", roles: ["LEAD", "ADMIN"], page: <Audit /> },
  { to: "/accounts", name: "Accounts", sign: "accounts", roles: ["ADMIN"], page: <Accounts /> },
  { to: "/resources", name: "Resources", sign: "resources", roles: ["REVIEWER", "LEAD"], page: <Resources /> },
];

/** The room around every page: where to go, who is here, what alarms. */
export function Shell() {
  const user = useUser();
  useLive(has(user, "REVIEWER", "LEAD"));
  useTheme();
  const chosen = usePreferencesQuery();
  const [help, setHelp] = useState(false);
  const [drawer, setDrawer] = useState(false);
  const places = PLACES.filter((place) => has(user, ...place.roles));
  const home = places[0]?.to ?? "/settings";
  const { pathname } = useLocation();
  useEffect(() => {
    const place = PLACES.find((one) => pathname.startsWith(one.to));
    document.title = `${place?.name ?? "Settings"} · Earshot`;
  }, [pathname]);
  // Nothing is shown before it is known what this person wants to have masked.
  if (chosen.isPending) return <main className="entrance"><Waiting /></main>;
  return (
    <KeysProvider>
      <UndoProvider>
        <a className="skip" href="#main">Skip to the page</a>
        <div className="shell">
          <div className="rail" role="region" aria-label="Earshot">
            <Link to={home} className="brand" aria-label="Earshot, to the start"><Mark size={30} /><span>Earshot</span></Link>
            <nav aria-label="Pages" className="rail-nav"><Places places={places} /></nav>
            <div className="rail-foot">
              <Tooltip label="Keys" position="right">
                <ActionIcon variant="subtle" size="lg" onClick={() => setHelp(true)} aria-label="Overview of keys"><Icon sign="keys" /></ActionIcon>
              </Tooltip>
              <ThemeSwitch />
              <Menu position="right-end" withArrow>
                <Menu.Target>
                  <button type="button" className="person" aria-label={`${initials(user.displayName)}: ${user.displayName}, settings and sign out`}>
                    <span aria-hidden="true">{initials(user.displayName)}</span>
                  </button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Label>{user.displayName}<br />{user.roles.map((role) => ROLE[role]).join(", ")}</Menu.Label>
                  <Menu.Item component={Link} to="/settings" leftSection={<Icon sign="settings" size={16} />}>Settings</Menu.Item>
                  <Menu.Item onClick={() => setHelp(true)} leftSection={<Icon sign="keys" size={16} />} rightSection={<KeyCap act="help" />}>Keys</Menu.Item>
                  <Menu.Divider />
                  <Menu.Item onClick={() => void signOut()} leftSection={<Icon sign="out" size={16} />}>Sign out</Menu.Item>
                </Menu.Dropdown>
              </Menu>
              <ActionIcon className="burger" variant="subtle" size="lg" onClick={() => setDrawer(true)} aria-label="Pages"><Icon sign="menu" /></ActionIcon>
            </div>
          </div>
          <div className="page">
            <AlarmBanner />
            <main id="main" tabIndex={-1}>
              <Guard key={pathname}>
                <Suspense fallback={<Waiting />}>
                  <Routes>
                    {places.map((place) => <Route key={place.to} path={place.to} element={place.page} />)}
                    {has(user, "REVIEWER", "LEAD") && <Route path="/desk/:id" element={<Desk />} />}
                    {has(user, "REVIEWER", "LEAD") && <Route path="/items/:id" element={<ItemPage />} />}
                    <Route path="/settings" element={<Settings />} />
                    <Route path="/" element={<Navigate to={home} replace />} />
                    <Route path="*" element={<Nowhere home={home} />} />
                  </Routes>
                </Suspense>
              </Guard>
            </main>
          </div>
        </div>
        <Drawer opened={drawer} onClose={() => setDrawer(false)} title="Pages" size={280} position="right" closeButtonProps={{ "aria-label": "Close" }}>
          <nav aria-label="Pages" className="drawer-nav" onClick={() => setDrawer(false)}>
            <Places places={[...places, { to: "/settings", name: "Settings", sign: "settings", roles: [], page: null }]} />
          </nav>
        </Drawer>
        <Help opened={help} toggle={() => setHelp((was) => !was)} />
      </UndoProvider>
    </KeysProvider>
  );
}

function Places({ places }: { places: Place[] }) {
  return places.map((place) => (
    <NavLink key={place.to} to={place.to} className="place"><Icon sign={place.sign} /><span>{place.name}</span></NavLink>
  ));
}

function AlarmBanner() {
  const alarm = useAlarm();
  return (
    <div role="alert">
      {alarm?.raised && (
        <div className="alarm">
          <Icon sign="alarm" />
          <strong>Severe items wait and nobody is on them.</strong>
          <span>{alarm.message}</span>
        </div>
      )}
    </div>
  );
}

/** Puts a person's theme in place once it is known. */
function useTheme(): void {
  const { theme } = usePreferences();
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const known = usePreferencesQuery().isSuccess;
  useEffect(() => {
    if (known) setColorScheme(theme === "SYSTEM" ? "auto" : theme === "DARK" ? "dark" : "light");
    // eslint-disable-next-line react-hooks/exhaustive-deps -- setColorScheme is new at each rendering
  }, [theme, known]);
}

function ThemeSwitch() {
  const dark = useComputedColorScheme("light", { getInitialValueInEffect: false }) === "dark";
  const preferences = usePreferences();
  const prefer = usePrefer();
  const label = dark ? "Light colours" : "Dark colours";
  return (
    <Tooltip label={label} position="right">
      <ActionIcon variant="subtle" size="lg" aria-label={label} onClick={() => prefer.mutate({ ...preferences, theme: dark ? "LIGHT" : "DARK" })}>
        <Icon sign={dark ? "sun" : "moon"} />
      </ActionIcon>
    </Tooltip>
  );
}

function Nowhere({ home }: { home: string }) {
  return (
    <div className="centre">
      <h1>There is no such page</h1>
      <p className="quiet">Or it is not open to your role.</p>
      <Link to={home}>Back to the start</Link>
    </div>
  );
}

function initials(name: string): string {
  return name.split(/\s+/).map((word) => [...word][0] ?? "").slice(0, 2).join("").toUpperCase();
}
