import { Plus, Trash2 } from "lucide-react";
import { useId } from "react";
import { t } from "@/lib/i18n";
import { Button } from "@/ui/Button/Button";
import { cx } from "@/ui/cx";
import { IconButton } from "@/ui/IconButton/IconButton";
import { TextArea } from "@/ui/TextArea/TextArea";
import { TextField } from "@/ui/TextField/TextField";

export interface RowColumn<T> {
  field: keyof T & string;
  label: string;
  placeholder?: string;
  /** Takes the whole width, and several lines. */
  long?: boolean;
  half?: boolean;
}

/** Records of the same shape, one frame each. */
export function RowsField<T extends object>({
  label,
  columns,
  rows,
  empty,
  addLabel,
  onChange,
}: {
  label: string;
  columns: readonly RowColumn<T>[];
  rows: readonly T[];
  empty: T;
  addLabel: string;
  onChange: (rows: T[]) => void;
}) {
  const id = useId();
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="sr-only">{label}</legend>
      {rows.map((row, n) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
          key={`${id}${n}`}
          aria-label={t("{label} {n}", { label, n: n + 1 })}
          className="relative grid grid-cols-2 gap-2 rounded-md border border-line bg-canvas p-2 pr-10"
        >
          {columns.map((column) => {
            const value = String(row[column.field] ?? "");
            const set = (next: string) =>
              onChange(rows.map((r, at) => (at === n ? { ...r, [column.field]: next } : r)));
            const span = cx(!column.half && "col-span-2");
            return column.long ? (
              <TextArea
                key={column.field}
                label={column.label}
                rows={2}
                value={value}
                onChange={set}
                className={span}
              />
            ) : (
              <TextField
                key={column.field}
                label={column.label}
                value={value}
                onChange={set}
                placeholder={column.placeholder}
                className={span}
              />
            );
          })}
          <IconButton
            label={t("Remove {label} {n}", { label, n: n + 1 })}
            className="absolute top-1.5 right-1.5"
            onPress={() => onChange(rows.filter((_, at) => at !== n))}
          >
            <Trash2 />
          </IconButton>
        </fieldset>
      ))}
      <div>
        <Button size="sm" icon={<Plus />} onPress={() => onChange([{ ...empty }, ...rows])}>
          {addLabel}
        </Button>
      </div>
    </fieldset>
  );
}
