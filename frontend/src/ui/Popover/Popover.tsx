import { Popover as AriaPopover, type PopoverProps } from "react-aria-components/Popover";
import { cx } from "../cx";

/** A small surface beside what opened it. */
export function Popover({ className, ...props }: Omit<PopoverProps, "className"> & { className?: string }) {
  return (
    <AriaPopover offset={4} {...props} className={cx("floating max-w-[calc(100vw-16px)] overflow-auto", className)} />
  );
}
