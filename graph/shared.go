package graph

import (
	"context"
	"encoding/json"
	"fmt"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	lru "github.com/hashicorp/golang-lru/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/jobmember"
	"github.com/tandem-hiring/tandem/ent/viewer"
	"github.com/tandem-hiring/tandem/feed"
	"github.com/tandem-hiring/tandem/hiring/audience"
)

// Boards are asked for far more often than their jobs change, by many people who
// may see the same. An answer to a query about one job's board is kept encoded
// and given to everybody of the same rights, until the feed brings a change of
// the job. That nothing has changed is not believed but asked, in one cheap
// statement: an answer is never older than the last commit.
const (
	keptAnswers = 256
	maxAnswer   = 1 << 20
	// keptFor bounds how long ages and lateness, which change by themselves,
	// stand still.
	keptFor = 10 * time.Second
)

// shareBoards wraps a schema. Call it before the feed runs.
func shareBoards(schema graphql.ExecutableSchema, r *Resolver) graphql.ExecutableSchema {
	answers, err := lru.New[answerKey, answer](keptAnswers)
	if err != nil {
		panic(err) // the size is a constant
	}
	plans, err := lru.New[*ast.OperationDefinition, plan](1000)
	if err != nil {
		panic(err)
	}
	s := &shared{ExecutableSchema: schema, r: r, answers: answers, plans: plans, changes: map[string]uint64{}}
	r.Feed.Observe(s.observe)
	return s
}

type shared struct {
	graphql.ExecutableSchema
	r       *Resolver
	answers *lru.Cache[answerKey, answer]
	plans   *lru.Cache[*ast.OperationDefinition, plan]

	mu      sync.Mutex
	changes map[string]uint64 // of a job, as far as this replica was told
}

// answerKey is equal for requests to which the same answer is right.
type answerKey struct {
	operation *ast.OperationDefinition
	variables string
	jobID     string
	class     audience.Class
	role      jobmember.Role
	seesAll   bool
	external  bool
	person    string
}

// answer is an encoded answer and the state of the job that it shows.
type answer struct {
	data    json.RawMessage
	changes uint64
	made    time.Time
}

// plan is what is known of an operation: whether its answers can be kept, and
// for whom.
type plan struct {
	job      *ast.Field // the root field; nil when nothing can be kept
	personal bool
}

// observe forgets nothing but remembers that a job has changed.
func (s *shared) observe(entries []*feed.Entry) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, e := range entries {
		if e.JobID != "" {
			s.changes[e.JobID]++
		}
	}
}

func (s *shared) changesOf(jobID string) uint64 {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.changes[jobID]
}

// Exec answers from what is kept, if that is right, and else keeps the answer.
func (s *shared) Exec(ctx context.Context) graphql.ResponseHandler {
	oc := graphql.GetOperationContext(ctx)
	if oc.Operation.Operation != ast.Query {
		return s.ExecutableSchema.Exec(ctx)
	}
	p, ok := s.plans.Get(oc.Operation)
	if !ok {
		p = planOf(oc.Operation)
		s.plans.Add(oc.Operation, p)
	}
	if p.job == nil {
		return s.ExecutableSchema.Exec(ctx)
	}
	id, ok := p.job.ArgumentMap(oc.Variables)["id"].(string)
	if !ok {
		return s.ExecutableSchema.Exec(ctx)
	}
	// The head first: what it covers has been observed, and so is in the number
	// of changes; what it doesn't is asked of the database. Both come before the
	// rights, so that a change of these in between makes the kept answer old.
	head := s.r.Feed.Head()
	changes := s.changesOf(id)
	key, ok := s.key(ctx, oc, p, id)
	if !ok {
		return s.ExecutableSchema.Exec(ctx)
	}
	if kept, ok := s.answers.Get(key); ok && kept.changes == changes && time.Since(kept.made) < keptFor {
		if fresh, err := unchangedSince(ctx, s.r.Data, key.jobID, head); err == nil && fresh {
			return graphql.OneShot(&graphql.Response{Data: kept.data})
		}
	}
	began := time.Now()
	itself := s.ExecutableSchema.Exec(ctx)
	return func(ctx context.Context) *graphql.Response {
		resp := itself(ctx)
		if resp != nil && len(graphql.GetErrors(ctx)) == 0 && len(resp.Errors) == 0 && len(resp.Data) <= maxAnswer {
			s.answers.Add(key, answer{data: resp.Data, changes: changes, made: began})
		}
		return resp
	}
}

