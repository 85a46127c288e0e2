package hiring

import (
	"context"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/department"
	"github.com/tandem-hiring/tandem/ent/event"
	"github.com/tandem-hiring/tandem/ent/flowtemplate"
	"github.com/tandem-hiring/tandem/ent/location"
	"github.com/tandem-hiring/tandem/ent/organization"
	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/ent/reason"
	"github.com/tandem-hiring/tandem/feed"
)

// WorkingWeekInput is when an organization works.
type WorkingWeekInput struct {
	Days     []int
	From, To int
	Holidays []string
}

// UpdateOrganizationInput is an edit of the organization.
type UpdateOrganizationInput struct {
	Version        int
	Name, TimeZone *string
	WorkingWeek    *WorkingWeekInput
	IdempotencyKey *string
}

// UpdateOrganization changes the organization. Errors: FORBIDDEN, INVALID,
// CONFLICT.
func (c *Commands) UpdateOrganization(ctx context.Context, in UpdateOrganizationInput) (*ent.Organization, error) {
	ids, err := c.setting(ctx, intent{"updateOrganization", in.IdempotencyKey, in}, func(ctx context.Context, ch *change) (string, error) {
		org, err := ch.Organization.Get(ctx, ch.who.OrganizationID)
		if err != nil {
			return "", missing(err, "organization")
		}
		if org.Version != in.Version {
			return "", stale("organization", org.Version, nil)
		}
		update := ch.Organization.UpdateOneID(org.ID).Where(organization.Version(org.Version)).AddVersion(1).SetUpdatedAt(ch.now)
		if in.Name != nil {
			if err := name(in.Name, 200); err != nil {
				return "", err
			}
			update.SetName(*in.Name)
		}
		if in.TimeZone != nil {
			if _, err := time.LoadLocation(*in.TimeZone); err != nil || *in.TimeZone == "" || *in.TimeZone == "Local" {
				return "", BadField("timeZone", "%q is not a time zone such as Europe/Lisbon.", *in.TimeZone)
			}
			update.SetTimeZone(*in.TimeZone)
		}
		if w := in.WorkingWeek; w != nil {
			if err := checkWeek(w); err != nil {
				return "", err
			}
			update.SetWorkingWeek(profile.WorkingWeek{Days: w.Days, From: w.From, To: w.To, Holidays: w.Holidays})
		}
		return org.ID, raced(update.Exec(ctx), "organization", org.Version)
	})
	if err != nil {
		return nil, err
	}
	return c.Data.Organization.Get(ctx, ids[0])
}

func checkWeek(w *WorkingWeekInput) error {
	if len(w.Days) == 0 || len(w.Days) > 7 || slices.ContainsFunc(w.Days, func(d int) bool { return d < 0 || d > 6 }) {
		return BadField("workingWeek.days", "Choose at least one day, 0 (Sunday) to 6.")
	}
	slices.Sort(w.Days)
	w.Days = slices.Compact(w.Days)
	if w.From < 0 || w.To > 24*60 || w.From >= w.To {
		return BadField("workingWeek.to", "Work ends after it begins, on the same day.")
	}
	if len(w.Holidays) > 500 {
		return &Error{Code: Limit, Field: "workingWeek.holidays", Message: "At most 500 holidays."}
	}
	for _, h := range w.Holidays {
		if _, err := time.Parse(time.DateOnly, h); err != nil {
			return BadField("workingWeek.holidays", "%q is not a date such as 2026-12-25.", h)
		}
	}
	return nil
}

// setting runs a change of the organization's settings by an administrator.
func (c *Commands) setting(ctx context.Context, in intent, do func(context.Context, *change) (string, error)) ([]string, error) {
	return c.change(ctx, in, func(ctx context.Context, ch *change) ([]string, error) {
		if err := CanAdminister(ch.who).error(Forbidden); err != nil {
			return nil, err
		}
		id, err := do(ctx, ch)
		if ent.IsConstraintError(err) {
			return nil, BadField("name", "This name is taken. Names are unique.")
		}
		if ent.IsNotFound(err) {
			return nil, gone("setting")
		}
		if err != nil {
			return nil, err
		}
		return []string{id}, ch.record(ctx, settingsEvent(id))
	})
}

func settingsEvent(id string) feed.Event {
	return feed.Event{Kind: feed.SettingsChanged, Audience: event.AudienceORGANIZATION, EntityID: id}
}

// name checks and tidies a name.
func name(s *string, most int) error {
	*s = strings.TrimSpace(*s)
	if n := utf8.RuneCountInString(*s); n < 1 || n > most {
		return BadField("name", "A name has 1 to %d characters.", most)
	}
	return nil
}

