import {
  BadgeCheck,
  CircleHelp,
  GraduationCap,
  Languages,
  Link2,
  Mail,
  MapPin,
  Phone,
  ShieldOff,
  Tags,
} from "lucide-react";
import type { ReactNode } from "react";
import { graphql, useFragment } from "react-relay";
import { t } from "@/lib/i18n";
import { cx } from "@/ui/cx";
import { ExternalLink } from "@/ui/Link/Link";
import { Option, Select } from "@/ui/Select/Select";
import { Chip } from "@/ui/Tag/Tag";
import { TextArea } from "@/ui/TextArea/TextArea";
import { TextField } from "@/ui/TextField/TextField";
import { DateText } from "@/ui/Time/Time";
import type { Consent, ProfileSections_candidate$key } from "./__generated__/ProfileSections_candidate.graphql";
import { EditableSection } from "./EditableSection";
import { parseSkill, printSkill, siteOf } from "./edit";
import { RowsField } from "./RowsField";
import { span } from "./span";
import { TokensField } from "./TokensField";
import { useProfileEdit } from "./useProfileEdit";

/** Everything that is known about the person, each part editable where it stands. */
export function ProfileSections({ candidate: key }: { candidate: ProfileSections_candidate$key }) {
  const candidate = useFragment(
    graphql`
      fragment ProfileSections_candidate on Candidate {
        id
        version
        name
        headline
        location
        summary
        emails
        phones
        links {
          kind
          url
        }
        employers {
          company
          title
          start
          end
          summary
        }
        education {
          school
          degree
          field
          start
          end
        }
        skills {
          name
          level
        }
        languages
        tags
        source
        consent
        consentAt
        createdAt
        canEdit {
          allowed
          reason
        }
      }
    `,
    key,
  );
  const permission = candidate.canEdit;
  const contacts = useProfileEdit(candidate, "contacts", ["emails", "phones", "links", "location"]);
  const summary = useProfileEdit(candidate, "summary", ["summary"]);
  const employers = useProfileEdit(candidate, "employers", ["employers"]);
  const education = useProfileEdit(candidate, "education", ["education"]);
  const skills = useProfileEdit(candidate, "skills", ["skills", "languages"]);
  const pool = useProfileEdit(candidate, "pool", ["tags", "source", "consent"]);

  return (
    <>
      <EditableSection
        title={t("Contact")}
        edit={contacts}
        permission={permission}
        form={(draft) => (
          <>
            <TokensField
              label={t("E-mail addresses")}
              type="email"
              values={draft.emails}
              onChange={(emails) => contacts.set({ emails })}
              description={contacts.errors.emails ?? t("The first is the one that duplicates are found by.")}
            />
            <TokensField
              label={t("Telephone numbers")}
              type="tel"
              values={draft.phones}
              onChange={(phones) => contacts.set({ phones })}
              description={contacts.errors.phones}
            />
            <TextField
              label={t("Location")}
              optional
              value={draft.location}
              onChange={(location) => contacts.set({ location })}
              error={contacts.errors.location}
            />
            <TokensField
              label={t("Links")}
              type="url"
              values={draft.links.map((link) => link.url)}
              placeholder="https://"
              onChange={(urls) =>
                contacts.set({
                  links: urls.map((url) => draft.links.find((link) => link.url === url) ?? { kind: siteOf(url), url }),
                })
              }
              description={contacts.errors.links}
            />
          </>
        )}
      >
        <ul className="flex flex-col text-base">
          {candidate.emails.map((email) => (
            <Fact key={email} icon={<Mail />} label={t("E-mail")}>
              <a href={`mailto:${email}`} className="rounded-sm break-all hover:underline">
                {email}
              </a>
            </Fact>
          ))}
          {candidate.phones.map((phone) => (
            <Fact key={phone} icon={<Phone />} label={t("Telephone")}>
              <a href={`tel:${phone}`} className="tabular rounded-sm hover:underline">
                {phone}
              </a>
            </Fact>
          ))}
          {candidate.location && (
            <Fact icon={<MapPin />} label={t("Location")}>
              {candidate.location}
            </Fact>
          )}
          {candidate.links.map((link) => (
            <Fact key={link.url} icon={<Link2 />} label={t("Link")}>
              <ExternalLink href={link.url}>{link.kind || siteOf(link.url) || link.url}</ExternalLink>
            </Fact>
          ))}
          {candidate.emails.length + candidate.phones.length + candidate.links.length === 0 && !candidate.location && (
            <Nothing>{t("No way to reach the person is known.")}</Nothing>
          )}
        </ul>
      </EditableSection>

      {(candidate.summary || permission.allowed) && (
        <EditableSection
          title={t("Summary")}
          edit={summary}
          permission={permission}
          form={(draft) => (
            <TextArea
              label={t("In the person’s own words")}
              rows={5}
              value={draft.summary}
              onChange={(text) => summary.set({ summary: text })}
              error={summary.errors.summary}
            />
          )}
        >
          {candidate.summary ? (
            <p className="text-base whitespace-pre-wrap">{candidate.summary}</p>
          ) : (
            <Nothing>{t("None.")}</Nothing>
          )}
        </EditableSection>
      )}

      <EditableSection
        title={t("Work")}
        edit={employers}
        permission={permission}
        form={(draft) => (
          <RowsField
            label={t("Position")}
            addLabel={t("Add a position")}
            rows={draft.employers}
            empty={{ company: "", title: "", start: "", end: "", summary: "" }}
            onChange={(rows) => employers.set({ employers: rows })}
            columns={[
              { field: "title", label: t("Position") },
              { field: "company", label: t("Employer") },
              { field: "start", label: t("From"), placeholder: t("YYYY-MM"), half: true },
              { field: "end", label: t("Until"), placeholder: t("empty: today"), half: true },
              { field: "summary", label: t("What they did"), long: true },
            ]}
          />
        )}
      >
        {candidate.employers.length > 0 ? (
          <Career>
            {candidate.employers.map((employer, n) => (
              <Stage
                // biome-ignore lint/suspicious/noArrayIndexKey: positions have no identity
                key={n}
                current={!employer.end}
                title={employer.title || employer.company}
                place={employer.title ? employer.company : ""}
                span={span(employer.start, employer.end)}
              >
                {employer.summary}
              </Stage>
            ))}
          </Career>
        ) : (
          <Nothing>{t("No positions are known.")}</Nothing>
        )}
      </EditableSection>

      <EditableSection
        title={t("Education")}
        edit={education}
        permission={permission}
        form={(draft) => (
          <RowsField
            label={t("Course")}
            addLabel={t("Add a course")}
            rows={draft.education}
            empty={{ school: "", degree: "", field: "", start: "", end: "" }}
            onChange={(rows) => education.set({ education: rows })}
            columns={[
              { field: "school", label: t("School") },
              { field: "degree", label: t("Degree"), half: true },
              { field: "field", label: t("Subject"), half: true },
              { field: "start", label: t("From"), placeholder: t("YYYY-MM"), half: true },
              { field: "end", label: t("Until"), placeholder: t("YYYY-MM"), half: true },
            ]}
          />
        )}
      >
        {candidate.education.length > 0 ? (
          <Career>
            {candidate.education.map((course, n) => (
              <Stage
                // biome-ignore lint/suspicious/noArrayIndexKey: courses have no identity
                key={n}
                current={!course.end && course.start !== ""}
                title={[course.degree, course.field].filter(Boolean).join(", ") || course.school}
                place={course.degree || course.field ? course.school : ""}
                span={span(course.start, course.end)}
                icon={<GraduationCap />}
              />
            ))}
          </Career>
        ) : (
          <Nothing>{t("No courses are known.")}</Nothing>
        )}
      </EditableSection>

      <EditableSection
        title={t("Skills and languages")}
        edit={skills}
        permission={permission}
        form={(draft) => (
          <>
            <TokensField
              label={t("Skills")}
              values={draft.skills.map(printSkill)}
              placeholder={t("Go (expert), SQL…")}
              onChange={(texts) => skills.set({ skills: texts.map(parseSkill) })}
              description={skills.errors.skills}
            />
            <TokensField
              label={t("Languages")}
              values={draft.languages}
              onChange={(languages) => skills.set({ languages })}
              description={skills.errors.languages}
            />
          </>
        )}
      >
        {candidate.skills.length + candidate.languages.length > 0 ? (
          <div className="flex flex-col gap-2">
            <ul aria-label={t("Skills")} className="flex flex-wrap gap-1 empty:hidden">
              {candidate.skills.map((skill) => (
                <li key={skill.name} className="max-w-full">
                  <Chip>
                    <span className="text-ink">{skill.name}</span>
                    {skill.level && ` · ${skill.level}`}
                  </Chip>
                </li>
              ))}
            </ul>
            {candidate.languages.length > 0 && (
              <p className="flex items-start gap-2 text-base">
                <Languages className="mt-px size-4 shrink-0 text-ink-2" aria-label={t("Languages")} />
                {candidate.languages.join(", ")}
              </p>
            )}
          </div>
        ) : (
          <Nothing>{t("No skills are known.")}</Nothing>
        )}
      </EditableSection>

      <EditableSection
        title={t("In the pool")}
        edit={pool}
        permission={permission}
        form={(draft) => (
          <>
            <TokensField
              label={t("Tags")}
              values={draft.tags}
              onChange={(tags) => pool.set({ tags })}
              description={pool.errors.tags}
            />
            <TextField
              label={t("Source")}
              optional
              value={draft.source}
              onChange={(source) => pool.set({ source })}
              error={pool.errors.source}
            />
            <Select
              label={t("Consent to be kept")}
              value={draft.consent}
              onChange={(consent) => pool.set({ consent: consent as Consent })}
            >
              <Option id="UNKNOWN">{consentWord("UNKNOWN")}</Option>
              <Option id="GIVEN">{consentWord("GIVEN")}</Option>
              <Option id="WITHDRAWN">{consentWord("WITHDRAWN")}</Option>
            </Select>
          </>
        )}
      >
        <ul className="flex flex-col text-base">
          {candidate.tags.length > 0 && (
            <Fact icon={<Tags />} label={t("Tags")}>
              <span className="flex flex-wrap gap-1">
                {candidate.tags.map((tag) => (
                  <Chip key={tag}>{tag}</Chip>
                ))}
              </span>
            </Fact>
          )}
          <Fact icon={consentIcon(candidate.consent)} label={t("Consent")}>
            <span className={cx(candidate.consent === "WITHDRAWN" && "font-medium text-danger")}>
              {consentWord(candidate.consent)}
              {candidate.consentAt && (
                <>
                  {", "}
                  <DateText value={candidate.consentAt} />
                </>
              )}
            </span>
          </Fact>
          <li className="text-ink-2">
            {candidate.source
              ? t("Found through {source}, in the pool since", { source: candidate.source })
              : t("In the pool since")}{" "}
            <DateText value={candidate.createdAt} />
          </li>
        </ul>
      </EditableSection>
    </>
  );
}

