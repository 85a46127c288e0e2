import { Minus, Plus } from "lucide-react";
import type { Ref } from "react";
import { Button } from "react-aria-components/Button";
import { Group } from "react-aria-components/Group";
import { Input } from "react-aria-components/Input";
import { NumberField as AriaNumberField, type NumberFieldProps as AriaProps } from "react-aria-components/NumberField";
import { cx } from "../cx";
import { FieldLabel, FieldNotes, type FieldProps, fieldClass } from "../Field/Field";

export interface NumberFieldProps extends FieldProps, Omit<AriaProps, "children" | "className" | "isInvalid"> {
  inputRef?: Ref<HTMLInputElement>;
}

const step =
  "grid w-8 shrink-0 place-items-center self-stretch text-ink-2 transition hover:bg-hover hover:text-ink disabled:opacity-40 touch:w-10 [&_svg]:size-3.5";

export function NumberField({
  label,
  labelHidden,
  optional,
  description,
  error,
  className,
  inputRef,
  ...props
}: NumberFieldProps) {
  return (
    <AriaNumberField
      validationBehavior="aria"
      {...props}
      isInvalid={Boolean(error)}
      className={cx(fieldClass, className)}
    >
      <FieldLabel label={label} labelHidden={labelHidden} optional={optional} />
      <Group className="field flex items-center overflow-hidden">
        <Button slot="decrement" className={cx(step, "border-r border-line")}>
          <Minus />
        </Button>
        <Input ref={inputRef} className="tabular w-full min-w-0 bg-transparent px-2 text-center outline-none" />
        <Button slot="increment" className={cx(step, "border-l border-line")}>
          <Plus />
        </Button>
      </Group>
      <FieldNotes description={description} error={error} />
    </AriaNumberField>
  );
}
