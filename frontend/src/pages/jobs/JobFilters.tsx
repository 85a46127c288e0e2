import { type Ref, Suspense, useEffect, useState } from "react";
import { graphql, useFragment, useLazyLoadQuery } from "react-relay";
import { t } from "@/lib/i18n";
import { SearchField } from "@/ui/SearchField/SearchField";
import { Option, Select } from "@/ui/Select/Select";
import type { JobFilters_organization$key } from "./__generated__/JobFilters_organization.graphql";
import type { JobFiltersTeamQuery } from "./__generated__/JobFiltersTeamQuery.graphql";
import type { JobSearch } from "./filter";

/** While one types, the list follows after this pause. */
const pause = 200;

export function JobFilters({
  organization,
  search,
  onChange,
  inputRef,
}: {
  organization: JobFilters_organization$key;
  search: JobSearch;
  onChange: (change: Partial<JobSearch>) => void;
  inputRef: Ref<HTMLInputElement>;
}) {
  const { departments } = useFragment(
    graphql`
      fragment JobFilters_organization on Organization {
        departments {
          id
          name
          archived
        }
      }
    `,
    organization,
  );
  const states = [
    { id: "active", name: t("Going on") },
    { id: "open", name: t("Open") },
    { id: "draft", name: t("Drafts") },
    { id: "on-hold", name: t("On hold") },
    { id: "closed", name: t("Closed") },
    { id: "all", name: t("Every status") },
  ];

  return (
    <>
      <TextFilter text={search.q ?? ""} onChange={(q) => onChange({ q: q || undefined })} inputRef={inputRef} />
      <Select
        label={t("Status")}
        labelHidden
        look="quiet"
        items={states}
        className="max-sm:flex-1"
        value={search.status ?? "active"}
        onChange={(key) => onChange({ status: key === "active" ? undefined : (key as JobSearch["status"]) })}
      >
        {(state) => <Option id={state.id}>{state.name}</Option>}
      </Select>
      <Select<(typeof departments)[number], "multiple">
        label={t("Departments")}
        labelHidden
        look="quiet"
        selectionMode="multiple"
        placeholder={t("Any department")}
        items={departments.filter((department) => !department.archived || search.department?.includes(department.id))}
        value={search.department ?? []}
        onChange={(keys) => onChange({ department: keys.length > 0 ? keys.map(String) : undefined })}
        className="max-w-60 max-sm:flex-1"
      >
        {(department) => <Option id={department.id}>{department.name}</Option>}
      </Select>
      <Suspense>
        <TeamFilter team={search.team} onChange={(team) => onChange({ team })} />
      </Suspense>
    </>
  );
}

function TextFilter({
  text,
  onChange,
  inputRef,
}: {
  text: string;
  onChange: (text: string) => void;
  inputRef: Ref<HTMLInputElement>;
}) {
  const [typed, setTyped] = useState(text);
  const [shown, setShown] = useState(text);
  // The address changed by itself (back, or "clear filters").
  if (shown !== text) {
    setShown(text);
    if (text !== typed.trim()) setTyped(text);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts the pause
  useEffect(() => {
    if (typed.trim() === text) return;
    const timer = setTimeout(() => onChange(typed.trim()), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <SearchField
      label={t("Filter by title")}
      value={typed}
      onChange={setTyped}
      inputRef={inputRef}
      className="w-56 max-sm:w-full"
    />
  );
}

function TeamFilter({ team, onChange }: { team: string | undefined; onChange: (team: string | undefined) => void }) {
  const { users } = useLazyLoadQuery<JobFiltersTeamQuery>(
    graphql`
      query JobFiltersTeamQuery {
        users(filter: { statuses: [ACTIVE] }, first: 200) {
          edges {
            node {
              id
              name
            }
          }
        }
      }
    `,
    {},
  );
  const people = [
    { id: "any", name: t("Anyone’s") },
    { id: "me", name: t("Mine") },
    ...users.edges.map((edge) => edge.node),
  ];
  return (
    <Select
      label={t("On the team")}
      labelHidden
      look="quiet"
      items={people}
      value={team ?? "any"}
      onChange={(key) => onChange(key === "any" || key === null ? undefined : String(key))}
      className="max-w-52 max-sm:flex-1"
    >
      {(person) => <Option id={person.id}>{person.name}</Option>}
    </Select>
  );
}
