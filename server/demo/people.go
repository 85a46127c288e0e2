package demo

import (
	"fmt"
	"strings"

	"github.com/tandem-hiring/tandem/ent/user"
)

const (
	organizationName = "Larkspur Systems"
	organizationSlug = "larkspur"
	timeZone         = "Europe/Berlin"
	domain           = "demo.tandem.test"
)

// The sign-ins, as indexes of staff.
const (
	adminUser = iota
	recruiterUser
	managerUser
	interviewerUser
	approverUser
	agencyUser
	clientUser
	signIns // how many there are
)

// employee is a person who works with Tandem.
type employee struct {
	login, name, title string
	role               user.Role
	status             user.Status
	external           bool
	purpose            string // what a sign-in is for
}

func (e employee) email() string { return e.login + "@" + domain }

// staff returns the sixty people: the sign-ins first, then recruiters, the
// heads of departments, and their people.
func staff() []employee {
	people := []employee{
		{"admin", "Miriam Adler", "Head of People", user.RoleADMIN, user.StatusACTIVE, false, "administrator; leads the confidential search"},
		{"recruiter", "Daniel Oyelaran", "Senior Recruiter", user.RoleRECRUITER, user.StatusACTIVE, false, "lead recruiter of most searches"},
		{"manager", "Sofia Lindgren", "Director of Engineering", user.RoleMEMBER, user.StatusACTIVE, false, "hiring manager"},
		{"interviewer", "Kenji Watanabe", "Staff Engineer", user.RoleMEMBER, user.StatusACTIVE, false, "professional interviewer"},
		{"approver", "Helena Tavares", "Chief Financial Officer", user.RoleMEMBER, user.StatusACTIVE, false, "approves requests, sees no candidates"},
		{"agency", "Rory Callaghan", "Partner, Talentbridge Agency", user.RoleMEMBER, user.StatusACTIVE, true, "outside recruiter, sees the own submissions"},
		{"client", "Dr. Amina Barakat", "Operations Director, Harbour Clinics", user.RoleMEMBER, user.StatusACTIVE, true, "outside hiring manager of a client"},

		{"lucia.ferreira", "Lúcia Ferreira", "Recruiter", user.RoleRECRUITER, user.StatusACTIVE, false, ""},
		{"tom.hartmann", "Tom Hartmann", "Recruiter", user.RoleRECRUITER, user.StatusACTIVE, false, ""},
		{"nadia.rahman", "Nadia Rahman", "Talent Sourcer", user.RoleRECRUITER, user.StatusACTIVE, false, ""},
		{"jonas.weber", "Jonas Weber", "Recruiting Coordinator", user.RoleMEMBER, user.StatusACTIVE, false, ""},
	}
	people = append(people, heads...)
	for _, line := range strings.Split(strings.TrimSpace(roster), "\n") {
		name, title, _ := strings.Cut(line, ", ")
		people = append(people, employee{
			login: strings.ReplaceAll(plain(strings.ToLower(name)), " ", "."), name: name, title: title,
			role: user.RoleMEMBER, status: user.StatusACTIVE,
		})
	}
	// Some have not accepted their invitation, and one has left.
	for i := len(people) - 4; i < len(people); i++ {
		people[i].status = user.StatusINVITED
	}
	people[len(people)-5].status = user.StatusDISABLED
	return people
}

// Other people with parts on jobs, as indexes of staff.
const (
	luciaUser = signIns + iota
	tomUser
	nadiaUser
	jonasUser // coordinates
	productHead
	designHead
	dataHead
	salesHead
	supportHead
	marketingHead
	operationsHead
	chiefExecutive
	firstColleague // from here on no part is fixed
)

var heads = []employee{
	{"ines.duarte", "Inês Duarte", "Head of Product", user.RoleMEMBER, user.StatusACTIVE, false, ""},
	{"oskar.nystrom", "Oskar Nyström", "Head of Design", user.RoleMEMBER, user.StatusACTIVE, false, ""},
	{"meera.krishnan", "Meera Krishnan", "Head of Data", user.RoleMEMBER, user.StatusACTIVE, false, ""},
	{"patrick.oneill", "Patrick O'Neill", "VP Sales", user.RoleMEMBER, user.StatusACTIVE, false, ""},
	{"grace.boateng", "Grace Boateng", "Head of Customer Success", user.RoleMEMBER, user.StatusACTIVE, false, ""},
	{"elena.moretti", "Elena Moretti", "Chief Marketing Officer", user.RoleMEMBER, user.StatusACTIVE, false, ""},
	{"piotr.zajac", "Piotr Zając", "Head of Operations", user.RoleMEMBER, user.StatusACTIVE, false, ""},
	{"ruth.ackermann", "Ruth Ackermann", "Chief Executive Officer", user.RoleMEMBER, user.StatusACTIVE, false, ""},
}

const roster = `
Yusuf Demir, Senior Backend Engineer
Carolina Teixeira, Backend Engineer
Ewan Fraser, Engineering Manager
Linh Phạm, Senior Backend Engineer
Marek Havel, Principal Engineer
Shreya Menon, Engineering Manager
Baptiste Girard, Backend Engineer
Hana Kimura, Frontend Engineer
Friederike Vogel, Senior Frontend Engineer
Chinedu Eze, Frontend Engineer
Saga Holm, QA Lead
Arash Karimi, QA Engineer
Mateus Barbosa, Site Reliability Engineer
Niamh Doyle, Platform Lead
Jihoon Park, Site Reliability Engineer
Camille Fontaine, Product Designer
Giulia Conti, Senior Product Designer
Tariq Haddad, User Researcher
Nadine Seidel, Product Manager
Álvaro Rivas, Product Manager
Priya Iyer, Data Engineer
Bo Chen, Senior Data Engineer
Wanjiru Mwangi, Analytics Engineer
Dariush Rostami, Machine Learning Engineer
Holly Whitfield, Senior Account Executive
Kerem Yıldız, Account Executive
Luísa Nogueira, Account Executive
Gareth Llewellyn, Sales Operations Manager
Folake Balogun, Implementation Lead
Tobias Krüger, Implementation Consultant
Emi Hayashi, Support Team Lead
Oksana Kovalenko, Support Team Lead
Thiago Siqueira, Content Manager
Zeynep Aydın, Product Marketing Manager
Moritz Lehmann, Financial Controller
Alina Nowak, Payroll Manager
Rania Khoury, People Partner
Kofi Mensah, Office Manager
Vy Trần, Legal Counsel
Stefan Brandt, Facilities Manager
Ingrid Solberg, People Partner
`

func init() {
	if n := len(staff()); n != 60 {
		panic(fmt.Sprintf("demo: %d people", n))
	}
}
