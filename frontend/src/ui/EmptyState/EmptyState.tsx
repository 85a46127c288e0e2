import type { ReactNode } from "react";
import { cx } from "../cx";

/** Says what would be here and the one thing to do about it. */
export function EmptyState({
  icon,
  title,
  children,
  action,
  className,
  asPage = false,
}: {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
  /** Its title is the page's heading: when there is nothing else on the page. */
  asPage?: boolean;
}) {
  const Title = asPage ? "h1" : "p";
  return (
    <div className={cx("mx-auto flex max-w-100 flex-col items-center px-4 py-12 text-center", className)}>
      {icon && (
        <span className="mb-3 grid size-10 place-items-center rounded-lg border border-line bg-surface text-ink-2 shadow-raised [&_svg]:size-5">
          {icon}
        </span>
      )}
      <Title className="text-section font-semibold">{title}</Title>
      {children && <div className="mt-1 text-base text-balance text-ink-2">{children}</div>}
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}
