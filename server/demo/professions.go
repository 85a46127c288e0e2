package demo

// profession is a kind of work: what its people are called, can do and have done.
type profession struct {
	name    string
	titles  [3]string // by seniority: early, middle, late
	skills  []string
	fields  []string // subjects studied
	deeds   []string // lines of a CV
	passion string   // ends "… who"
	tags    []string
}

// Indexes of professions, as jobs name them.
const (
	backend = iota
	design
	data
	consulting
	finance
	sales
	quality
	frontend
	support
	reliability
	marketing
	learning
)

var professions = []profession{
	backend: {
		name: "Backend", titles: [3]string{"Junior Backend Engineer", "Backend Engineer", "Senior Backend Engineer"},
		skills: []string{"Go", "PostgreSQL", "Java", "Kotlin", "Python", "gRPC", "GraphQL", "Kafka", "Redis", "Docker", "Kubernetes", "AWS", "Event sourcing", "Domain-driven design"},
		fields: []string{"Computer Science", "Software Engineering", "Mathematics", "Physics"},
		deeds: []string{
			"Split the billing monolith into four services without a day of downtime", "Cut the p99 of the orders API from 900 ms to 120 ms",
			"Moved 4 TB of customer data from MySQL to PostgreSQL", "Introduced contract tests between eleven teams",
			"Built the event pipeline that feeds fraud detection", "On call for payments in a rotation of six", "Mentored two juniors to mid level",
			"Wrote the design guide for the company's public API", "Halved the cloud bill of the search service",
		},
		passion: "likes boring technology and clear interfaces", tags: []string{"distributed systems", "payments", "open source"},
	},
	design: {
		name: "Design", titles: [3]string{"Junior Designer", "Product Designer", "Senior Product Designer"},
		skills: []string{"Figma", "Interaction design", "User research", "Prototyping", "Design systems", "Accessibility", "Usability testing", "Typography", "Information architecture", "Workshop facilitation"},
		fields: []string{"Interaction Design", "Visual Communication", "Psychology", "Industrial Design"},
		deeds: []string{
			"Redesigned the onboarding and raised activation from 31 % to 46 %", "Ran forty interviews with nurses before drawing a screen",
			"Built a design system used by nine teams", "Led the move to WCAG 2.2 AA for the whole product",
			"Prototyped the mobile scheduler in two weeks", "Coached product managers in running usability tests", "Replaced seventeen settings pages with four",
		},
		passion: "starts from what people are trying to get done", tags: []string{"portfolio reviewed", "design systems", "research"},
	},
	data: {
		name: "Data", titles: [3]string{"Data Analyst", "Data Engineer", "Senior Data Engineer"},
		skills: []string{"SQL", "Python", "dbt", "Airflow", "Spark", "Snowflake", "BigQuery", "Kafka", "Data modelling", "Terraform", "Looker", "Data quality"},
		fields: []string{"Computer Science", "Statistics", "Information Systems", "Economics"},
		deeds: []string{
			"Brought the nightly load from seven hours to forty minutes", "Modelled the revenue mart that finance closes the month with",
			"Introduced data contracts with six source teams", "Moved 300 reports from spreadsheets to one warehouse",
			"Built the streaming ingestion of 60,000 events a second", "Set up lineage and alerts, so that wrong numbers are found by us first", "Taught SQL to eighty colleagues",
		},
		passion: "believes that a number without a definition is an opinion", tags: []string{"warehouse", "streaming", "analytics"},
	},
	consulting: {
		name: "Implementation", titles: [3]string{"Implementation Associate", "Implementation Consultant", "Senior Implementation Consultant"},
		skills: []string{"Project management", "Requirements analysis", "Clinical workflows", "HL7 FHIR", "SQL", "Training", "Stakeholder management", "Change management", "Process mapping", "Data migration"},
		fields: []string{"Health Informatics", "Business Administration", "Information Systems", "Nursing"},
		deeds: []string{
			"Introduced patient scheduling in fourteen clinics on time", "Trained four hundred clinicians in small groups",
			"Migrated the records of 220,000 patients", "Turned round a project that was six months late", "Wrote the playbook that new consultants start from",
			"Kept every one of eleven accounts through the merger",
		},
		passion: "is at home between clinicians and engineers", tags: []string{"healthcare", "travels", "client facing"},
	},
	finance: {
		name: "Finance", titles: [3]string{"Accountant", "Financial Controller", "Finance Director"},
		skills: []string{"IFRS", "Financial planning", "Consolidation", "Treasury", "Board reporting", "Fundraising", "Audit", "SaaS metrics", "Pricing", "Tax"},
		fields: []string{"Accounting", "Finance", "Economics", "Business Administration"},
		deeds: []string{
			"Shortened the monthly close from twelve days to four", "Led the finance side of a 40 million funding round",
			"Built a five-person team from nothing", "Passed the first audit under IFRS without a finding", "Introduced pricing by usage with product and sales",
			"Consolidated six entities in three currencies",
		},
		passion: "explains numbers so that people act on them", tags: []string{"chartered", "scale-up", "fundraising"},
	},
	sales: {
		name: "Sales", titles: [3]string{"Sales Development Representative", "Account Executive", "Senior Account Executive"},
		skills: []string{"Prospecting", "Negotiation", "Discovery calls", "Salesforce", "MEDDICC", "Forecasting", "Enterprise sales", "Presentations", "Contract law basics", "Partner sales"},
		fields: []string{"Business Administration", "Communications", "Political Science", "Economics"},
		deeds: []string{
			"Reached 118 % of quota four years in a row", "Opened the Nordic market with nine new accounts",
			"Won the largest contract of the company's history after eleven months", "Built the partner programme that brings a fifth of revenue",
			"Shortened the sales cycle from 94 to 61 days", "Onboarded seven new colleagues",
		},
		passion: "listens for longer than is comfortable", tags: []string{"enterprise", "new business", "languages"},
	},
	quality: {
		name: "Quality", titles: [3]string{"Test Analyst", "QA Engineer", "Senior QA Engineer"},
		skills: []string{"Test automation", "Playwright", "Selenium", "API testing", "Exploratory testing", "Performance testing", "TypeScript", "Java", "Continuous integration", "Accessibility testing"},
		fields: []string{"Computer Science", "Information Systems", "Electrical Engineering", "Linguistics"},
		deeds: []string{
			"Cut the regression test from three days to twenty minutes", "Brought flaky tests from 12 % to under 1 %",
			"Introduced risk-based testing with the product team", "Found the rounding error that had cost 80,000 a year", "Built the load test that runs before each release",
			"Made accessibility checks part of every pull request",
		},
		passion: "asks what happens when nobody is looking", tags: []string{"automation", "exploratory", "ISTQB"},
	},
	frontend: {
		name: "Frontend", titles: [3]string{"Junior Frontend Engineer", "Frontend Engineer", "Senior Frontend Engineer"},
		skills: []string{"TypeScript", "React", "GraphQL", "CSS", "Accessibility", "Relay", "Vite", "Web performance", "Design systems", "Playwright", "Vue", "Node.js"},
		fields: []string{"Computer Science", "Media Informatics", "Software Engineering", "Visual Communication"},
		deeds: []string{
			"Brought the largest paint of the shop from 4.1 s to 1.6 s", "Rebuilt the checkout with keyboard and screen reader first",
			"Moved 240,000 lines to TypeScript in small steps", "Maintains a component library used by twelve teams", "Introduced visual tests that catch what reviews miss",
			"Led the move from REST to GraphQL on the client",
		},
		passion: "cares about the last ten milliseconds", tags: []string{"react", "accessibility", "performance"},
	},
	support: {
		name: "Support", titles: [3]string{"Customer Support Agent", "Customer Support Specialist", "Customer Support Team Lead"},
		skills: []string{"Written communication", "Zendesk", "Troubleshooting", "De-escalation", "Knowledge base", "SQL basics", "Product training", "Live chat", "Phone support", "Customer interviews"},
		fields: []string{"Communications", "Hospitality Management", "Languages", "Business Administration"},
		deeds: []string{
			"Answered 60 customers a day with 96 % satisfaction", "Rewrote 120 help articles and halved the questions about exports",
			"Set up weekend cover across three time zones", "Brought the first answer from nine hours to fifty minutes", "Turned complaints into eleven product changes",
			"Trained the team in writing plainly",
		},
		passion: "stays calm when others do not", tags: []string{"shift work", "multilingual", "chat"},
	},
	reliability: {
		name: "Reliability", titles: [3]string{"Systems Administrator", "Site Reliability Engineer", "Senior Site Reliability Engineer"},
		skills: []string{"Linux", "Kubernetes", "Terraform", "Prometheus", "Go", "Python", "AWS", "Incident response", "PostgreSQL operations", "Networking", "Security hardening", "Capacity planning"},
		fields: []string{"Computer Science", "Electrical Engineering", "Telecommunications", "Physics"},
		deeds: []string{
			"Took availability from 99.5 % to 99.97 % in a year", "Made restoring a backup a weekly routine of ten minutes",
			"Moved sixty services to Kubernetes without a freeze", "Introduced blameless reviews after incidents", "Cut alerts by four fifths, and pages at night to two a month",
			"Wrote the runbooks that others copy",
		},
		passion: "would rather delete a component than monitor it", tags: []string{"kubernetes", "on call", "certified"},
	},
	marketing: {
		name: "Marketing", titles: [3]string{"Marketing Associate", "Marketing Manager", "Head of Marketing"},
		skills: []string{"Content strategy", "SEO", "Campaign management", "HubSpot", "Copywriting", "Events", "Analytics", "Brand", "Product marketing", "Paid social"},
		fields: []string{"Marketing", "Journalism", "Communications", "Psychology"},
		deeds: []string{
			"Doubled qualified leads on the same budget", "Launched the product in four countries in one quarter", "Built a newsletter that 30,000 people open",
			"Repositioned the brand after a merger", "Organized a conference of 600 people", "Interviewed fifty customers for the new message",
		},
		passion: "writes one true sentence before anything else", tags: []string{"B2B", "content", "launches"},
	},
	learning: {
		name: "Machine learning", titles: [3]string{"Data Scientist", "Machine Learning Engineer", "Senior Machine Learning Engineer"},
		skills: []string{"Python", "PyTorch", "scikit-learn", "MLOps", "SQL", "Natural language processing", "Computer vision", "Experiment design", "Feature stores", "Spark", "Statistics", "Model monitoring"},
		fields: []string{"Machine Learning", "Statistics", "Computer Science", "Mathematics"},
		deeds: []string{
			"Put the ranking model into production and raised conversion by 7 %", "Cut inference costs to a quarter by distillation",
			"Built the monitoring that notices drift within a day", "Published two papers on calibration", "Replaced a model of 200 features by one of 14, with the same quality",
			"Ran the experiment platform for thirty teams",
		},
		passion: "measures before modelling", tags: []string{"research", "nlp", "production ml"},
	},
}
