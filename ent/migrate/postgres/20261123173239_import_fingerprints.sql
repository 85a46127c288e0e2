-- Create index "importrow_organization_id_fingerprint" to table: "import_rows"
CREATE INDEX "importrow_organization_id_fingerprint" ON "import_rows" ("organization_id", "fingerprint");
