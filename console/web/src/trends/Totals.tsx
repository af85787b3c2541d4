import { Table } from "@mantine/core";
import type { Record$ } from "../api/client";
import { Card, Wide } from "../shell/parts";
import { cell, change, seriesName } from "./numbers";

type View = Record$<"TrendView">;

/** The whole period against the one before. */
export function Totals({ view, compare, drill }: { view: View; compare: boolean; drill: (key: string) => void }) {
  const most = Math.max(1, ...view.series.map((series) => series.total ?? 0));
  const drills = view.split === "LEVEL" || view.split === "CATEGORY" || view.split === "SOURCE";
  return (
    <Card title="In all" aside={drills ? <span className="quiet small">press a name to look closer</span> : undefined}>
      <Wide label="In all" least={340}>
        <Table>
          <Table.Thead><Table.Tr><Table.Th>{view.split === "NONE" ? "" : "What"}</Table.Th><Table.Th>Flags</Table.Th><Table.Th><span className="sr">Share</span></Table.Th>{compare && <Table.Th>Before</Table.Th>}{compare && <Table.Th>Change</Table.Th>}<Table.Th>Spikes</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {view.series.map((series) => (
              <Table.Tr key={series.key}>
                <Table.Td>{drills ? <button type="button" className="text-press" onClick={() => drill(series.key)}>{seriesName(view.split, series.key)}</button> : seriesName(view.split, series.key)}</Table.Td>
                <Table.Td className="figure">{cell(series.total, view.suppressedBelow)}</Table.Td>
                <Table.Td><progress className="share-bar" value={series.total ?? 0} max={most} aria-hidden="true" /></Table.Td>
                {compare && <Table.Td className="figure">{cell(series.previousTotal, view.suppressedBelow)}</Table.Td>}
                {compare && <Table.Td>{change(series.total, series.previousTotal)}</Table.Td>}
                <Table.Td className="figure">{series.spikes.length || ""}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Wide>
    </Card>
  );
}
