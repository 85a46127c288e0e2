import { createFileRoute } from "@tanstack/react-router";
import { SearchX, UserPlus } from "lucide-react";
import { Suspense, useDeferredValue, useState } from "react";
import { graphql, useLazyLoadQuery, usePaginationFragment } from "react-relay";
import * as v from "valibot";
import { t } from "@/lib/i18n";
import { groups, useCommands } from "@/lib/shortcuts";
import { Button } from "@/ui/Button/Button";
import { EmptyState } from "@/ui/EmptyState/EmptyState";
import { SearchField } from "@/ui/SearchField/SearchField";
import { Option, Select } from "@/ui/Select/Select";
import { SkeletonRows } from "@/ui/Skeleton/Skeleton";
import type { people_query$key } from "./__generated__/people_query.graphql";
import type { peopleListQuery, UserRole } from "./__generated__/peopleListQuery.graphql";
import type { peoplePageQuery } from "./__generated__/peoplePageQuery.graphql";
import type { peopleQuery } from "./__generated__/peopleQuery.graphql";
import { InviteDialog } from "./InviteDialog";
import { PersonRow } from "./PersonRow";
import { roles, roleWord } from "./roles";
import { rowsClass, SettingsPage } from "./SettingsPage";

export const Route = createFileRoute("/settings/people")({
  validateSearch: v.object({ q: v.optional(v.string()), role: v.optional(v.picklist(roles)) }),
  component: People,
});

function People() {
  const { q = "", role } = Route.useSearch();
  const navigate = Route.useNavigate();
  const [inviting, setInviting] = useState(false);
  const text = useDeferredValue(q.trim());
  const { viewer } = useLazyLoadQuery<peopleQuery>(
    graphql`
      query peopleQuery {
        viewer {
          canManagePeople {
            allowed
            reason
          }
        }
      }
    `,
    {},
  );
  const { allowed, reason } = viewer.canManagePeople;
  useCommands([
    {
      id: "people:invite",
      title: t("Invite a person"),
      group: groups.here,
      keys: "n",
      refused: allowed ? null : reason,
      run: () => setInviting(true),
    },
  ]);

  return (
    <SettingsPage
      title={t("People")}
      lead={t("Everybody who works with Tandem here. What a person may do on a job follows from its team.")}
      refused={allowed ? null : reason}
      actions={
        allowed && (
          <Button variant="primary" icon={<UserPlus />} onPress={() => setInviting(true)}>
            {t("Invite")}
          </Button>
        )
      }
    >
      <div className="flex flex-wrap gap-2">
        <SearchField
          label={t("Filter by name or address")}
          value={q}
          onChange={(typed) => navigate({ search: (before) => ({ ...before, q: typed || undefined }), replace: true })}
          className="min-w-48 flex-1"
        />
        <Select
          label={t("Role")}
          labelHidden
          look="quiet"
          items={[{ id: "any", name: t("Every role") }, ...roles.map((id) => ({ id, name: roleWord(id) }))]}
          value={role ?? "any"}
          onChange={(key) =>
            navigate({
              search: (before) => ({ ...before, role: key === "any" ? undefined : (key as UserRole) }),
              replace: true,
            })
          }
        >
          {(option) => <Option id={option.id}>{option.name}</Option>}
        </Select>
      </div>
      <Suspense fallback={<SkeletonRows />}>
        <PeopleList text={text} role={role} />
      </Suspense>
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </SettingsPage>
  );
}

function PeopleList({ text, role }: { text: string; role: UserRole | undefined }) {
  const data = useLazyLoadQuery<peopleListQuery>(
    graphql`
      query peopleListQuery($filter: UserFilter) {
        ...people_query @arguments(filter: $filter)
      }
    `,
    { filter: { text: text || null, roles: role ? [role] : null } },
    { fetchPolicy: "store-and-network" },
  );
  const list = usePaginationFragment<peoplePageQuery, people_query$key>(
    graphql`
      fragment people_query on Query
      @refetchable(queryName: "peoplePageQuery")
      @argumentDefinitions(
        filter: { type: "UserFilter" }
        first: { type: "Int", defaultValue: 50 }
        after: { type: "Cursor" }
      ) {
        users(filter: $filter, first: $first, after: $after) @connection(key: "people_users") {
          totalCount
          edges {
            node {
              id
              ...PersonRow_user
            }
          }
        }
      }
    `,
    data,
  );
  const { edges, totalCount } = list.data.users;
  if (edges.length === 0) {
    return (
      <EmptyState icon={<SearchX />} title={t("Nobody fits")}>
        {t("No name or address contains this, in the role you chose.")}
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-2">
      <p className="text-meta text-ink-2">{t("{n, plural, one {# person} other {# people}}", { n: totalCount })}</p>
      <ul className={rowsClass}>
        {edges.map(({ node }) => (
          <PersonRow key={node.id} user={node} />
        ))}
      </ul>
      {list.hasNext && (
        <Button className="self-center" onPress={() => list.loadNext(50)} isPending={list.isLoadingNext}>
          {t("Show more")}
        </Button>
      )}
    </div>
  );
}
