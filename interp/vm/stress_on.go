//go:build stress

package vm

// A stress build collects at every allocation.
const defaultStress = 1
