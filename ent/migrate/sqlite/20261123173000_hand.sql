-- Full text over profiles and CVs. The index has its own content table, so that
-- rebuilding candidates can't lose the triggers.
CREATE TABLE `search_docs` (
  `id` integer PRIMARY KEY AUTOINCREMENT,
  `candidate_id` text NOT NULL UNIQUE REFERENCES `candidates` (`id`) ON DELETE CASCADE,
  `organization_id` text NOT NULL,
  `name` text NOT NULL,
  `headline` text NOT NULL,
  `profile` text NOT NULL,
  `body` text NOT NULL
);
CREATE VIRTUAL TABLE `search_docs_fts` USING fts5(
  `name`, `headline`, `profile`, `body`,
  content='search_docs', content_rowid='id', tokenize='unicode61', prefix='1 2 3'
);
CREATE TRIGGER `search_docs_insert` AFTER INSERT ON `search_docs` BEGIN
  INSERT INTO `search_docs_fts` (rowid, `name`, `headline`, `profile`, `body`)
  VALUES (new.`id`, new.`name`, new.`headline`, new.`profile`, new.`body`);
END;
CREATE TRIGGER `search_docs_delete` AFTER DELETE ON `search_docs` BEGIN
  INSERT INTO `search_docs_fts` (`search_docs_fts`, rowid, `name`, `headline`, `profile`, `body`)
  VALUES ('delete', old.`id`, old.`name`, old.`headline`, old.`profile`, old.`body`);
END;
CREATE TRIGGER `search_docs_update` AFTER UPDATE ON `search_docs` BEGIN
  INSERT INTO `search_docs_fts` (`search_docs_fts`, rowid, `name`, `headline`, `profile`, `body`)
  VALUES ('delete', old.`id`, old.`name`, old.`headline`, old.`profile`, old.`body`);
  INSERT INTO `search_docs_fts` (rowid, `name`, `headline`, `profile`, `body`)
  VALUES (new.`id`, new.`name`, new.`headline`, new.`profile`, new.`body`);
END;
-- Exactly one person is accountable for a job, and exactly one leads the search.
CREATE UNIQUE INDEX `jobmember_accountable_hand` ON `job_members` (`job_id`, `role`) WHERE `role` IN ('HIRING_MANAGER', 'LEAD_RECRUITER');
-- The one row whose lock orders the feed.
INSERT INTO `feed_head` (`id`, `position`, `pruned`) VALUES (1, 0, 0);
