// Package bpf compiles hooks written in a subset of Python to eBPF, loads and attaches them, and
// reads what they leave behind: events, counters, losses.
//
// Compile is pure: a Hook and the kernel's types in, a Spec out, or a *syntax.Error that says why the
// body needs the interpreter. It has three passes over one small tree: check gives every expression a
// type, lowers Python to typed nodes and refuses what has no exact equal in eBPF; emit turns nodes
// into instructions; Spec.Dump prints them beside their Python lines. Load and Attach are the only
// parts that touch a kernel.
//
// Integers have a known range. Where it fits 64 bits the plain instruction is exact; where it may not,
// the result is tested. What Python would raise, and an overflow of 64 bits, ends the run of the hook and
// counts in Stats, with the line. The one difference to the interpreter that remains: a direct load
// through a pointer that is neither NULL nor an error pointer but points nowhere gives 0.
package bpf
