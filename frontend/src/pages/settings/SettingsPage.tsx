import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { useTitle } from "@/lib/title";

/** The head of one part of the settings, with why it can't be changed where that is so. */
export function SettingsPage({
  title,
  lead,
  refused,
  actions,
  children,
}: {
  title: string;
  lead?: ReactNode;
  /** Why the viewer may only read it. */
  refused?: string | null;
  actions?: ReactNode;
  children: ReactNode;
}) {
  useTitle(title);
  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-page font-semibold">{title}</h1>
          {lead && <p className="mt-0.5 max-w-130 text-base text-ink-2">{lead}</p>}
        </div>
        {actions}
      </header>
      {refused && (
        <p className="flex items-center gap-2 rounded-md bg-hover px-3 py-2 text-base text-ink-2">
          <Lock className="size-4 shrink-0" aria-hidden="true" />
          {refused}
        </p>
      )}
      {children}
    </div>
  );
}

/** A part of a settings page. */
export function SettingsSection({
  title,
  lead,
  actions,
  children,
}: {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="flex flex-col gap-3">
      <div className="flex items-end justify-between gap-4">
        <div>
          <h2 className="text-section font-semibold">{title}</h2>
          {lead && <p className="text-base text-ink-2">{lead}</p>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}

/** The frame around a list of rows. */
export const rowsClass = "divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface";
export const rowClass = "flex min-h-11 items-center gap-3 px-3 py-1.5 text-base";
