import { TriangleAlert } from "lucide-react";
import { t } from "@/lib/i18n";
import { type EmploymentType, employmentTypeWord } from "@/lib/words";
import { Badge } from "@/ui/Badge/Badge";
import { Button } from "@/ui/Button/Button";
import type { Difference } from "./conflicts";
import type { DetailsValues } from "./Details";

interface Named {
  readonly id: string;
  readonly name: string;
}

function fieldWord(field: keyof DetailsValues): string {
  const words: Record<keyof DetailsValues, string> = {
    title: t("Title"),
    description: t("Description"),
    employmentType: t("Contract"),
    openings: t("Openings"),
    confidential: t("Confidential"),
    targetDate: t("Start"),
    departmentId: t("Department"),
    locationIds: t("Locations"),
  };
  return words[field];
}

/** Somebody saved first: shows what they changed and lets the person decide. Nothing typed is lost. */
export function Conflict({
  list,
  departments,
  locations,
  onTheirs,
  onMine,
}: {
  list: readonly Difference[];
  departments: readonly Named[];
  locations: readonly Named[];
  onTheirs: () => void;
  onMine: () => void;
}) {
  const word = ({ field }: Difference, value: Difference["mine"]): string => {
    const name = (among: readonly Named[], id: unknown) => among.find((one) => one.id === id)?.name ?? t("None");
    if (field === "departmentId") return name(departments, value);
    if (field === "locationIds") return (value as string[]).map((id) => name(locations, id)).join(", ") || t("None");
    if (field === "employmentType") return employmentTypeWord(value as EmploymentType);
    if (field === "confidential") return value ? t("yes") : t("no");
    return String(value) || t("empty");
  };
  return (
    <div role="alert" className="flex flex-col gap-3 rounded-lg border border-warning/50 bg-warning-soft p-4 text-base">
      <p className="flex items-center gap-2 font-medium">
        <TriangleAlert className="size-4 text-warning" aria-hidden="true" />
        {t("Somebody else saved this job meanwhile. Your changes are still here and not saved.")}
      </p>
      {list.length > 0 && (
        <ul className="flex flex-col gap-1">
          {list.map((difference) => (
            <li key={difference.field} className="flex flex-col">
              <span className="flex items-center gap-2 font-medium">
                {fieldWord(difference.field)}
                {difference.clash && <Badge tone="danger">{t("you both changed it")}</Badge>}
              </span>
              <span className="line-clamp-3 whitespace-pre-wrap">
                {t("Theirs: {value}", { value: word(difference, difference.theirs) })}
              </span>
              {difference.clash && (
                <span className="line-clamp-3 whitespace-pre-wrap">
                  {t("Yours: {value}", { value: word(difference, difference.mine) })}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-2">
        <Button onPress={onTheirs}>{t("Discard mine")}</Button>
        <Button variant="primary" onPress={onMine}>
          {t("Keep mine and go on")}
        </Button>
      </div>
    </div>
  );
}
