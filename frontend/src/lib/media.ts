// Whether the window fits a media query, for layouts that CSS alone can't make.
import { useSyncExternalStore } from "react";

export const wide = "(min-width: 64rem)";

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query);
      list.addEventListener("change", listener);
      return () => list.removeEventListener("change", listener);
    },
    () => matchMedia(query).matches,
    () => false,
  );
}