export function consentWord(consent: Consent): string {
  const words: Record<Consent, string> = {
    UNKNOWN: t("Not asked yet"),
    GIVEN: t("Agreed to be kept"),
    WITHDRAWN: t("Consent withdrawn"),
  };
  return words[consent];
}

export function consentIcon(consent: Consent): ReactNode {
  if (consent === "GIVEN") return <BadgeCheck className="text-success" />;
  if (consent === "WITHDRAWN") return <ShieldOff className="text-danger" />;
  return <CircleHelp />;
}

function Fact({ icon, label, children }: { icon: ReactNode; label: string; children: ReactNode }) {
  return (
    <li className="flex min-h-6 items-start gap-2 py-0.5 touch:min-h-10 touch:items-center">
      <span className="mt-px text-ink-2 [&_svg]:size-4" aria-hidden="true">
        {icon}
      </span>
      <span className="sr-only">{label}: </span>
      <span className="min-w-0">{children}</span>
    </li>
  );
}

function Nothing({ children }: { children: ReactNode }) {
  return <p className="text-base text-ink-2">{children}</p>;
}

/** Stages of a life on a line, the newest first. */
function Career({ children }: { children: ReactNode }) {
  return <ol className="relative ml-1.5 flex flex-col gap-3 border-l border-line">{children}</ol>;
}

function Stage({
  title,
  place,
  span,
  current,
  icon,
  children,
}: {
  title: string;
  place: string;
  span: { when: string; length: string };
  current: boolean;
  icon?: ReactNode;
  children?: string;
}) {
  return (
    <li className="relative pl-4 text-base">
      <span
        className={cx(
          "absolute top-1 -left-[5.5px] size-2.5 rounded-full border-2 border-surface",
          current ? "bg-accent" : "bg-line-strong",
        )}
        aria-hidden="true"
      />
      <p className="font-medium">
        {title}
        {icon && <span className="sr-only"> </span>}
      </p>
      {place && <p>{place}</p>}
      {span.when && (
        <p className="tabular text-meta text-ink-2">
          {span.when}
          {span.length && ` · ${span.length}`}
        </p>
      )}
      {children && <p className="mt-1 whitespace-pre-wrap text-ink-2">{children}</p>}
    </li>
  );
}
