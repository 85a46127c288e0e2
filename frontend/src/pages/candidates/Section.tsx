import type { ReactNode } from "react";
import { useId } from "react";
import { SectionBoundary } from "@/ui/SectionError/SectionError";

/** A titled part of a candidate's page; when it breaks, the rest of the page stands. */
export function Section({
  title,
  count,
  icon,
  actions,
  children,
}: {
  title: string;
  count?: number;
  icon?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <header className="flex min-h-7 items-center gap-2">
        {icon && <span className="text-ink-2 [&_svg]:size-4">{icon}</span>}
        <h2 id={id} className="text-base font-semibold">
          {title}
          {count != null && count > 0 && <span className="tabular ml-1.5 font-regular text-ink-2">{count}</span>}
        </h2>
        {actions && <div className="ml-auto flex items-center gap-1">{actions}</div>}
      </header>
      <SectionBoundary>{children}</SectionBoundary>
    </section>
  );
}
