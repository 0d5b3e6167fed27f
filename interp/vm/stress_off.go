//go:build !stress

package vm

const defaultStress = 0
