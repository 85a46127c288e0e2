import type { ReactNode } from "react";
import {
  Tab as AriaTab,
  TabList as AriaTabList,
  TabPanel as AriaTabPanel,
  Tabs as AriaTabs,
  type TabListProps,
  type TabPanelProps,
  type TabProps,
  type TabsProps,
} from "react-aria-components/Tabs";
import { cx } from "../cx";

export function Tabs({ className, ...props }: Omit<TabsProps, "className"> & { className?: string }) {
  return <AriaTabs {...props} className={cx("flex min-h-0 flex-col", className)} />;
}

export function TabList<T extends object>({
  className,
  ...props
}: Omit<TabListProps<T>, "className"> & { className?: string }) {
  return <AriaTabList {...props} className={cx("flex gap-4 overflow-x-auto border-b border-line px-1", className)} />;
}

/** A tab, with the number of things behind it where that helps. */
export function Tab({
  count,
  children,
  ...props
}: Omit<TabProps, "children" | "className"> & { count?: number | null; children: ReactNode }) {
  return (
    <AriaTab
      {...props}
      className="-mb-px flex min-h-8 cursor-default items-center gap-2 border-b-2 border-transparent px-1 text-base font-medium whitespace-nowrap text-ink-2 transition hover:text-ink selected:border-accent selected:text-ink touch:min-h-10"
    >
      {children}
      {count != null && <span className="tabular text-meta font-regular text-ink-2">{count}</span>}
    </AriaTab>
  );
}

export function TabPanel({ className, ...props }: Omit<TabPanelProps, "className"> & { className?: string }) {
  return <AriaTabPanel {...props} className={cx("min-h-0 flex-1 pt-4", className)} />;
}
