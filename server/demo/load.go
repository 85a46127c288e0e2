package demo

import (
	"context"
	"strings"
	"time"

	"entgo.io/ent/dialect"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/application"
	"github.com/tandem-hiring/tandem/ent/candidate"
	"github.com/tandem-hiring/tandem/ent/department"
	"github.com/tandem-hiring/tandem/ent/event"
	"github.com/tandem-hiring/tandem/ent/feedhead"
	"github.com/tandem-hiring/tandem/ent/file"
	"github.com/tandem-hiring/tandem/ent/flowtemplate"
	"github.com/tandem-hiring/tandem/ent/job"
	"github.com/tandem-hiring/tandem/ent/jobmember"
	"github.com/tandem-hiring/tandem/ent/location"
	entnote "github.com/tandem-hiring/tandem/ent/note"
	"github.com/tandem-hiring/tandem/ent/notereader"
	"github.com/tandem-hiring/tandem/ent/organization"
	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/ent/reason"
	"github.com/tandem-hiring/tandem/ent/step"
	"github.com/tandem-hiring/tandem/ent/stepvisit"
	"github.com/tandem-hiring/tandem/ent/user"
	"github.com/tandem-hiring/tandem/hiring"
	"github.com/tandem-hiring/tandem/hiring/search"
	"github.com/tandem-hiring/tandem/server/files"
)

// load writes a plan.
type load struct {
	*plan
	*writer
	tx    *ent.Tx
	blobs *files.Store
	hash  string   // of the password
	keys  []string // of the blobs written so far
}

// all writes every table. The columns are named by ent's constants: a change of
// the schema breaks the build or the tests, not the data.
func (l *load) all() error {
	rebuild := func() error { return nil }
	if l.dialect == dialect.Postgres && len(l.happenings) > large {
		var err error
		if rebuild, err = l.dropIndexes(application.Table, candidate.Table, event.Table, file.Table, entnote.Table, stepvisit.Table, "search_docs"); err != nil {
			return err
		}
	}
	for _, write := range []func() error{l.organization, l.jobs, l.people, l.pipeline, l.remarks, l.feed} {
		if err := write(); err != nil {
			return err
		}
		if err := l.flush(); err != nil {
			return err
		}
	}
	return rebuild()
}

// large is the number of events from which on a demo is one to measure with.
const large = 100_000

func (l *load) organization() error {
	at, org := l.founded(), l.organizationID()
	t := l.table(organization.Table, organization.FieldID, organization.FieldCreatedAt, organization.FieldUpdatedAt, organization.FieldVersion,
		organization.FieldName, organization.FieldSlug, organization.FieldTimeZone, organization.FieldWorkingWeek)
	if err := t.add(org, at, at, 1, organizationName, organizationSlug, timeZone, encode(l.Week)); err != nil {
		return err
	}

	t = l.table(department.Table, department.FieldID, department.FieldOrganizationID, department.FieldCreatedAt, department.FieldUpdatedAt,
		department.FieldVersion, department.FieldName, department.FieldArchived)
	for i, name := range departments {
		if err := t.add(l.departmentID(i), org, at, at, 1, name, false); err != nil {
			return err
		}
	}

	t = l.table(location.Table, location.FieldID, location.FieldOrganizationID, location.FieldCreatedAt, location.FieldUpdatedAt,
		location.FieldVersion, location.FieldName, location.FieldCountry, location.FieldRemote, location.FieldArchived)
	for i, o := range offices {
		if err := t.add(l.officeID(i), org, at, at, 1, o.name, null(o.country), o.remote, false); err != nil {
			return err
		}
	}

	t = l.table(reason.Table, reason.FieldID, reason.FieldOrganizationID, reason.FieldCreatedAt, reason.FieldUpdatedAt,
		reason.FieldKind, reason.FieldName, reason.FieldPosition, reason.FieldArchived)
	position := map[string]int{}
	for i, r := range hiring.DefaultReasons {
		if err := t.add(l.reasonID(i), org, at, at, r.Kind, r.Name, position[r.Kind], false); err != nil {
			return err
		}
		position[r.Kind]++
	}

	t = l.table(flowtemplate.Table, flowtemplate.FieldID, flowtemplate.FieldOrganizationID, flowtemplate.FieldCreatedAt, flowtemplate.FieldUpdatedAt,
		flowtemplate.FieldVersion, flowtemplate.FieldName, flowtemplate.FieldSteps)
	for i, f := range l.flows {
		at := at.Add(time.Duration(i) * time.Second)
		if err := t.add(l.flowID(i), org, at, at, 1, f.Name, encode(f.Steps)); err != nil {
			return err
		}
	}
	return l.users()
}

