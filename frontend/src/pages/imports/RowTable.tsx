import { t } from "@/lib/i18n";
import { Badge } from "@/ui/Badge/Badge";
import { Link } from "@/ui/Link/Link";
import { actionTone, actionWord, type ImportRowAction } from "./status";

export interface ShownRow {
  readonly row: number;
  readonly line: number;
  readonly label: string;
  readonly action: ImportRowAction;
  readonly message: string;
  readonly column: string;
  readonly candidateId?: string | null;
}

/** Rows of the file with what became, or would become, of each. */
export function RowTable({ label, rows }: { label: string; rows: readonly ShownRow[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone the keyboard scrolls it sideways
    <section aria-label={label} tabIndex={0} className="overflow-x-auto rounded-lg border border-line">
      <table aria-label={label} className="w-full text-left text-base">
        <thead className="text-meta text-ink-2">
          <tr className="border-b border-line">
            <th scope="col" className="px-3 py-1.5 text-right font-medium">
              {t("Row")}
            </th>
            <th scope="col" className="px-3 py-1.5 font-medium">
              {t("Person")}
            </th>
            <th scope="col" className="px-3 py-1.5 font-medium">
              {t("Result")}
            </th>
            <th scope="col" className="px-3 py-1.5 font-medium">
              {t("Why")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.row}.${row.action}`} className="border-b border-line align-top last:border-b-0">
              <td
                className="tabular px-3 py-1.5 text-right text-ink-2"
                title={row.line > 0 ? t("Line {n} of the file", { n: row.line }) : undefined}
              >
                {row.row}
              </td>
              <td className="max-w-60 truncate px-3 py-1.5 font-medium">
                {row.candidateId ? (
                  <Link
                    to="/candidates/$candidateId"
                    params={{ candidateId: row.candidateId }}
                    look="plain"
                    className="hover:underline"
                  >
                    {row.label || t("no name")}
                  </Link>
                ) : (
                  row.label || <span className="font-regular text-ink-2">{t("no name")}</span>
                )}
              </td>
              <td className="px-3 py-1.5">
                <Badge tone={actionTone[row.action]}>{actionWord(row.action)}</Badge>
              </td>
              <td className="min-w-40 px-3 py-1.5 text-ink-2">
                {row.column && <span className="font-medium text-ink">{row.column}: </span>}
                {row.message}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
