// A value that follows once it has rested, for searches as one types.
import { useEffect, useState } from "react";

/** Long enough for two quick keys, too short to be felt as waiting. */
const rest = 120;

export function useDebounced<T>(value: T, wait: number = rest): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), wait);
    return () => clearTimeout(timer);
  }, [value, wait]);
  return settled;
}
