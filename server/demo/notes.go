package demo

import (
	"slices"
	"strings"
	"time"

	"github.com/tandem-hiring/tandem/ent/application"
	"github.com/tandem-hiring/tandem/ent/profile"
	"github.com/tandem-hiring/tandem/hiring"
)

// What people write, by the kind of step that the person is in. "@" stands for
// a colleague who is mentioned.
var (
	screeningNotes = []string{
		"Clear CV, short jumps explained by a company that closed. Worth a call.",
		"Called today: can start in six weeks, expects the middle of our range.",
		"Good fit on paper. Asked for two times next week.",
		"Prefers to work from home three days a week; told them how the team does it.",
		"Came recommended by a former colleague. Answers quickly.",
		"Speaks well about failures. I would like @ to see this one soon.",
		"Two years less than we asked for, but the last project is exactly ours.",
		"Asked about the growth path; I promised an answer by Friday.",
	}
	interviewNotes = []string{
		"Strong on the basics, took hints well. Thin on operations.",
		"Explained a hard trade-off in five minutes and drew it without being asked.",
		"Slow start, then very thorough. @ please look at the part about testing.",
		"Knows the tools, has not yet led a piece of work end to end.",
		"The task came back a day early, with notes on what was left out and why.",
		"Would learn the missing part in the first weeks.",
		"I would work with this person tomorrow.",
	}
	managerNotes = []string{
		"Good conversation. I need to compare with one more before deciding.",
		"This is what we wrote down at the kick-off. @ can we speed up the next step?",
		"Convincing on the first ninety days. A doubt about the size of the team.",
		"Fits the trade-off that we agreed on: experience over breadth.",
		"I would rather wait a week than say yes now.",
	}
	offerNotes = []string{
		"Talked the terms through; they decide by Monday.",
		"Has another offer with a later start. @ could call them about the role itself.",
		"Asked for two more days with the family before signing.",
	}
	sensitiveNotes = []string{
		"Told me in confidence that they are expecting a child in spring. No bearing on the decision; only so that we plan the start well.",
		"Present salary is 6 % above our range. They would come for the role; please keep this between us.",
		"Is in notice talks with the present employer. Nobody may call there.",
	}
	rejectionComments = []string{
		"We talked it through; the door stays open for another role.", "Kind answer sent, with two concrete hints.",
		"Would be a good match in a year.", "Strong in the interview, but this role needs someone who has done it before.",
		"Asked to be told about similar roles.",
	}
)

// writeNotes lets the team write about some of the applications.
func (p *plan) writeNotes() {
	sensitive := false
	for i := range p.applications {
		w := &p.applications[i]
		s := &p.searches[w.search]
		steps := p.flows[s.flow].Steps
		for k := range w.stays {
			secret := !sensitive && k == len(w.stays)-1 && p.worthASecret(w)
			if p.rng.IntN(100) >= 18 && !secret {
				continue
			}
			at := w.stays[k]
			end := at.left
			if end.IsZero() {
				end = p.Now
			}
			if end.Sub(at.entered) < time.Minute {
				continue
			}
			n := note{application: i, stay: k, author: s.recruiter, mention: -1, reader: -1, at: p.between(at.entered, end)}
			texts, mentionable := screeningNotes, s.recruiter
			switch kind := steps[at.step].Kind; {
			case hiring.Evaluates(kind):
				texts, n.author = interviewNotes, choose(p.rng, s.interviewers)
			case kind == profile.ManagerialInterview:
				texts, n.author = managerNotes, s.manager
			case kind == profile.Offer || kind == profile.Hired:
				texts, mentionable = offerNotes, s.manager
			default:
				mentionable = s.manager
			}
			text := choose(p.rng, texts)
			if strings.Contains(text, "@") {
				n.mention = mentionable
			}
			if n.author == s.recruiter && hiring.Presents(steps[at.step].Kind) && p.rng.IntN(12) == 0 || secret {
				sensitive = sensitive || secret
				text, n.mention, n.author, n.reader = choose(p.rng, sensitiveNotes), -1, s.recruiter, s.manager
			}
			n.text = text
			p.notes = append(p.notes, n)
		}
	}
	slices.SortStableFunc(p.notes, func(a, b note) int { return a.at.Compare(b.at) })
}

// worthASecret finds the application that shows what a note for named readers
// looks like, whatever the size of the demo: the manager sees the person too.
func (p *plan) worthASecret(w *way) bool {
	steps := p.flows[p.searches[w.search].flow].Steps
	return w.search == 0 && w.status == application.StatusACTIVE && hiring.Presents(steps[w.now().step].Kind)
}
