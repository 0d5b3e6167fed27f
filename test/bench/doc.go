// Command bench measures krait beside what its users would take otherwise.
//
//	bench vm       the programs in test/bench/programs under krait's user home, CPython and Lua: CPU seconds
//	bench guest    what a hook, a call and an attribute cost in guest instructions, in one emulated boot
//	bench kernel   the programs in the kernel home, the user home and CPython, in guest instructions
//
// All print a table with the command that made it and keep it in build/bench.
package main
