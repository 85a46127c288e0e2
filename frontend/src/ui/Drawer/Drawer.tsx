import type { ReactNode } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { cx } from "../cx";

/** A modal surface at the edge of the window, e.g. the navigation on a phone. */
export function Drawer({
  label,
  side = "right",
  isOpen,
  onOpenChange,
  children,
}: {
  label: string;
  side?: "left" | "right";
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  children: ReactNode | ((close: () => void) => ReactNode);
}) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      className="fixed inset-0 z-30 h-(--visual-viewport-height) bg-backdrop transition duration-180 entering:opacity-0 exiting:opacity-0"
    >
      <Modal
        className={cx(
          "absolute inset-y-0 w-[min(100vw-48px,320px)] bg-raised text-ink shadow-overlay transition duration-180",
          side === "left"
            ? "left-0 entering:-translate-x-full exiting:-translate-x-full"
            : "right-0 entering:translate-x-full exiting:translate-x-full",
        )}
      >
        <Dialog aria-label={label} className="h-full overflow-y-auto outline-none">
          {({ close }) => (typeof children === "function" ? children(close) : children)}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
