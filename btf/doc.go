// Package btf reads the kernel's types and symbols for everybody else: layouts, prototypes,
// C text, kallsyms, and the tables of what BTF lacks (types of globals, macro constants).
//
// Types is an index over the raw blob. Opening it walks the type headers once; a type is decoded
// when it is first asked for and cached, so a session pays for the types it uses.
package btf
