# Tandem's commands. `make` alone lists them; the work itself is in .ci/.

.DEFAULT_GOAL := help
.PHONY: help run build frontend generate migration test lint e2e bench

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z0-9]+:.*## /{printf "make %-11s%s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: build ## Serve the demo organization at http://localhost:8080
	@.ci/serve

build: ## Build the page and the server into bin/tandem
	@.ci/build

frontend: ## Build the page into frontend/dist, if anything in it changed
	@.ci/page

generate: ## Write all generated code anew (ent, GraphQL, Relay)
	@.ci/generate

migration: ## Write the migration for a changed schema: make migration name=add_offers
	@.ci/migration "$(name)"

test: ## Install what is missing and check everything, on both databases
	@.ci/test

lint: ## The checks that need no database: formats, go vet, staticcheck, biome, tsc, relay
	@.ci/test lint

e2e: build ## The browser tests, against bin/tandem
	@.ci/test e2e

bench: ## The hot paths over HTTP beside PostgreSQL's own speed, then the Go benchmarks
	@.ci/with-postgres .ci/bench
	@.ci/with-postgres go test -run '^$$' -bench . -benchmem ./...
