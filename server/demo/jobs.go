package demo

import (
	"github.com/tandem-hiring/tandem/ent/job"
	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/hiring"
)

var departments = []string{
	"Engineering", "Product and Design", "Data", "Sales", "Customer Success", "Marketing", "Finance", "People", "Operations",
}

// Indexes of departments.
const (
	engineering = iota
	productDesign
	dataTeam
	salesTeam
	customerSuccess
	marketingTeam
	financeTeam
	_ // People
	_ // Operations
)

type office struct {
	name, country string
	remote        bool
}

var offices = []office{
	{"Berlin", "DE", false}, {"Lisbon", "PT", false}, {"London", "GB", false}, {"Remote, Europe", "", true},
}

// Indexes of offices.
const (
	berlin = iota
	lisbon
	london
	remote
)

// engineeringFlow is the demo's own template; the others are the ones that
// every organization begins with.
var engineeringFlow = hiring.DefaultFlow{Name: "Engineering", Steps: []profile.Step{
	{Name: "Pre-screening", Kind: profile.PreScreening, ResponseHours: 16},
	{Name: "Recruitment interview", Kind: profile.RecruitmentInterview, ResponseHours: 24},
	{Name: "Professional interview", Kind: profile.ProfessionalInterview, ResponseHours: 24},
	{Name: "Test task", Kind: profile.TestTask, ResponseHours: 40},
	{Name: "Managerial interview", Kind: profile.ManagerialInterview, ResponseHours: 16},
	{Name: "Offer", Kind: profile.Offer, ResponseHours: 16},
	{Name: "Hired", Kind: profile.Hired},
}}

// flows are the templates of the organization.
func flows() []hiring.DefaultFlow { return append(hiring.DefaultFlows[:2:2], engineeringFlow) }

// Indexes of flows.
const (
	standardFlow = iota
	shortFlow
	longFlow // engineering
)

// vacancy is a job and how it went.
type vacancy struct {
	title        string
	department   int
	profession   int
	flow         int
	places       []int
	employment   job.EmploymentType
	status       job.Status
	reason       string
	openings     int
	hires        int
	confidential bool
	opened       int // working days ago
	ended        int // working days ago; when it was filled, cancelled or put on hold
	weight       int // share of the applications
	active       int // of a hundred applications, how many go on
	late         int // of a hundred active ones, how many wait past the agreed time
	manager      int // staff
	recruiter    int
	agency       bool
	interviewers []int
	observers    []int
	need         string // why the role exists
}

