import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { attachClosestEdge, extractClosestEdge } from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge";
import { ArrowDown, ArrowUp, GripVertical, LayoutTemplate, Plus, Trash2, Trophy } from "lucide-react";
import { Suspense, useEffect, useRef, useState } from "react";
import { fetchQuery, graphql, useLazyLoadQuery, useRelayEnvironment } from "react-relay";
import { NotFound } from "@/app/NotFound";
import { announce } from "@/lib/announce";
import { t } from "@/lib/i18n";
import { notify } from "@/lib/notices";
import { useAction } from "@/lib/relay/action";
import { type StepKind, stepKinds, stepKindWord } from "@/lib/words";
import { Button } from "@/ui/Button/Button";
import { Checkbox } from "@/ui/Checkbox/Checkbox";
import { cx } from "@/ui/cx";
import { Dialog, DialogActions, DialogBody } from "@/ui/Dialog/Dialog";
import { IconButton } from "@/ui/IconButton/IconButton";
import { Menu, MenuItem, MenuTrigger } from "@/ui/Menu/Menu";
import { NumberField } from "@/ui/NumberField/NumberField";
import { Option, Select } from "@/ui/Select/Select";
import { SkeletonRows } from "@/ui/Skeleton/Skeleton";
import { TextField } from "@/ui/TextField/TextField";
import { useJob } from "../JobContext";
import type { StepsMutation } from "./__generated__/StepsMutation.graphql";
import type { StepsQuery } from "./__generated__/StepsQuery.graphql";
import {
  add,
  applyTemplate,
  change,
  draftOf,
  type FlowDraft,
  isSame,
  leastSteps,
  mostSteps,
  nearest,
  problems,
  remove,
  reorder,
  type StepDraft,
} from "./flow";

const query = graphql`
  query StepsQuery($jobId: ID!) {
    viewer {
      organization {
        id
        flowTemplates {
          id
          name
          steps {
            name
            kind
            optional
            responseHours
          }
        }
      }
    }
    job(id: $jobId) {
      id
      version
      canEdit {
        allowed
        reason
      }
      steps {
        id
        name
        kind
        position
        optional
        responseHours
        waitingOn
      }
      pipeline {
        step {
          id
        }
        count
      }
    }
  }
`;

/** The job's flow: which steps, in which order, agreed to take how long. */
export function Steps() {
  const { jobId } = useJob();
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <Suspense fallback={<SkeletonRows />}>
        <Editor key={jobId} />
      </Suspense>
    </div>
  );
}

