import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Label } from "react-aria-components/Label";
import {
  type TagGroupProps as AriaGroupProps,
  Tag as AriaTag,
  TagGroup as AriaTagGroup,
  TagList,
  type TagProps,
} from "react-aria-components/TagGroup";
import { t } from "@/lib/i18n";
import { cx } from "../cx";

const look =
  "inline-flex h-5 max-w-full items-center gap-1 rounded-sm border border-line bg-canvas px-1.5 text-meta whitespace-nowrap text-ink-2";

/** A word put on something. Only to be read; tags that can be chosen or removed stand in a TagGroup. */
export function Chip({ icon, children, className }: { icon?: ReactNode; children: ReactNode; className?: string }) {
  return (
    <span className={cx(look, "[&_svg]:size-3 [&_svg]:shrink-0", className)}>
      {icon}
      <span className="truncate">{children}</span>
    </span>
  );
}

export interface TagGroupProps<T extends object> extends Omit<AriaGroupProps, "children" | "className"> {
  label: string;
  labelHidden?: boolean;
  items?: Iterable<T>;
  children: ReactNode | ((item: T) => ReactNode);
}

/** Tags to walk through with the arrow keys and remove with Backspace. */
export function TagGroup<T extends object>({ label, labelHidden, items, children, ...props }: TagGroupProps<T>) {
  return (
    <AriaTagGroup {...props} className="flex flex-col gap-1">
      <Label className={cx("text-base font-medium", labelHidden && "sr-only")}>{label}</Label>
      <TagList items={items} className="flex flex-wrap gap-1">
        {children as ReactNode}
      </TagList>
    </AriaTagGroup>
  );
}

export function Tag({ children, ...props }: Omit<TagProps, "children" | "className"> & { children: string }) {
  return (
    <AriaTag
      textValue={children}
      {...props}
      className={cx(
        look,
        "h-6 cursor-default hover:border-line-strong selected:border-accent selected:bg-accent-soft selected:text-accent-ink",
      )}
    >
      {({ allowsRemoving }) => (
        <>
          <span className="truncate">{children}</span>
          {allowsRemoving && (
            <Button
              slot="remove"
              aria-label={t("Remove {name}", { name: children })}
              className="-mr-1 grid size-5 place-items-center rounded-sm hover:bg-hover hover:text-ink"
            >
              <X className="size-3" aria-hidden="true" />
            </Button>
          )}
        </>
      )}
    </AriaTag>
  );
}
