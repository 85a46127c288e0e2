package board

import (
	"context"
	"sync"
	"time"

	"entgo.io/ent/dialect/sql"

	"github.com/tandem-hiring/tandem/ent/application"
)

// medians reads the median ages of all columns at once, when somebody asks for
// the first of them.
type medians struct {
	query
	once sync.Once
	days map[string]float64
	err  error
}

// MedianDays is the median of the whole days that the column's applications
// have been in the step; nil when it is empty.
func (c *Column) MedianDays(context.Context) (*float64, error) {
	m := c.medians
	m.once.Do(func() { m.days, m.err = m.read() })
	if days, ok := m.days[c.Step.ID]; ok {
		return &days, m.err
	}
	return nil, m.err
}

// read numbers each step's applications by age and takes the one or two in the
// middle; both databases know window functions, only one knows percentiles.
func (m *medians) read() (map[string]float64, error) {
	t := sql.Table(application.Table)
	d := sql.Dialect(m.data.Dialect())
	in := d.Select(t.C(application.FieldStepID), t.C(application.FieldEnteredStepAt)).From(t)
	in.AppendSelectExprAs(sql.Raw("ROW_NUMBER() OVER (PARTITION BY "+t.C(application.FieldStepID)+" ORDER BY "+t.C(application.FieldEnteredStepAt)+")"), "nth")
	in.AppendSelectExprAs(sql.Raw("COUNT(*) OVER (PARTITION BY "+t.C(application.FieldStepID)+")"), "n")
	m.narrow(in)
	ranked := in.As("ranked")
	out := d.Select(ranked.C(application.FieldStepID), ranked.C(application.FieldEnteredStepAt)).From(ranked).
		Where(sql.P(func(b *sql.Builder) {
			nth, n := ranked.C("nth"), ranked.C("n")
			b.WriteString(nth + " IN ((" + n + " + 1) / 2, (" + n + " + 2) / 2)")
		}))
	text, args := out.Query()
	rows, err := m.data.QueryContext(m.ctx, text, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	now := time.Now()
	sum, count := map[string]float64{}, map[string]float64{}
	for rows.Next() {
		var id string
		var entered time.Time
		if err := rows.Scan(&id, &entered); err != nil {
			return nil, err
		}
		sum[id] += float64(int(now.Sub(entered) / (24 * time.Hour)))
		count[id]++
	}
	for id := range sum {
		sum[id] /= count[id]
	}
	return sum, rows.Err()
}
