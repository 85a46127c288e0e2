import type { ReactNode, Ref } from "react";
import { Input } from "react-aria-components/Input";
import { type TextFieldProps as AriaProps, TextField as AriaTextField } from "react-aria-components/TextField";
import { cx } from "../cx";
import { FieldLabel, FieldNotes, type FieldProps, fieldClass } from "../Field/Field";

export interface TextFieldProps extends FieldProps, Omit<AriaProps, "children" | "className" | "isInvalid"> {
  placeholder?: string;
  /** The input itself, so that a form can focus it. */
  inputRef?: Ref<HTMLInputElement>;
  autoCapitalize?: string;
  /** Stands at the end inside the frame, e.g. a button that shows a password. */
  end?: ReactNode;
}

export function TextField({
  label,
  labelHidden,
  optional,
  description,
  error,
  className,
  placeholder,
  autoCapitalize,
  inputRef,
  end,
  ...props
}: TextFieldProps) {
  return (
    <AriaTextField
      validationBehavior="aria"
      {...props}
      isInvalid={Boolean(error)}
      className={cx(fieldClass, className)}
    >
      <FieldLabel label={label} labelHidden={labelHidden} optional={optional} />
      <div className="relative">
        <Input
          ref={inputRef}
          placeholder={placeholder}
          autoCapitalize={autoCapitalize}
          className={cx("field px-2 py-1", end != null && "pr-10")}
        />
        {end != null && <div className="absolute inset-y-0 right-0.5 flex items-center">{end}</div>}
      </div>
      <FieldNotes description={description} error={error} />
    </AriaTextField>
  );
}
