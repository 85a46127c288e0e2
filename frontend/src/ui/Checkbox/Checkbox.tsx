import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaProps } from "react-aria-components/Checkbox";
import { cx } from "../cx";

export interface CheckboxProps extends Omit<AriaProps, "children" | "className"> {
  children?: ReactNode;
  description?: ReactNode;
  className?: string;
}

export function Checkbox({ children, description, className, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...props}
      className={cx(
        "group flex min-h-6 cursor-default items-start py-[3px] gap-2 text-base text-ink touch:py-[11px] disabled:opacity-60",
        className,
      )}
    >
      {({ isSelected, isIndeterminate, isFocusVisible }) => (
        <>
          <span
            className={cx(
              "mt-px grid size-4 shrink-0 place-items-center rounded-sm border transition",
              isSelected || isIndeterminate
                ? "border-accent bg-accent text-on-accent"
                : "border-line-strong bg-surface group-hover:border-ink-2",
              isFocusVisible && "outline-2 outline-offset-2 outline-accent",
            )}
          >
            {isIndeterminate ? (
              <Minus className="size-3" strokeWidth={3} aria-hidden="true" />
            ) : (
              isSelected && <Check className="size-3" strokeWidth={3} aria-hidden="true" />
            )}
          </span>
          {children != null && (
            <span className="flex flex-col">
              {children}
              {description && <span className="text-meta text-ink-2">{description}</span>}
            </span>
          )}
        </>
      )}
    </AriaCheckbox>
  );
}
