import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { cx } from "../cx";
import { Spinner } from "../Spinner/Spinner";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

export interface ButtonProps extends Omit<AriaButtonProps, "children" | "className"> {
  variant?: ButtonVariant;
  size?: "sm" | "md" | "lg";
  /** Stands before the text. */
  icon?: ReactNode;
  children: ReactNode;
  className?: string;
}

const base =
  "relative inline-flex shrink-0 cursor-default items-center justify-center gap-2 rounded-md font-medium whitespace-nowrap " +
  "select-none transition disabled:opacity-50 touch:min-h-10";

const sizes = {
  sm: "min-h-6 px-2 text-meta",
  md: "min-h-8 px-3 text-base",
  lg: "min-h-10 px-4 text-input",
};

const variants: Record<ButtonVariant, string> = {
  primary: "bg-accent text-on-accent shadow-raised hover:brightness-110 pressed:brightness-95",
  secondary: "border border-line-strong/60 bg-surface text-ink shadow-raised hover:bg-hover pressed:bg-hover",
  quiet: "text-ink-2 hover:bg-hover hover:text-ink pressed:bg-hover",
  danger: "border border-danger/50 bg-danger-soft text-danger hover:border-danger pressed:border-danger",
};

export function buttonClass(variant: ButtonVariant = "secondary", size: "sm" | "md" | "lg" = "md"): string {
  return cx(base, sizes[size], variants[variant]);
}

/** Does something. While `isPending` it keeps its width and its focus. */
export function Button({ variant, size, icon, children, className, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={cx(buttonClass(variant, size), className)}>
      {({ isPending }) => (
        <>
          <span
            className={cx("inline-flex items-center gap-2 [&_svg]:size-4 [&_svg]:shrink-0", isPending && "opacity-0")}
          >
            {icon}
            {children}
          </span>
          {isPending && (
            <span className="absolute inset-0 grid place-items-center">
              <Spinner />
            </span>
          )}
        </>
      )}
    </AriaButton>
  );
}
