package graph_test

import (
	"context"
	"net/url"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	over "github.com/99designs/gqlgen/graphql/handler/transport"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/tandem-hiring/tandem/ent/jobmember"
	"github.com/tandem-hiring/tandem/ent/user"
	"github.com/tandem-hiring/tandem/feed"
	"github.com/tandem-hiring/tandem/graph"
	"github.com/tandem-hiring/tandem/graph/generated"
	"github.com/tandem-hiring/tandem/hiring"
)

const sharedBoard = `query($job: ID!) { job(id: $job) { id board { columns { step { name } count cards(first: 10) { edges { node { id candidateName stepId } } } } } } }`

// replica serves the house's database once more, with parsed queries kept and,
// if it follows, with the feed running.
func (h *house) replica(t *testing.T, follows bool) {
	t.Helper()
	f, err := feed.New(t.Context(), h.db)
	if err != nil {
		t.Fatal(err)
	}
	public, _ := url.Parse("https://tandem.test")
	r := &graph.Resolver{Data: h.data, Commands: hiring.NewCommands(h.data), Feed: f, Documents: h.papers, PublicURL: public}
	srv := handler.New(graph.Live(generated.NewExecutableSchema(generated.Config{Resolvers: r, Complexity: graph.Costs()}), r))
	srv.AddTransport(over.POST{})
	srv.SetErrorPresenter(graph.PresentError)
	srv.SetQueryCache(lru.New[*ast.QueryDocument](100))
	srv.AroundResponses(r.Loaders())
	h.handler = srv
	if follows {
		ctx, stop := context.WithCancel(context.Background())
		done := make(chan struct{})
		go func() { defer close(done); f.Run(ctx) }()
		t.Cleanup(func() { stop(); <-done })
	}
}

// cost is the number of statements that a board takes, and its first column.
func (h *house) cost(look func() object) (int64, []object) {
	before := h.reads.n.Load()
	cards := look().list("job", "board", "columns", 0, "cards", "edges")
	return h.reads.n.Load() - before, cards
}

func TestABoardThatHasNotChangedIsAnsweredFromWhatIsKept(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		h.apply("Ana")
		h.replica(t, true)
		look := func() object { return h.query(h.lead, sharedBoard, object{"job": h.job.ID}) }
		settled := func() (n int64) {
			for range 100 {
				if n, _ = h.cost(look); n == 1 {
					return n
				}
				time.Sleep(20 * time.Millisecond)
			}
			return n
		}
		if n := settled(); n != 1 {
			t.Fatalf("an unchanged board took %d statements, want only the question whether it has changed", n)
		}
		h.apply("Ben")
		if n, cards := h.cost(look); n == 1 || len(cards) != 2 {
			t.Errorf("after a change: %d statements, %d cards; want it read again with 2", n, len(cards))
		}
		if n := settled(); n != 1 {
			t.Errorf("the changed board is not kept: %d statements", n)
		}
	})
}

func TestAReplicaThatHasNotHeardOfAChangeYetShowsIt(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		h.apply("Ana")
		h.replica(t, false) // its feed stands still
		look := func() object { return h.query(h.lead, sharedBoard, object{"job": h.job.ID}) }
		look()
		for i := 2; i < 5; i++ {
			h.apply("One more")
			if _, cards := h.cost(look); len(cards) != i {
				t.Fatalf("%d cards, want %d: an old answer was given", len(cards), i)
			}
		}
	})
}

func TestAKeptBoardIsOnlyForThoseOfTheSameRights(t *testing.T) {
	houses(t, func(t *testing.T, h *house) {
		h.apply("Screened")
		shown := h.apply("Shown")
		h.move(shown, 1)
		h.replica(t, true)
		observer, stranger, agency := h.person("Olga", user.RoleMEMBER), h.person("Sam", user.RoleMEMBER), h.outsider("Rory")
		h.member(h.job, observer, jobmember.RoleOBSERVER)
		h.member(h.job, agency, jobmember.RoleCO_RECRUITER)
		count := func(ask func() object) int {
			n := 0
			for _, c := range ask().list("job", "board", "columns") {
				n += c.number("count")
			}
			return n
		}
		for range 3 { // the second and third time from what is kept
			for _, c := range []struct {
				name string
				ask  func() object
				want int
			}{
				{"the lead recruiter", func() object { return h.query(h.lead, sharedBoard, object{"job": h.job.ID}) }, 2},
				{"the administrator", func() object { return h.query(h.admin, sharedBoard, object{"job": h.job.ID}) }, 2},
				{"the manager", func() object { return h.query(h.manager, sharedBoard, object{"job": h.job.ID}) }, 1},
				{"an observer", func() object { return h.query(observer, sharedBoard, object{"job": h.job.ID}) }, 1},
				{"an agency", func() object { return h.query(agency, sharedBoard, object{"job": h.job.ID}) }, 0},
				{"somebody off the team", func() object { return h.query(stranger, sharedBoard, object{"job": h.job.ID}) }, 0},
			} {
				if got := count(c.ask); got != c.want {
					t.Errorf("%s counts %d, want %d", c.name, got, c.want)
				}
			}
			time.Sleep(30 * time.Millisecond)
		}
	})
}
