import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { t } from "@/lib/i18n";
import { Button } from "@/ui/Button/Button";
import { Dialog, DialogActions, DialogBody } from "@/ui/Dialog/Dialog";
import { TextField } from "@/ui/TextField/TextField";

/** Shows a single-use address, to be handed over by whatever way is safe. */
export function LinkDialog({ title, link, onClose }: { title: string; link: string; onClose: () => void }) {
  const [copied, setCopied] = useState(false);
  return (
    <Dialog
      title={title}
      lead={t("The link works once, for seven days, and is shown only here. Give it to nobody else.")}
      isOpen
      onOpenChange={onClose}
    >
      <DialogBody>
        <div className="flex items-end gap-2">
          <TextField
            label={t("Link")}
            value={link}
            isReadOnly
            onFocus={(event) => (event.target as HTMLInputElement).select()}
            className="flex-1"
          />
          <Button
            icon={copied ? <Check /> : <Copy />}
            onPress={async () => {
              await navigator.clipboard.writeText(link);
              setCopied(true);
            }}
          >
            {copied ? t("Copied") : t("Copy")}
          </Button>
        </div>
      </DialogBody>
      <DialogActions>
        <Button variant="primary" onPress={onClose}>
          {t("Done")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
