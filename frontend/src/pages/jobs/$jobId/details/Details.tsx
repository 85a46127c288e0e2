import { valibotResolver } from "@hookform/resolvers/valibot";
import { Suspense, useState } from "react";
import { type FieldPath, useForm } from "react-hook-form";
import { fetchQuery, graphql, useLazyLoadQuery, useRelayEnvironment } from "react-relay";
import * as v from "valibot";
import { NotFound } from "@/app/NotFound";
import { required } from "@/lib/checks";
import { t } from "@/lib/i18n";
import { useAction } from "@/lib/relay/action";
import { type EmploymentType, employmentTypes, employmentTypeWord } from "@/lib/words";
import { Button } from "@/ui/Button/Button";
import {
  Form,
  FormCheckbox,
  FormError,
  FormNumberField,
  FormSelect,
  FormTextArea,
  FormTextField,
} from "@/ui/Form/Form";
import { Option } from "@/ui/Select/Select";
import { SkeletonRows } from "@/ui/Skeleton/Skeleton";
import { DateText } from "@/ui/Time/Time";
import { useJob } from "../JobContext";
import type { DetailsMutation } from "./__generated__/DetailsMutation.graphql";
import type { DetailsQuery, DetailsQuery$data } from "./__generated__/DetailsQuery.graphql";
import { Conflict } from "./Conflict";
import { type Difference, differences } from "./conflicts";

const query = graphql`
  query DetailsQuery($jobId: ID!) {
    viewer {
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
      }
    }
    job(id: $jobId) {
      id
      version
      title
      description
      employmentType
      openings
      confidential
      targetDate
      openedAt
      createdAt
      updatedAt
      department {
        id
        name
      }
      locations {
        id
        name
      }
      canEdit {
        allowed
        reason
      }
    }
  }
`;

export interface DetailsValues {
  title: string;
  description: string;
  employmentType: EmploymentType;
  openings: number;
  confidential: boolean;
  /** YYYY-MM-DD, empty when open. */
  targetDate: string;
  /** Empty when none. */
  departmentId: string;
  locationIds: string[];
}

type Job = NonNullable<DetailsQuery$data["job"]>;

const valuesOf = (job: Job): DetailsValues => ({
  title: job.title,
  description: job.description,
  employmentType: job.employmentType,
  openings: job.openings,
  confidential: job.confidential,
  targetDate: job.targetDate?.slice(0, 10) ?? "",
  departmentId: job.department?.id ?? "",
  locationIds: job.locations.map((location) => location.id),
});

/** What the job says: its description and the facts around it. */
export function Details() {
  const { jobId } = useJob();
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <Suspense fallback={<SkeletonRows />}>
        <Loaded key={jobId} />
      </Suspense>
    </div>
  );
}

function Loaded() {
  const { jobId } = useJob();
  const { viewer, job } = useLazyLoadQuery<DetailsQuery>(query, { jobId }, { fetchPolicy: "store-and-network" });
  if (!job) return <NotFound />;
  return job.canEdit.allowed ? <Editor job={job} organization={viewer.organization} /> : <ReadOnly job={job} />;
}

