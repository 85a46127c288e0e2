import { X } from "lucide-react";
import { graphql, useLazyLoadQuery } from "react-relay";
import { t } from "@/lib/i18n";
import { Button } from "@/ui/Button/Button";
import { Option, Select } from "@/ui/Select/Select";
import { consentWord } from "../candidates/profile/ProfileSections";
import type { PoolFiltersQuery } from "./__generated__/PoolFiltersQuery.graphql";
import { isFiltered, type PoolSearch, type Sort } from "./filter";

const anybody = "any";

/** Narrows the pool by what is known about people, and orders it. */
export function PoolFilters({
  search,
  onChange,
}: {
  search: PoolSearch;
  onChange: (patch: Partial<PoolSearch>) => void;
}) {
  const { candidateFacets: facets } = useLazyLoadQuery<PoolFiltersQuery>(
    graphql`
      query PoolFiltersQuery {
        candidateFacets {
          sources
          tags
        }
      }
    `,
    {},
    { fetchPolicy: "store-and-network" },
  );
  const several = (keys: unknown): string[] | undefined => {
    const list = [...(keys as Iterable<string>)];
    return list.length > 0 ? list : undefined;
  };

  return (
    <>
      <Select
        label={t("Source")}
        labelHidden
        look="quiet"
        className="shrink-0"
        placeholder={t("Source")}
        selectionMode="multiple"
        value={search.source ?? []}
        onChange={(keys) => onChange({ source: several(keys) })}
      >
        {facets.sources.map((source) => (
          <Option key={source} id={source}>
            {source}
          </Option>
        ))}
      </Select>
      <Select
        label={t("Tags")}
        labelHidden
        look="quiet"
        className="shrink-0"
        placeholder={t("Tags")}
        selectionMode="multiple"
        value={search.tag ?? []}
        onChange={(keys) => onChange({ tag: several(keys) })}
      >
        {facets.tags.map((tag) => (
          <Option key={tag} id={tag}>
            {tag}
          </Option>
        ))}
      </Select>
      <Select
        label={t("Consent")}
        labelHidden
        look="quiet"
        className="shrink-0"
        placeholder={t("Consent")}
        selectionMode="multiple"
        value={search.consent ?? []}
        onChange={(keys) => onChange({ consent: several(keys) as PoolSearch["consent"] })}
      >
        {(["GIVEN", "UNKNOWN", "WITHDRAWN"] as const).map((consent) => (
          <Option key={consent} id={consent}>
            {consentWord(consent)}
          </Option>
        ))}
      </Select>
      <Select
        label={t("In a job")}
        labelHidden
        look="quiet"
        className="shrink-0"
        value={search.active ?? anybody}
        onChange={(key) => onChange({ active: key === anybody ? undefined : (key as "yes" | "no") })}
      >
        <Option id={anybody}>{t("In a job or not")}</Option>
        <Option id="yes">{t("In a job now")}</Option>
        <Option id="no">{t("In no job now")}</Option>
      </Select>
      {isFiltered(search) && (
        <Button
          size="sm"
          variant="quiet"
          icon={<X />}
          onPress={() =>
            onChange({ q: undefined, source: undefined, tag: undefined, consent: undefined, active: undefined })
          }
        >
          {t("Clear")}
        </Button>
      )}
      <span className="flex-1 max-sm:hidden" />
      <Select
        label={t("Order")}
        labelHidden
        look="quiet"
        className="shrink-0"
        value={search.sort ?? "newest"}
        onChange={(key) => onChange({ sort: key === "newest" ? undefined : (key as Sort) })}
      >
        <Option id="newest">{t("Newest first")}</Option>
        <Option id="oldest">{t("Oldest first")}</Option>
        <Option id="updated">{t("Last changed first")}</Option>
        <Option id="name">{t("By name")}</Option>
      </Select>
    </>
  );
}
