package graph

import (
	"github.com/tandem-hiring/tandem/graph/connection"
	"github.com/tandem-hiring/tandem/graph/generated"
	"github.com/tandem-hiring/tandem/graph/model"
	"github.com/tandem-hiring/tandem/hiring/board"

	"github.com/tandem-hiring/tandem/ent/reason"
)

// typical sizes of lists that have no page size.
const (
	typicalSteps = 8
	typicalList  = 20
)

// Costs counts what an operation may cost: a list costs what its rows do, times
// as many as may come.
func Costs() generated.ComplexityRoot {
	var c generated.ComplexityRoot
	page := func(below int, sizes ...*int) int {
		n := connection.DefaultSize
		for _, s := range sizes {
			if s != nil {
				n = max(*s, 1)
			}
		}
		return 1 + below*min(n, connection.MaxSize)
	}
	times := func(n int) func(int) int { return func(below int) int { return 1 + below*n } }
	c.Query.Nodes = func(below int, ids []string) int { return 1 + below*max(1, len(ids)) }
	c.Query.Jobs = func(below int, _ *model.JobFilter, _ *model.JobOrder, first *int, _ *string, last *int, _ *string) int {
		return page(below, first, last)
	}
	c.Query.Users = func(below int, _ *model.UserFilter, first *int, _ *string, last *int, _ *string) int {
		return page(below, first, last)
	}
	c.Query.Candidates = func(below int, _ *model.CandidateFilter, _ *model.CandidateOrder, first *int, _ *string, last *int, _ *string) int {
		return page(below, first, last)
	}
	c.Query.SearchCandidates = func(below int, _ string, first *int) int { return page(below, first) }
	c.Query.Events = func(below int, _ *model.ActivityFilter, first *int, _ *string) int { return page(below, first) }
	c.Query.ImportRuns = func(below int, first *int, _ *string) int { return page(below, first) }
	c.Job.Applications = func(below int, _ *model.ApplicationFilter, _ *model.ApplicationOrder, first *int, _ *string, last *int, _ *string) int {
		return page(below, first, last)
	}
	c.Job.Steps, c.Job.Pipeline, c.Board.Columns = times(typicalSteps), times(typicalSteps), times(typicalSteps)
	c.Job.Team, c.Candidate.Applications, c.Candidate.Files = times(typicalSteps), times(typicalSteps), times(typicalSteps)
	c.BoardColumn.Cards = func(below int, _ *board.Filter, first *int, _ *string) int { return page(below, first) }
	c.Candidate.Notes = func(below int, first *int) int { return page(below, first) }
	c.Candidate.Timeline = func(below int, first *int, _ *string) int {
		if first == nil {
			first = new(20)
		}
		return page(below, first)
	}
	c.Application.Visits = times(typicalSteps)
	c.Organization.Departments, c.Organization.Locations, c.Organization.FlowTemplates = times(typicalList), times(typicalList), times(typicalList)
	c.Organization.Reasons = func(below int, _ *reason.Kind) int { return 1 + below*typicalList }
	c.ImportRun.Problems = func(below int, first *int) int { return page(below, first) }
	return c
}
