// The list inside a Select or ComboBox.
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import {
  ListBox as AriaListBox,
  Header,
  ListBoxItem,
  type ListBoxItemProps,
  type ListBoxProps,
  ListBoxSection,
} from "react-aria-components/ListBox";
import { Text } from "react-aria-components/Text";
import { t } from "@/lib/i18n";
import { cx } from "../cx";

export const optionClass =
  "group flex min-h-7 cursor-default items-center gap-2 rounded-md px-2 py-1 text-base outline-none select-none " +
  "focus:bg-hover disabled:text-ink-2 disabled:opacity-60 touch:min-h-10 [&_svg]:size-4 [&_svg]:shrink-0";

export function ListBox<T extends object>({ className, ...props }: ListBoxProps<T> & { className?: string }) {
  return (
    <AriaListBox
      renderEmptyState={() => <p className="px-2 py-3 text-center text-base text-ink-2">{t("Nothing fits")}</p>}
      {...props}
      className={cx("max-h-80 overflow-y-auto overscroll-contain p-1 outline-none", className)}
    />
  );
}

export interface OptionProps extends Omit<ListBoxItemProps, "children" | "className"> {
  icon?: ReactNode;
  description?: ReactNode;
  children: string;
}

export function Option({ icon, description, children, ...props }: OptionProps) {
  return (
    <ListBoxItem textValue={children} {...props} className={optionClass}>
      {({ isSelected }) => (
        <>
          {icon}
          <span className="flex min-w-0 flex-1 flex-col">
            <Text slot="label" className="truncate">
              {children}
            </Text>
            {description && (
              <Text slot="description" className="truncate text-meta text-ink-2">
                {description}
              </Text>
            )}
          </span>
          {isSelected && <Check className="text-accent-ink" aria-hidden="true" />}
        </>
      )}
    </ListBoxItem>
  );
}

export function OptionGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <ListBoxSection>
      <Header className="px-2 pt-2 pb-1 text-meta font-medium text-ink-2">{title}</Header>
      {children}
    </ListBoxSection>
  );
}
