// Package node is what everything with a global id has in common.
package node

// Node is an object that can be fetched again by its id alone.
type Node interface{ IsNode() }
