// Package code is bytecode as data: the instruction set, programs, the image they are sent to a VM
// in, and their text for people.
//
// The instruction set is not written here: ops_gen.go is made from interp/vm/opcodes.h and
// interp/vm/image.h, which the C core reads too.
package code

//go:generate go run krait/interp/code/opgen
