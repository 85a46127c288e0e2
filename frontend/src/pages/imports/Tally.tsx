import { formatNumber } from "@/lib/formats";
import { t } from "@/lib/i18n";
import { cx } from "@/ui/cx";

/** How many rows became, or would become, what. */
export function Tally({
  created,
  updated,
  skipped,
  failed,
}: {
  created: number;
  updated: number;
  skipped: number;
  failed: number;
}) {
  const numbers = [
    { label: t("new"), n: created, colour: "text-success" },
    { label: t("changed"), n: updated, colour: "text-accent-ink" },
    { label: t("skipped"), n: skipped, colour: "text-ink-2" },
    { label: t("can’t be used"), n: failed, colour: "text-danger" },
  ];
  return (
    <dl className="grid grid-cols-2 gap-2 sm:grid-cols-4">
      {numbers.map(({ label, n, colour }) => (
        <div key={label} className="flex flex-col-reverse rounded-lg border border-line bg-canvas px-3 py-2">
          <dt className="text-meta text-ink-2">{label}</dt>
          <dd className={cx("tabular text-page font-semibold", n > 0 ? colour : "text-ink-2")}>{formatNumber(n)}</dd>
        </div>
      ))}
    </dl>
  );
}
