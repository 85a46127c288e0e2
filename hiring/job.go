package hiring

import (
	"context"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/application"
	"github.com/tandem-hiring/tandem/ent/event"
	"github.com/tandem-hiring/tandem/ent/flowtemplate"
	"github.com/tandem-hiring/tandem/ent/job"
	"github.com/tandem-hiring/tandem/ent/jobmember"
	"github.com/tandem-hiring/tandem/ent/location"
	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/feed"
)

// CreateJobInput describes a job to prepare.
type CreateJobInput struct {
	Title           string
	DepartmentID    *string
	LocationIDs     []string
	EmploymentType  *job.EmploymentType
	Description     *string
	Openings        *int
	Confidential    *bool
	TargetDate      *time.Time
	FlowTemplateID  *string
	HiringManagerID *string
	LeadRecruiterID *string
	IdempotencyKey  *string
}

// CreateJob prepares a job: its team, and its flow from a template. The one who
// makes it is on its team. Errors: FORBIDDEN, INVALID, NOT_FOUND.
func (c *Commands) CreateJob(ctx context.Context, in CreateJobInput) (*ent.Job, error) {
	ids, err := c.change(ctx, intent{"createJob", in.IdempotencyKey, in}, func(ctx context.Context, ch *change) ([]string, error) {
		if err := CanCreateJob(ch.who).error(Forbidden); err != nil {
			return nil, err
		}
		in.Title = strings.TrimSpace(in.Title)
		if err := checkJob(&in.Title, in.Description, in.Openings); err != nil {
			return nil, err
		}
		if err := ch.checkPlaces(ctx, in.DepartmentID, in.LocationIDs); err != nil {
			return nil, err
		}
		create := ch.Job.Create().SetOrganizationID(ch.who.OrganizationID).SetTitle(in.Title).
			SetNillableEmploymentType(in.EmploymentType).SetNillableDescription(in.Description).SetNillableOpenings(in.Openings).
			SetNillableConfidential(in.Confidential).SetNillableTargetDate(in.TargetDate).
			AddLocationIDs(in.LocationIDs...).SetCreatedAt(ch.now).SetUpdatedAt(ch.now)
		if in.DepartmentID != nil && *in.DepartmentID != "" {
			create.SetDepartmentID(*in.DepartmentID)
		}
		j, err := create.Save(ctx)
		if err != nil {
			return nil, err
		}
		if err := ch.found(ctx, j, in.HiringManagerID, in.LeadRecruiterID); err != nil {
			return nil, err
		}
		if err := ch.beginFlow(ctx, j, in.FlowTemplateID); err != nil {
			return nil, err
		}
		return []string{j.ID}, ch.record(ctx, jobEvent(feed.JobCreated, j.ID, profile.EventData{}))
	})
	if err != nil {
		return nil, err
	}
	return c.job(ctx, ids)
}

// Founders decides the first team of a job from who makes it and whom they
// name: the maker leads the search if they recruit, else they own the role; a
// maker who would be neither joins as a co-recruiter or observer, so that a
// confidential job stays visible to them.
func Founders(v viewer.Viewer, manager, recruiter *string) map[string]jobmember.Role {
	team := map[string]jobmember.Role{}
	if recruiter != nil {
		team[*recruiter] = jobmember.RoleLEAD_RECRUITER
	} else if v.SeesAllJobs() && (manager == nil || *manager != v.UserID) {
		team[v.UserID] = jobmember.RoleLEAD_RECRUITER
	}
	if manager != nil {
		team[*manager] = jobmember.RoleHIRING_MANAGER
	} else if !v.SeesAllJobs() && (recruiter == nil || *recruiter != v.UserID) {
		team[v.UserID] = jobmember.RoleHIRING_MANAGER
	}
	if _, in := team[v.UserID]; !in {
		team[v.UserID] = jobmember.RoleOBSERVER
		if v.SeesAllJobs() {
			team[v.UserID] = jobmember.RoleCO_RECRUITER
		}
	}
	return team
}

