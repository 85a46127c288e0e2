import type { ReactNode } from "react";
import { t } from "@/lib/i18n";
import { cx } from "../cx";

/** A grey shape in the size of what will stand there. Put it in a SkeletonGroup. */
export function Skeleton({ className }: { className?: string }) {
  return <span className={cx("block h-3 animate-pulse rounded-sm bg-hover", className)} />;
}

/** Shows shapes only after 150 ms, so that what is fast doesn't flicker, and tells a screen reader once. */
export function SkeletonGroup({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <div className={cx("animate-appear", className)}>
      <span role="status" className="sr-only">
        {t("Loading")}
      </span>
      <div aria-hidden="true" className="contents">
        {children}
      </div>
    </div>
  );
}

/** Rows of a list that is on its way. */
export function SkeletonRows({ rows = 6 }: { rows?: number }) {
  return (
    <SkeletonGroup className="flex flex-col">
      {Array.from({ length: rows }, (_, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no identity
        <div key={n} className="flex h-10 items-center gap-3 border-b border-line px-3">
          <Skeleton className="size-6 rounded-full" />
          <Skeleton className="w-1/4" />
          <Skeleton className="w-1/3 max-sm:hidden" />
          <Skeleton className="ml-auto w-16" />
        </div>
      ))}
    </SkeletonGroup>
  );
}