func (l *load) users() error {
	t := l.table(user.Table, user.FieldID, user.FieldOrganizationID, user.FieldCreatedAt, user.FieldUpdatedAt, user.FieldVersion,
		user.FieldEmail, user.FieldName, user.FieldTitle, user.FieldRole, user.FieldExternal, user.FieldStatus, user.FieldPasswordHash,
		user.FieldTimeZone, user.FieldLastSeenAt)
	for i, e := range l.staff {
		at := l.founded().Add(time.Duration(i) * time.Minute)
		zone, hash, seen := timeZone, any(l.hash), any(l.at(l.last-i*13, i))
		if i%5 == 3 {
			zone = "Europe/Lisbon"
		}
		if e.status == user.StatusINVITED {
			hash, seen = nil, nil
		}
		if e.status == user.StatusDISABLED {
			seen = l.at(l.last-60*l.perDay, 0)
		}
		if err := t.add(l.userID(i), l.organizationID(), at, at, 1, e.email(), e.name, e.title, string(e.role), e.external, string(e.status), hash, zone, seen); err != nil {
			return err
		}
	}
	return nil
}

func (l *load) jobs() error {
	org := l.organizationID()
	jobs := l.table(job.Table, job.FieldID, job.FieldOrganizationID, job.FieldCreatedAt, job.FieldUpdatedAt, job.FieldVersion,
		job.FieldTitle, job.FieldDepartmentID, job.FieldEmploymentType, job.FieldDescription, job.FieldStatus, job.FieldStatusReason,
		job.FieldOpenings, job.FieldConfidential, job.FieldOpenedAt, job.FieldClosedAt, job.FieldTargetDate)
	places := l.table(job.LocationsTable, job.LocationsPrimaryKey...)
	members := l.table(jobmember.Table, jobmember.FieldID, jobmember.FieldOrganizationID, jobmember.FieldJobID, jobmember.FieldUserID,
		jobmember.FieldRole, jobmember.FieldCreatedAt)
	steps := l.table(step.Table, step.FieldID, step.FieldOrganizationID, step.FieldCreatedAt, step.FieldUpdatedAt, step.FieldJobID,
		step.FieldName, step.FieldKind, step.FieldPosition, step.FieldOptional, step.FieldResponseHours, step.FieldWaitingOn)

	for i, s := range l.searches {
		made, changed, version := l.prepared(i), l.prepared(i), 1
		var opened, closed any
		if s.status != job.StatusDRAFT {
			changed, version = l.openedAt(i), 2
			opened = changed
		}
		if s.ended > 0 {
			changed, version = l.endedAt(i), 3
			if s.status != job.StatusON_HOLD {
				closed = changed
			}
		}
		start := l.at(l.daysAgo(max(0, s.ended-20)), 0)
		if s.ended == 0 {
			start = l.Now.AddDate(0, 0, 40+i%30)
		}
		start = time.Date(start.Year(), start.Month(), 1, 0, 0, 0, 0, time.UTC).AddDate(0, 1, 0)
		employment := s.employment
		if employment == "" {
			employment = job.EmploymentTypeFULL_TIME
		}
		if err := jobs.add(l.jobID(i), org, made, changed, version, s.title, l.departmentID(s.department), string(employment), description(s),
			string(s.status), null(s.reason), s.openings, s.confidential, opened, closed, start); err != nil {
			return err
		}
		for _, o := range s.places {
			if err := places.add(l.officeID(o), l.jobID(i)); err != nil {
				return err
			}
		}
		for k, m := range l.members(i) {
			if err := members.add(id("mem", made, i*32+k), org, l.jobID(i), l.userID(m.user), string(m.role), made); err != nil {
				return err
			}
		}
		for k, st := range l.flows[s.flow].Steps {
			if err := steps.add(l.stepID(i, k), org, made, made, l.jobID(i), st.Name, string(st.Kind), k, st.Optional, st.ResponseHours, string(hiring.WaitsFor(st.Kind))); err != nil {
				return err
			}
		}
	}
	return nil
}

// description words a job as it is published.
func description(s vacancy) string {
	who := professions[s.profession]
	var b strings.Builder
	b.WriteString(organizationName + " makes scheduling and payments for clinics. ")
	if s.need != "" {
		b.WriteString(s.need)
	}
	b.WriteString("\n\nWhat you will do\n")
	for i := range 3 {
		b.WriteString("- " + []string{"Own a part of the work from the first idea to the people who use it", "Work with " + strings.ToLower(who.name) + " colleagues who review each other's work", "Say early what is missing, and fix it with the team"}[i] + "\n")
	}
	b.WriteString("\nWhat you bring\n")
	for _, skill := range who.skills[:4] {
		b.WriteString("- " + skill + "\n")
	}
	b.WriteString("- Plain words, also about what went wrong\n\nWhat we agree on\nYou hear from us within three working days after each step, whatever the answer is.")
	return b.String()
}

