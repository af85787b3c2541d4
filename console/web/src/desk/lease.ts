import { useMutation } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { api, type Item, Problem, the } from "../api/client";
import { now, observe } from "../time/clock";
import { secondsUntil } from "../time/durations";
import { useNow } from "../time/useNow";

/**
 * Whether to renew a lease: only for somebody who does something, at most once in a fifth of its
 * length, so that an item that nobody looks at goes back to the queue.
 */
export function renews(left: number, length: number, activeSinceRenewal: boolean): boolean {
  return activeSinceRenewal && left > 0 && left <= length * 0.8;
}

export interface Lease {
  /** Seconds left; 0 where it is over. */
  left: number;
  length: number;
  lapsed: boolean;
  /** Somebody else has the item. */
  lost: boolean;
  /** Takes a lapsed item again. */
  retake: () => void;
  busy: boolean;
}

/** Counts a claim down, renews it by activity, and tells when it is over. */
export function useLease(item: Item): Lease | undefined {
  const [until, setUntil] = useState(item.lease?.until);
  const [lost, setLost] = useState(false);
  const [seen, setSeen] = useState(item.lease);
  if (seen !== item.lease) {
    setSeen(item.lease);
    setUntil(item.lease?.until);
    setLost(false);
  }
  const length = item.lease?.seconds ?? 300;
  const active = useRef(false);
  const at = useNow();
  const renew = useMutation({
    mutationFn: () => the(api.PUT("/api/items/{id}/lease", { params: { path: { id: item.id } } })),
    onMutate: () => {
      active.current = false;
    },
    onSuccess: (lease) => {
      observe(lease.at);
      setUntil(lease.until);
      setLost(false);
    },
    onError: (fault) => {
      if (fault instanceof Problem && (fault.status === 409 || fault.status === 403 || fault.status === 404)) setLost(true);
    },
  });
  const left = until ? Math.max(0, secondsUntil(until, at)) : 0;
  const tick = useEffectEvent(() => {
    if (until && !lost && !renew.isPending && renews(secondsUntil(until, now()), length, active.current)) renew.mutate();
  });
  const held = item.lease !== undefined;
  useEffect(() => {
    if (!held) return undefined;
    const act = () => {
      active.current = true;
    };
    const events = ["keydown", "pointerdown", "wheel", "touchmove"] as const;
    for (const event of events) window.addEventListener(event, act, { passive: true });
    const timer = setInterval(() => tick(), 2_000);
    return () => {
      for (const event of events) window.removeEventListener(event, act);
      clearInterval(timer);
    };
  }, [held]);
  if (!held) return undefined;
  return { left, length, lapsed: left === 0, lost, retake: () => renew.mutate(), busy: renew.isPending };
}
