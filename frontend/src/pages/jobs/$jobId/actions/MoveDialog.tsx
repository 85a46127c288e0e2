import { CornerDownRight, PartyPopper } from "lucide-react";
import { useEffect, useRef } from "react";
import { t } from "@/lib/i18n";
import { partyWord } from "@/lib/words";
import { Button } from "@/ui/Button/Button";
import { Dialog, DialogActions, DialogBody } from "@/ui/Dialog/Dialog";
import { ListBox, Option } from "@/ui/ListBox/ListBox";
import type { StepRef } from "./useMoves";

/** "Move to…": the same as dragging, for keyboard, touch and many at once. */
export function MoveDialog({
  what,
  steps,
  from,
  refused,
  onMove,
  onClose,
}: {
  /** A name, or how many. */
  what: string;
  steps: readonly StepRef[];
  /** The step that they all stand in; null when in several. */
  from: string | null;
  /** Why it can't be moved at all. */
  refused: string | null;
  onMove: (to: StepRef) => void;
  onClose: () => void;
}) {
  const at = steps.findIndex((step) => step.id === from);
  const first = steps[at + 1] ?? steps[0];
  const list = useRef<HTMLDivElement>(null);
  const suggested = first?.id;

  // The next step is the likely one: Enter takes it.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      list.current?.querySelector<HTMLElement>(`[data-key="${suggested}"]`)?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [suggested]);

  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={t("Move {what} to…", { what })}
      lead={refused ?? undefined}
    >
      <DialogBody className="px-3!">
        {!refused && (
          <div ref={list}>
            <ListBox
              aria-label={t("Steps")}
              autoFocus="first"
              disabledKeys={from ? [from] : []}
              className="max-h-[60vh]"
              onAction={(key) => {
                const to = steps.find((step) => step.id === key);
                if (to) onMove(to);
              }}
              items={steps}
            >
              {(step) => (
                <Option
                  id={step.id}
                  icon={
                    step.kind === "HIRED" ? (
                      <PartyPopper className="text-success" />
                    ) : (
                      <CornerDownRight className="text-ink-2" />
                    )
                  }
                  description={
                    step.id === from
                      ? t("is here")
                      : step.kind === "HIRED"
                        ? t("hires, and ends the application")
                        : t("then waits for the {party}", { party: partyWord(step.waitingOn).toLocaleLowerCase() })
                  }
                >
                  {step.name}
                </Option>
              )}
            </ListBox>
          </div>
        )}
      </DialogBody>
      <DialogActions>
        <Button onPress={onClose}>{refused ? t("Close") : t("Cancel")}</Button>
      </DialogActions>
    </Dialog>
  );
}