function Editor() {
  const { jobId } = useJob();
  const environment = useRelayEnvironment();
  const { viewer, job } = useLazyLoadQuery<StepsQuery>(query, { jobId }, { fetchPolicy: "store-and-network" });
  const [save, saving] = useAction<StepsMutation>(graphql`
    mutation StepsMutation($input: SaveStepsInput!) {
      saveSteps(input: $input) {
        job {
          id
          version
          steps {
            id
            name
            kind
            position
            optional
            responseHours
            waitingOn
          }
          pipeline {
            step {
              id
            }
            count
          }
        }
      }
    }
  `);
  // What is edited began from this version; a newer one from elsewhere doesn't overwrite it.
  const [edited, setEdited] = useState<{ flow: FlowDraft; version: number } | null>(null);
  const [removing, setRemoving] = useState<StepDraft | null>(null);
  const [tried, setTried] = useState(false);
  const [added, setAdded] = useState<string | null>(null);

  if (!job) return <NotFound />;
  const saved = draftOf(job.steps);
  const flow = edited?.flow ?? saved;
  const editable = job.canEdit.allowed;
  const changed = edited !== null && !isSame(flow, saved);
  const wrong = problems(flow);
  const counts = new Map(job.pipeline.map(({ step, count }) => [step.id, count]));
  const edit = (next: FlowDraft) => setEdited({ flow: next, version: edited?.version ?? job.version });

  const store = async () => {
    setTried(true);
    if (Object.keys(wrong).length > 0) {
      announce(t("Some steps need a name."), "assertive");
      return;
    }
    const answer = await save(
      {
        input: {
          jobId,
          version: edited?.version ?? job.version,
          steps: flow.steps.map(({ id, name, kind, optional, responseHours }) => ({
            id,
            name: name.trim(),
            kind,
            optional,
            responseHours,
          })),
          replacements: Object.entries(flow.replacements).map(([fromStepId, toStepId]) => ({ fromStepId, toStepId })),
        },
      },
      {
        done: t("The flow is saved"),
        onRefused: (error) => {
          if (error.code !== "CONFLICT") return false;
          fetchQuery<StepsQuery>(environment, query, { jobId }, { networkCacheConfig: { force: true } }).subscribe({
            next: (fresh) => {
              const version = fresh.job?.version;
              if (version !== undefined) setEdited((before) => before && { ...before, version });
            },
          });
          notify({
            title: t("Somebody else changed the job meanwhile"),
            detail: t("Nothing was saved. Look at your flow once more; saving again puts it in place of theirs."),
            tone: "warning",
            action: { label: t("Use theirs"), run: () => setEdited(null) },
          });
          return true;
        },
      },
    );
    if (answer) {
      setEdited(null);
      setTried(false);
    }
  };

  const move = (step: StepDraft, to: number) => {
    const next = reorder(flow, step.key, to);
    if (next === flow) return;
    edit(next);
    const at = next.steps.findIndex((one) => one.key === step.key) + 1;
    announce(t("{name} is step {at} of {of} now", { name: step.name, at, of: next.steps.length }));
  };

  return (
    <section aria-labelledby="flow" className="mx-auto flex w-full max-w-200 flex-col gap-4 p-4 pb-20">
      <header className="flex flex-wrap items-center gap-2">
        <div className="min-w-0 flex-1 basis-60">
          <h2 id="flow" className="text-section font-semibold">
            {t("Steps")}
          </h2>
          <p className="text-base text-ink-2">
            {editable
              ? t("The way of a candidate through this job, and how fast each answer is agreed to come.")
              : job.canEdit.reason}
          </p>
        </div>
        {editable && viewer.organization.flowTemplates.length > 0 && (
          <MenuTrigger>
            <Button icon={<LayoutTemplate />}>{t("Use a template")}</Button>
            <Menu
              aria-label={t("Flow templates")}
              placement="bottom end"
              onAction={(id) => {
                const template = viewer.organization.flowTemplates.find((one) => one.id === id);
                if (template) edit(applyTemplate(flow, template.steps));
              }}
            >
              {viewer.organization.flowTemplates.map((template) => (
                <MenuItem
                  key={template.id}
                  id={template.id}
                  description={template.steps.map((step) => step.name).join(" → ")}
                >
                  {template.name}
                </MenuItem>
              ))}
            </Menu>
          </MenuTrigger>
        )}
      </header>
      <ol className="flex flex-col gap-2">
        {flow.steps.map((step, index) => (
          <StepRow
            key={step.key}
            step={step}
            index={index}
            last={flow.steps.length - 1}
            count={step.id ? (counts.get(step.id) ?? 0) : 0}
            editable={editable}
            fresh={added === step.key}
            error={tried ? (wrong[step.key] ?? null) : null}
            onChange={(values) => edit(change(flow, step.key, values))}
            onMove={(to) => move(step, to)}
            onDropped={(key, to) => {
              const dropped = flow.steps.find((one) => one.key === key);
              if (dropped) move(dropped, to);
            }}
            onRemove={
              flow.steps.length > leastSteps && step.kind !== "HIRED"
                ? () => (step.id ? setRemoving(step) : edit(remove(flow, step.key, null)))
                : null
            }
          />
        ))}
      </ol>
      {editable && flow.steps.length < mostSteps && (
        <MenuTrigger>
          <Button icon={<Plus />} className="self-start">
            {t("Add a step")}
          </Button>
          <Menu
            aria-label={t("Kind of step")}
            onAction={(kind) => {
              const next = add(flow, kind as StepKind, stepKindWord(kind as StepKind));
              setAdded(next.key);
              edit(next.flow);
            }}
          >
            {stepKinds
              .filter((kind) => kind !== "HIRED")
              .map((kind) => (
                <MenuItem key={kind} id={kind}>
                  {stepKindWord(kind)}
                </MenuItem>
              ))}
          </Menu>
        </MenuTrigger>
      )}
      {changed && (
        <div className="sticky bottom-4 flex flex-wrap items-center gap-2 rounded-lg bg-raised p-3 shadow-overlay">
          <p role="status" className="min-w-0 flex-1 text-base">
            {t("Not saved yet")}
            {Object.keys(flow.replacements).length > 0 && (
              <span className="block text-meta text-ink-2">
                {Object.entries(flow.replacements)
                  .map(([from, to]) =>
                    t("From {from} to {to}", {
                      from: saved.steps.find((step) => step.id === from)?.name,
                      to: flow.steps.find((step) => step.id === to)?.name ?? t("nowhere yet"),
                    }),
                  )
                  .join(" · ")}
              </span>
            )}
          </p>
          <Button
            onPress={() => {
              setEdited(null);
              setTried(false);
            }}
          >
            {t("Discard")}
          </Button>
          <Button variant="primary" isPending={saving} onPress={() => void store()}>
            {t("Save the flow")}
          </Button>
        </div>
      )}
      {removing && (
        <RemoveDialog
          step={removing}
          count={removing.id ? (counts.get(removing.id) ?? 0) : 0}
          suggested={nearest(
            flow,
            flow.steps.filter((step) => step.key !== removing.key),
            removing,
          )}
          stay={flow.steps.filter((step) => step.key !== removing.key && step.id !== null && step.kind !== "HIRED")}
          onClose={() => setRemoving(null)}
          onRemove={(takenBy) => {
            edit(remove(flow, removing.key, takenBy));
            setRemoving(null);
          }}
        />
      )}
    </section>
  );
}

