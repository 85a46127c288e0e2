import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { t } from "@/lib/i18n";
import { Button } from "../Button/Button";
import { cx } from "../cx";
import { IconButton } from "../IconButton/IconButton";

export { DialogTrigger } from "react-aria-components/Dialog";

export interface DialogProps {
  title: string;
  /** One sentence under the title: what will happen. */
  lead?: ReactNode;
  /** Leave both out inside a DialogTrigger. */
  isOpen?: boolean;
  onOpenChange?: (open: boolean) => void;
  size?: "sm" | "md" | "lg";
  /** "alertdialog" for a question that must be answered; it doesn't close by a press outside. */
  role?: "dialog" | "alertdialog";
  children: ReactNode | ((close: () => void) => ReactNode);
}

const widths = { sm: "sm:max-w-100", md: "sm:max-w-130", lg: "sm:max-w-200" };

/** A modal that takes one decision; on a phone it comes up from the bottom. */
export function Dialog({ title, lead, isOpen, onOpenChange, size = "md", role = "dialog", children }: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={role === "dialog"}
      className="fixed inset-0 z-40 flex h-(--visual-viewport-height) items-end justify-center bg-backdrop transition duration-180 entering:opacity-0 exiting:opacity-0 sm:items-start sm:p-4 sm:pt-[10vh]"
    >
      <Modal
        className={cx(
          "flex max-h-full w-full flex-col overflow-hidden rounded-t-lg bg-raised text-ink shadow-overlay transition duration-180 sm:max-h-[80vh] sm:rounded-lg",
          "entering:translate-y-4 exiting:translate-y-2",
          widths[size],
        )}
      >
        <AriaDialog role={role} className="flex min-h-0 flex-col outline-none">
          {({ close }) => (
            <>
              <header className="flex items-start gap-4 px-6 pt-4 pb-2">
                <div className="min-w-0 flex-1">
                  <Heading slot="title" className="text-section font-semibold">
                    {title}
                  </Heading>
                  {lead && <p className="text-base text-ink-2">{lead}</p>}
                </div>
                {role === "dialog" && (
                  <IconButton label={t("Close")} keys="escape" onPress={close} className="-mr-2">
                    <X />
                  </IconButton>
                )}
              </header>
              {typeof children === "function" ? children(close) : children}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The scrolling middle of a dialog. */
export function DialogBody({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={cx("flex min-h-0 flex-col gap-4 overflow-y-auto px-6 py-2", className)}>{children}</div>;
}

/** The buttons, the main one last. */
export function DialogActions({ children }: { children: ReactNode }) {
  return (
    <footer className="mt-2 flex flex-wrap items-center justify-end gap-2 border-t border-line px-6 py-3 max-sm:[&>button]:flex-1">
      {children}
    </footer>
  );
}

/** Asks before something that is hard to take back. */
export function ConfirmDialog({
  confirm,
  onConfirm,
  danger = false,
  busy = false,
  children,
  ...props
}: Omit<DialogProps, "children" | "role" | "size"> & {
  /** What the button says: the deed itself, not "OK". */
  confirm: string;
  onConfirm: () => void;
  danger?: boolean;
  busy?: boolean;
  children?: ReactNode;
}) {
  return (
    <Dialog {...props} role="alertdialog" size="sm">
      {(close) => (
        <>
          {children && <DialogBody>{children}</DialogBody>}
          <DialogActions>
            <Button onPress={close}>{t("Cancel")}</Button>
            <Button variant={danger ? "danger" : "primary"} onPress={onConfirm} isPending={busy} autoFocus>
              {confirm}
            </Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}