// found puts the first team on a job. The maker comes first: they let the
// others in.
func (ch *change) found(ctx context.Context, j *ent.Job, manager, recruiter *string) error {
	if manager != nil && recruiter != nil && *manager == *recruiter {
		return BadField("leadRecruiterId", "The hiring manager and the lead recruiter are two people: each watches over the other's part.")
	}
	team := Founders(ch.who, manager, recruiter)
	people := []string{ch.who.UserID}
	for id := range team {
		if id != ch.who.UserID {
			people = append(people, id)
		}
	}
	for _, id := range people {
		u, err := ch.User.Get(ctx, id)
		if err != nil {
			field := "hiringManagerId"
			if recruiter != nil && id == *recruiter {
				field = "leadRecruiterId"
			}
			if ent.IsNotFound(err) {
				return BadField(field, "This person doesn't exist.")
			}
			return err
		}
		err = ch.JobMember.Create().SetOrganizationID(ch.who.OrganizationID).SetJobID(j.ID).SetUserID(u.ID).
			SetRole(team[id]).SetCreatedAt(ch.now).Exec(systemOf(ctx, ch))
		if err != nil {
			return err
		}
		if err := ch.record(ctx, teamEvent(feed.JobMemberSet, j.ID, u.ID, "", string(team[id]))); err != nil {
			return err
		}
	}
	return nil
}

// beginFlow gives a new job the steps of a template.
func (ch *change) beginFlow(ctx context.Context, j *ent.Job, templateID *string) error {
	q := ch.FlowTemplate.Query().Order(flowtemplate.ByCreatedAt(), flowtemplate.ByID())
	if templateID != nil {
		q.Where(flowtemplate.ID(*templateID))
	}
	t, err := q.First(ctx)
	steps := DefaultFlows[0].Steps
	switch {
	case err == nil:
		steps = t.Steps
	case ent.IsNotFound(err) && templateID != nil:
		return BadField("flowTemplateId", "This flow template doesn't exist.")
	case !ent.IsNotFound(err):
		return err
	}
	bulk := make([]*ent.StepCreate, len(steps))
	for i, s := range steps {
		bulk[i] = ch.Step.Create().SetOrganizationID(ch.who.OrganizationID).SetJobID(j.ID).SetName(s.Name).
			SetKind(s.Kind).SetPosition(i).SetOptional(s.Optional).SetResponseHours(s.ResponseHours).SetWaitingOn(WaitsFor(s.Kind))
	}
	return ch.Step.CreateBulk(bulk...).Exec(systemOf(ctx, ch))
}

// UpdateJobInput is an edit of a job; nil leaves a value as it is.
type UpdateJobInput struct {
	ID             string
	Version        int
	Title          *string
	DepartmentID   *string
	LocationIDs    []string
	EmploymentType *job.EmploymentType
	Description    *string
	Openings       *int
	Confidential   *bool
	TargetDate     *time.Time
	IdempotencyKey *string
}

