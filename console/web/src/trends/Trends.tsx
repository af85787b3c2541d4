import { Button, Menu } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useRef, useState } from "react";
import { useSearchParams } from "react-router";
import { api, type Record$, the } from "../api/client";
import { Chart, type Picture } from "../charts/Chart";
import type { Palette } from "../charts/palette";
import { Icon } from "../shell/Icon";
import { Card, Head, Trouble, Waiting } from "../shell/parts";
import { now } from "../time/clock";
import { Asking } from "./Asking";
import { Heat } from "./Heat";
import { Kept } from "./Kept";
import { bucketName, cell, change, seriesName } from "./numbers";
import { filters, type Question, read, write } from "./question";
import { Terms } from "./Terms";
import { Totals } from "./Totals";
import { trendOption } from "./trendOption";

type View = Record$<"TrendView">;

/** Counts over time: what, how much, more than before? Never who. */
export function Trends() {
  const [address, setAddress] = useSearchParams();
  const question = useMemo(() => read(address), [address]);
  const ask = useCallback((next: Question) => setAddress(write(next)), [setAddress]);
  // One instant for all that is asked together; a new question asks by the clock anew.
  const asked = useMemo(() => filters(question, now()), [question]);
  const picture = useRef<Picture>(null);
  const [table, setTable] = useState(false);
  const shape = { interval: question.interval, split: question.split };
  const trend = useQuery({
    queryKey: ["trends", asked, shape, question.compare],
    queryFn: () => the(api.GET("/api/trends", { params: { query: { ...asked, ...shape, compare: question.compare } } })),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const view = trend.data;
  const option = useCallback((palette: Palette) => (view ? trendOption(view, palette) : {}), [view]);
  const drill = useCallback((name: string) => {
    const key = view?.series.find((series) => seriesName(view.split, series.key) === name)?.key;
    if (key) ask(drilled(question, key));
  }, [view, question, ask]);
  return (
    <>
      <Head title="Trends" words="Flags over time. Counts only, never people; fewer than five are shown as <5.">
        <Kept question={question} />
        <Menu position="bottom-end">
          <Menu.Target><Button variant="default" leftSection={<Icon sign="download" size={18} />}>Export</Button></Menu.Target>
          <Menu.Dropdown>
            <Menu.Item component="a" href={csvAddress({ ...asked, ...shape })} download>CSV, the counts</Menu.Item>
            <Menu.Item onClick={() => save(picture.current?.png())} disabled={table}>PNG, the chart</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Head>
      <Asking question={question} ask={ask} />
      {trend.isPending ? <Waiting /> : trend.isError ? <Trouble fault={trend.error} again={() => void trend.refetch()} /> : view && (
        <>
          <Card title={heading(question)} aside={<Button size="compact-sm" variant="default" onClick={() => setTable(!table)} aria-pressed={table}>{table ? "As a chart" : "As a table"}</Button>} className={trend.isPlaceholderData ? "stale" : ""}>
            {view.series.length === 0 ? <p className="centre quiet">Nothing was flagged that fits.</p>
              : table ? <Counts view={view} />
              : <Chart option={option} height={340} label={inWords(view)} picture={picture} onPress={drill} />}
          </Card>
          <div className="two two-even">
            <Totals view={view} compare={question.compare} drill={(key) => ask(drilled(question, key))} />
            <Terms asked={asked} />
          </div>
          <Heat asked={asked} />
        </>
      )}
    </>
  );
}

/** The same question about one value of what it was split by: still counts. */
function drilled(question: Question, key: string): Question {
  const like = read(new URLSearchParams(question.split === "LEVEL" ? { level: key } : question.split === "CATEGORY" ? { category: key } : {}));
  switch (question.split) {
    case "LEVEL": return like.levels.length ? { ...question, levels: like.levels, split: "CATEGORY" } : question;
    case "CATEGORY": return like.categories.length ? { ...question, categories: like.categories, split: "LEVEL" } : question;
    case "SOURCE": return { ...question, sources: [key], split: "LEVEL" };
    default: return question;
  }
}

function heading(question: Question): string {
  const by = { NONE: "", LEVEL: " by level", CATEGORY: " by category", SOURCE: " by source", LANGUAGE: " by language" }[question.split];
  return `Flags per ${{ HOUR: "hour", DAY: "day", WEEK: "week" }[question.interval]}${by}`;
}

function inWords(view: View): string {
  return `Flags over time. ${view.series.map((series) => `${seriesName(view.split, series.key)}: ${cell(series.total, view.suppressedBelow)} in all${series.previousTotal !== undefined ? `, ${change(series.total, series.previousTotal)}` : ""}`).join(". ")}.`;
}

function Counts({ view }: { view: View }) {
  return (
    <div className="counts" tabIndex={0} role="region" aria-label="Counts as a table">
      <table>
        <thead><tr><th scope="col">Beginning</th>{view.series.map((series) => <th key={series.key} scope="col">{seriesName(view.split, series.key)}</th>)}</tr></thead>
        <tbody>
          {view.buckets.map((bucket, place) => (
            <tr key={bucket}>
              <th scope="row">{bucketName(bucket, view.interval)}</th>
              {view.series.map((series) => <td key={series.key} className={series.spikes.includes(place) ? "spike" : undefined}>{cell(series.counts[place], view.suppressedBelow)}{series.spikes.includes(place) && <span className="sr"> a spike</span>}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function csvAddress(query: { [name: string]: string | readonly string[] }): string {
  const address = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) for (const one of typeof value === "string" ? [value] : value) address.append(name, one);
  return `/api/trends/csv?${address.toString()}`;
}

function save(png: string | undefined): void {
  if (!png) return;
  const link = document.createElement("a");
  link.href = png;
  link.download = "earshot-trends.png";
  link.click();
}
