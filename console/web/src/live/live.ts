import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { api, type QueueSummary, type Record$, the } from "../api/client";
import { questions } from "../api/questions";
import { observe } from "../time/clock";

type Alarm = Record$<"Alarm">;

/** The server beats every 15 s: after three missed beats the line is dead, even where it looks alive. */
const SILENCE = 45_000;
const AGAIN = 5_000;

/** The instant in the data of a beat, which may be bare or in a record. */
export function beatInstant(data: string): string | undefined {
  try {
    const told: unknown = JSON.parse(data);
    if (typeof told === "string") return told;
    const at = typeof told === "object" && told !== null ? (told as { at?: unknown }).at : undefined;
    return typeof at === "string" ? at : undefined;
  } catch {
    return data;
  }
}

/** Keeps queue and alarm fresh by the server's events, and starts anew when the line is dead. */
export function useLive(on: boolean): void {
  useEffect(() => {
    if (!on) return undefined;
    let line: EventSource | undefined;
    let watch: ReturnType<typeof setTimeout> | undefined;
    const later = (wait: number) => {
      clearTimeout(watch);
      watch = setTimeout(open, wait);
    };
    const heard = (act: (data: string) => void) => (event: MessageEvent<string>) => {
      later(SILENCE);
      act(event.data);
    };
    function open() {
      line?.close();
      line = new EventSource("/api/events");
      line.addEventListener("queue", heard((data) => {
        const summary = JSON.parse(data) as QueueSummary;
        observe(summary.at);
        questions.setQueryData(["queue", "summary"], summary);
        void questions.invalidateQueries({ queryKey: ["lead"] });
      }));
      line.addEventListener("alarm", heard((data) => questions.setQueryData(["alarm"], JSON.parse(data) as Alarm)));
      line.addEventListener("beat", heard((data) => {
        const at = beatInstant(data);
        if (at) observe(at);
      }));
      line.onerror = () => {
        // The browser tries again by itself unless the server refused.
        if (line?.readyState === EventSource.CLOSED) later(AGAIN);
      };
      later(SILENCE);
    }
    open();
    return () => {
      clearTimeout(watch);
      line?.close();
    };
  }, [on]);
}

/** The last alarm that the server told of. */
export function useAlarm(): Alarm | undefined {
  return useQuery<Alarm>({ queryKey: ["alarm"], queryFn: () => ({ raised: false, waiting: 0 }), staleTime: Infinity, enabled: false }).data;
}

/** The queue at a glance: pushed by events, asked for every minute should they be missing. */
export function useSummary() {
  return useQuery({
    queryKey: ["queue", "summary"],
    queryFn: async () => {
      const summary = await the(api.GET("/api/queue/summary"));
      observe(summary.at);
      return summary;
    },
    refetchInterval: 60_000,
  });
}
