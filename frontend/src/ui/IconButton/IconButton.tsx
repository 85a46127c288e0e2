import type { ReactNode, Ref } from "react";
import { Button as AriaButton, type ButtonProps } from "react-aria-components/Button";
import { cx } from "../cx";
import { Tooltip, TooltipTrigger } from "../Tooltip/Tooltip";

export interface IconButtonProps extends Omit<ButtonProps, "children" | "className" | "aria-label"> {
  /** What it does: its name for everybody, shown as a tooltip. */
  label: string;
  /** The shortcut shown beside the name. */
  keys?: string;
  children: ReactNode;
  className?: string;
  ref?: Ref<HTMLButtonElement>;
}

/** A button that shows only an icon. */
export function IconButton({ label, keys, children, className, ...props }: IconButtonProps) {
  return (
    <TooltipTrigger>
      <AriaButton
        {...props}
        aria-label={label}
        className={cx(
          "inline-grid size-7 shrink-0 cursor-default place-items-center rounded-md text-ink-2 transition touch:size-10",
          "hover:bg-hover hover:text-ink pressed:bg-hover aria-expanded:bg-hover aria-expanded:text-ink disabled:opacity-40 [&_svg]:size-4",
          className,
        )}
      >
        {children}
      </AriaButton>
      <Tooltip keys={keys}>{label}</Tooltip>
    </TooltipTrigger>
  );
}
