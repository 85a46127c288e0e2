import { Pencil, TriangleAlert } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { t } from "@/lib/i18n";
import { Button } from "@/ui/Button/Button";
import { IconButton } from "@/ui/IconButton/IconButton";
import { SectionBoundary } from "@/ui/SectionError/SectionError";
import { fieldName } from "../timeline/sentence";
import { describe, type Field, type Profile } from "./edit";
import type { ProfileEdit } from "./useProfileEdit";

/** A part of the profile that turns into a form where it stands. */
export function EditableSection({
  title,
  edit,
  permission,
  form,
  children,
}: {
  title: string;
  edit: ProfileEdit;
  permission: { readonly allowed: boolean; readonly reason: string | null | undefined };
  form: (draft: Profile) => ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  const fields = useRef<HTMLFormElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const editing = edit.draft !== null;
  const opened = useRef(false);

  // The first field takes the focus when the form opens by a press, and the pencil when it closes.
  useEffect(() => {
    if (!opened.current) return;
    if (editing) fields.current?.querySelector<HTMLElement>("input, textarea, button")?.focus();
    else {
      opened.current = false;
      opener.current?.focus();
    }
  }, [editing]);

  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <header className="flex min-h-7 items-center gap-2">
        <h2 id={id} className="text-base font-semibold">
          {title}
        </h2>
        {!editing && permission.allowed && (
          <IconButton
            ref={opener}
            label={t("Edit {section}", { section: title })}
            className="ml-auto"
            onPress={() => {
              opened.current = true;
              edit.begin();
            }}
          >
            <Pencil />
          </IconButton>
        )}
      </header>
      <SectionBoundary>
        {edit.draft ? (
          <form
            ref={fields}
            aria-labelledby={id}
            className="flex flex-col gap-3 rounded-lg border border-line p-3"
            onSubmit={(event) => {
              event.preventDefault();
              void edit.save();
            }}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
                event.preventDefault();
                void edit.save();
              }
              if (event.key === "Escape" && !event.defaultPrevented) {
                // Closes the form and not the panel around it.
                event.preventDefault();
                event.stopPropagation();
                edit.cancel();
              }
            }}
          >
            {form(edit.draft)}
            {[...edit.conflicts].map(([field, theirs]) => (
              <Conflict key={field} field={field} mine={edit.draft as Profile} theirs={theirs} settle={edit.settle} />
            ))}
            <div className="flex items-center justify-end gap-2">
              <Button size="sm" onPress={edit.cancel}>
                {t("Cancel")}
              </Button>
              <Button
                size="sm"
                type="submit"
                variant="primary"
                isPending={edit.busy}
                isDisabled={edit.conflicts.size > 0}
              >
                {t("Save")}
              </Button>
            </div>
          </form>
        ) : (
          children
        )}
      </SectionBoundary>
    </section>
  );
}

function Conflict({
  field,
  mine,
  theirs,
  settle,
}: {
  field: Field;
  mine: Profile;
  theirs: Profile;
  settle: ProfileEdit["settle"];
}) {
  const name = fieldName(field);
  return (
    <div role="alert" className="flex flex-col gap-2 rounded-md bg-warning-soft p-3 text-base">
      <p className="flex items-start gap-2 font-medium text-warning">
        <TriangleAlert className="mt-px size-4 shrink-0" aria-hidden="true" />
        {t("Somebody changed {field} while you were editing. Nothing of yours was saved or lost.", { field: name })}
      </p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
        <dt className="text-ink-2">{t("Stored now")}</dt>
        <dd className="font-medium">{describe(theirs, field) || t("empty")}</dd>
        <dt className="text-ink-2">{t("Yours")}</dt>
        <dd className="font-medium">{describe(mine, field) || t("empty")}</dd>
      </dl>
      <div className="flex gap-2">
        <Button size="sm" onPress={() => settle(field, "theirs")}>
          {t("Take the stored value")}
        </Button>
        <Button size="sm" onPress={() => settle(field, "mine")}>
          {t("Keep mine")}
        </Button>
      </div>
    </div>
  );
}
