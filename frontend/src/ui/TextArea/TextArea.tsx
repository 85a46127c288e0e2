import type { KeyboardEventHandler, Ref } from "react";
import { TextArea as AriaTextArea } from "react-aria-components/TextArea";
import { type TextFieldProps as AriaProps, TextField as AriaTextField } from "react-aria-components/TextField";
import { cx } from "../cx";
import { FieldLabel, FieldNotes, type FieldProps, fieldClass } from "../Field/Field";

export interface TextAreaProps
  extends FieldProps,
    Omit<AriaProps, "children" | "className" | "isInvalid" | "onKeyDown"> {
  placeholder?: string;
  rows?: number;
  inputRef?: Ref<HTMLTextAreaElement>;
  onKeyDown?: KeyboardEventHandler<HTMLTextAreaElement>;
}

/** Several lines of text; grows with what is typed. */
export function TextArea({
  label,
  labelHidden,
  optional,
  description,
  error,
  className,
  placeholder,
  rows = 3,
  inputRef,
  onKeyDown,
  ...props
}: TextAreaProps) {
  return (
    <AriaTextField
      validationBehavior="aria"
      {...props}
      isInvalid={Boolean(error)}
      className={cx(fieldClass, className)}
    >
      <FieldLabel label={label} labelHidden={labelHidden} optional={optional} />
      <AriaTextArea
        ref={inputRef}
        rows={rows}
        placeholder={placeholder}
        onKeyDown={onKeyDown}
        className="field field-sizing-content max-h-96 min-h-18 resize-y px-2 py-1.5"
      />
      <FieldNotes description={description} error={error} />
    </AriaTextField>
  );
}