function StepRow({
  step,
  index,
  last,
  count,
  editable,
  fresh,
  error,
  onChange,
  onMove,
  onDropped,
  onRemove,
}: {
  step: StepDraft;
  index: number;
  last: number;
  /** Active applications in it. */
  count: number;
  editable: boolean;
  /** It was just added: its name wants to be typed. */
  fresh: boolean;
  error: string | null;
  onChange: (values: Partial<Omit<StepDraft, "key" | "id">>) => void;
  onMove: (to: number) => void;
  /** Another step was dropped here: it should come at that place. */
  onDropped: (key: string, to: number) => void;
  onRemove: (() => void) | null;
}) {
  const row = useRef<HTMLLIElement>(null);
  const grip = useRef<HTMLSpanElement>(null);
  const name = useRef<HTMLInputElement>(null);
  const [edge, setEdge] = useState<"top" | "bottom" | null>(null);
  const [dragged, setDragged] = useState(false);
  const hires = step.kind === "HIRED";
  const latest = useRef(onDropped);
  latest.current = onDropped;

  useEffect(() => {
    if (fresh) name.current?.select();
  }, [fresh]);

  useEffect(() => {
    const element = row.current;
    if (!element || !editable) return;
    const target = dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data.type === "step" && source.data.key !== step.key,
      getData: ({ input }) =>
        attachClosestEdge({ index }, { element, input, allowedEdges: hires ? ["top"] : ["top", "bottom"] }),
      onDrag: ({ self }) => setEdge(extractClosestEdge(self.data) as "top" | "bottom" | null),
      onDragLeave: () => setEdge(null),
      onDrop: ({ self, source }) => {
        setEdge(null);
        const below = extractClosestEdge(self.data) === "bottom" ? index + 1 : index;
        // Taking it out first moves what comes after it up by one.
        latest.current(String(source.data.key), Number(source.data.index) < below ? below - 1 : below);
      },
    });
    if (hires || !grip.current) return target;
    return combine(
      target,
      draggable({
        element,
        dragHandle: grip.current,
        getInitialData: () => ({ type: "step", key: step.key, index }),
        onDragStart: () => setDragged(true),
        onDrop: () => setDragged(false),
      }),
    );
  }, [step.key, index, hires, editable]);

  return (
    <li
      ref={row}
      onKeyDown={(event) => {
        if (!event.altKey || !editable || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
        event.preventDefault();
        onMove(index + (event.key === "ArrowUp" ? -1 : 1));
      }}
      className={cx(
        "relative flex items-start gap-2 rounded-lg border border-line bg-surface p-2 transition-opacity",
        dragged && "opacity-50",
        edge === "top" && "before:absolute before:inset-x-0 before:-top-[6px] before:h-0.5 before:bg-accent",
        edge === "bottom" && "after:absolute after:inset-x-0 after:-bottom-[6px] after:h-0.5 after:bg-accent",
      )}
    >
      <span className="flex shrink-0 items-center pt-1.5 text-ink-2">
        {editable && !hires ? (
          <span ref={grip} className="cursor-grab p-1" title={t("Drag to reorder")}>
            <GripVertical className="size-4" aria-hidden="true" />
          </span>
        ) : (
          <span className="p-1">
            {hires ? <Trophy className="size-4 text-success" aria-hidden="true" /> : <span className="block size-4" />}
          </span>
        )}
        <span className="tabular w-4 text-center text-meta">{index + 1}</span>
      </span>
      <div className="grid min-w-0 flex-1 grid-cols-1 gap-2 sm:grid-cols-[minmax(0,1fr)_200px_130px]">
        <TextField
          label={t("Name of step {n}", { n: index + 1 })}
          labelHidden
          value={step.name}
          onChange={(value) => onChange({ name: value })}
          isReadOnly={!editable}
          inputRef={name}
          error={error}
          maxLength={80}
        />
        <Select
          label={t("Kind of {name}", { name: step.name })}
          labelHidden
          value={step.kind}
          isDisabled={!editable || hires}
          onChange={(kind) => kind && onChange({ kind: kind as StepKind })}
        >
          {(hires ? (["HIRED"] as const) : stepKinds.filter((kind) => kind !== "HIRED")).map((kind) => (
            <Option key={kind} id={kind}>
              {stepKindWord(kind)}
            </Option>
          ))}
        </Select>
        {!hires && (
          <NumberField
            label={t("Answer to {name} within working hours", { name: step.name })}
            labelHidden
            value={step.responseHours}
            minValue={0}
            maxValue={400}
            step={4}
            isDisabled={!editable}
            formatOptions={{ style: "unit", unit: "hour", unitDisplay: "short" }}
            onChange={(hours) => onChange({ responseHours: Number.isNaN(hours) ? 0 : hours })}
          />
        )}
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-meta text-ink-2 sm:col-span-3">
          {!hires && (
            <Checkbox
              isSelected={step.optional}
              isDisabled={!editable}
              onChange={(optional) => onChange({ optional })}
              className="text-meta!"
            >
              {t("May be skipped")}
            </Checkbox>
          )}
          {!hires && (
            <span>
              {step.responseHours === 0
                ? t("No response time agreed")
                : t("Answer within {n, plural, one {# working hour} other {# working hours}}", {
                    n: step.responseHours,
                  })}
            </span>
          )}
          {count > 0 && <span>{t("{n, plural, one {# candidate} other {# candidates}} here now", { n: count })}</span>}
        </p>
      </div>
      {editable && !hires && (
        <span className="flex shrink-0 max-sm:flex-col">
          <IconButton
            label={t("Move {name} up", { name: step.name })}
            keys="alt+arrowup"
            isDisabled={index === 0}
            onPress={() => onMove(index - 1)}
          >
            <ArrowUp />
          </IconButton>
          <IconButton
            label={t("Move {name} down", { name: step.name })}
            keys="alt+arrowdown"
            isDisabled={index >= last - 1}
            onPress={() => onMove(index + 1)}
          >
            <ArrowDown />
          </IconButton>
          <IconButton
            label={t("Remove {name}", { name: step.name })}
            isDisabled={onRemove === null}
            onPress={() => onRemove?.()}
          >
            <Trash2 />
          </IconButton>
        </span>
      )}
    </li>
  );
}

