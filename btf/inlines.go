package btf

import (
	_ "embed"
	"strings"
)

// inlineTable has a line for each header: its name, and what it defines that can be called in C only.
//
//go:embed inlines.txt
var inlineTable string

// An Inline is a name that C can call and that the kernel has no code for.
type Inline struct {
	Header string // that defines it, as C includes it
	Macro  bool   // or a static inline function
}

// FindInline looks for a static inline function, or a macro with parameters, of the headers of TableRelease. It may be a
// function in the kernel at hand: that is asked first.
func FindInline(name string) (Inline, bool) {
	_, table, _ := strings.Cut(inlineTable, "\n") // the first line says who made it
	for from := 0; name != ""; {
		i := strings.Index(table[from:], name)
		if i < 0 {
			break
		}
		start, end := from+i, from+i+len(name)
		if start > 0 && strings.IndexByte(" #", table[start-1]) >= 0 && strings.IndexByte(" \n", table[end]) >= 0 {
			line := table[strings.LastIndexByte(table[:start], '\n')+1:]
			header, _, _ := strings.Cut(line, " ")
			return Inline{Header: header, Macro: table[start-1] == '#'}, true
		}
		from = end
	}
	return Inline{}, false
}
