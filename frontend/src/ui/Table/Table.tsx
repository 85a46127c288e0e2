import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import {
  Cell as AriaCell,
  Column as AriaColumn,
  Row as AriaRow,
  Table as AriaTable,
  TableBody as AriaTableBody,
  TableHeader as AriaTableHeader,
  type CellProps,
  type ColumnProps,
  type RowProps,
  type TableBodyProps,
  type TableHeaderProps,
  type TableProps,
} from "react-aria-components/Table";
import { cx } from "../cx";

/** Rows that can be walked with the arrow keys, sorted, chosen and opened. Give it an aria-label. */
export function Table({ className, ...props }: Omit<TableProps, "className"> & { className?: string }) {
  return (
    <AriaTable {...props} className={cx("w-full border-separate border-spacing-0 text-left text-base", className)} />
  );
}

export function TableHeader<T extends object>(props: Omit<TableHeaderProps<T>, "className">) {
  return <AriaTableHeader {...props} className="sticky top-0 z-10" />;
}

export function Column({
  children,
  align = "start",
  className,
  ...props
}: Omit<ColumnProps, "children" | "className"> & {
  children?: ReactNode;
  align?: "start" | "end";
  className?: string;
}) {
  return (
    <AriaColumn
      {...props}
      className={cx(
        "h-8 border-b border-line bg-surface px-3 text-meta font-medium whitespace-nowrap text-ink-2",
        align === "end" && "text-right",
        className,
      )}
    >
      {({ allowsSorting, sortDirection }) => (
        <span className={cx("inline-flex items-center gap-1", allowsSorting && "cursor-default hover:text-ink")}>
          {children}
          {sortDirection === "ascending" && <ArrowUp className="size-3.5" aria-hidden="true" />}
          {sortDirection === "descending" && <ArrowDown className="size-3.5" aria-hidden="true" />}
        </span>
      )}
    </AriaColumn>
  );
}

export function TableBody<T extends object>(props: TableBodyProps<T>) {
  return <AriaTableBody {...props} />;
}

export function Row<T extends object>({
  className,
  ...props
}: Omit<RowProps<T>, "className"> & { className?: string }) {
  return (
    <AriaRow
      {...props}
      className={cx(
        "group cursor-default transition-colors hover:bg-hover selected:bg-accent-soft focus-visible:-outline-offset-2 [&[data-href]]:cursor-pointer",
        className,
      )}
    />
  );
}

export function Cell({
  align = "start",
  className,
  ...props
}: Omit<CellProps, "className"> & { align?: "start" | "end"; className?: string }) {
  return (
    <AriaCell
      {...props}
      className={cx(
        "h-10 border-b border-line px-3 py-1.5 group-last:border-b-0 focus-visible:-outline-offset-2",
        align === "end" && "tabular text-right",
        className,
      )}
    />
  );
}
