import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button, Table } from "@mantine/core";
import { api, type Item, type Record$, the } from "../api/client";
import { Chart } from "../charts/Chart";
import { levelColours, type Palette } from "../charts/palette";
import { LevelBadge, Trouble, Waiting, Wide } from "../shell/parts";
import { moment } from "../time/durations";
import { decisionWords, LEVEL, LEVELS, rank } from "../words/names";

type View = Record$<"CourseView">;

/** The author's flags over time, under a pseudonym. */
export function Course({ item }: { item: Item }) {
  const { id } = item;
  const [table, setTable] = useState(false);
  const course = useQuery({ queryKey: ["course", id], queryFn: () => the(api.GET("/api/items/{id}/course", { params: { path: { id } } })), staleTime: Infinity });
  if (course.isPending) return <Waiting />;
  if (course.isError) return <Trouble fault={course.error} again={() => void course.refetch()} />;
  const { points, total } = course.data;
  if (points.length <= 1) return <p className="quiet">This is the first flag of this author.</p>;
  return (
    <>
      <div className="row wrap">
        <p className="quiet small">{total} flags of <code>{item.author ?? "this author"}</code>, a pseudonym. Flags only: other posts are not kept.</p>
        <span className="push" />
        <Button size="compact-sm" variant="default" onClick={() => setTable(!table)} aria-pressed={table}>{table ? "As a chart" : "As a table"}</Button>
      </div>
      {table ? <Points points={points} /> : <Chart height={210} label={inWords(course.data)} option={(palette) => option(course.data, palette)} />}
    </>
  );
}

function Points({ points }: { points: View["points"] }) {
  return (
    <Wide label="Author's course" least={420}>
      <Table>
        <Table.Thead><Table.Tr><Table.Th>When</Table.Th><Table.Th>Level</Table.Th><Table.Th>Decision</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {points.toReversed().map((point) => (
            <Table.Tr key={point.id}>
              <Table.Td>{moment(point.at)}{point.current && <strong> · this item</strong>}</Table.Td>
              <Table.Td><LevelBadge level={point.level} size="sm" /></Table.Td>
              <Table.Td>{point.outcome ? decisionWords(point.outcome) : <span className="quiet">not decided</span>}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Wide>
  );
}

function inWords({ points }: View): string {
  return `Author's course. ${points.map((point) => `${moment(point.at)}: ${LEVEL[point.level]}${point.outcome ? `, ${decisionWords(point.outcome)}` : ""}${point.current ? ", this item" : ""}`).join(". ")}.`;
}

const SHORT = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });

function option({ points }: View, palette: Palette) {
  const colours = levelColours(palette);
  return {
    grid: { left: 78, right: 24, top: 16, bottom: 28 },
    xAxis: { type: "time", splitLine: { show: false }, axisLabel: { formatter: (at: number) => SHORT.format(at), hideOverlap: true } },
    yAxis: { type: "value", min: 0.5, max: 5.500, interval: 1, axisLabel: { customValues: [1, 2, 3, 4, 5], formatter: (value: number) => LEVEL[LEVELS[value - 1] ?? "NONE"] }, splitLine: { show: false } },
    tooltip: {
      trigger: "item",
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const point = points[dataIndex];
        return point ? `${moment(point.at)}\n${LEVEL[point.level]}${point.current ? " · this item" : ""}\n${point.outcome ? decisionWords(point.outcome) : "not decided"}` : "";
      },
    },
    series: [{
      type: "line", step: false, lineStyle: { color: palette.line, width: 2 },
      data: points.map((point) => ({
        value: [point.at, rank(point.level)],
        symbol: point.current ? "diamond" : point.outcome ? "circle" : "emptyCircle",
        symbolSize: point.current ? 18 : 12,
        itemStyle: { color: colours[point.level], borderWidth: 2 },
        label: {
          show: points.length <= 12, position: point.current && point.level === "IMMINENT" ? "left" : point.current || point.level === "LOW" ? "top" : "bottom", color: palette.quiet, fontSize: 11,
          formatter: point.current ? "this item" : point.outcome ? (point.outcome.outcome === "NOT_RISK" ? "not a risk" : decisionWords(point.outcome).toLowerCase()) : "",
        },
      })),
    }],
  };
}
