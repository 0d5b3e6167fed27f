package client

import "strings"

// A Shim is a static inline or macro of the kernel that krait.ko lends an address: kmalloc, spin_lock, …
type Shim struct {
	Name      string
	Min       int    // arguments that must be given
	Prototype string // in C: "void *kmalloc(size_t size, gfp_t flags)"
}

// Shims returns what krait.ko has shims for.
func Shims() []Shim { return shims }

// A Declaration is a shim's prototype taken apart; types are C text.
type Declaration struct {
	Result   string
	Params   []Param
	Variadic bool
}

// A Param is a parameter's type and name.
type Param struct{ Type, Name string }

// Declaration takes the prototype apart.
func (s Shim) Declaration() Declaration {
	result, rest, _ := strings.Cut(s.Prototype, s.Name+"(")
	d := Declaration{Result: strings.TrimSpace(result)}
	for _, text := range splitParams(strings.TrimSuffix(rest, ")")) {
		switch text {
		case "void":
		case "...":
			d.Variadic = true
		default:
			d.Params = append(d.Params, param(text))
		}
	}
	return d
}

// splitParams splits at the commas outside of parentheses.
func splitParams(text string) []string {
	var all []string
	depth, from := 0, 0
	for i, c := range text {
		switch {
		case c == '(':
			depth++
		case c == ')':
			depth--
		case c == ',' && depth == 0:
			all = append(all, strings.TrimSpace(text[from:i]))
			from = i + 1
		}
	}
	return append(all, strings.TrimSpace(text[from:]))
}

// param takes "char *name" and "int (*name)(void *)" apart.
func param(text string) Param {
	if head, tail, ok := strings.Cut(text, "(*"); ok {
		name, rest, _ := strings.Cut(tail, ")")
		return Param{head + "(*)" + rest, name}
	}
	at := strings.LastIndexAny(text, " *") + 1
	return Param{strings.TrimSpace(text[:at]), text[at:]}
}
