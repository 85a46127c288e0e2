import { valibotResolver } from "@hookform/resolvers/valibot";
import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { useFieldArray, useForm } from "react-hook-form";
import { graphql, useFragment } from "react-relay";
import * as v from "valibot";
import { announce } from "@/lib/announce";
import { required } from "@/lib/checks";
import { t } from "@/lib/i18n";
import { useAction } from "@/lib/relay/action";
import { type StepKind, stepKinds, stepKindWord } from "@/lib/words";
import { Button } from "@/ui/Button/Button";
import { Dialog, DialogActions, DialogBody } from "@/ui/Dialog/Dialog";
import { Form, FormCheckbox, FormError, FormNumberField, FormSelect, FormTextField, showError } from "@/ui/Form/Form";
import { IconButton } from "@/ui/IconButton/IconButton";
import { Option } from "@/ui/Select/Select";
import type { FlowTemplateDialog_flowTemplate$key } from "./__generated__/FlowTemplateDialog_flowTemplate.graphql";
import type { FlowTemplateDialogMutation } from "./__generated__/FlowTemplateDialogMutation.graphql";
import { append } from "./lists";

interface Values {
  name: string;
  steps: { name: string; kind: StepKind; optional: boolean; responseHours: number }[];
}

/** What the API accepts at most. */
const mostSteps = 20;

const fresh = (): Values => ({
  name: "",
  steps: [
    { name: stepKindWord("PRE_SCREENING"), kind: "PRE_SCREENING", optional: false, responseHours: 16 },
    { name: stepKindWord("RECRUITMENT_INTERVIEW"), kind: "RECRUITMENT_INTERVIEW", optional: false, responseHours: 24 },
    { name: stepKindWord("MANAGERIAL_INTERVIEW"), kind: "MANAGERIAL_INTERVIEW", optional: false, responseHours: 24 },
    { name: stepKindWord("OFFER"), kind: "OFFER", optional: false, responseHours: 16 },
    { name: stepKindWord("HIRED"), kind: "HIRED", optional: false, responseHours: 0 },
  ],
});

/** Makes or edits a flow; its last step is always the hire. */
export function FlowTemplateDialog({
  template,
  organizationId,
  onClose,
}: {
  template: FlowTemplateDialog_flowTemplate$key | null;
  organizationId: string;
  onClose: () => void;
}) {
  const data = useFragment(
    graphql`
      fragment FlowTemplateDialog_flowTemplate on FlowTemplate {
        id
        version
        name
        steps {
          name
          kind
          optional
          responseHours
        }
      }
    `,
    template,
  );
  const form = useForm<Values>({
    defaultValues: data ? { name: data.name, steps: data.steps.map((step) => ({ ...step })) } : fresh(),
    resolver: valibotResolver(
      v.object({
        name: required(t("Give the template a name.")),
        steps: v.array(
          v.object({
            name: required(t("Name the step.")),
            kind: v.picklist(stepKinds),
            optional: v.boolean(),
            responseHours: v.pipe(
              v.number(t("Enter hours, or 0.")),
              v.minValue(0),
              v.maxValue(400, t("400 hours at most.")),
            ),
          }),
        ),
      }),
    ),
  });
  const { fields, insert, remove, move } = useFieldArray({ control: form.control, name: "steps" });
  const last = fields.length - 1;
  const [save, saving] = useAction<FlowTemplateDialogMutation>(graphql`
    mutation FlowTemplateDialogMutation($input: SaveFlowTemplateInput!) {
      saveFlowTemplate(input: $input) {
        flowTemplate {
          id
          name
          steps {
            name
          }
          ...FlowTemplateDialog_flowTemplate
        }
      }
    }
  `);

  const shift = (at: number, to: number) => {
    move(at, to);
    announce(t("{step} is step {n} now", { step: form.getValues(`steps.${to}.name`), n: to + 1 }));
  };

  const submit = form.handleSubmit(async ({ name, steps }) => {
    const response = await save(
      { input: { id: data?.id, version: data?.version, name, steps } },
      {
        onRefused: (error) => {
          showError(form, error);
          return true;
        },
        updater: (store) =>
          append(store, {
            payload: "saveFlowTemplate",
            made: "flowTemplate",
            owner: organizationId,
            list: "flowTemplates",
          }),
      },
    );
    if (response) onClose();
  });

  return (
    <Dialog title={data ? t("Edit the template") : t("New flow template")} size="lg" isOpen onOpenChange={onClose}>
      <Form onSubmit={submit} className="min-h-0 gap-0">
        <DialogBody>
          <FormError form={form} />
          <FormTextField control={form.control} name="name" label={t("Name")} autoFocus={!data} />
          <ol className="flex flex-col divide-y divide-line rounded-lg border border-line">
            {fields.map((field, at) => {
              const hired = at === last;
              return (
                <li
                  key={field.id}
                  className="grid grid-cols-2 items-start gap-2 p-2 sm:grid-cols-[minmax(0,3fr)_minmax(0,3fr)_112px_auto_auto]"
                >
                  <FormTextField
                    control={form.control}
                    name={`steps.${at}.name`}
                    label={t("Step {n}", { n: at + 1 })}
                    labelHidden
                    className="max-sm:col-span-2"
                  />
                  <FormSelect
                    control={form.control}
                    name={`steps.${at}.kind`}
                    label={t("What happens in step {n}", { n: at + 1 })}
                    labelHidden
                    isDisabled={hired}
                    items={stepKinds.filter((kind) => hired === (kind === "HIRED")).map((id) => ({ id }))}
                  >
                    {(kind) => <Option id={kind.id}>{stepKindWord(kind.id)}</Option>}
                  </FormSelect>
                  {hired ? (
                    <p className="self-center text-meta text-ink-2 sm:col-span-3">{t("Ends the application.")}</p>
                  ) : (
                    <>
                      <FormNumberField
                        control={form.control}
                        name={`steps.${at}.responseHours`}
                        label={t("Agreed response time of step {n} in working hours", { n: at + 1 })}
                        labelHidden
                        minValue={0}
                        maxValue={400}
                        step={8}
                        formatOptions={{ style: "unit", unit: "hour", unitDisplay: "narrow" }}
                      />
                      <FormCheckbox control={form.control} name={`steps.${at}.optional`} className="self-center">
                        {t("Optional")}
                      </FormCheckbox>
                      <span className="flex items-center justify-end self-center">
                        <IconButton label={t("Move up")} isDisabled={at === 0} onPress={() => shift(at, at - 1)}>
                          <ArrowUp />
                        </IconButton>
                        <IconButton
                          label={t("Move down")}
                          isDisabled={at >= last - 1}
                          onPress={() => shift(at, at + 1)}
                        >
                          <ArrowDown />
                        </IconButton>
                        <IconButton
                          label={t("Remove the step")}
                          isDisabled={fields.length <= 2}
                          onPress={() => remove(at)}
                        >
                          <X />
                        </IconButton>
                      </span>
                    </>
                  )}
                </li>
              );
            })}
          </ol>
          <Button
            icon={<Plus />}
            className="self-start"
            isDisabled={fields.length >= mostSteps}
            onPress={() => insert(last, { name: "", kind: "CUSTOM", optional: false, responseHours: 24 })}
          >
            {t("Add a step")}
          </Button>
        </DialogBody>
        <DialogActions>
          <Button onPress={onClose}>{t("Cancel")}</Button>
          <Button type="submit" variant="primary" isPending={saving}>
            {t("Save")}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
