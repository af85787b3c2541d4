import { Button, Select, Table } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import { api, type NotRiskReason, type Record$, type Share, the } from "../api/client";
import { has, useUser } from "../access/session";
import { Chart } from "../charts/Chart";
import type { Palette } from "../charts/palette";
import { Icon } from "../shell/Icon";
import { Card, Head, Trouble, Waiting } from "../shell/parts";
import { now } from "../time/clock";
import { seriesName } from "../trends/numbers";
import { period, PLAIN, type Split } from "../trends/question";
import { REASON } from "../words/names";
import { between, percent } from "./shares";

type View = Record$<"QualityView">;
type Line = Record$<"PrecisionLine">;

const SPANS = [{ value: "28", label: "Last 4 weeks" }, { value: "90", label: "Last 90 days" }, { value: "365", label: "Last year" }];

/** How good the judgement is, by what people decided. */
export function Quality() {
  const user = useUser();
  const [address, setAddress] = useSearchParams();
  const days = SPANS.find((one) => one.value === address.get("days"))?.value ?? "90";
  const asked = useMemo(() => period({ ...PLAIN, days: Number(days) }, now()), [days]);
  const quality = useQuery({ queryKey: ["quality", asked], queryFn: () => the(api.GET("/api/quality", { params: { query: asked } })), staleTime: 60_000 });
  const view = quality.data;
  return (
    <>
      <Head title="Quality" words="How good the judgement is, by what people decided. Each share comes with its 95 % interval.">
        <Select aria-label="When" value={days} onChange={(value) => setAddress(value === "90" || value === null ? {} : { days: value })} allowDeselect={false} data={SPANS} w={150} />
        {has(user, "LEAD") && <Button component="a" variant="default" leftSection={<Icon sign="download" size={18} />} href={`/api/quality/decisions?from=${encodeURIComponent(asked.from)}&to=${encodeURIComponent(asked.to)}`} download>Training data</Button>}
      </Head>
      {quality.isPending ? <Waiting /> : quality.isError ? <Trouble fault={quality.error} again={() => void quality.refetch()} /> : view && (
        view.precision.all === 0 ? <p className="centre quiet">Nothing was decided in this time.</p> : <Board view={view} />
      )}
    </>
  );
}

function Board({ view }: { view: View }) {
  return (
    <>
      <ul className="tiles tiles-three">
        <Tile name="were a risk" share={view.precision} words="of all decided items: the precision" />
        <Tile name="at the model's level" share={view.sameLevel} words="of those that were a risk" />
        <Tile name="overturned" share={view.overturned} words="decided otherwise later" />
      </ul>
      <div className="two two-even">
        <Precision title="Precision by level" lines={view.byLevel} split="LEVEL" />
        <Precision title="Precision by category" lines={view.byCategory} split="CATEGORY" />
        <Calibration bins={view.calibration} />
        <Reasons reasons={view.reasons} />
        <Precision title="Fair to all? By language" lines={view.byLanguage} split="LANGUAGE" note="Overlapping intervals mean that no difference is shown." />
        <Precision title="Fair to all? By source" lines={view.bySource} split="SOURCE" note="Overlapping intervals mean that no difference is shown." />
        <Rules title="Rules" lines={view.byRule} words="What stood in items that were a risk." />
        <Rules title="Rules that mostly make noise" lines={view.noisy} words="In ten decided items or more, and fewer than one in five was a risk." />
      </div>
    </>
  );
}

function Tile({ name, share, words }: { name: string; share: Share; words: string }) {
  return (
    <li className="tile">
      <p className="tile-figure"><strong>{percent(share.value)}</strong> <span>{name}</span></p>
      <p className="quiet small">{between(share)} · {share.cases.toLocaleString("en")} of {share.all.toLocaleString("en")}</p>
      <p className="quiet small">{words}</p>
    </li>
  );
}

