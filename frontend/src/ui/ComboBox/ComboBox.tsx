import { ChevronDown } from "lucide-react";
import type { ReactNode, Ref } from "react";
import { Button } from "react-aria-components/Button";
import { ComboBox as AriaComboBox, type ComboBoxProps as AriaProps } from "react-aria-components/ComboBox";
import { Group } from "react-aria-components/Group";
import { Input } from "react-aria-components/Input";
import { cx } from "../cx";
import { FieldLabel, FieldNotes, type FieldProps, fieldClass } from "../Field/Field";
import { ListBox } from "../ListBox/ListBox";
import { Popover } from "../Popover/Popover";

export { Option, OptionGroup } from "../ListBox/ListBox";

export interface ComboBoxProps<T extends object>
  extends FieldProps,
    Omit<AriaProps<T>, "children" | "className" | "isInvalid"> {
  placeholder?: string;
  inputRef?: Ref<HTMLInputElement>;
  children: ReactNode | ((item: T) => ReactNode);
}

/** Chooses from a list that narrows as one types. */
export function ComboBox<T extends object>({
  label,
  labelHidden,
  optional,
  description,
  error,
  className,
  placeholder,
  inputRef,
  children,
  ...props
}: ComboBoxProps<T>) {
  return (
    <AriaComboBox
      menuTrigger="focus"
      validationBehavior="aria"
      {...props}
      isInvalid={Boolean(error)}
      className={cx(fieldClass, className)}
    >
      <FieldLabel label={label} labelHidden={labelHidden} optional={optional} />
      <Group className="field flex items-center">
        <Input
          ref={inputRef}
          placeholder={placeholder}
          className="w-full min-w-0 bg-transparent px-2 py-1 outline-none"
        />
        <Button className="grid w-8 shrink-0 place-items-center self-stretch text-ink-2">
          <ChevronDown className="size-4" aria-hidden="true" />
        </Button>
      </Group>
      <FieldNotes description={description} error={error} />
      <Popover className="w-(--trigger-width)">
        <ListBox<T>>{children as ReactNode}</ListBox>
      </Popover>
    </AriaComboBox>
  );
}
