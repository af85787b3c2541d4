import { useComputedColorScheme } from "@mantine/core";
import type { EChartsOption } from "echarts";
import { type RefObject, useEffect, useImperativeHandle, useRef } from "react";
import { echarts } from "./echarts";
import { palette, type Palette } from "./palette";

/** A picture of a chart, to keep. */
export interface Picture {
  png: () => string | undefined;
}

/**
 * Draws a chart on a canvas. Its tooltip is drawn there, too: a tooltip of HTML would need inline
 * styles, and words of posts should never pass through markup.
 */
export function Chart({ option, height, label, picture, onPress }: {
  option: (palette: Palette) => object;
  height: number;
  label: string;
  picture?: RefObject<Picture | null>;
  onPress?: (seriesName: string) => void;
}) {
  const scheme = useComputedColorScheme("light", { getInitialValueInEffect: false });
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<echarts.ECharts>(null);
  useEffect(() => {
    const place = box.current;
    if (!place) return undefined;
    const drawn = echarts.init(place, undefined, { renderer: "canvas" });
    chart.current = drawn;
    const observer = new ResizeObserver(() => drawn.resize());
    observer.observe(place);
    return () => {
      observer.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    const drawn = chart.current;
    if (!drawn) return;
    // The attribute that colours hang on is set in an effect of the provider, which runs after this one.
    const timer = setTimeout(() => {
      const colours = palette();
      drawn.setOption(styled(option(colours), colours) as EChartsOption, { notMerge: true });
    });
    return () => clearTimeout(timer);
  }, [option, scheme]);
  useImperativeHandle(picture, () => ({
    png: () => chart.current?.getDataURL({ type: "png", pixelRatio: 2, backgroundColor: palette().surface }),
  }), []);
  useEffect(() => {
    const drawn = chart.current;
    if (!drawn || !onPress) return undefined;
    const press = ({ seriesName }: { seriesName?: string }) => {
      if (seriesName) onPress(seriesName);
    };
    drawn.on("click", press);
    return () => void drawn.off("click", press);
  }, [onPress]);
  return <div ref={box} className="chart" role="img" aria-label={label} style={{ height }} />;
}

type Part = Record<string, unknown>;

/** Lays the page's look under an option. */
function styled(option: object, colours: Palette): object {
  const given = option as Part;
  const axis = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(axis);
    if (typeof value !== "object" || value === null) return value;
    const own = value as Part;
    return {
      ...own,
      axisLabel: { color: colours.quiet, fontSize: 12, ...(own["axisLabel"] as Part | undefined) },
      axisLine: { lineStyle: { color: colours.line }, ...(own["axisLine"] as Part | undefined) },
      axisTick: { show: false, ...(own["axisTick"] as Part | undefined) },
      splitLine: { lineStyle: { color: colours.line, opacity: 0.55 }, ...(own["splitLine"] as Part | undefined) },
      nameTextStyle: { color: colours.quiet, ...(own["nameTextStyle"] as Part | undefined) },
    };
  };
  return {
    animation: !window.matchMedia("(prefers-reduced-motion: reduce)").matches,
    animationDuration: 250,
    color: colours.hues,
    textStyle: { color: colours.ink, fontFamily: getComputedStyle(document.body).fontFamily },
    ...given,
    ...("xAxis" in given ? { xAxis: axis(given["xAxis"]) } : {}),
    ...("yAxis" in given ? { yAxis: axis(given["yAxis"]) } : {}),
    ...("tooltip" in given ? { tooltip: { renderMode: "richText", backgroundColor: colours.surface, borderColor: colours.line, borderWidth: 1, padding: 10, textStyle: { color: colours.ink, fontSize: 12, lineHeight: 18 }, ...(given["tooltip"] as Part) } } : {}),
    ...("legend" in given ? { legend: { textStyle: { color: colours.ink }, inactiveColor: colours.line, pageTextStyle: { color: colours.quiet }, pageIconColor: colours.accent, pageIconInactiveColor: colours.line, ...(given["legend"] as Part) } } : {}),
  };
}