/** A point with its interval for each line, and the figures beside it in words. */
function Precision({ title, lines, split, note }: { title: string; lines: Line[]; split: Split; note?: string }) {
  return (
    <Card title={title}>
      {note && <p className="quiet small">{note}</p>}
      {lines.length === 0 ? <p className="quiet">Nothing decided yet.</p> : (
        <ul className="intervals">
          {lines.map(({ key, precision }) => (
            <li key={key}>
              <span className="intervals-name"><bdi>{seriesName(split, key)}</bdi></span>
              <Interval share={precision} />
              <span className="figure">{percent(precision.value)}</span>
              <span className="quiet small intervals-all">{precision.cases} of {precision.all}<span className="sr">, {between(precision)}</span></span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Interval({ share }: { share: Share }) {
  return (
    <svg viewBox="0 0 100 14" preserveAspectRatio="none" className="interval" aria-hidden="true">
      <rect className="interval-ground" x="0" y="6" width="100" height="2" />
      <rect className="interval-range" x={100 * share.low} y="4" width={Math.max(0.8, 100 * (share.high - share.low))} height="6" rx="1" />
      {share.value !== undefined && <rect className="interval-point" x={100 * share.value - 0.7} y="1" width="1.4" height="12" />}
    </svg>
  );
}

function Calibration({ bins }: { bins: View["calibration"] }) {
  const option = useCallback((palette: Palette) => {
    const full = bins.filter((bin) => bin.risk.all > 0 && bin.risk.value !== undefined);
    return {
      grid: { left: 46, right: 16, top: 14, bottom: 44 },
      xAxis: { type: "value", min: 0, max: 1, name: "score of the model", nameLocation: "middle", nameGap: 28 },
      yAxis: { type: "value", min: 0, max: 1, axisLabel: { formatter: (value: number) => `${Math.round(value * 100)} %` } },
      tooltip: { trigger: "item", formatter: ({ dataIndex, seriesIndex }: { dataIndex: number; seriesIndex: number }) => {
        const bin = full[dataIndex];
        return bin && seriesIndex > 0 ? `score ${bin.from.toFixed(1)} to ${bin.to.toFixed(1)}\n${percent(bin.risk.value)} were a risk\n${between(bin.risk)} · ${bin.risk.cases} of ${bin.risk.all}` : "";
      } },
      series: [
        { type: "line", data: [[0, 0], [1, 1]], symbol: "none", lineStyle: { type: "dashed", color: palette.line }, silent: true },
        { type: "custom", data: full.map((bin) => [bin.meanScore, bin.risk.low, bin.risk.high]), renderItem: (_params: unknown, at: { value: (dimension: number) => number; coord: (point: number[]) => number[] }) => {
          const [x = 0, low = 0] = at.coord([at.value(0), at.value(1)]);
          const high = at.coord([at.value(0), at.value(2)])[1] ?? 0;
          return { type: "line", shape: { x1: x, y1: low, x2: x, y2: high }, style: { stroke: palette.accent, lineWidth: 2, opacity: 0.45 } };
        } },
        { type: "scatter", data: full.map((bin) => [bin.meanScore, bin.risk.value]), symbolSize: 10, color: palette.accent },
      ],
    };
  }, [bins]);
  const words = bins.filter((bin) => bin.risk.all > 0).map((bin) => `score ${bin.from.toFixed(1)} to ${bin.to.toFixed(1)}: ${percent(bin.risk.value)} of ${bin.risk.all}`).join("; ");
  return (
    <Card title="Calibration">
      <p className="quiet small">Of items with this score, how many were a risk. On the dashed line, a score means what it says.</p>
      <Chart option={option} height={230} label={`Calibration. ${words}.`} />
    </Card>
  );
}

function Reasons({ reasons }: { reasons: View["reasons"] }) {
  const rows = Object.entries(reasons).sort(([, one], [, other]) => other - one);
  const most = Math.max(1, ...rows.map(([, count]) => count));
  return (
    <Card title="Why it was no risk">
      {rows.length === 0 ? <p className="quiet">No item was decided so.</p> : (
        <ul className="reason-bars">{rows.map(([reason, count]) => <li key={reason}><span>{REASON[reason as NotRiskReason] ?? reason}</span><progress className="share-bar" value={count} max={most} aria-hidden="true" /><span className="figure">{count}</span></li>)}</ul>
      )}
    </Card>
  );
}

function Rules({ title, lines, words }: { title: string; lines: Line[]; words: string }) {
  return (
    <Card title={title}>
      <p className="quiet small">{words}</p>
      {lines.length === 0 ? <p className="quiet row"><Icon sign="check" />None.</p> : (
        <div className="scroll-table" tabIndex={0} role="region" aria-label={title}>
          <Table>
            <Table.Thead><Table.Tr><Table.Th>Rule</Table.Th><Table.Th>Precision</Table.Th><Table.Th>95 % interval</Table.Th><Table.Th>Items</Table.Th></Table.Tr></Table.Thead>
            <Table.Tbody>{lines.map(({ key, precision }) => <Table.Tr key={key}><Table.Td><code>{key}</code></Table.Td><Table.Td className="figure">{percent(precision.value)}</Table.Td><Table.Td className="quiet nowrap">{between(precision)}</Table.Td><Table.Td className="figure">{precision.all}</Table.Td></Table.Tr>)}</Table.Tbody>
          </Table>
        </div>
      )}
    </Card>
  );
}
