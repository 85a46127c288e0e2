import { Trash2, UserPlus } from "lucide-react";
import { Suspense, useDeferredValue, useState } from "react";
import { graphql, useLazyLoadQuery } from "react-relay";
import { NotFound } from "@/app/NotFound";
import { useDebounced } from "@/lib/debounced";
import { t } from "@/lib/i18n";
import { useAction } from "@/lib/relay/action";
import { type JobRole, jobRoleMeaning, jobRoles, jobRoleWord } from "@/lib/words";
import { Avatar } from "@/ui/Avatar/Avatar";
import { Badge } from "@/ui/Badge/Badge";
import { Button } from "@/ui/Button/Button";
import { ComboBox } from "@/ui/ComboBox/ComboBox";
import { ConfirmDialog, Dialog, DialogActions, DialogBody } from "@/ui/Dialog/Dialog";
import { IconButton } from "@/ui/IconButton/IconButton";
import { Option, Select } from "@/ui/Select/Select";
import { SkeletonRows } from "@/ui/Skeleton/Skeleton";
import { DateText } from "@/ui/Time/Time";
import { useJob } from "../JobContext";
import type { TeamPeopleQuery } from "./__generated__/TeamPeopleQuery.graphql";
import type { TeamQuery } from "./__generated__/TeamQuery.graphql";
import type { TeamRemoveMutation } from "./__generated__/TeamRemoveMutation.graphql";
import type { TeamSetMutation } from "./__generated__/TeamSetMutation.graphql";

/** Exactly one person has each of these: they are replaced, never removed. */
const single: readonly JobRole[] = ["HIRING_MANAGER", "LEAD_RECRUITER"];

/** Who works on the job, and as what. */
export function Team() {
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <Suspense fallback={<SkeletonRows />}>
        <Members />
      </Suspense>
    </div>
  );
}

function Members() {
  const { jobId } = useJob();
  const { viewer, job } = useLazyLoadQuery<TeamQuery>(
    graphql`
      query TeamQuery($jobId: ID!) {
        viewer {
          user {
            id
          }
        }
        job(id: $jobId) {
          id
          canEdit {
            allowed
            reason
          }
          team {
            id
            role
            createdAt
            user {
              id
              name
              title
              external
              status
            }
          }
        }
      }
    `,
    { jobId },
    { fetchPolicy: "store-and-network" },
  );
  const [set] = useAction<TeamSetMutation>(graphql`
    mutation TeamSetMutation($input: SetJobMemberInput!) {
      setJobMember(input: $input) {
        job {
          id
          viewerRole
          team {
            id
            role
            createdAt
            user {
              id
              name
              title
              external
              status
            }
          }
        }
      }
    }
  `);
  const [remove, removing] = useAction<TeamRemoveMutation>(graphql`
    mutation TeamRemoveMutation($input: RemoveJobMemberInput!) {
      removeJobMember(input: $input) {
        job {
          id
          viewerRole
          team {
            id
            role
            user {
              id
              name
            }
          }
        }
      }
    }
  `);
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<{ id: string; name: string } | null>(null);
  if (!job) return <NotFound />;
  const editable = job.canEdit.allowed;

  return (
    <section aria-labelledby="team" className="mx-auto flex w-full max-w-180 flex-col gap-4 p-4">
      <header className="flex flex-wrap items-center gap-2">
        <div className="min-w-0 flex-1">
          <h2 id="team" className="text-section font-semibold">
            {t("Team")}
          </h2>
          <p className="text-base text-ink-2">
            {editable ? t("The hiring manager decides; the lead recruiter runs the search.") : job.canEdit.reason}
          </p>
        </div>
        {editable && (
          <Button variant="primary" icon={<UserPlus />} onPress={() => setAdding(true)}>
            {t("Add a person")}
          </Button>
        )}
      </header>
      <ul className="flex flex-col divide-y divide-line rounded-lg border border-line">
        {job.team.map(({ id, role, user, createdAt }) => {
          const isViewer = user.id === viewer.user.id;
          return (
            <li key={id} className="flex flex-wrap items-center gap-3 px-3 py-2">
              <Avatar name={user.name} size="lg" />
              <div className="flex min-w-0 flex-1 basis-48 flex-col">
                <p className="flex items-center gap-2 text-base font-medium">
                  <span className="truncate">{user.name}</span>
                  {isViewer && <span className="text-meta font-regular text-ink-2">{t("you")}</span>}
                  {user.external && <Badge>{t("External")}</Badge>}
                  {user.status === "INVITED" && <Badge tone="warning">{t("Invited")}</Badge>}
                </p>
                <p className="truncate text-meta text-ink-2">
                  {[user.title, jobRoleMeaning(role)].filter(Boolean).join(" · ")} · {t("since")}{" "}
                  <DateText value={createdAt} />
                </p>
              </div>
              {editable && !isViewer && !single.includes(role) ? (
                <>
                  <Select
                    label={t("Role of {name}", { name: user.name })}
                    labelHidden
                    className="w-44"
                    value={role}
                    onChange={(next) => {
                      if (next && next !== role) {
                        void set(
                          { input: { jobId, userId: user.id, role: next as JobRole } },
                          { done: t("{name}: {role}", { name: user.name, role: jobRoleWord(next as JobRole) }) },
                        );
                      }
                    }}
                  >
                    {jobRoles.map((one) => (
                      <Option key={one} id={one} description={jobRoleMeaning(one)}>
                        {jobRoleWord(one)}
                      </Option>
                    ))}
                  </Select>
                  <IconButton
                    label={t("Take {name} off the job", { name: user.name })}
                    onPress={() => setLeaving(user)}
                  >
                    <Trash2 />
                  </IconButton>
                </>
              ) : (
                <Badge tone={role === "HIRING_MANAGER" ? "accent" : "neutral"}>{jobRoleWord(role)}</Badge>
              )}
            </li>
          );
        })}
      </ul>
      {adding && (
        <AddMember
          onClose={() => setAdding(false)}
          team={job.team.map(({ user, role }) => ({ id: user.id, name: user.name, role }))}
          onAdd={async (userId, name, role) => {
            const answer = await set(
              { input: { jobId, userId, role } },
              { done: t("{name}: {role}", { name, role: jobRoleWord(role) }) },
            );
            if (answer) setAdding(false);
          }}
        />
      )}
      {leaving && (
        <ConfirmDialog
          isOpen
          onOpenChange={(open) => !open && setLeaving(null)}
          title={t("Take {name} off the job?", { name: leaving.name })}
          lead={t("They no longer see this job's candidates, unless their role in the organization lets them.")}
          confirm={t("Take off")}
          danger
          busy={removing}
          onConfirm={async () => {
            await remove(
              { input: { jobId, userId: leaving.id } },
              { done: t("{name} left the job", { name: leaving.name }) },
            );
            setLeaving(null);
          }}
        />
      )}
    </section>
  );
}