// people writes the candidates with their CVs and what search knows of them.
func (l *load) people() error {
	people := l.table(candidate.Table, candidate.FieldID, candidate.FieldOrganizationID, candidate.FieldCreatedAt, candidate.FieldUpdatedAt,
		candidate.FieldVersion, candidate.FieldName, candidate.FieldHeadline, candidate.FieldLocation, candidate.FieldSummary,
		candidate.FieldPrimaryEmail, candidate.FieldEmails, candidate.FieldPhones, candidate.FieldLinks, candidate.FieldEmployers,
		candidate.FieldEducation, candidate.FieldSkills, candidate.FieldLanguages, candidate.FieldTags, candidate.FieldSource,
		candidate.FieldConsent, candidate.FieldConsentAt, candidate.FieldSubmittedByID, candidate.FieldUserID)
	documents := l.table(file.Table, file.FieldID, file.FieldOrganizationID, file.FieldCandidateID, file.FieldKind, file.FieldName,
		file.FieldContentType, file.FieldSize, file.FieldSha256, file.FieldBlobKey, file.FieldText, file.FieldUploadedByID, file.FieldCreatedAt)

	var found []search.Doc
	for i := range l.candidates {
		c := l.person(i)
		if err := people.add(c.ID, c.OrganizationID, c.CreatedAt, c.UpdatedAt, c.Version, c.Name, c.Headline, c.Location, c.Summary,
			*c.PrimaryEmail, encode(c.Emails), encode(c.Phones), encode(c.Links), encode(c.Employers), encode(c.Education), encode(c.Skills),
			encode(c.Languages), list(c.Tags), c.Source, string(c.Consent), optional(c.ConsentAt), optional(c.SubmittedByID), optional(c.UserID)); err != nil {
			return err
		}
		doc := search.DocOf(c)
		if hasCV(i) {
			text := cv(c)
			kept, err := l.blobs.Put(l.ctx, "cv.txt", strings.NewReader(text), files.Limits{MaxSize: 1 << 20})
			if err != nil {
				return err
			}
			l.keys = append(l.keys, kept.Key)
			var by any
			if actor := l.bringer(c.Source, c.SubmittedByID != nil, l.candidates[i].firstJob); actor >= 0 {
				by = l.userID(actor)
			}
			if err := documents.add(l.fileID(i), c.OrganizationID, c.ID, string(file.KindCV), c.Name+" CV.txt", kept.ContentType, kept.Size,
				kept.SHA256, kept.Key, text, by, c.CreatedAt); err != nil {
				return err
			}
			doc = search.DocOf(c, text)
		}
		if found = append(found, doc); len(found) == 1000 {
			if err := l.index(&found); err != nil {
				return err
			}
		}
	}
	return l.index(&found)
}

// index lets search find people, who must be written before.
func (l *load) index(docs *[]search.Doc) error {
	if err := l.flush(); err != nil {
		return err
	}
	err := search.Index(l.ctx, l.tx, *docs...)
	*docs = (*docs)[:0]
	return err
}