// versioned checks the version that an edit of a setting was based on.
func versioned(given *int, now int, what string) error {
	if given == nil {
		return BadField("version", "Say which version the edit was based on.")
	}
	if *given != now {
		return stale(what, now, nil)
	}
	return nil
}

// SaveDepartmentInput is a department to make or to change.
type SaveDepartmentInput struct {
	ID             *string
	Version        *int
	Name           string
	Archived       *bool
	IdempotencyKey *string
}

// SaveDepartment makes or changes a department. Errors: FORBIDDEN, INVALID,
// CONFLICT, NOT_FOUND.
func (c *Commands) SaveDepartment(ctx context.Context, in SaveDepartmentInput) (*ent.Department, error) {
	ids, err := c.setting(ctx, intent{"saveDepartment", in.IdempotencyKey, in}, func(ctx context.Context, ch *change) (string, error) {
		if err := name(&in.Name, 120); err != nil {
			return "", err
		}
		if in.ID == nil {
			d, err := ch.Department.Create().SetOrganizationID(ch.who.OrganizationID).SetName(in.Name).SetNillableArchived(in.Archived).Save(ctx)
			if err != nil {
				return "", err
			}
			return d.ID, nil
		}
		d, err := ch.Department.Get(ctx, *in.ID)
		if err != nil {
			return "", err
		}
		if err := versioned(in.Version, d.Version, "department"); err != nil {
			return "", err
		}
		err = ch.Department.UpdateOneID(d.ID).Where(department.Version(d.Version)).SetName(in.Name).
			SetNillableArchived(in.Archived).AddVersion(1).SetUpdatedAt(ch.now).Exec(ctx)
		return d.ID, raced(err, "department", d.Version)
	})
	if err != nil {
		return nil, err
	}
	return c.Data.Department.Get(ctx, ids[0])
}

// SaveLocationInput is a location to make or to change.
type SaveLocationInput struct {
	ID             *string
	Version        *int
	Name           string
	Country        *string
	Remote         *bool
	Archived       *bool
	IdempotencyKey *string
}

// SaveLocation makes or changes a location. Errors: FORBIDDEN, INVALID,
// CONFLICT, NOT_FOUND.
func (c *Commands) SaveLocation(ctx context.Context, in SaveLocationInput) (*ent.Location, error) {
	ids, err := c.setting(ctx, intent{"saveLocation", in.IdempotencyKey, in}, func(ctx context.Context, ch *change) (string, error) {
		if err := name(&in.Name, 120); err != nil {
			return "", err
		}
		if in.Country != nil {
			*in.Country = strings.ToUpper(strings.TrimSpace(*in.Country))
			if n := len(*in.Country); n != 0 && n != 2 {
				return "", BadField("country", "A country has two letters, such as PT.")
			}
		}
		if in.ID == nil {
			l, err := ch.Location.Create().SetOrganizationID(ch.who.OrganizationID).SetName(in.Name).SetNillableCountry(in.Country).
				SetNillableRemote(in.Remote).SetNillableArchived(in.Archived).Save(ctx)
			if err != nil {
				return "", err
			}
			return l.ID, nil
		}
		l, err := ch.Location.Get(ctx, *in.ID)
		if err != nil {
			return "", err
		}
		if err := versioned(in.Version, l.Version, "location"); err != nil {
			return "", err
		}
		err = ch.Location.UpdateOneID(l.ID).Where(location.Version(l.Version)).SetName(in.Name).SetNillableCountry(in.Country).
			SetNillableRemote(in.Remote).SetNillableArchived(in.Archived).AddVersion(1).SetUpdatedAt(ch.now).Exec(ctx)
		return l.ID, raced(err, "location", l.Version)
	})
	if err != nil {
		return nil, err
	}
	return c.Data.Location.Get(ctx, ids[0])
}

// SaveReasonInput is a reason to make or to change.
type SaveReasonInput struct {
	ID             *string
	Kind           reason.Kind
	Name           string
	Position       *int
	Archived       *bool
	IdempotencyKey *string
}

