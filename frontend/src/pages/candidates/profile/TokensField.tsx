import { useState } from "react";
import { t } from "@/lib/i18n";
import { Tag, TagGroup } from "@/ui/Tag/Tag";
import { TextField } from "@/ui/TextField/TextField";

/** Several short values: typed one after the other, each ended by Enter or a comma. */
export function TokensField({
  label,
  values,
  onChange,
  placeholder,
  description,
  suggestions = [],
  type,
}: {
  label: string;
  values: readonly string[];
  onChange: (values: string[]) => void;
  placeholder?: string;
  description?: string;
  suggestions?: readonly string[];
  type?: string;
}) {
  const [typed, setTyped] = useState("");

  const add = (text: string) => {
    const added = text
      .split(/[,;\n]/)
      .map((part) => part.trim())
      .filter((part) => part && !values.includes(part));
    if (added.length > 0) onChange([...values, ...new Set(added)]);
    setTyped("");
  };
  const fitting = typed
    ? suggestions
        .filter((s) => !values.includes(s) && s.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase()))
        .slice(0, 6)
    : [];

  return (
    <div className="flex flex-col gap-1">
      <TextField
        label={label}
        value={typed}
        type={type}
        placeholder={placeholder ?? t("Type and press Enter")}
        description={description}
        onChange={(text) => (/[,;]/.test(text) ? add(text) : setTyped(text))}
        onBlur={() => typed.trim() && add(typed)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && typed.trim()) {
            event.preventDefault();
            add(typed);
          } else if (event.key === "Backspace" && typed === "" && values.length > 0) {
            onChange(values.slice(0, -1));
          } else {
            event.continuePropagation();
          }
        }}
      />
      {fitting.length > 0 && (
        <TagGroup
          label={t("Suggestions for {label}", { label })}
          labelHidden
          selectionMode="single"
          onSelectionChange={(keys) => add([...keys].join(","))}
        >
          {fitting.map((suggestion) => (
            <Tag key={suggestion} id={suggestion}>
              {suggestion}
            </Tag>
          ))}
        </TagGroup>
      )}
      {values.length > 0 && (
        <TagGroup label={label} labelHidden onRemove={(keys) => onChange(values.filter((value) => !keys.has(value)))}>
          {values.map((value) => (
            <Tag key={value} id={value}>
              {value}
            </Tag>
          ))}
        </TagGroup>
      )}
    </div>
  );
}
