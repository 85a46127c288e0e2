package importer

import (
	"context"

	"github.com/tandem-hiring/tandem/ent"
	"github.com/tandem-hiring/tandem/ent/candidate"
	"github.com/tandem-hiring/tandem/ent/file"
	"github.com/tandem-hiring/tandem/hiring/search"
)

// reindex makes people who were here before findable by what is new about
// them, and still by their documents.
func reindex(ctx context.Context, tx *ent.Tx, ids ...string) error {
	if len(ids) == 0 {
		return nil
	}
	people, err := tx.Candidate.Query().Where(candidate.IDIn(ids...)).All(ctx)
	if err != nil {
		return err
	}
	files, err := tx.File.Query().Where(file.CandidateIDIn(ids...)).Select(file.FieldCandidateID, file.FieldText).All(ctx)
	if err != nil {
		return err
	}
	texts := map[string][]string{}
	for _, f := range files {
		texts[f.CandidateID] = append(texts[f.CandidateID], f.Text)
	}
	docs := make([]search.Doc, len(people))
	for i, c := range people {
		docs[i] = search.DocOf(c, texts[c.ID]...)
	}
	return search.Index(ctx, tx, docs...)
}
