import { useEffect, useState } from "react";
import { now } from "./clock";

/** The server's time in ms, told anew every so often. */
export function useNow(every = 1000): number {
  const [at, setAt] = useState(() => now());
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return at;
}
