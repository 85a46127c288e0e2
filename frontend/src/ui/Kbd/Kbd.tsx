import { printedKeys } from "@/lib/shortcuts/registry";
import { cx } from "../cx";

/** The keys of a shortcut as they are printed on the keyboard. */
export function Kbd({ keys, inverted = false }: { keys: string; inverted?: boolean }) {
  const seen = new Map<string, number>();
  return (
    <span className="inline-flex items-center gap-1">
      {printedKeys(keys)
        .flat()
        .map((key) => {
          const nth = (seen.get(key) ?? 0) + 1;
          seen.set(key, nth);
          return (
            <kbd
              key={`${key}${nth}`}
              className={cx(
                "inline-grid min-w-4 place-items-center rounded-sm border px-1 font-sans text-[11px] leading-4",
                inverted ? "border-surface/30 text-surface" : "border-line bg-canvas text-ink-2",
              )}
            >
              {key}
            </kbd>
          );
        })}
    </span>
  );
}
