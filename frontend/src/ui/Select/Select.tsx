import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { type SelectProps as AriaProps, Select as AriaSelect, SelectValue } from "react-aria-components/Select";
import { cx } from "../cx";
import { FieldLabel, FieldNotes, type FieldProps, fieldClass } from "../Field/Field";
import { ListBox } from "../ListBox/ListBox";
import { Popover } from "../Popover/Popover";

export { Option, OptionGroup } from "../ListBox/ListBox";

export interface SelectProps<T extends object, M extends "single" | "multiple" = "single">
  extends FieldProps,
    Omit<AriaProps<T, M>, "children" | "className" | "isInvalid"> {
  items?: Iterable<T>;
  children: ReactNode | ((item: T) => ReactNode);
  /** "quiet" has no frame until it is hovered: for filters in a toolbar. */
  look?: "field" | "quiet";
}

/** Chooses from a short list. For a long one use ComboBox, which can be typed into. */
export function Select<T extends object, M extends "single" | "multiple" = "single">({
  label,
  labelHidden,
  optional,
  description,
  error,
  className,
  items,
  children,
  look = "field",
  ...props
}: SelectProps<T, M>) {
  return (
    <AriaSelect validationBehavior="aria" {...props} isInvalid={Boolean(error)} className={cx(fieldClass, className)}>
      <FieldLabel label={label} labelHidden={labelHidden} optional={optional} />
      <Button
        className={cx(
          "flex cursor-default items-center gap-2 text-left",
          look === "field"
            ? "field px-2 py-1 aria-expanded:border-accent"
            : "min-h-8 rounded-md border border-line px-2 text-base text-ink transition hover:bg-hover aria-expanded:bg-hover touch:min-h-10",
        )}
      >
        <SelectValue className="min-w-0 flex-1 truncate placeholder-shown:text-ink-2 [&_[slot=description]]:hidden [&_svg]:hidden">
          {/* Several chosen options read as one list, in one line. */}
          {({ selectedItems, selectedText, defaultChildren }) =>
            selectedItems.length > 1 ? selectedText : defaultChildren
          }
        </SelectValue>
        <ChevronDown className="size-4 shrink-0 text-ink-2" aria-hidden="true" />
      </Button>
      <FieldNotes description={description} error={error} />
      <Popover className="min-w-(--trigger-width)">
        <ListBox items={items}>{children as ReactNode}</ListBox>
      </Popover>
    </AriaSelect>
  );
}
