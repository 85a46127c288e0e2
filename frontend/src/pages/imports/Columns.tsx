import { TriangleAlert } from "lucide-react";
import { useId, useState } from "react";
import { graphql, useFragment } from "react-relay";
import { announce } from "@/lib/announce";
import { formatPercent } from "@/lib/formats";
import { t } from "@/lib/i18n";
import { Badge } from "@/ui/Badge/Badge";
import { cx } from "@/ui/cx";
import { Option, OptionGroup, Select } from "@/ui/Select/Select";
import { Chip } from "@/ui/Tag/Tag";
import type { Columns_importRun$key } from "./__generated__/Columns_importRun.graphql";
import {
  applySaved,
  choose,
  fieldGroups,
  fieldLabel,
  holdsList,
  type ImportField,
  type Mapping,
  problems,
  separate,
  sure,
  tally,
} from "./mapping";

/** The columns of the file as the server guessed them. */
export function useColumns(key: Columns_importRun$key) {
  return useFragment(
    graphql`
      fragment Columns_importRun on ImportRun {
        id
        columns {
          index
          name
          samples
          field
          confidence
          separator
        }
        fittingMappings {
          id
          name
          columns {
            name
            field
            separator
          }
        }
      }
    `,
    key,
  );
}

/** Which column fills which field. */
export function Columns({
  importRun: key,
  mapping,
  onChange,
}: {
  importRun: Columns_importRun$key;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}) {
  const run = useColumns(key);
  const [saved, setSaved] = useState<string | null>(null);
  const counts = tally(mapping);
  const wrong = problems(mapping);
  const id = useId();

  const separators = [
    { id: "none", sign: "", label: t("One value") },
    { id: ";", sign: ";", label: t("Semicolon ;") },
    { id: ",", sign: ",", label: t("Comma ,") },
    { id: "|", sign: "|", label: t("Bar |") },
    { id: "/", sign: "/", label: t("Slash /") },
    { id: "line", sign: "\n", label: t("New line") },
  ];

  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <header className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1">
          <h2 id={id} className="text-section font-semibold">
            {t("What is in the columns?")}
          </h2>
          <p className="text-base text-ink-2">
            {t("{used} used, {ignored} left out.", counts)}{" "}
            {counts.unsure > 0 &&
              t("{n, plural, one {# guess needs} other {# guesses need}} a look.", { n: counts.unsure })}
          </p>
        </div>
        {run.fittingMappings.length > 0 && (
          <Select
            label={t("Saved mapping")}
            placeholder={t("Choose one")}
            value={saved}
            onChange={(key) => {
              const found = run.fittingMappings.find((m) => m.id === key);
              if (!found) return;
              setSaved(found.id);
              onChange(applySaved(mapping, found.columns));
              announce(t("Columns set as in {name}", { name: found.name }));
            }}
            className="w-56"
          >
            {run.fittingMappings.map((m) => (
              <Option key={m.id} id={m.id}>
                {m.name}
              </Option>
            ))}
          </Select>
        )}
      </header>
      {wrong.map((problem) => (
        <p
          key={problem}
          role="alert"
          className="flex items-start gap-2 rounded-md bg-warning-soft p-2 text-base text-warning"
        >
          <TriangleAlert className="mt-px size-4 shrink-0" aria-hidden="true" />
          {problem}
        </p>
      ))}
      <ul className="flex flex-col divide-y divide-line rounded-lg border border-line">
        {mapping.map((column) => {
          const ignored = column.field === "IGNORE";
          return (
            <li
              key={column.index}
              className={cx(
                "grid gap-x-4 gap-y-2 p-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,220px)_minmax(0,140px)] sm:items-start",
                ignored && "bg-canvas",
              )}
            >
              <div className="min-w-0">
                <p className="flex items-center gap-2 text-base">
                  <span className={cx("truncate font-medium", ignored && "text-ink-2")}>
                    {column.name || t("Column {n}", { n: column.index + 1 })}
                  </span>
                  {!ignored && column.confidence < sure && (
                    <Badge tone="warning">{t("{percent} sure", { percent: formatPercent(column.confidence) })}</Badge>
                  )}
                </p>
                <p className="mt-1 flex flex-wrap gap-1">
                  {column.samples
                    .filter(Boolean)
                    .slice(0, 3)
                    .map((sample, n) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: samples may repeat
                      <Chip key={n} className="max-w-60">
                        {sample}
                      </Chip>
                    ))}
                  {column.samples.every((sample) => !sample) && (
                    <span className="text-meta text-ink-2">{t("empty in the first rows")}</span>
                  )}
                </p>
              </div>
              <Select
                label={t("Field for {column}", { column: column.name })}
                labelHidden
                value={column.field}
                onChange={(field) => {
                  setSaved(null);
                  onChange(choose(mapping, column.index, field as ImportField));
                }}
              >
                {fieldGroups().map((group) => (
                  <OptionGroup key={group.title} title={group.title}>
                    {group.fields.map((field) => (
                      <Option key={field} id={field}>
                        {fieldLabel(field)}
                      </Option>
                    ))}
                  </OptionGroup>
                ))}
              </Select>
              {holdsList(column.field) ? (
                <Select
                  label={t("Separator of {column}", { column: column.name })}
                  labelHidden
                  value={separators.find((s) => s.sign === column.separator)?.id ?? "none"}
                  onChange={(key) => {
                    setSaved(null);
                    onChange(separate(mapping, column.index, separators.find((s) => s.id === key)?.sign ?? ""));
                  }}
                >
                  {separators.map((s) => (
                    <Option key={s.id} id={s.id}>
                      {s.label}
                    </Option>
                  ))}
                </Select>
              ) : (
                <span className="max-sm:hidden" />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
