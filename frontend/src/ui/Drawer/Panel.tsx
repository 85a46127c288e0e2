import { type ReactNode, useEffect, useRef } from "react";
import { cx } from "../cx";

/**
 * A surface over the right of the page that leaves the rest usable: what is
 * open in it changes while the list behind it stays. Escape closes it; the
 * focus goes in when it opens and back to where it was when it closes.
 */
export function Panel({
  label,
  onClose,
  children,
  className,
}: {
  label: string;
  onClose: () => void;
  children: ReactNode;
  className?: string;
}) {
  const ref = useRef<HTMLElement>(null);

  useEffect(() => {
    const before = document.activeElement;
    ref.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);

  return (
    <aside
      ref={ref}
      tabIndex={-1}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) {
          event.stopPropagation();
          onClose();
        }
      }}
      className={cx(
        "fixed inset-y-0 right-0 z-20 flex w-full flex-col border-l border-line bg-surface shadow-overlay sm:w-[min(640px,100vw-48px)]",
        "transition duration-180 starting:translate-x-8 starting:opacity-0 focus-visible:outline-none",
        className,
      )}
    >
      {children}
    </aside>
  );
}
