// Package ent is the data layer: the schema in ent/schema, its privacy rules
// in ent/rule, and the code that ent generates from both.
package ent

//go:generate go run -mod=mod entc.go
