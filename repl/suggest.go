package repl

import (
	"fmt"

	"krait/btf"
	"krait/interp/value"
)

// hint is the end of an uncaught exception's last line: the nearest name to the one that was not
// found.
func (s *Session) hint(e *value.Exception) string {
	name, _ := e.Details.Get("name")
	near := ""
	switch e.Type {
	case "NameError":
		near = btf.Suggest(text(name), s.allNames)
	}
	if near == "" {
		return ""
	}
	return fmt.Sprintf("Did you mean: '%s'?", near)
}

// allNames yields what a bare name may stand for.
func (s *Session) allNames(yield func(string) bool) {
	for name := range s.names {
		if !yield(name) {
			return
		}
	}
	for name := range builtins {
		if !yield(name) {
			return
		}
	}
}
