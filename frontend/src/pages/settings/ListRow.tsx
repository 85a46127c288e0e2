import { Archive, ArchiveRestore, ArrowDown, ArrowUp, Ellipsis, Pencil, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { t } from "@/lib/i18n";
import { Badge } from "@/ui/Badge/Badge";
import { cx } from "@/ui/cx";
import { IconButton } from "@/ui/IconButton/IconButton";
import { Menu, MenuItem, MenuTrigger } from "@/ui/Menu/Menu";
import { rowClass } from "./SettingsPage";

/** A row of a settings list with what can be done to it; without handlers it can only be read. */
export function ListRow({
  name,
  note,
  icon,
  archived = false,
  onEdit,
  onArchive,
  onDelete,
  onUp,
  onDown,
}: {
  name: string;
  note?: ReactNode;
  icon?: ReactNode;
  archived?: boolean;
  onEdit?: () => void;
  onArchive?: (archived: boolean) => void;
  onDelete?: () => void;
  onUp?: () => void;
  onDown?: () => void;
}) {
  return (
    <li className={rowClass}>
      {icon}
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2">
          <span className={cx("truncate", archived ? "text-ink-2" : "font-medium")}>{name}</span>
          {archived && <Badge>{t("Archived")}</Badge>}
        </p>
        {note && <p className="truncate text-meta text-ink-2">{note}</p>}
      </div>
      {(onEdit || onArchive || onDelete) && (
        <MenuTrigger>
          <IconButton label={t("What to do with {name}", { name })}>
            <Ellipsis />
          </IconButton>
          <Menu
            placement="bottom end"
            onAction={(key) => {
              if (key === "edit") onEdit?.();
              if (key === "archive") onArchive?.(!archived);
              if (key === "delete") onDelete?.();
              if (key === "up") onUp?.();
              if (key === "down") onDown?.();
            }}
          >
            {onEdit ? (
              <MenuItem id="edit" icon={<Pencil />}>
                {t("Edit")}
              </MenuItem>
            ) : null}
            {onUp ? (
              <MenuItem id="up" icon={<ArrowUp />}>
                {t("Move up")}
              </MenuItem>
            ) : null}
            {onDown ? (
              <MenuItem id="down" icon={<ArrowDown />}>
                {t("Move down")}
              </MenuItem>
            ) : null}
            {onArchive ? (
              <MenuItem
                id="archive"
                icon={archived ? <ArchiveRestore /> : <Archive />}
                description={archived ? undefined : t("No longer offered; what has it keeps it.")}
              >
                {archived ? t("Offer again") : t("Archive")}
              </MenuItem>
            ) : null}
            {onDelete ? (
              <MenuItem id="delete" icon={<Trash2 />} danger>
                {t("Delete")}
              </MenuItem>
            ) : null}
          </Menu>
        </MenuTrigger>
      )}
    </li>
  );
}
