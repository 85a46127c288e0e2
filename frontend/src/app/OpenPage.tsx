import type { ReactNode } from "react";
import { t } from "@/lib/i18n";
import { useTitle } from "@/lib/title";
import { Logo } from "./Logo";

/** The frame of the pages before a session: one card, one thing to do. */
export function OpenPage({
  title,
  lead,
  children,
  below,
}: {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
  below?: ReactNode;
}) {
  useTitle(title);
  return (
    <div className="grid min-h-dvh bg-canvas lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
      <aside className="relative hidden overflow-hidden border-r border-line bg-surface lg:flex lg:flex-col lg:justify-between lg:p-12">
        <div className="flex items-center gap-2">
          <Logo className="size-7" />
          <span className="text-section font-semibold tracking-tight">Tandem</span>
        </div>
        <div className="relative z-10 max-w-100">
          <p className="text-title font-semibold text-balance">
            {t("Two people fill a role. Tandem keeps them in step.")}
          </p>
          <p className="mt-2 text-input text-ink-2">
            {t(
              "The hiring manager decides, the recruiter keeps it moving, and everyone sees whose turn it is and for how long.",
            )}
          </p>
        </div>
        <Wheels />
        <p className="text-meta text-ink-2">{t("Collaborative hiring, open source")}</p>
      </aside>
      <main className="flex flex-col items-center px-4 py-8 sm:justify-center">
        <div className="w-full max-w-90">
          <div className="mb-6 flex items-center gap-2 lg:hidden">
            <Logo className="size-7" />
            <span className="text-section font-semibold tracking-tight">Tandem</span>
          </div>
          <h1 className="text-title font-semibold">{title}</h1>
          {lead && <div className="mt-1 text-input text-ink-2">{lead}</div>}
          <div className="mt-6">{children}</div>
          {below && <div className="mt-6 text-base text-ink-2">{below}</div>}
        </div>
      </main>
    </div>
  );
}

/** Two wheels side by side, cut by the edge. */
function Wheels() {
  return (
    <svg
      viewBox="0 0 480 300"
      className="pointer-events-none absolute right-0 bottom-0 w-full translate-x-[12%] translate-y-[18%] text-accent"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      {[140, 120, 100, 80, 60].map((radius, n) => (
        <g key={radius} strokeOpacity={0.3 - n * 0.05} strokeWidth={n === 0 ? 3 : 1}>
          <circle cx="180" cy="160" r={radius} />
          <circle cx="320" cy="160" r={radius} />
        </g>
      ))}
    </svg>
  );
}
