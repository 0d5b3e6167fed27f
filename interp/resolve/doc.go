// Package resolve binds every name of a parsed unit: local, cell, free, global, builtin or kernel.
//
// It follows CPython's symbol table: one walk collects what each scope binds and uses, a second
// looks the uses up. The tree stays as it is; the result is a side table indexed by Name.Seq.
package resolve