function Editor({ job, organization }: { job: Job; organization: DetailsQuery$data["viewer"]["organization"] }) {
  const environment = useRelayEnvironment();
  // What the form was filled from: the edit is based on this version, whatever comes live meanwhile.
  const [base, setBase] = useState({ version: job.version, values: valuesOf(job) });
  const [conflict, setConflict] = useState<{ theirs: Job; list: readonly Difference[] } | null>(null);
  const [save, busy] = useAction<DetailsMutation>(graphql`
    mutation DetailsMutation($input: UpdateJobInput!) {
      updateJob(input: $input) {
        job {
          id
          version
          title
          description
          employmentType
          openings
          confidential
          targetDate
          updatedAt
          department {
            id
            name
          }
          locations {
            id
            name
          }
        }
      }
    }
  `);
  const form = useForm<DetailsValues>({
    defaultValues: base.values,
    resolver: valibotResolver(
      v.object({
        title: v.pipe(required(t("Give the role a name.")), v.maxLength(200, t("Use at most 200 characters."))),
        description: v.pipe(v.string(), v.maxLength(50_000, t("Use at most 50,000 characters."))),
        employmentType: v.picklist(employmentTypes),
        openings: v.pipe(v.number(t("Enter how many people are to be hired.")), v.minValue(1), v.maxValue(999)),
        confidential: v.boolean(),
        targetDate: v.string(),
        departmentId: v.string(),
        locationIds: v.array(v.string()),
      }),
    ),
  });
  const { isDirty, dirtyFields } = form.formState;

  // Nothing typed and something came from elsewhere: show it.
  if (!isDirty && !busy && job.version > base.version) {
    const values = valuesOf(job);
    setBase({ version: job.version, values });
    queueMicrotask(() => form.reset(values));
  }

  const submit = form.handleSubmit(async (values) => {
    const changed = Object.fromEntries(
      Object.entries(values).filter(([field]) => dirtyFields[field as keyof DetailsValues]),
    ) as Partial<DetailsValues>;
    const { targetDate, ...rest } = changed;
    const answer = await save(
      {
        input: {
          id: job.id,
          version: base.version,
          ...rest,
          ...(targetDate ? { targetDate: `${targetDate}T00:00:00Z` } : {}),
        },
      },
      {
        done: t("Saved"),
        onFieldError: (field, message) => {
          const place = field.split(".").at(-1) ?? "";
          if (!(place in values)) return false;
          form.setError(place as FieldPath<DetailsValues>, { message }, { shouldFocus: true });
          return true;
        },
        onRefused: (error) => {
          if (error.code !== "CONFLICT") return false;
          fetchQuery<DetailsQuery>(
            environment,
            query,
            { jobId: job.id },
            { networkCacheConfig: { force: true } },
          ).subscribe({
            next: ({ job: theirs }) =>
              theirs && setConflict({ theirs, list: differences(base.values, valuesOf(theirs), form.getValues()) }),
            error: () => form.setError("root", { message: error.message }),
          });
          return true;
        },
      },
    );
    if (!answer) return;
    setConflict(null);
    const saved = { ...valuesOf({ ...job, ...answer.updateJob.job }) };
    setBase({ version: answer.updateJob.job.version, values: saved });
    form.reset(saved);
  });

  const departments = organization.departments.filter((one) => !one.archived || one.id === job.department?.id);
  const locations = organization.locations.filter(
    (one) => !one.archived || job.locations.some((kept) => kept.id === one.id),
  );

  return (
    <Form onSubmit={submit} className="mx-auto w-full max-w-180 p-4 pb-20">
      <h2 className="text-section font-semibold">{t("Details")}</h2>
      {conflict && (
        <Conflict
          list={conflict.list}
          departments={organization.departments}
          locations={organization.locations}
          onTheirs={() => {
            const values = valuesOf(conflict.theirs);
            setBase({ version: conflict.theirs.version, values });
            form.reset(values);
            setConflict(null);
          }}
          onMine={() => {
            // The other fields become theirs; what was typed here stays and is saved over the newer version.
            const mine = form.getValues();
            const theirs = valuesOf(conflict.theirs);
            const merged = {
              ...theirs,
              ...Object.fromEntries(
                Object.entries(mine).filter(([field]) => dirtyFields[field as keyof DetailsValues]),
              ),
            };
            setBase({ version: conflict.theirs.version, values: theirs });
            form.reset(theirs);
            for (const [field, value] of Object.entries(merged)) {
              form.setValue(field as FieldPath<DetailsValues>, value as never, { shouldDirty: true });
            }
            setConflict(null);
          }}
        />
      )}
      <FormError form={form} />
      <FormTextField control={form.control} name="title" label={t("Title")} />
      <div className="grid gap-4 sm:grid-cols-2">
        <FormSelect control={form.control} name="departmentId" label={t("Department")} optional>
          {[
            <Option key="none" id="">
              {t("None")}
            </Option>,
            ...departments.map((one) => (
              <Option key={one.id} id={one.id}>
                {one.name}
              </Option>
            )),
          ]}
        </FormSelect>
        <FormSelect
          control={form.control}
          name="locationIds"
          label={t("Locations")}
          optional
          selectionMode="multiple"
          placeholder={t("None")}
        >
          {locations.map((one) => (
            <Option key={one.id} id={one.id}>
              {one.name}
            </Option>
          ))}
        </FormSelect>
        <FormSelect control={form.control} name="employmentType" label={t("Contract")}>
          {employmentTypes.map((type) => (
            <Option key={type} id={type}>
              {employmentTypeWord(type)}
            </Option>
          ))}
        </FormSelect>
        <FormNumberField control={form.control} name="openings" label={t("Openings")} minValue={1} maxValue={999} />
        <FormTextField control={form.control} name="targetDate" label={t("Start")} optional type={"date" as "text"} />
      </div>
      <FormCheckbox
        control={form.control}
        name="confidential"
        description={t("In no list, count, search or event of anybody off the team.")}
      >
        {t("Confidential")}
      </FormCheckbox>
      <FormTextArea
        control={form.control}
        name="description"
        label={t("Description")}
        rows={14}
        optional
        maxLength={50_000}
        className="[&_textarea]:max-h-none! [&_textarea]:min-h-60!"
      />
      <p className="text-meta text-ink-2">
        {t("Made")} <DateText value={job.createdAt} /> · {t("last edited")} <DateText value={job.updatedAt} />
      </p>
      {isDirty && (
        <div className="sticky bottom-4 flex items-center gap-2 rounded-lg bg-raised p-3 shadow-overlay">
          <p role="status" className="min-w-0 flex-1 text-base">
            {t("Not saved yet")}
          </p>
          <Button onPress={() => form.reset(base.values)}>{t("Discard")}</Button>
          <Button type="submit" variant="primary" isPending={busy}>
            {t("Save")}
          </Button>
        </div>
      )}
    </Form>
  );
}

function ReadOnly({ job }: { job: Job }) {
  const facts = [
    [t("Department"), job.department?.name],
    [t("Locations"), job.locations.map((location) => location.name).join(", ")],
    [t("Contract"), employmentTypeWord(job.employmentType)],
    [t("Openings"), String(job.openings)],
    [t("Start"), job.targetDate && <DateText value={job.targetDate} />],
    [t("Open since"), job.openedAt && <DateText value={job.openedAt} />],
  ] as const;
  return (
    <section aria-labelledby="details" className="mx-auto flex w-full max-w-180 flex-col gap-4 p-4">
      <div>
        <h2 id="details" className="text-section font-semibold">
          {t("Details")}
        </h2>
        <p className="text-base text-ink-2">{job.canEdit.reason}</p>
      </div>
      <dl className="grid grid-cols-[max-content_1fr] gap-x-6 gap-y-1 text-base">
        {facts.map(
          ([term, value]) =>
            value && (
              <div key={term} className="contents">
                <dt className="text-ink-2">{term}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <p className="text-input whitespace-pre-wrap">{job.description || t("No description yet.")}</p>
    </section>
  );
}
