// Connects the inputs to react-hook-form: what was typed, when it is checked,
// what was wrong. A form checks when it is sent, and then as one corrects.
import { CircleAlert } from "lucide-react";
import type { FormEventHandler, ReactNode } from "react";
import { type Control, type FieldPath, type FieldValues, type UseFormReturn, useController } from "react-hook-form";
import { announce } from "@/lib/announce";
import { asRequestError } from "@/lib/errors";
import { Checkbox, type CheckboxProps } from "../Checkbox/Checkbox";
import { cx } from "../cx";
import { NumberField, type NumberFieldProps } from "../NumberField/NumberField";
import { Select, type SelectProps } from "../Select/Select";
import { TextArea, type TextAreaProps } from "../TextArea/TextArea";
import { PasswordField } from "../TextField/PasswordField";
import { TextField, type TextFieldProps } from "../TextField/TextField";

interface Bound<T extends FieldValues> {
  control: Control<T>;
  name: FieldPath<T>;
}

type Unbound<P> = Omit<P, "name" | "value" | "defaultValue" | "onChange" | "onBlur" | "error" | "inputRef">;

export function Form({
  onSubmit,
  children,
  className,
}: {
  onSubmit: FormEventHandler<HTMLFormElement>;
  children: ReactNode;
  className?: string;
}) {
  return (
    <form noValidate onSubmit={onSubmit} className={cx("flex flex-col gap-4", className)}>
      {children}
    </form>
  );
}

/** What is wrong with the form as a whole. */
export function FormError<T extends FieldValues>({ form }: { form: UseFormReturn<T> }) {
  const message = form.formState.errors.root?.message;
  if (!message) return null;
  return (
    <p role="alert" className="flex items-start gap-2 rounded-md bg-danger-soft p-3 text-base text-danger">
      <CircleAlert className="mt-px size-4 shrink-0" aria-hidden="true" />
      {message}
    </p>
  );
}

/** Shows a refusal at its field, or above the form when it belongs to none. Nothing typed is touched. */
export function showError<T extends FieldValues>(form: UseFormReturn<T>, thrown: unknown): void {
  const { field, message } = asRequestError(thrown);
  if (field && field in form.getValues()) {
    form.setError(field as FieldPath<T>, { message }, { shouldFocus: true });
    announce(message, "assertive");
  } else {
    form.setError("root", { message });
  }
}

export function FormTextField<T extends FieldValues>({ control, name, ...props }: Bound<T> & Unbound<TextFieldProps>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <TextField
      {...props}
      name={name}
      value={field.value ?? ""}
      onChange={field.onChange}
      onBlur={field.onBlur}
      inputRef={field.ref}
      error={fieldState.error?.message}
    />
  );
}

export function FormPasswordField<T extends FieldValues>({
  control,
  name,
  ...props
}: Bound<T> & Omit<Unbound<TextFieldProps>, "type" | "end">) {
  const { field, fieldState } = useController({ control, name });
  return (
    <PasswordField
      {...props}
      name={name}
      value={field.value ?? ""}
      onChange={field.onChange}
      onBlur={field.onBlur}
      inputRef={field.ref}
      error={fieldState.error?.message}
    />
  );
}

export function FormTextArea<T extends FieldValues>({ control, name, ...props }: Bound<T> & Unbound<TextAreaProps>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <TextArea
      {...props}
      name={name}
      value={field.value ?? ""}
      onChange={field.onChange}
      onBlur={field.onBlur}
      inputRef={field.ref}
      error={fieldState.error?.message}
    />
  );
}

export function FormNumberField<T extends FieldValues>({
  control,
  name,
  ...props
}: Bound<T> & Unbound<NumberFieldProps>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <NumberField
      {...props}
      name={name}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      inputRef={field.ref}
      error={fieldState.error?.message}
    />
  );
}

/** The form's value is the chosen option's id, or a list of ids with `selectionMode="multiple"`. */
export function FormSelect<T extends FieldValues, O extends object, M extends "single" | "multiple" = "single">({
  control,
  name,
  ...props
}: Bound<T> & Omit<Unbound<SelectProps<O, M>>, "selectedKey" | "onSelectionChange">) {
  const { field, fieldState } = useController({ control, name });
  return (
    <Select<O, M>
      {...(props as SelectProps<O, M>)}
      name={name}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={fieldState.error?.message}
    />
  );
}

export function FormCheckbox<T extends FieldValues>({
  control,
  name,
  ...props
}: Bound<T> & Omit<CheckboxProps, "name" | "isSelected" | "onChange" | "onBlur">) {
  const { field } = useController({ control, name });
  return (
    <Checkbox
      {...props}
      name={name}
      isSelected={Boolean(field.value)}
      onChange={field.onChange}
      onBlur={field.onBlur}
    />
  );
}
