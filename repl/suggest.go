package repl

import (
	"fmt"
	"os"
	"regexp"
	"strings"

	"krait/btf"
	"krait/interp/value"
	"krait/repl/lib"
)

// noMember is what a home says of a struct without the member that was asked for.
var noMember = regexp.MustCompile(`(?:struct|union) (\w+) has no member '(\w+)'`)

// hint is the end of an uncaught exception's last line: the nearest name to the one that was not
// found.
func (s *Session) hint(e *value.Exception) string {
	near := ""
	switch e.Type {
	case "NameError":
		name, _ := e.Details.Get("name")
		if hint := s.symbolHint(text(name)); hint != "" {
			return hint
		}
		if hint := s.kernel.inlineHint(text(name)); hint != "" {
			return hint
		}
		near = btf.Suggest(text(name), s.allNames)
		if near == "" && text(name) != "" {
			near = s.kernel.near(text(name))
		}
	case "AttributeError":
		if m := noMember.FindStringSubmatch(e.Msg); m != nil {
			near = s.kernel.nearMember(m[1], m[2])
		}
	}
	if near == "" {
		return ""
	}
	return fmt.Sprintf("Did you mean: '%s'?", near)
}

// symbolHint is for a name that the kernel has and whose type it does not tell.
func (s *Session) symbolHint(name string) string {
	if name == "" || os.Geteuid() != 0 || s.kernel.load() != nil {
		return ""
	}
	if _, err := s.symbolAddress(name); err != nil {
		return ""
	}
	return fmt.Sprintf("The kernel has a symbol of that name and does not tell its type: var('%s', 'struct x')", name)
}

// inlineHint is for a name that only C has: a macro, or a static inline function that has no shim.
func (k *kernel) inlineHint(name string) string {
	inline, ok := btf.FindInline(name)
	if !ok {
		return ""
	}
	what := "a static inline function"
	if inline.Macro {
		what = "a macro"
	}
	hint := fmt.Sprintf("It is %s of <%s>: the kernel has no code of that name to call", what, inline.Header)
	if k.load() != nil {
		return hint
	}
	for _, other := range []string{"_" + name, "__" + name, strings.TrimLeft(name, "_"), name + "_noprof"} {
		if _, isShim := k.byShim[other]; isShim || other != name && k.isFunction(other) {
			return hint + fmt.Sprintf(", of %s() it has", other)
		}
	}
	return hint
}

func (k *kernel) isFunction(name string) bool {
	n, ok := k.find(name)
	return ok && n.Class == btf.FuncName
}

// nearMember is the member of a struct or union with the nearest name.
func (k *kernel) nearMember(tag, name string) string {
	if k.load() != nil {
		return ""
	}
	t, ok := k.types.Struct(tag)
	if !ok {
		t, ok = k.types.Union(tag)
	}
	if !ok {
		return ""
	}
	return btf.Suggest(name, func(yield func(string) bool) {
		for _, f := range k.types.Fields(t.ID) {
			if !yield(f.Name) {
				return
			}
		}
	})
}

// allNames yields what a bare name may stand for, the kernel's aside.
func (s *Session) allNames(yield func(string) bool) {
	for _, names := range []map[string]bool{s.names.all(), builtins, prelude, specials} {
		for name := range names {
			if !yield(name) {
				return
			}
		}
	}
	lib.Helpers(yield)
}
