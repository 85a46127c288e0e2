import { valibotResolver } from "@hookform/resolvers/valibot";
import { useRouter } from "@tanstack/react-router";
import { Suspense } from "react";
import { useForm } from "react-hook-form";
import { graphql, useLazyLoadQuery } from "react-relay";
import * as v from "valibot";
import { required } from "@/lib/checks";
import { useFormDraft } from "@/lib/draft";
import { t } from "@/lib/i18n";
import { useAction } from "@/lib/relay/action";
import { type EmploymentType, employmentTypes, employmentTypeWord } from "@/lib/words";
import { Button } from "@/ui/Button/Button";
import { Dialog, DialogActions, DialogBody } from "@/ui/Dialog/Dialog";
import {
  Form,
  FormCheckbox,
  FormError,
  FormNumberField,
  FormSelect,
  FormTextArea,
  FormTextField,
  showError,
} from "@/ui/Form/Form";
import { SectionBoundary } from "@/ui/SectionError/SectionError";
import { Option } from "@/ui/Select/Select";
import { SkeletonRows } from "@/ui/Skeleton/Skeleton";
import type { CreateJobDialogMutation } from "./__generated__/CreateJobDialogMutation.graphql";
import type { CreateJobDialogQuery } from "./__generated__/CreateJobDialogQuery.graphql";

interface JobValues {
  title: string;
  departmentId: string | null;
  locationIds: string[];
  employmentType: EmploymentType;
  openings: number;
  flowTemplateId: string | null;
  hiringManagerId: string | null;
  leadRecruiterId: string | null;
  description: string;
  confidential: boolean;
}

/** Prepares a job: a title is enough, the rest can follow on its page. */
export function CreateJobDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog
      title={t("New job")}
      lead={t("It starts as a draft that only its team works on. A title is enough for now.")}
      size="lg"
      isOpen
      onOpenChange={onClose}
    >
      <SectionBoundary>
        <Suspense fallback={<SkeletonRows rows={7} />}>
          <CreateJobForm onClose={onClose} />
        </Suspense>
      </SectionBoundary>
    </Dialog>
  );
}

function CreateJobForm({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const { viewer, users } = useLazyLoadQuery<CreateJobDialogQuery>(
    graphql`
      query CreateJobDialogQuery {
        viewer {
          user {
            id
            role
          }
          organization {
            id
            departments {
              id
              name
              archived
            }
            locations {
              id
              name
              archived
            }
            flowTemplates {
              id
              name
              steps {
                name
              }
            }
          }
        }
        users(filter: { statuses: [ACTIVE] }, first: 200) {
          edges {
            node {
              id
              name
              title
            }
          }
        }
      }
    `,
    {},
    { fetchPolicy: "store-and-network" },
  );
  const { departments, locations, flowTemplates } = viewer.organization;
  const people = users.edges.map((edge) => edge.node);
  const recruits = viewer.user.role !== "MEMBER";

  const form = useForm<JobValues>({
    defaultValues: {
      title: "",
      departmentId: null,
      locationIds: [],
      employmentType: "FULL_TIME",
      openings: 1,
      flowTemplateId: flowTemplates[0]?.id ?? null,
      hiringManagerId: recruits ? null : viewer.user.id,
      leadRecruiterId: recruits ? viewer.user.id : null,
      description: "",
      confidential: false,
    },
    resolver: valibotResolver(
      v.object({
        title: required(t("Give the role a name.")),
        departmentId: v.nullable(v.string()),
        locationIds: v.array(v.string()),
        employmentType: v.picklist(employmentTypes),
        openings: v.pipe(
          v.number(t("Enter how many people are to be hired.")),
          v.minValue(1, t("Hire at least one person.")),
          v.maxValue(999, t("999 is the most for one job.")),
        ),
        flowTemplateId: v.nullable(v.string()),
        hiringManagerId: v.nullable(v.string()),
        leadRecruiterId: v.nullable(v.string()),
        description: v.string(),
        confidential: v.boolean(),
      }),
    ),
  });
  const forget = useFormDraft(form, "job.new");

  const [create, creating] = useAction<CreateJobDialogMutation>(graphql`
    mutation CreateJobDialogMutation($input: CreateJobInput!) {
      createJob(input: $input) {
        job {
          id
          title
          ...JobRow_job
        }
      }
    }
  `);

  const submit = form.handleSubmit(async (values) => {
    const response = await create(
      { input: { ...values, description: values.description || null } },
      {
        done: t("“{title}” is a draft now", { title: values.title }),
        onRefused: (error) => {
          showError(form, error);
          return true;
        },
      },
    );
    if (!response) return;
    forget();
    onClose();
    void router.navigate({ href: `/jobs/${response.createJob.job.id}` });
  });

  const personOption = (person: (typeof people)[number]) => (
    <Option id={person.id} description={person.title || undefined}>
      {person.name}
    </Option>
  );

  return (
    <Form onSubmit={submit} className="min-h-0 gap-0">
      <DialogBody>
        <FormError form={form} />
        <FormTextField
          control={form.control}
          name="title"
          label={t("Role")}
          placeholder={t("e.g. Backend engineer")}
          autoFocus
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <FormSelect
            control={form.control}
            name="departmentId"
            label={t("Department")}
            optional
            placeholder={t("None yet")}
            items={departments.filter((department) => !department.archived)}
          >
            {(department) => <Option id={department.id}>{department.name}</Option>}
          </FormSelect>
          <FormSelect<JobValues, (typeof locations)[number], "multiple">
            control={form.control}
            name="locationIds"
            label={t("Locations")}
            optional
            selectionMode="multiple"
            placeholder={t("None yet")}
            items={locations.filter((location) => !location.archived)}
          >
            {(location) => <Option id={location.id}>{location.name}</Option>}
          </FormSelect>
          <FormSelect
            control={form.control}
            name="employmentType"
            label={t("Employment")}
            items={employmentTypes.map((id) => ({ id }))}
          >
            {(type) => <Option id={type.id}>{employmentTypeWord(type.id)}</Option>}
          </FormSelect>
          <FormNumberField control={form.control} name="openings" label={t("Openings")} minValue={1} maxValue={999} />
          <FormSelect
            control={form.control}
            name="hiringManagerId"
            label={t("Hiring manager")}
            description={t("Owns the role and decides.")}
            placeholder={t("Choose a person")}
            items={people}
          >
            {personOption}
          </FormSelect>
          <FormSelect
            control={form.control}
            name="leadRecruiterId"
            label={t("Lead recruiter")}
            description={t("Runs the search.")}
            placeholder={t("Choose a person")}
            items={people}
          >
            {personOption}
          </FormSelect>
        </div>
        {flowTemplates.length > 0 && (
          <FormSelect control={form.control} name="flowTemplateId" label={t("Flow")} items={flowTemplates}>
            {(flow) => (
              <Option id={flow.id} description={flow.steps.map((step) => step.name).join(" → ")}>
                {flow.name}
              </Option>
            )}
          </FormSelect>
        )}
        <FormTextArea control={form.control} name="description" label={t("Description")} optional rows={4} />
        <FormCheckbox
          control={form.control}
          name="confidential"
          description={t("Exists only for its team: in no list, count or search of anybody else.")}
        >
          {t("Confidential")}
        </FormCheckbox>
      </DialogBody>
      <DialogActions>
        <Button onPress={onClose}>{t("Cancel")}</Button>
        <Button type="submit" variant="primary" isPending={creating}>
          {t("Create the draft")}
        </Button>
      </DialogActions>
    </Form>
  );
}
