import type { Level, Record$ } from "../api/client";
import type { Palette } from "../charts/palette";
import { bucketName, cell, seriesName } from "./numbers";

type View = Record$<"TrendView">;

const SYMBOLS = ["circle", "rect", "triangle", "diamond", "roundRect", "pin"];

/** Lines over time. Lines differ by sign as well as by colour; a suppressed count is a gap. */
export function trendOption(view: View, palette: Palette): object {
  return {
    aria: { enabled: false },
    grid: { left: 48, right: 20, top: 48, bottom: 34 },
    legend: { type: "scroll", top: 0, left: 0, itemGap: 18 },
    xAxis: { type: "category", boundaryGap: false, data: view.buckets.map((bucket) => bucketName(bucket, view.interval)), axisLabel: { formatter: (name: string) => name.replace(/^week of /, "").replace(/ \d{4}(?!:)/, ""), hideOverlap: true } },
    yAxis: { type: "value", minInterval: 1 },
    tooltip: {
      trigger: "axis",
      formatter: (points: { dataIndex: number }[]) => {
        const place = points[0]?.dataIndex ?? 0;
        const lines = view.series.map((series) => `${seriesName(view.split, series.key)}: ${cell(series.counts[place], view.suppressedBelow)}${series.spikes.includes(place) ? "  ▲ spike" : ""}`);
        return [bucketName(view.buckets[place] ?? "", view.interval), ...lines].join("\n");
      },
    },
    series: view.series.map((series, number) => {
      const colour = view.split === "LEVEL" ? palette.levels[series.key as Level] : palette.hues[number % palette.hues.length];
      return {
        type: "line", name: seriesName(view.split, series.key), data: series.counts.map((count) => count ?? "-"),
        symbol: SYMBOLS[number % SYMBOLS.length], symbolSize: 6, showSymbol: view.buckets.length <= 62, connectNulls: false,
        color: colour, lineStyle: { width: 2.200, type: number >= 6 ? "dashed" : "solid" }, emphasis: { focus: "series" },
        markPoint: {
          symbol: "triangle", symbolSize: 11, symbolOffset: [0, -14], label: { show: true, formatter: "spike", position: "top", color: palette.quiet, fontSize: 11, distance: 2 }, itemStyle: { color: colour },
          data: series.spikes.flatMap((place) => (typeof series.counts[place] === "number" ? [{ coord: [place, series.counts[place]] }] : [])),
        },
      };
    }),
  };
}
