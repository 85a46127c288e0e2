import { Check, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  Header,
  type MenuItemProps,
  type MenuProps,
  type MenuSectionProps,
  Separator,
} from "react-aria-components/Menu";
import { Text } from "react-aria-components/Text";
import { cx } from "../cx";
import { Kbd } from "../Kbd/Kbd";
import { optionClass } from "../ListBox/ListBox";
import { Popover } from "../Popover/Popover";

export { MenuTrigger, SubmenuTrigger } from "react-aria-components/Menu";

/** The list of a MenuTrigger, with its popover. */
export function Menu<T extends object>({
  placement,
  className,
  ...props
}: Omit<MenuProps<T>, "className"> & {
  placement?: "bottom start" | "bottom end" | "top start" | "top end" | "right top";
  className?: string;
}) {
  return (
    <Popover placement={placement} className={cx("min-w-48", className)}>
      <AriaMenu {...props} className="max-h-[inherit] overflow-auto p-1 outline-none" />
    </Popover>
  );
}

export interface ItemProps extends Omit<MenuItemProps, "children" | "className"> {
  icon?: ReactNode;
  keys?: string;
  danger?: boolean;
  /** A second line: what it does, or why it can't be done now. */
  description?: ReactNode;
  children: string;
}

export function MenuItem({ icon, keys, danger, description, children, ...props }: ItemProps) {
  return (
    <AriaMenuItem textValue={children} {...props} className={cx(optionClass, danger ? "text-danger" : "text-ink")}>
      {({ hasSubmenu, isSelected }) => (
        <>
          {icon && <span className={cx("contents", !danger && "[&_svg]:text-ink-2")}>{icon}</span>}
          <span className="flex min-w-0 flex-1 flex-col">
            <Text slot="label">{children}</Text>
            {description && (
              <Text slot="description" className="max-w-64 text-meta text-ink-2">
                {description}
              </Text>
            )}
          </span>
          {keys && <Kbd keys={keys} />}
          {isSelected && <Check className="text-accent-ink" aria-hidden="true" />}
          {hasSubmenu && <ChevronRight className="text-ink-2" aria-hidden="true" />}
        </>
      )}
    </AriaMenuItem>
  );
}

export function MenuSection<T extends object>({
  title,
  children,
  ...props
}: Omit<MenuSectionProps<T>, "children"> & { title?: string; children: ReactNode }) {
  return (
    <AriaMenuSection {...props}>
      {title && <Header className="px-2 pt-2 pb-1 text-meta font-medium text-ink-2">{title}</Header>}
      {children}
    </AriaMenuSection>
  );
}

export function MenuSeparator() {
  return <Separator className="mx-2 my-1 border-t border-line" />;
}