// searches are the twelve jobs: every state, a confidential one, one with an
// agency and one for a client. The first has the most candidates.
func searches() []vacancy {
	return []vacancy{
		{
			title: "Senior Backend Engineer", department: engineering, profession: backend, flow: longFlow, places: []int{berlin, remote},
			status: job.StatusOPEN, openings: 5, hires: 3, opened: 78, weight: 20, late: 24,
			manager: managerUser, recruiter: recruiterUser, interviewers: []int{interviewerUser, firstColleague, firstColleague + 3},
			observers: []int{productHead}, need: "The payments team can't take on the two banks that have signed until it has five more people.",
		},
		{
			title: "Product Designer", department: productDesign, profession: design, flow: longFlow, places: []int{lisbon, remote},
			status: job.StatusOPEN, openings: 2, hires: 1, opened: 44, weight: 11, active: 15, late: 0,
			manager: designHead, recruiter: recruiterUser, interviewers: []int{firstColleague + 15, firstColleague + 16}, observers: []int{managerUser},
			need: "Scheduling is the next product, and has no designer yet.",
		},
		{
			title: "Data Engineer", department: dataTeam, profession: data, flow: standardFlow, places: []int{remote},
			status: job.StatusOPEN, openings: 3, hires: 1, opened: 54, weight: 12, active: 18, late: 30,
			manager: dataHead, recruiter: luciaUser, agency: true, interviewers: []int{interviewerUser, firstColleague + 20},
			need: "Finance closes the month by hand because nobody keeps the revenue tables.",
		},
		{
			title: "Implementation Consultant, Harbour Clinics", department: customerSuccess, profession: consulting, flow: shortFlow, places: []int{london},
			employment: job.EmploymentTypeCONTRACT, status: job.StatusOPEN, openings: 2, hires: 1, opened: 36, weight: 7, active: 24, late: 18,
			manager: clientUser, recruiter: recruiterUser, interviewers: []int{firstColleague + 28, firstColleague + 29},
			need: "Harbour Clinics opens five sites next year and wants the same two consultants at all of them.",
		},
		{
			title: "Finance Director", department: financeTeam, profession: finance, flow: shortFlow, places: []int{berlin},
			status: job.StatusOPEN, openings: 1, confidential: true, opened: 30, weight: 3, active: 22, late: 0,
			manager: chiefExecutive, recruiter: adminUser, interviewers: []int{firstColleague + 34},
			need: "The present director moves on in spring; the team doesn't know yet.",
		},
		{
			title: "Account Executive", department: salesTeam, profession: sales, flow: shortFlow, places: []int{london, lisbon},
			status: job.StatusOPEN, openings: 6, hires: 4, opened: 92, weight: 12, active: 15, late: 12,
			manager: salesHead, recruiter: tomUser, interviewers: []int{firstColleague + 24, firstColleague + 25},
			need: "Leads from the Nordics wait nine days for a first call.",
		},
		{
			title: "QA Engineer", department: engineering, profession: quality, flow: longFlow, places: []int{berlin, lisbon},
			status: job.StatusOPEN, openings: 1, opened: 108, weight: 6, active: 16, late: 78,
			manager: managerUser, recruiter: recruiterUser, interviewers: []int{firstColleague + 10, firstColleague + 11},
			need: "Releases wait for two days of testing by hand.",
		},
		{
			title: "Frontend Engineer", department: engineering, profession: frontend, flow: longFlow, places: []int{berlin},
			status: job.StatusON_HOLD, reason: "Waiting for the new budget, expected at the beginning of the quarter.", openings: 3, hires: 1, opened: 74, ended: 14, weight: 8, active: 11, late: 60,
			manager: firstColleague + 5, recruiter: luciaUser, interviewers: []int{firstColleague + 7, firstColleague + 8}, observers: []int{managerUser},
			need: "The public pages have no owner since the spring.",
		},
		{
			title: "Customer Support Specialist", department: customerSuccess, profession: support, flow: shortFlow, places: []int{lisbon},
			status: job.StatusFILLED, openings: 14, hires: 14, opened: 122, ended: 29, weight: 12,
			manager: supportHead, recruiter: recruiterUser, interviewers: []int{firstColleague + 30, firstColleague + 31},
			need: "Weekend cover begins in autumn.",
		},
		{
			title: "Site Reliability Engineer", department: engineering, profession: reliability, flow: longFlow, places: []int{berlin, remote},
			status: job.StatusFILLED, openings: 3, hires: 3, opened: 115, ended: 42, weight: 6,
			manager: managerUser, recruiter: tomUser, interviewers: []int{interviewerUser, firstColleague + 13},
			need: "Five people share a rotation that was planned for eight.",
		},
		{
			title: "Marketing Manager", department: marketingTeam, profession: marketing, flow: standardFlow, places: []int{london},
			status: job.StatusCANCELLED, reason: "The work goes to the product marketing team instead.", openings: 1, opened: 101, ended: 50, weight: 5,
			manager: marketingHead, recruiter: luciaUser, interviewers: []int{firstColleague + 32, firstColleague + 33},
			need: "Nobody owns the message of the new product.",
		},
		{
			title: "Machine Learning Engineer", department: dataTeam, profession: learning, flow: longFlow, places: []int{berlin, remote},
			status: job.StatusDRAFT, openings: 1, opened: 4,
			manager: managerUser, recruiter: recruiterUser, interviewers: []int{firstColleague + 23},
			need: "Matching by keywords misses half of the people whom recruiters find by hand.",
		},
	}
}

// teams name the further jobs of a demo that is scaled up.
var teams = []string{
	"Payments", "Identity", "Scheduling", "Search", "Billing", "Mobile", "Platform", "Growth", "Integrations", "Reporting", "Onboarding",
	"Partner Tools", "Messaging", "Compliance", "Infrastructure", "Nordics", "DACH", "Iberia", "UK and Ireland", "Enterprise",
}

var professionDepartment = map[int]int{
	backend: engineering, design: productDesign, data: dataTeam, consulting: customerSuccess, finance: financeTeam, sales: salesTeam,
	quality: engineering, frontend: engineering, support: customerSuccess, reliability: engineering, marketing: marketingTeam, learning: dataTeam,
}

// further makes the n-th job beyond the twelve. They are there for weight, so
// they are alike.
func further(n int) vacancy {
	s := vacancy{
		profession: n % len(professions), flow: longFlow, places: []int{n % len(offices)}, openings: 4, weight: 6,
		recruiter: []int{recruiterUser, luciaUser, tomUser, nadiaUser}[n%4], manager: firstColleague + n%36,
		opened: 40 + n*7%70,
	}
	if n%60 == 0 {
		s.manager = managerUser
	}
	s.title = professions[s.profession].titles[1+n/7%2] + ", " + teams[n%len(teams)]
	s.department = professionDepartment[s.profession]
	s.interviewers = []int{firstColleague + (n+7)%36, firstColleague + (n+13)%36}
	switch n % 9 {
	case 0, 2, 4, 6:
		s.status, s.hires, s.active, s.late = job.StatusOPEN, 2, 14, []int{0, 15, 30, 70}[n/2%4]
	case 8:
		s.status, s.reason, s.ended, s.active, s.late = job.StatusON_HOLD, "The budget is under review.", 10, 9, 60
	case 7:
		s.status, s.reason, s.ended = job.StatusCANCELLED, "The team was merged with another.", 20
	default:
		s.status, s.hires, s.ended = job.StatusFILLED, 4, 5+n*3%30
	}
	return s
}