/** Nobody is lost: asks where the people of a removed step go. */
function RemoveDialog({
  step,
  count,
  stay,
  suggested,
  onRemove,
  onClose,
}: {
  step: StepDraft;
  count: number;
  stay: readonly StepDraft[];
  suggested: string | null;
  onRemove: (takenBy: string) => void;
  onClose: () => void;
}) {
  const [takenBy, setTakenBy] = useState(suggested ?? stay[0]?.id ?? null);
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={t("Remove {name}?", { name: step.name })}
      lead={
        count > 0
          ? t("{n, plural, one {# active candidate stands} other {# active candidates stand}} there. Nobody is lost.", {
              n: count,
            })
          : t("Nobody stands there now. Ended applications keep their history.")
      }
    >
      <DialogBody>
        <Select
          label={t("Where do these people go?")}
          value={takenBy}
          onChange={(id) => setTakenBy(id === null ? null : String(id))}
          error={stay.length === 0 ? t("No saved step is left that could take them. Save the new steps first.") : null}
        >
          {stay.map((one) => (
            <Option key={one.key} id={one.id ?? one.key}>
              {one.name}
            </Option>
          ))}
        </Select>
      </DialogBody>
      <DialogActions>
        <Button onPress={onClose}>{t("Cancel")}</Button>
        <Button variant="danger" isDisabled={!takenBy} onPress={() => takenBy && onRemove(takenBy)}>
          {t("Remove the step")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
