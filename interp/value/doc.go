// Package value is the Go side of what a VM and user space say to each other: Python values and the
// outcomes of runs, and their wire form (interp/vm/wire.h).
package value
