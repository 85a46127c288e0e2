import type { ReactNode } from "react";
import { Label } from "react-aria-components/Label";
import { ProgressBar as AriaProgressBar, type ProgressBarProps } from "react-aria-components/ProgressBar";
import { cx } from "../cx";

/** How far long work has come. Without a value it only says that it goes on. */
export function ProgressBar({
  label,
  note,
  tone = "accent",
  className,
  ...props
}: Omit<ProgressBarProps, "children" | "className"> & {
  label: string;
  note?: ReactNode;
  tone?: "accent" | "success" | "danger";
  className?: string;
}) {
  const fill = { accent: "bg-accent", success: "bg-success", danger: "bg-danger" }[tone];
  return (
    <AriaProgressBar {...props} className={cx("flex flex-col gap-1", className)}>
      {({ percentage, isIndeterminate }) => (
        <>
          <span className="flex items-baseline justify-between gap-4 text-base">
            <Label className="truncate">{label}</Label>
            <span className="tabular shrink-0 text-meta text-ink-2">{note}</span>
          </span>
          <span className="block h-1.5 overflow-hidden rounded-full bg-hover">
            <span
              className={cx(
                "block h-full rounded-full transition-[width]",
                fill,
                isIndeterminate && "w-1/3 animate-indeterminate",
              )}
              style={isIndeterminate ? undefined : { width: `${percentage}%` }}
            />
          </span>
        </>
      )}
    </AriaProgressBar>
  );
}
