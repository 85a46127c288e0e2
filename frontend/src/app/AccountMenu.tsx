import { CircleUser } from "lucide-react";
import { lazy, type ReactNode, Suspense } from "react";
import { graphql, useLazyLoadQuery } from "react-relay";
import { t } from "@/lib/i18n";
import { Avatar } from "@/ui/Avatar/Avatar";
import { cx } from "@/ui/cx";
import type { AccountMenuQuery } from "./__generated__/AccountMenuQuery.graphql";

// A menu brings lists and popovers with it: the shell is there without waiting for them.
const AccountMenuList = lazy(() => import("./AccountMenuList"));

const box = (compact: boolean) =>
  cx(
    "flex cursor-default items-center text-ink-2 transition hover:text-ink",
    compact
      ? "min-h-14 min-w-0 flex-1 flex-col justify-center gap-1 text-[11px] leading-4 font-medium"
      : "min-h-10 w-full gap-2 rounded-md px-2 text-left text-base hover:bg-hover aria-expanded:bg-hover",
  );

/** Who is signed in, the look of the page, and the way out. */
export function AccountMenu({ compact = false }: { compact?: boolean }) {
  const waiting = (
    <span className={box(compact)} aria-hidden="true">
      <CircleUser className="size-5" />
      {t("Account")}
    </span>
  );
  return (
    <Suspense fallback={waiting}>
      <Person compact={compact}>
        {(label) => <AccountMenuList compact={compact} className={box(compact)} label={label} />}
      </Person>
    </Suspense>
  );
}

function Person({ compact, children }: { compact: boolean; children: (label: ReactNode) => ReactNode }) {
  const { viewer } = useLazyLoadQuery<AccountMenuQuery>(
    graphql`
      query AccountMenuQuery {
        viewer {
          user {
            id
            name
          }
          organization {
            id
            name
          }
        }
      }
    `,
    {},
    { fetchPolicy: "store-or-network" },
  );
  const { user, organization } = viewer;
  if (compact) {
    return children(
      <>
        <Avatar name={user.name} size="sm" />
        {t("Account")}
      </>,
    );
  }
  return children(
    <>
      <Avatar name={user.name} />
      <span className="flex min-w-0 flex-col leading-4">
        <span className="truncate font-medium text-ink">{user.name}</span>
        <span className="truncate text-meta text-ink-2">{organization.name}</span>
      </span>
    </>,
  );
}