// SaveReason makes or changes a reason. Errors: FORBIDDEN, INVALID, NOT_FOUND.
func (c *Commands) SaveReason(ctx context.Context, in SaveReasonInput) (*ent.Reason, error) {
	ids, err := c.setting(ctx, intent{"saveReason", in.IdempotencyKey, in}, func(ctx context.Context, ch *change) (string, error) {
		if err := name(&in.Name, 120); err != nil {
			return "", err
		}
		if in.Position != nil && *in.Position < 0 {
			return "", BadField("position", "Positions count from 0.")
		}
		if in.ID == nil {
			last, err := ch.Reason.Query().Where(reason.KindEQ(in.Kind)).Count(ctx)
			if err != nil {
				return "", err
			}
			r, err := ch.Reason.Create().SetOrganizationID(ch.who.OrganizationID).SetKind(in.Kind).SetName(in.Name).
				SetPosition(last).SetNillablePosition(in.Position).SetNillableArchived(in.Archived).Save(ctx)
			if err != nil {
				return "", err
			}
			return r.ID, nil
		}
		r, err := ch.Reason.Get(ctx, *in.ID)
		if err != nil {
			return "", err
		}
		if r.Kind != in.Kind {
			return "", BadField("kind", "A reason keeps its kind. Make a new one instead.")
		}
		return r.ID, ch.Reason.UpdateOneID(r.ID).SetName(in.Name).SetNillablePosition(in.Position).
			SetNillableArchived(in.Archived).SetUpdatedAt(ch.now).Exec(ctx)
	})
	if err != nil {
		return nil, err
	}
	return c.Data.Reason.Get(ctx, ids[0])
}

// FlowTemplateStepInput is one step of a flow template.
type FlowTemplateStepInput struct {
	Name          string
	Kind          profile.StepKind
	Optional      *bool
	ResponseHours int
}

// SaveFlowTemplateInput is a flow template to make or to change.
type SaveFlowTemplateInput struct {
	ID             *string
	Version        *int
	Name           string
	Steps          []FlowTemplateStepInput
	IdempotencyKey *string
}

// SaveFlowTemplate makes or changes a flow template (R4). Errors: FORBIDDEN,
// INVALID, CONFLICT, NOT_FOUND.
func (c *Commands) SaveFlowTemplate(ctx context.Context, in SaveFlowTemplateInput) (*ent.FlowTemplate, error) {
	ids, err := c.change(ctx, intent{"saveFlowTemplate", in.IdempotencyKey, in}, func(ctx context.Context, ch *change) ([]string, error) {
		if err := CanRecruit(ch.who).error(Forbidden); err != nil {
			return nil, err
		}
		if err := name(&in.Name, 120); err != nil {
			return nil, err
		}
		steps := each(in.Steps, func(s FlowTemplateStepInput) profile.Step {
			return profile.Step{
				Name: strings.TrimSpace(s.Name), Kind: s.Kind, Optional: s.Optional != nil && *s.Optional, ResponseHours: s.ResponseHours,
			}
		})
		if err := CheckFlow("steps", steps); err != nil {
			return nil, err
		}
		id, err := ch.saveFlow(ctx, in, steps)
		if ent.IsConstraintError(err) {
			return nil, BadField("name", "This name is taken. Names are unique.")
		}
		if err != nil {
			return nil, missing(err, "flow template")
		}
		return []string{id}, ch.record(ctx, settingsEvent(id))
	})
	if err != nil {
		return nil, err
	}
	return c.Data.FlowTemplate.Get(ctx, ids[0])
}

func (ch *change) saveFlow(ctx context.Context, in SaveFlowTemplateInput, steps []profile.Step) (string, error) {
	if in.ID == nil {
		t, err := ch.FlowTemplate.Create().SetOrganizationID(ch.who.OrganizationID).SetName(in.Name).SetSteps(steps).
			SetCreatedAt(ch.now).SetUpdatedAt(ch.now).Save(ctx)
		if err != nil {
			return "", err
		}
		return t.ID, nil
	}
	t, err := ch.FlowTemplate.Get(ctx, *in.ID)
	if err != nil {
		return "", err
	}
	if err := versioned(in.Version, t.Version, "flow template"); err != nil {
		return "", err
	}
	err = ch.FlowTemplate.UpdateOneID(t.ID).Where(flowtemplate.Version(t.Version)).SetName(in.Name).SetSteps(steps).
		SetUpdatedAt(ch.now).AddVersion(1).Exec(ctx)
	return t.ID, raced(err, "flow template", t.Version)
}

// DeleteFlowTemplateInput names a flow template to remove.
type DeleteFlowTemplateInput struct {
	ID             string
	IdempotencyKey *string
}

// DeleteFlowTemplate removes a flow template and returns its id. Errors:
// FORBIDDEN, NOT_FOUND.
func (c *Commands) DeleteFlowTemplate(ctx context.Context, in DeleteFlowTemplateInput) (string, error) {
	ids, err := c.change(ctx, intent{"deleteFlowTemplate", in.IdempotencyKey, in}, func(ctx context.Context, ch *change) ([]string, error) {
		if err := CanRecruit(ch.who).error(Forbidden); err != nil {
			return nil, err
		}
		if err := ch.FlowTemplate.DeleteOneID(in.ID).Exec(ctx); err != nil {
			return nil, missing(err, "flow template")
		}
		return []string{in.ID}, ch.record(ctx, settingsEvent(in.ID))
	})
	if err != nil {
		return "", err
	}
	return ids[0], nil
}
