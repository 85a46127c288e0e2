import { ArrowRight, CircleSlash, X } from "lucide-react";
import { t } from "@/lib/i18n";
import { Button } from "@/ui/Button/Button";
import { IconButton } from "@/ui/IconButton/IconButton";
import { useJob } from "../JobContext";
import { useSelected } from "../selection";

/** What can be done with all that are selected, on the board and in the table alike. */
export function BulkBar() {
  const { selection, ask } = useJob();
  const selected = useSelected(selection);
  if (selected.size === 0) return null;
  const ids = [...selected];
  return (
    <section
      aria-label={t("Selection")}
      className="absolute inset-x-0 bottom-3 z-10 mx-auto flex w-fit max-w-[calc(100%-16px)] items-center gap-2 rounded-lg bg-raised p-2 pl-4 shadow-overlay transition duration-180 starting:translate-y-2 starting:opacity-0"
    >
      <p className="tabular text-base font-medium whitespace-nowrap" aria-live="polite">
        {t("{n} selected", { n: selected.size })}
      </p>
      <Button variant="primary" icon={<ArrowRight />} onPress={() => ask({ what: "move", ids })}>
        {t("Move to…")}
      </Button>
      <Button variant="danger" icon={<CircleSlash />} onPress={() => ask({ what: "reject", ids })}>
        {t("Reject…")}
      </Button>
      <IconButton label={t("Deselect all")} keys="escape" onPress={() => selection.clear()}>
        <X />
      </IconButton>
    </section>
  );
}
