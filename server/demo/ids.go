package demo

import (
	"encoding/binary"
	"time"

	"github.com/google/uuid"
)

// seed makes every demo the same.
const seed = 0x74616e64656d

// id is an identifier in the form of the data layer's own (prefix and UUIDv7),
// but the same every time: its random part is a hash of the row's number.
func id(prefix string, at time.Time, n int) string {
	var u uuid.UUID
	binary.BigEndian.PutUint64(u[:8], uint64(at.UnixMilli())<<16)
	var salt uint64
	for _, c := range prefix {
		salt = salt<<8 | uint64(c)
	}
	mixed := mix(mix(seed^salt) + uint64(n))
	binary.BigEndian.PutUint16(u[6:8], 0x7000|uint16(mixed>>52))
	binary.BigEndian.PutUint64(u[8:], 1<<63|mixed>>2)
	return prefix + "_" + u.String()
}

// mix scatters the bits of a number (the finalizer of SplitMix64); it is
// one-to-one, so different numbers stay different.
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

func (p *plan) founded() time.Time        { return p.opens[0].AddDate(0, -1, 0) }
func (p *plan) organizationID() string    { return id("org", p.founded(), 0) }
func (p *plan) userID(n int) string       { return id("usr", p.founded(), n) }
func (p *plan) departmentID(n int) string { return id("dep", p.founded(), n) }
func (p *plan) officeID(n int) string     { return id("loc", p.founded(), n) }
func (p *plan) reasonID(n int) string     { return id("rsn", p.founded(), n) }
func (p *plan) flowID(n int) string {
	return id("flw", p.founded().Add(time.Duration(n)*time.Second), n)
}
func (p *plan) jobID(n int) string              { return id("job", p.prepared(n), n) }
func (p *plan) stepID(job, position int) string { return id("stp", p.prepared(job), job*32+position) }
func (p *plan) candidateID(n int) string        { return id("cnd", p.candidates[n].created, n) }
func (p *plan) applicationID(n int) string      { return id("app", p.applications[n].created(), n) }
func (p *plan) noteID(n int) string             { return id("nte", p.notes[n].at, n) }
func (p *plan) fileID(n int) string             { return id("fil", p.candidates[n].created, n) }

// prepared is when a job was made, some days before its search began.
func (p *plan) prepared(job int) time.Time {
	s := &p.searches[job]
	return p.at(p.daysAgo(s.opened+4), 11*job%60)
}
