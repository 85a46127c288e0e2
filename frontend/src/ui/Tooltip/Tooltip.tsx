import type { ComponentProps, ReactNode } from "react";
import {
  Tooltip as AriaTooltip,
  TooltipTrigger as AriaTrigger,
  type TooltipProps,
} from "react-aria-components/Tooltip";
import { Kbd } from "../Kbd/Kbd";

/** Wraps a button and the tooltip that names or explains it. */
export function TooltipTrigger(props: ComponentProps<typeof AriaTrigger>) {
  return <AriaTrigger delay={500} closeDelay={50} {...props} />;
}

export function Tooltip({
  children,
  keys,
  ...props
}: Omit<TooltipProps, "children"> & { children: ReactNode; keys?: string }) {
  return (
    <AriaTooltip
      offset={6}
      {...props}
      className="flex max-w-72 items-center gap-2 rounded-md bg-ink px-2 py-1 text-meta text-surface shadow-overlay transition entering:opacity-0 exiting:opacity-0"
    >
      {children}
      {keys && <Kbd keys={keys} inverted />}
    </AriaTooltip>
  );
}
