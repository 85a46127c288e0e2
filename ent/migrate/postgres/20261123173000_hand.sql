-- Full text over profiles and CVs. It lives in a table of its own, written by
-- hiring/search in the same transaction as the candidate. No fastupdate: the
-- pending list makes every search pay for what was just written.
CREATE TABLE "search_docs" (
  "candidate_id" character varying(40) NOT NULL PRIMARY KEY REFERENCES "candidates" ("id") ON DELETE CASCADE,
  "organization_id" character varying(40) NOT NULL,
  "names" tsvector NOT NULL,
  "document" tsvector NOT NULL
);
-- Names have an index of their own: search as you type looks there first, and
-- never has to read the long vectors of CVs to tell a name from a mention.
CREATE INDEX "search_docs_names" ON "search_docs" USING gin ("names") WITH (fastupdate = off);
CREATE INDEX "search_docs_document" ON "search_docs" USING gin ("document") WITH (fastupdate = off);
-- Exactly one person is accountable for a job, and exactly one leads the search.
CREATE UNIQUE INDEX "jobmember_accountable_hand" ON "job_members" ("job_id", "role") WHERE "role" IN ('HIRING_MANAGER', 'LEAD_RECRUITER');
-- The one row whose lock orders the feed.
INSERT INTO "feed_head" ("id", "position", "pruned") VALUES (1, 0, 0);
