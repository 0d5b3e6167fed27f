// Package vm is the interpreter core, written in C, as a Go package: a Machine
// is a VM in this process. The kernel module is built from the same C files.
package vm
