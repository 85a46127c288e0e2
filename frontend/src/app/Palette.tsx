import { useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Dialog } from "react-aria-components/Dialog";
import { Input } from "react-aria-components/Input";
import { Menu } from "react-aria-components/Menu";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { SearchField } from "react-aria-components/SearchField";
import { t } from "@/lib/i18n";
import { groups, search, useCommandList } from "@/lib/shortcuts";
import { MenuItem, MenuSection } from "@/ui/Menu/Menu";
import { grouped } from "./palette/order";
import { type Found, useFound } from "./palette/useFound";

/** Everything that can be found or done by typing: this page's commands first, then jobs, people, and the rest. */
export default function Palette({ onClose }: { onClose: () => void }) {
  return (
    <ModalOverlay
      isOpen
      onOpenChange={onClose}
      isDismissable
      className="fixed inset-0 z-40 flex h-(--visual-viewport-height) items-start justify-center bg-backdrop p-4 pt-[12vh] transition entering:opacity-0 exiting:opacity-0"
    >
      <Modal className="w-full max-w-140 overflow-hidden rounded-lg bg-raised text-ink shadow-overlay">
        <Dialog aria-label={t("Commands")} className="outline-none">
          {({ close }) => <Commands close={close} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Commands({ close }: { close: () => void }) {
  const commands = useCommandList();
  const [typed, setTyped] = useState("");
  const fitting = search(commands, typed);
  const { found, waiting } = useFound(typed);

  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField aria-label={t("Find or do")} autoFocus className="border-b border-line">
        <Input
          placeholder={t("A command, a job, a person…")}
          className="w-full bg-transparent px-4 py-3 text-section outline-none [&::-webkit-search-cancel-button]:hidden"
        />
      </SearchField>
      <Menu
        aria-label={t("Commands")}
        className="max-h-[50vh] overflow-y-auto p-1 outline-none"
        disabledKeys={fitting.filter((command) => command.refused).map((command) => command.id)}
        onAction={(key) => {
          close();
          // After the dialog is gone, so that the command finds the focus where it was.
          setTimeout(() => [...commands, ...found].find((command) => command.id === key)?.run(), 0);
        }}
        renderEmptyState={() => (
          <p className="px-4 py-8 text-center text-base text-ink-2">
            {waiting ? t("Looking…") : t("Nothing fits “{typed}”", { typed })}
          </p>
        )}
      >
        {grouped(fitting, found, groups.here).map((group) => (
          <MenuSection key={group.title} title={group.title}>
            {group.commands.map((command) => (
              <MenuItem
                key={command.id}
                id={command.id}
                keys={command.keys}
                description={command.refused ?? ("detail" in command ? (command as Found).detail : undefined)}
              >
                {command.title}
              </MenuItem>
            ))}
          </MenuSection>
        ))}
      </Menu>
    </Autocomplete>
  );
}
