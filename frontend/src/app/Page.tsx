import type { ReactNode } from "react";
import { useTitle } from "@/lib/title";
import { cx } from "@/ui/cx";

export interface PageProps {
  /** The page's name: the heading, and the window's title. */
  title: string;
  /** Stands in the bar instead of the plain title, e.g. Breadcrumbs. The heading is then for screen readers. */
  bar?: ReactNode;
  actions?: ReactNode;
  /** A second line in the bar: filters, tabs. */
  toolbar?: ReactNode;
  children: ReactNode;
  /** "fill" gives the content the height that is left and no scrolling of its own, e.g. for a board. */
  layout?: "scroll" | "fill";
}

/** The frame of every page: a bar with its name and actions, and what it is about. */
export function Page({ title, bar, actions, toolbar, children, layout = "scroll" }: PageProps) {
  useTitle(title);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <header className="shrink-0 border-b border-line bg-surface">
        <div className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2">
          <div className="flex min-w-0 flex-1 items-center">
            <h1 className={bar ? "sr-only" : "truncate text-section font-semibold"}>{title}</h1>
            {bar}
          </div>
          {actions && <div className="flex shrink-0 items-center gap-2">{actions}</div>}
        </div>
        {toolbar && <div className="flex flex-wrap items-center gap-2 px-4 pb-2">{toolbar}</div>}
      </header>
      <div className={cx("min-h-0 flex-1", layout === "scroll" ? "overflow-y-auto" : "flex flex-col overflow-hidden")}>
        {children}
      </div>
    </div>
  );
}
