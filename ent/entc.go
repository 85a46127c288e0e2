//go:build ignore

// Command entc generates the data layer from ent/schema.
//
// A schema whose policies no longer compile against the generated code is
// generated once without them: ENT_TAGS=bootstrap go generate ./ent.
package main

import (
	"log"
	"os"

	"entgo.io/ent/entc"
	"entgo.io/ent/entc/gen"
)

func main() {
	if err := os.Chdir(".."); err != nil {
		log.Fatal(err)
	}
	err := entc.Generate("./ent/schema", &gen.Config{
		Features: []gen.Feature{
			gen.FeaturePrivacy,
			gen.FeatureIntercept,
			gen.FeatureVersionedMigration,
			gen.FeatureUpsert,
			gen.FeatureLock,
			gen.FeatureModifier,
			gen.FeatureExecQuery,
			gen.FeatureSnapshot,
		},
	}, entc.TemplateDir("./ent/template"), entc.BuildTags(os.Getenv("ENT_TAGS")))
	if err != nil {
		log.Fatalf("running ent codegen: %v", err)
	}
}