// UpdateJob edits a job. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, INVALID.
func (c *Commands) UpdateJob(ctx context.Context, in UpdateJobInput) (*ent.Job, error) {
	ids, err := c.change(ctx, intent{"updateJob", in.IdempotencyKey, in}, func(ctx context.Context, ch *change) ([]string, error) {
		j, role, err := ch.runnable(ctx, in.ID)
		if err != nil {
			return nil, err
		}
		if in.Confidential != nil && *in.Confidential && !j.Confidential && role == nil && !ch.who.System {
			return nil, Refuse(Precondition, "Only its team sees a confidential job, and you aren't on it. Ask one of the team to do this.")
		}
		if j.Version != in.Version {
			return nil, stale("job", j.Version, map[string]any{"title": j.Title, "description": j.Description, "openings": j.Openings})
		}
		if in.Title != nil {
			trimmed := strings.TrimSpace(*in.Title)
			in.Title = &trimmed
		}
		if err := checkJob(in.Title, in.Description, in.Openings); err != nil {
			return nil, err
		}
		if err := ch.checkPlaces(ctx, in.DepartmentID, in.LocationIDs); err != nil {
			return nil, err
		}
		if in.Openings != nil {
			hired, err := ch.Application.Query().Where(application.JobID(j.ID), application.StatusEQ(application.StatusHIRED)).Count(systemOf(ctx, ch))
			if err != nil {
				return nil, err
			}
			if *in.Openings < hired {
				return nil, BadField("openings", "%d people are hired already: there can't be fewer openings.", hired)
			}
		}
		update := ch.Job.UpdateOneID(j.ID).SetUpdatedAt(ch.now).AddVersion(1).
			SetNillableTitle(in.Title).SetNillableEmploymentType(in.EmploymentType).SetNillableDescription(in.Description).
			SetNillableOpenings(in.Openings).SetNillableConfidential(in.Confidential).SetNillableTargetDate(in.TargetDate)
		var fields []string
		note := func(changed bool, name string) {
			if changed {
				fields = append(fields, name)
			}
		}
		note(in.Title != nil && *in.Title != j.Title, "title")
		note(in.Description != nil && *in.Description != j.Description, "description")
		note(in.Openings != nil && *in.Openings != j.Openings, "openings")
		note(in.Confidential != nil && *in.Confidential != j.Confidential, "confidential")
		note(in.EmploymentType != nil && *in.EmploymentType != j.EmploymentType, "employmentType")
		note(in.TargetDate != nil, "targetDate")
		if in.DepartmentID != nil {
			note(*in.DepartmentID != j.DepartmentID, "department")
			if *in.DepartmentID == "" {
				update.ClearDepartmentID()
			} else {
				update.SetDepartmentID(*in.DepartmentID)
			}
		}
		if in.LocationIDs != nil {
			note(true, "locations")
			update.ClearLocations().AddLocationIDs(in.LocationIDs...)
		}
		if err := update.Where(job.Version(j.Version)).Exec(ctx); err != nil {
			return nil, raced(err, "job", j.Version)
		}
		return []string{j.ID}, ch.record(ctx, jobEvent(feed.JobUpdated, j.ID, profile.EventData{Fields: fields}))
	})
	if err != nil {
		return nil, err
	}
	return c.job(ctx, ids)
}

// checkJob checks what people type about a job.
func checkJob(title, description *string, openings *int) error {
	switch {
	case title != nil && (*title == "" || utf8.RuneCountInString(*title) > 200):
		return BadField("title", "A title has 1 to 200 characters.")
	case description != nil && utf8.RuneCountInString(*description) > 50_000:
		return BadField("description", "A description has at most 50,000 characters.")
	case openings != nil && (*openings < 1 || *openings > 999):
		return BadField("openings", "A job has 1 to 999 openings.")
	}
	return nil
}

// checkPlaces checks that a department and locations exist in the organization.
func (ch *change) checkPlaces(ctx context.Context, departmentID *string, locationIDs []string) error {
	if departmentID != nil && *departmentID != "" {
		if _, err := ch.Department.Get(ctx, *departmentID); ent.IsNotFound(err) {
			return BadField("departmentId", "This department doesn't exist.")
		} else if err != nil {
			return err
		}
	}
	if len(locationIDs) == 0 {
		return nil
	}
	n, err := ch.Location.Query().Where(location.IDIn(locationIDs...)).Count(ctx)
	if err == nil && n != len(locationIDs) {
		return BadField("locationIds", "One of these locations doesn't exist, or is named twice.")
	}
	return err
}

// job loads what a command changed.
func (c *Commands) job(ctx context.Context, ids []string) (*ent.Job, error) {
	j, err := c.Data.Job.Get(ctx, ids[0])
	if err != nil {
		return nil, missing(err, "job")
	}
	return j, nil
}

func jobEvent(kind, jobID string, data profile.EventData) feed.Event {
	return feed.Event{Kind: kind, Audience: event.AudienceJOB, EntityID: jobID, JobID: jobID, Data: data}
}
