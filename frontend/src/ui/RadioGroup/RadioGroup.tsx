import type { ReactNode } from "react";
import {
  type RadioGroupProps as AriaProps,
  Radio as AriaRadio,
  RadioGroup as AriaRadioGroup,
  type RadioProps,
} from "react-aria-components/RadioGroup";
import { cx } from "../cx";
import { FieldLabel, FieldNotes, type FieldProps, fieldClass } from "../Field/Field";

export interface RadioGroupProps extends FieldProps, Omit<AriaProps, "children" | "className" | "isInvalid"> {
  children: ReactNode;
}

export function RadioGroup({
  label,
  labelHidden,
  optional,
  description,
  error,
  className,
  children,
  ...props
}: RadioGroupProps) {
  return (
    <AriaRadioGroup
      validationBehavior="aria"
      {...props}
      isInvalid={Boolean(error)}
      className={cx(fieldClass, className)}
    >
      <FieldLabel label={label} labelHidden={labelHidden} optional={optional} />
      <div className="flex flex-col gap-1">{children}</div>
      <FieldNotes description={description} error={error} />
    </AriaRadioGroup>
  );
}

export function Radio({
  children,
  description,
  ...props
}: Omit<RadioProps, "children" | "className"> & { children: ReactNode; description?: ReactNode }) {
  return (
    <AriaRadio
      {...props}
      className="group flex min-h-6 cursor-default items-start py-[3px] gap-2 text-base disabled:opacity-60 touch:py-[11px]"
    >
      {({ isSelected, isFocusVisible }) => (
        <>
          <span
            className={cx(
              "mt-px grid size-4 shrink-0 place-items-center rounded-full border transition",
              isSelected ? "border-accent bg-accent" : "border-line-strong bg-surface group-hover:border-ink-2",
              isFocusVisible && "outline-2 outline-offset-2 outline-accent",
            )}
          >
            {isSelected && <span className="size-1.5 rounded-full bg-on-accent" />}
          </span>
          <span className="flex flex-col">
            {children}
            {description && <span className="text-meta text-ink-2">{description}</span>}
          </span>
        </>
      )}
    </AriaRadio>
  );
}
