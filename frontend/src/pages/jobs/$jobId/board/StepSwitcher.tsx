import { useEffect, useRef } from "react";
import { formatNumber } from "@/lib/formats";
import { t } from "@/lib/i18n";
import { cx } from "@/ui/cx";

/** On a phone the board shows one step at a time: these are the others, in reach of the thumb. */
export function StepSwitcher({
  steps,
  shown,
  onShow,
}: {
  steps: readonly { id: string; name: string; count: number; lateCount: number }[];
  shown: number;
  onShow: (index: number) => void;
}) {
  const list = useRef<HTMLElement>(null);

  useEffect(() => {
    const button = list.current?.children[shown];
    if (button instanceof HTMLElement && list.current) {
      list.current.scrollTo({
        left: button.offsetLeft - list.current.clientWidth / 2 + button.clientWidth / 2,
        behavior: "smooth",
      });
    }
  }, [shown]);

  return (
    <nav
      ref={list}
      aria-label={t("Steps")}
      className="relative flex shrink-0 gap-1 overflow-x-auto border-b border-line px-2 py-1 [scrollbar-width:none] md:hidden"
    >
      {steps.map(({ id, name, count, lateCount }, index) => (
        <button
          key={id}
          type="button"
          aria-current={index === shown ? "step" : undefined}
          onClick={() => onShow(index)}
          className={cx(
            "flex min-h-10 shrink-0 items-center gap-1.5 rounded-full px-3 text-base font-medium whitespace-nowrap transition",
            index === shown ? "bg-accent-soft text-accent-ink" : "text-ink-2",
          )}
        >
          {name}
          <span className={cx("tabular text-meta font-regular", lateCount > 0 && "font-medium text-danger")}>
            {formatNumber(count)}
          </span>
        </button>
      ))}
    </nav>
  );
}
