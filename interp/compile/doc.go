// Package compile turns a tree with its side table of names into a program. It is pure: the same tree
// and table give the same program, and nothing outside is looked at.
//
// Registers: R[0..n) are the named locals, parameters first; above them temporaries are taken and given
// back like a stack. A call's window is always the top of that stack, for the callee's registers begin
// where it does. An expression is compiled into a register of the caller's choice (into), or wherever it
// comes to lie (value), which for a local is the local itself.
//
// A register of a local is written by one instruction only, the last one of its expression: when that
// fails, the old value must still be there for an except clause.
//
// Reachability: after an instruction that does not fall through the function is dead until a label is
// placed that something jumps to; instructions are dropped meanwhile. Which locals are bound for certain
// follows the same labels, so that only the other ones are checked when read.
package compile
