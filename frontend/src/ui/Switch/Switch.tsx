import type { ReactNode } from "react";
import { Switch as AriaSwitch, type SwitchProps } from "react-aria-components/Switch";
import { cx } from "../cx";

/** Turns something on or off at once; in a form that is sent later, use a Checkbox. */
export function Switch({
  children,
  description,
  ...props
}: Omit<SwitchProps, "children" | "className"> & { children: ReactNode; description?: ReactNode }) {
  return (
    <AriaSwitch
      {...props}
      className="group flex min-h-6 cursor-default items-start py-[3px] gap-3 text-base disabled:opacity-60 touch:py-[11px]"
    >
      {({ isSelected, isFocusVisible }) => (
        <>
          <span
            className={cx(
              "flex h-[18px] w-8 shrink-0 items-center rounded-full border p-px transition",
              isSelected ? "border-accent bg-accent" : "border-line-strong bg-hover",
              isFocusVisible && "outline-2 outline-offset-2 outline-accent",
            )}
          >
            <span
              className={cx(
                "size-3.5 rounded-full transition",
                isSelected ? "translate-x-3.5 bg-on-accent" : "bg-ink-2",
              )}
            />
          </span>
          <span className="flex flex-col">
            {children}
            {description && <span className="text-meta text-ink-2">{description}</span>}
          </span>
        </>
      )}
    </AriaSwitch>
  );
}
