import { useState } from "react";
import { type Control, type FieldPath, type FieldValues, useController } from "react-hook-form";
import { ComboBox, Option } from "@/ui/ComboBox/ComboBox";

const zones = Intl.supportedValuesOf("timeZone");

/** At most this many are listed: the rest is found by typing. */
const listed = 100;

/** Chooses an IANA time zone by typing a part of its name. */
export function TimeZoneField<T extends FieldValues>({
  control,
  name,
  label,
  isDisabled,
}: {
  control: Control<T>;
  name: FieldPath<T>;
  label: string;
  isDisabled?: boolean;
}) {
  const { field, fieldState } = useController({ control, name });
  const [typed, setTyped] = useState<string>(field.value);
  const words =
    typed === field.value
      ? []
      : typed
          .toLowerCase()
          .split(/[\s/_]+/)
          .filter(Boolean);
  const found = zones.filter((zone) => words.every((word) => zone.toLowerCase().includes(word))).slice(0, listed);
  const items = (words.length === 0 && !found.includes(field.value) ? [field.value as string, ...found] : found).map(
    (id) => ({ id }),
  );

  return (
    <ComboBox
      label={label}
      isDisabled={isDisabled}
      items={items}
      value={field.value}
      inputValue={typed}
      onInputChange={setTyped}
      onChange={(key) => {
        if (key === null) return;
        field.onChange(String(key));
        setTyped(String(key));
      }}
      onBlur={() => {
        setTyped(field.value);
        field.onBlur();
      }}
      inputRef={field.ref}
      error={fieldState.error?.message}
    >
      {(zone) => <Option id={zone.id}>{zone.id}</Option>}
    </ComboBox>
  );
}
