import { Check } from "lucide-react";
import { t } from "@/lib/i18n";
import { cx } from "@/ui/cx";

/** The way through an import and where one is on it. */
export function Steps({ at, csv = true }: { at: "upload" | "columns" | "preview" | "run"; csv?: boolean }) {
  const steps = [
    { id: "upload", label: t("File") },
    { id: "columns", label: csv ? t("Columns and job") : t("Job") },
    { id: "preview", label: t("Preview") },
    { id: "run", label: t("Import") },
  ] as const;
  const now = steps.findIndex((step) => step.id === at);
  return (
    <ol
      aria-label={t("Steps of the import")}
      className="relative flex flex-wrap items-center gap-x-2 gap-y-1 text-base"
    >
      {steps.map((step, n) => (
        <li key={step.id} aria-current={n === now ? "step" : undefined} className="flex shrink-0 items-center gap-2">
          {n > 0 && <span className="h-px w-2 bg-line-strong sm:w-8" aria-hidden="true" />}
          <span
            className={cx(
              "grid size-5 place-items-center rounded-full border text-meta font-medium",
              n < now && "border-success bg-success-soft text-success",
              n === now && "border-accent bg-accent text-on-accent",
              n > now && "border-line-strong text-ink-2",
            )}
            aria-hidden="true"
          >
            {n < now ? <Check className="size-3" /> : n + 1}
          </span>
          {/* On a phone only the step that one is at has its name. */}
          <span className={cx(n === now ? "font-medium" : "text-ink-2 max-sm:sr-only")}>{step.label}</span>
        </li>
      ))}
    </ol>
  );
}
