import { valibotResolver } from "@hookform/resolvers/valibot";
import { CheckboxGroup } from "react-aria-components/CheckboxGroup";
import { Label } from "react-aria-components/Label";
import { Controller, useForm } from "react-hook-form";
import { graphql, useFragment } from "react-relay";
import * as v from "valibot";
import { required } from "@/lib/checks";
import { locale, t } from "@/lib/i18n";
import { useAction } from "@/lib/relay/action";
import { Button } from "@/ui/Button/Button";
import { Checkbox } from "@/ui/Checkbox/Checkbox";
import { Form, FormError, FormTextArea, FormTextField, showError } from "@/ui/Form/Form";
import type { OrganizationForm_organization$key } from "./__generated__/OrganizationForm_organization.graphql";
import type { OrganizationFormMutation } from "./__generated__/OrganizationFormMutation.graphql";
import { clockOf, minutesOf } from "./hours";
import { TimeZoneField } from "./TimeZoneField";

/** Weeks begin on Monday here; 0 is Sunday. */
const days = [1, 2, 3, 4, 5, 6, 0];
const dayName = new Intl.DateTimeFormat(locale, { weekday: "short", timeZone: "UTC" });
/** 4 January 1970 was a Sunday. */
const nameOf = (day: number) => dayName.format(new Date(Date.UTC(1970, 0, 4 + day)));

const lines = (text: string) => text.split(/[\s,;]+/).filter(Boolean);

export function OrganizationForm({
  organization,
  editable,
}: {
  organization: OrganizationForm_organization$key;
  editable: boolean;
}) {
  const {
    id: _,
    version,
    name,
    timeZone,
    workingWeek,
  } = useFragment(
    graphql`
      fragment OrganizationForm_organization on Organization {
        id
        version
        name
        timeZone
        workingWeek {
          days
          from
          to
          holidays
        }
      }
    `,
    organization,
  );
  const clock = v.pipe(
    v.string(),
    v.check((text) => minutesOf(text) !== null, t("Write it as 09:00.")),
  );
  const form = useForm({
    defaultValues: {
      name,
      timeZone,
      days: [...workingWeek.days],
      from: clockOf(workingWeek.from),
      to: clockOf(workingWeek.to),
      holidays: workingWeek.holidays.join("\n"),
    },
    resolver: valibotResolver(
      v.pipe(
        v.object({
          name: required(t("Enter the organization’s name.")),
          timeZone: v.string(),
          days: v.pipe(v.array(v.number()), v.minLength(1, t("Choose at least one day."))),
          from: clock,
          to: clock,
          holidays: v.pipe(
            v.string(),
            v.check(
              (text) => lines(text).every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day))),
              t("Write each date as 2026-12-25."),
            ),
          ),
        }),
        v.forward(
          v.check(({ from, to }) => (minutesOf(from) ?? 0) < (minutesOf(to) ?? 0), t("The day ends after it begins.")),
          ["to"],
        ),
      ),
    ),
  });
  const [save, saving] = useAction<OrganizationFormMutation>(graphql`
    mutation OrganizationFormMutation($input: UpdateOrganizationInput!) {
      updateOrganization(input: $input) {
        organization {
          ...OrganizationForm_organization
        }
      }
    }
  `);

  const submit = form.handleSubmit(async (values) => {
    const response = await save(
      {
        input: {
          version,
          name: values.name,
          timeZone: values.timeZone,
          workingWeek: {
            days: values.days,
            from: minutesOf(values.from) ?? workingWeek.from,
            to: minutesOf(values.to) ?? workingWeek.to,
            holidays: lines(values.holidays),
          },
        },
      },
      {
        done: t("Saved"),
        onRefused: (error) => {
          showError(form, error);
          return true;
        },
      },
    );
    if (response) form.reset(values);
  });

  return (
    <Form onSubmit={submit} className="max-w-100">
      <FormError form={form} />
      <FormTextField control={form.control} name="name" label={t("Name")} isDisabled={!editable} />
      <TimeZoneField control={form.control} name="timeZone" label={t("Time zone")} isDisabled={!editable} />
      <Controller
        control={form.control}
        name="days"
        render={({ field, fieldState }) => (
          <CheckboxGroup
            value={field.value.map(String)}
            onChange={(chosen) => field.onChange(chosen.map(Number))}
            isDisabled={!editable}
            isInvalid={fieldState.invalid}
            className="flex flex-col gap-1"
          >
            <Label className="text-base font-medium">{t("Working days")}</Label>
            <div className="flex flex-wrap gap-x-3 gap-y-1">
              {days.map((day) => (
                <Checkbox key={day} value={String(day)}>
                  {nameOf(day)}
                </Checkbox>
              ))}
            </div>
            {fieldState.error && <p className="text-meta text-danger">{fieldState.error.message}</p>}
          </CheckboxGroup>
        )}
      />
      <div className="grid grid-cols-2 gap-4">
        <FormTextField
          control={form.control}
          name="from"
          label={t("From")}
          inputMode="numeric"
          isDisabled={!editable}
        />
        <FormTextField control={form.control} name="to" label={t("To")} inputMode="numeric" isDisabled={!editable} />
      </div>
      <FormTextArea
        control={form.control}
        name="holidays"
        label={t("Holidays")}
        optional
        description={t("One date per line, such as 2026-12-25. Nothing becomes late on these days.")}
        isDisabled={!editable}
      />
      {editable && (
        <Button
          type="submit"
          variant="primary"
          className="self-start"
          isPending={saving}
          isDisabled={!form.formState.isDirty}
        >
          {t("Save")}
        </Button>
      )}
    </Form>
  );
}