function AddMember({
  team,
  onAdd,
  onClose,
}: {
  team: readonly { id: string; name: string; role: JobRole }[];
  onAdd: (userId: string, name: string, role: JobRole) => Promise<void>;
  onClose: () => void;
}) {
  const [person, setPerson] = useState<{ id: string; name: string } | null>(null);
  const [role, setRole] = useState<JobRole>("INTERVIEWER");
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const former = single.includes(role)
    ? team.find((member) => member.role === role && member.id !== person?.id)
    : undefined;
  const already = team.find((member) => member.id === person?.id);

  return (
    <Dialog isOpen onOpenChange={(open) => !open && onClose()} title={t("Add a person")} size="sm">
      <DialogBody>
        <Suspense fallback={<SkeletonRows rows={1} />}>
          <PersonPicker
            error={missing ? t("Choose a person.") : null}
            onChoose={(chosen) => {
              setPerson(chosen);
              setMissing(false);
            }}
          />
        </Suspense>
        <Select
          label={t("Role")}
          value={role}
          onChange={(next) => next && setRole(next as JobRole)}
          description={
            former
              ? t("{name} leaves the team: there is exactly one.", { name: former.name })
              : already
                ? t("{name} is {role} now.", { name: already.name, role: jobRoleWord(already.role) })
                : jobRoleMeaning(role)
          }
        >
          {jobRoles.map((one) => (
            <Option key={one} id={one} description={jobRoleMeaning(one)}>
              {jobRoleWord(one)}
            </Option>
          ))}
        </Select>
      </DialogBody>
      <DialogActions>
        <Button onPress={onClose}>{t("Cancel")}</Button>
        <Button
          variant="primary"
          isPending={busy}
          onPress={async () => {
            if (!person) {
              setMissing(true);
              return;
            }
            setBusy(true);
            await onAdd(person.id, person.name, role);
            setBusy(false);
          }}
        >
          {t("Add to the team")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** People of the organization, found as one types. */
function PersonPicker({
  error,
  onChoose,
}: {
  error: string | null;
  onChoose: (person: { id: string; name: string } | null) => void;
}) {
  const [typed, setTyped] = useState("");
  const text = useDeferredValue(useDebounced(typed.trim()));
  const { users } = useLazyLoadQuery<TeamPeopleQuery>(
    graphql`
      query TeamPeopleQuery($text: String) {
        users(filter: { text: $text, statuses: [ACTIVE, INVITED] }, first: 20) {
          edges {
            node {
              id
              name
              email
              title
            }
          }
        }
      }
    `,
    { text: text || null },
    { fetchPolicy: "store-or-network" },
  );
  const people = users.edges.map(({ node }) => node);
  return (
    <ComboBox
      label={t("Person")}
      items={people}
      inputValue={typed}
      onInputChange={setTyped}
      allowsEmptyCollection
      defaultFilter={() => true}
      autoFocus
      error={error}
      placeholder={t("Name or e-mail")}
      onChange={(id) => {
        const chosen = people.find((person) => person.id === id) ?? null;
        if (chosen) setTyped(chosen.name);
        onChoose(chosen);
      }}
    >
      {(person) => (
        <Option id={person.id} description={[person.title, person.email].filter(Boolean).join(" · ")}>
          {person.name}
        </Option>
      )}
    </ComboBox>
  );
}
