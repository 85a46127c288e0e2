import { t } from "@/lib/i18n";
import { type Command, useCommandList, useSingleKeys } from "@/lib/shortcuts";
import { Dialog, DialogBody } from "@/ui/Dialog/Dialog";
import { Kbd } from "@/ui/Kbd/Kbd";
import { Switch } from "@/ui/Switch/Switch";

/** All keys that do something on this page. */
export default function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const [singleKeys, setSingleKeys] = useSingleKeys();
  const commands = useCommandList();
  const groups = new Map<string, Command[]>();
  for (const command of commands) {
    if (command.keys) groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  }

  return (
    <Dialog title={t("Keyboard shortcuts")} isOpen onOpenChange={onClose} size="lg">
      <DialogBody className="pb-6">
        <Switch
          isSelected={singleKeys}
          onChange={setSingleKeys}
          description={t("Off, only shortcuts with Ctrl or ⌘ work. They never fire while you type.")}
        >
          {t("Single-key shortcuts")}
        </Switch>
        <div className="columns-1 gap-8 sm:columns-2">
          {[...groups].map(([title, list]) => (
            <section key={title} className="mb-4 break-inside-avoid">
              <h3 className="mb-1 text-meta font-medium text-ink-2">{title}</h3>
              <ul>
                {list.map((command) => (
                  <li
                    key={command.id}
                    className="flex min-h-7 items-center justify-between gap-4 border-b border-line text-base"
                  >
                    {command.title}
                    {command.keys && <Kbd keys={command.keys} />}
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </DialogBody>
    </Dialog>
  );
}