// pipeline writes the applications and their visits.
func (l *load) pipeline() error {
	org := l.organizationID()
	ways := l.table(application.Table, application.FieldID, application.FieldOrganizationID, application.FieldCreatedAt, application.FieldUpdatedAt,
		application.FieldVersion, application.FieldJobID, application.FieldCandidateID, application.FieldStepID, application.FieldStatus,
		application.FieldWaitingOn, application.FieldCandidateName, application.FieldCandidateHeadline, application.FieldEnteredStepAt,
		application.FieldDueAt, application.FieldRank, application.FieldReasonID, application.FieldReasonComment, application.FieldClosedAt,
		application.FieldPresentedAt, application.FieldSubmittedByID, application.FieldSource)
	visits := l.table(stepvisit.Table, stepvisit.FieldID, stepvisit.FieldOrganizationID, stepvisit.FieldApplicationID, stepvisit.FieldJobID,
		stepvisit.FieldStepID, stepvisit.FieldEnteredAt, stepvisit.FieldLeftAt, stepvisit.FieldWaitingOn, stepvisit.FieldOutcome, stepvisit.FieldMovedByID)

	for i := range l.applications {
		w := &l.applications[i]
		c := l.person(w.candidate)
		final := w.now()
		at := l.step(w, final)
		waits, changed, version := hiring.WaitsFor(at.Kind), final.entered, len(w.stays)
		var due, closed, why, comment, presented, submitter any
		if w.status == application.StatusACTIVE {
			if at.ResponseHours > 0 {
				due = l.After(final.entered, time.Duration(at.ResponseHours)*time.Hour).Truncate(time.Microsecond)
			}
		} else {
			waits, changed, closed = profile.Nobody, final.left, final.left
		}
		if w.reason >= 0 {
			why = l.reasonID(w.reason)
			version++
			if w.comment {
				comment = rejectionComments[i%len(rejectionComments)]
			}
		}
		if t := l.presented(w); !t.IsZero() {
			presented = t
		}
		if w.agency {
			submitter = l.userID(agencyUser)
		}
		if err := ways.add(l.applicationID(i), org, w.created(), changed, version, l.jobID(w.search), c.ID, l.stepID(w.search, final.step), string(w.status),
			string(waits), c.Name, c.Headline, final.entered, due, application.DefaultRank, why, comment, closed, presented, submitter, w.source); err != nil {
			return err
		}
		for k := range w.stays {
			s := &w.stays[k]
			var left, mover any
			if s.outcome != stepvisit.OutcomeOPEN {
				left, mover = s.left, l.userID(s.mover)
			}
			if err := visits.add(id("vis", s.entered, i*32+k), org, l.applicationID(i), l.jobID(w.search), l.stepID(w.search, s.step), s.entered, left,
				string(hiring.WaitsFor(l.step(w, s).Kind)), string(s.outcome), mover); err != nil {
				return err
			}
		}
	}
	return nil
}

// remarks writes the notes.
func (l *load) remarks() error {
	org := l.organizationID()
	notes := l.table(entnote.Table, entnote.FieldID, entnote.FieldOrganizationID, entnote.FieldCreatedAt, entnote.FieldUpdatedAt, entnote.FieldVersion,
		entnote.FieldCandidateID, entnote.FieldApplicationID, entnote.FieldAuthorID, entnote.FieldBody, entnote.FieldAudience, entnote.FieldMentions)
	readers := l.table(notereader.Table, notereader.FieldID, notereader.FieldOrganizationID, notereader.FieldNoteID, notereader.FieldUserID)
	for i, n := range l.notes {
		audience, body, mentions := entnote.AudienceTEAM, n.text, []string{}
		if n.mention >= 0 {
			mentions = append(mentions, l.userID(n.mention))
			body = strings.Replace(body, "@", "@["+l.staff[n.mention].name+"]("+l.userID(n.mention)+")", 1)
		}
		if n.reader >= 0 {
			audience = entnote.AudienceNAMED
			if err := readers.add(id("ntr", n.at, i), org, l.noteID(i), l.userID(n.reader)); err != nil {
				return err
			}
		}
		if err := notes.add(l.noteID(i), org, n.at, n.at, 1, l.candidateID(l.applications[n.application].candidate), l.applicationID(n.application),
			l.userID(n.author), body, string(audience), encode(mentions)); err != nil {
			return err
		}
	}
	return nil
}

// feed writes the events with their places, and where the feed stands.
func (l *load) feed() error {
	var head int64
	if err := l.writer.tx.QueryRowContext(l.ctx, `select `+feedhead.FieldPosition+` from `+feedhead.Table+` where id = 1`).Scan(&head); err != nil {
		return err
	}
	org := l.organizationID()
	t := l.table(event.Table, event.FieldPosition, event.FieldOrganizationID, event.FieldKind, event.FieldAudience, event.FieldActorID,
		event.FieldEntityID, event.FieldJobID, event.FieldCandidateID, event.FieldApplicationID, event.FieldData, event.FieldAt)
	for _, h := range l.happenings {
		e := l.event(h)
		head++
		if err := t.add(head, org, e.Kind, string(e.Audience), null(e.ActorID), e.EntityID, null(e.JobID), null(e.CandidateID), null(e.ApplicationID), encode(e.Data), e.At); err != nil {
			return err
		}
	}
	_, err := l.writer.tx.ExecContext(l.ctx, `update `+feedhead.Table+` set `+feedhead.FieldPosition+` = $1 where id = 1`, head)
	return err
}

// forgetBlobs removes the CVs of a load that failed.
func (l *load) forgetBlobs(ctx context.Context) {
	for _, key := range l.keys {
		_ = l.blobs.Delete(ctx, key)
	}
}

// null is a text, or null when it is empty.
func null(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// list is a JSON list, or null when it is empty.
func list(values []string) any {
	if len(values) == 0 {
		return nil
	}
	return encode(values)
}

// optional is what a pointer points to, or null.
func optional[T any](v *T) any {
	if v == nil {
		return nil
	}
	return *v
}
