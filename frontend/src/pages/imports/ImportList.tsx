import { FileUp } from "lucide-react";
import { graphql, useLazyLoadQuery, usePaginationFragment } from "react-relay";
import { formatNumber } from "@/lib/formats";
import { t } from "@/lib/i18n";
import { Badge } from "@/ui/Badge/Badge";
import { Button } from "@/ui/Button/Button";
import { EmptyState } from "@/ui/EmptyState/EmptyState";
import { ButtonLink } from "@/ui/Link/Link";
import { Cell, Column, Row, Table, TableBody, TableHeader } from "@/ui/Table/Table";
import { RelativeTime } from "@/ui/Time/Time";
import type { ImportList_query$key } from "./__generated__/ImportList_query.graphql";
import type { ImportListPageQuery } from "./__generated__/ImportListPageQuery.graphql";
import type { ImportListQuery } from "./__generated__/ImportListQuery.graphql";
import { statusTone, statusWord } from "./status";

/** Earlier imports, the newest first. */
export function ImportList() {
  const query = useLazyLoadQuery<ImportListQuery>(
    graphql`
      query ImportListQuery {
        ...ImportList_query
      }
    `,
    {},
    { fetchPolicy: "store-and-network" },
  );
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<ImportListPageQuery, ImportList_query$key>(
    graphql`
      fragment ImportList_query on Query
      @argumentDefinitions(count: { type: "Int", defaultValue: 30 }, cursor: { type: "Cursor" })
      @refetchable(queryName: "ImportListPageQuery") {
        importRuns(first: $count, after: $cursor) @connection(key: "ImportList_importRuns") {
          edges {
            node {
              id
              fileName
              status
              doneRows
              createdRows
              updatedRows
              failedRows
              createdAt
              job {
                id
                title
              }
              createdBy {
                id
                name
              }
            }
          }
        }
      }
    `,
    query,
  );
  const runs = data.importRuns.edges.map((edge) => edge.node);
  if (runs.length === 0) {
    return (
      <EmptyState
        icon={<FileUp />}
        title={t("Nothing was imported yet")}
        action={
          <ButtonLink to="/imports/new" variant="primary">
            {t("Import candidates")}
          </ButtonLink>
        }
      >
        {t(
          "Bring the people you know: any CSV, or JSON Resume files. You see a preview first, and can take the whole import back.",
        )}
      </EmptyState>
    );
  }
  return (
    <>
      <Table aria-label={t("Imports")}>
        <TableHeader>
          <Column isRowHeader>{t("File")}</Column>
          <Column>{t("State")}</Column>
          <Column className="max-md:hidden">{t("Into")}</Column>
          <Column align="end" className="max-sm:hidden">
            {t("New")}
          </Column>
          <Column align="end" className="max-sm:hidden">
            {t("Changed")}
          </Column>
          <Column align="end">{t("Failed")}</Column>
          <Column className="max-md:hidden">{t("By")}</Column>
          <Column align="end">{t("When")}</Column>
        </TableHeader>
        <TableBody items={runs}>
          {(run) => (
            <Row id={run.id} href={`/imports/${run.id}`}>
              <Cell className="max-w-60 truncate font-medium">{run.fileName}</Cell>
              <Cell>
                <Badge tone={statusTone[run.status]}>{statusWord(run.status)}</Badge>
              </Cell>
              <Cell className="truncate text-ink-2 max-md:hidden">{run.job?.title ?? t("Talent pool")}</Cell>
              <Cell align="end" className="max-sm:hidden">
                {formatNumber(run.createdRows)}
              </Cell>
              <Cell align="end" className="max-sm:hidden">
                {formatNumber(run.updatedRows)}
              </Cell>
              <Cell align="end" className={run.failedRows > 0 ? "text-danger" : undefined}>
                {formatNumber(run.failedRows)}
              </Cell>
              <Cell className="truncate text-ink-2 max-md:hidden">{run.createdBy.name}</Cell>
              <Cell align="end" className="whitespace-nowrap text-ink-2">
                <RelativeTime value={run.createdAt} />
              </Cell>
            </Row>
          )}
        </TableBody>
      </Table>
      {hasNext && (
        <div className="p-3 text-center">
          <Button onPress={() => loadNext(50)} isPending={isLoadingNext}>
            {t("Earlier imports")}
          </Button>
        </div>
      )}
    </>
  );
}