// key says to whom else the answer of a request would be right.
func (s *shared) key(ctx context.Context, oc *graphql.OperationContext, p plan, id string) (answerKey, bool) {
	v, ok := viewer.FromContext(ctx)
	if !ok || v.System || len(v.Self) > 0 {
		return answerKey{}, false
	}
	at, err := s.r.audience.Job(ctx, v, id)
	if err != nil || !at.Class.Follows {
		return answerKey{}, false
	}
	variables, err := json.Marshal(oc.Variables)
	if err != nil || len(variables) > 4096 {
		return answerKey{}, false
	}
	key := answerKey{
		operation: oc.Operation, variables: string(variables), jobID: id, class: at.Class, role: at.Role(),
		seesAll: v.SeesAllJobs(), external: v.External,
	}
	if p.personal {
		key.person = v.UserID
	}
	return key, true
}

// unchangedSince reports that no change of a job was committed after a position
// of the feed. Changes that have no position yet are in the small index of
// those, the others at the very end of the index of positions.
func unchangedSince(ctx context.Context, data *ent.Client, jobID string, head int64) (bool, error) {
	// The order and the limit keep the plan in that index; after so many changes
	// the job counts as changed.
	rows, err := data.QueryContext(ctx, `SELECT
		(SELECT COUNT(CASE WHEN job_id = $1 THEN 1 END) + COUNT(*) / 500 FROM (SELECT job_id FROM events WHERE position > $2 ORDER BY position LIMIT 500) AS later)
		+ (SELECT COUNT(*) FROM events WHERE position IS NULL AND job_id = $3)`, jobID, head, jobID)
	if err != nil {
		return false, fmt.Errorf("changes of a job: %w", err)
	}
	defer rows.Close()
	n := int64(1)
	if rows.Next() {
		if err := rows.Scan(&n); err != nil {
			return false, fmt.Errorf("changes of a job: %w", err)
		}
	}
	return n == 0, rows.Err()
}

// kept are the fields whose value depends on nothing but the job's own state and
// the key; personalFields depend on the person besides.
var (
	kept = fields(map[string][]string{
		"Query": {"job"},
		"Job": {
			"id", "title", "status", "statusReason", "openings", "employmentType", "confidential", "openedAt", "closedAt", "targetDate",
			"createdAt", "updatedAt", "version", "viewerRole", "canEdit", "canAddCandidates", "activeCount", "board",
		},
		"Permission":            {"allowed", "reason"},
		"Board":                 {"cursor", "columns"},
		"BoardColumn":           {"id", "step", "count", "lateCount", "medianDays", "cards"},
		"Step":                  {"id", "name", "kind", "position", "optional", "responseHours", "waitingOn"},
		"ApplicationConnection": {"edges", "pageInfo", "totalCount"},
		"ApplicationEdge":       {"cursor", "node"},
		"PageInfo":              {"hasNextPage", "hasPreviousPage", "startCursor", "endCursor"},
		"Application": {
			"id", "jobId", "candidateId", "stepId", "status", "waitingOn", "candidateName", "candidateHeadline", "enteredStepAt",
			"daysInStep", "dueAt", "late", "closedAt", "presentedAt", "source", "createdAt", "updatedAt", "version",
			"canMove", "canReject", "canWithdraw",
		},
	})
	personalFields = fields(map[string][]string{
		"Query":  {"viewer"},
		"Viewer": {"user"},
		"User":   {"id"},
	})
)

// planOf looks at an operation once. Directives can hide fields by variables,
// which are in the key.
func planOf(op *ast.OperationDefinition) (p plan) {
	var job *ast.Field
	board := false
	ok := every(op.SelectionSet, func(f *ast.Field) bool {
		name := f.ObjectDefinition.Name + "." + f.Name
		switch {
		case f.Name == "__typename":
			return true
		case name == "Query.job":
			if job != nil {
				return false
			}
			job = f
		case name == "Job.board":
			board = true
		case personalFields[name]:
			p.personal = true
			return true
		}
		return kept[name]
	})
	if ok && board {
		p.job = job
	}
	return p
}

// every reports whether all fields below a selection pass.
func every(set ast.SelectionSet, pass func(*ast.Field) bool) bool {
	for _, sel := range set {
		below := ast.SelectionSet(nil)
		switch sel := sel.(type) {
		case *ast.Field:
			if !pass(sel) {
				return false
			}
			below = sel.SelectionSet
		case *ast.InlineFragment:
			below = sel.SelectionSet
		case *ast.FragmentSpread:
			below = sel.Definition.SelectionSet
		}
		if !every(below, pass) {
			return false
		}
	}
	return true
}
