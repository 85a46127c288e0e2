import { valibotResolver } from "@hookform/resolvers/valibot";
import type { ReactNode } from "react";
import { type DefaultValues, type FieldValues, type UseFormReturn, useForm } from "react-hook-form";
import * as v from "valibot";
import type { RequestError } from "@/lib/errors";
import { t } from "@/lib/i18n";
import { Button } from "@/ui/Button/Button";
import { Dialog, DialogActions, DialogBody } from "@/ui/Dialog/Dialog";
import { Form, FormError, FormTextField, showError } from "@/ui/Form/Form";

export interface Named extends FieldValues {
  name: string;
}

/** Makes or renames something of which the name is the main thing. */
export function NameDialog<T extends Named>({
  title,
  values,
  busy,
  onSave,
  onClose,
  children,
}: {
  title: string;
  values: T;
  busy: boolean;
  /** Saves, and resolves to whether it was. `refused` shows why not in the form. */
  onSave: (values: T, refused: (error: RequestError) => boolean) => Promise<boolean>;
  onClose: () => void;
  children?: (form: UseFormReturn<T>) => ReactNode;
}) {
  const form = useForm<T>({
    defaultValues: values as DefaultValues<T>,
    resolver: valibotResolver(
      v.looseObject({
        name: v.pipe(
          v.string(),
          v.trim(),
          v.nonEmpty(t("Give it a name.")),
          v.maxLength(120, t("Use at most 120 characters.")),
        ),
      }),
    ) as never,
  });
  const submit = form.handleSubmit(async (typed) => {
    const saved = await onSave(typed as T, (error) => {
      showError(form, error);
      return true;
    });
    if (saved) onClose();
  });
  return (
    <Dialog title={title} size="sm" isOpen onOpenChange={onClose}>
      <Form onSubmit={submit} className="min-h-0 gap-0">
        <DialogBody>
          <FormError form={form} />
          <FormTextField control={form.control} name={"name" as never} label={t("Name")} autoFocus />
          {children?.(form)}
        </DialogBody>
        <DialogActions>
          <Button onPress={onClose}>{t("Cancel")}</Button>
          <Button type="submit" variant="primary" isPending={busy}>
            {t("Save")}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
