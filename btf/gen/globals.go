package main

import (
	"debug/dwarf"
	"debug/elf"
	"fmt"
	"regexp"
	"sort"
	"strings"
)

type global struct{ name, ctype string }

var (
	lineMark   = regexp.MustCompile(`(?m)^#.*$`)
	externDecl = regexp.MustCompile(`\bextern\b([^;{}]*);`)
	lastIdent  = regexp.MustCompile(`(\w+)\s*(?:\[[^\]]*\]\s*)*$`)
	pointerTo  = regexp.MustCompile(`\(\s*\*\s*(\w+)\s*(?:\[[^\]]*\])?\s*\)\s*\(`)
	attribute  = regexp.MustCompile(`__attribute__\s*\(\((?:[^()]|\([^()]*\))*\)\)|\basm\s*\([^)]*\)`)
)

// machinery are names that tracepoints and static calls make, and numbers.
var machinery = regexp.MustCompile(`^(__SC[KT]_|__tracepoint_|\d)`)

// externNames lists what the headers may declare as variables. It may list too much: the compiler
// says which are.
func (c *compiler) externNames() ([]string, error) {
	out, msgs, err := c.run(c.includes(), "-E")
	if err != nil {
		return nil, fmt.Errorf("gcc: %w\n%.4000s", err, msgs)
	}
	seen := make(map[string]bool)
	for _, m := range externDecl.FindAllStringSubmatch(lineMark.ReplaceAllString(string(out), ""), -1) {
		// Per-CPU variables are in BTF, and their symbol is no address.
		if strings.Contains(m[1], "..percpu") {
			continue
		}
		text := attribute.ReplaceAllString(m[1], " ")
		if p := pointerTo.FindStringSubmatch(text); p != nil {
			seen[p[1]] = true
			continue
		}
		for _, d := range strings.Split(text, ",") {
			if id := lastIdent.FindStringSubmatch(strings.TrimSpace(d)); id != nil {
				seen[id[1]] = true
			}
		}
	}
	var names []string
	for name := range seen {
		if !machinery.MatchString(name) {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	return names, nil
}

const globalPrefix = "krait_var_"

// globals asks the compiler, through the debug information it writes, for the type of each.
func (c *compiler) globals() ([]global, error) {
	names, err := c.externNames()
	if err != nil {
		return nil, err
	}
	path, err := c.object(names, func(name string) string {
		return fmt.Sprintf("typeof(&(%s)) %s%s;", name, globalPrefix, name)
	}, "-gdwarf-4", "-fno-eliminate-unused-debug-types")
	if err != nil {
		return nil, err
	}
	f, err := elf.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	d, err := f.DWARF()
	if err != nil {
		return nil, err
	}
	return readGlobals(d)
}

func readGlobals(d *dwarf.Data) ([]global, error) {
	var list []global
	for r := d.Reader(); ; {
		e, err := r.Next()
		if err != nil {
			return nil, err
		}
		if e == nil {
			break
		}
		if e.Tag == dwarf.TagSubprogram {
			r.SkipChildren()
			continue
		}
		ident, _ := e.Val(dwarf.AttrName).(string)
		name, ok := strings.CutPrefix(ident, globalPrefix)
		off, typed := e.Val(dwarf.AttrType).(dwarf.Offset)
		if e.Tag != dwarf.TagVariable || !ok || !typed {
			continue
		}
		typ, err := d.Type(off)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		p, ok := typ.(*dwarf.PtrType)
		if !ok {
			continue
		}
		if text, ok := ctext(p.Type, ""); ok && !isFunc(p.Type) {
			list = append(list, global{name, text})
		}
	}
	sort.Slice(list, func(i, j int) bool { return list[i].name < list[j].name })
	return list, nil
}

func isFunc(t dwarf.Type) bool {
	_, ok := t.(*dwarf.FuncType)
	return ok
}

// ctext writes a type as C around a declarator; false for types that have no name. Qualifiers are
// left out: BTF lookups read over them.
func ctext(t dwarf.Type, inner string) (string, bool) {
	switch t := t.(type) {
	case *dwarf.QualType:
		return ctext(t.Type, inner)
	case *dwarf.PtrType:
		inner = "*" + inner
		switch bare(t.Type).(type) {
		case *dwarf.ArrayType, *dwarf.FuncType:
			inner = "(" + inner + ")"
		}
		return ctext(t.Type, inner)
	case *dwarf.ArrayType:
		dim := "[]"
		if t.Count > 0 {
			dim = fmt.Sprintf("[%d]", t.Count)
		}
		return ctext(t.Type, inner+dim)
	case *dwarf.FuncType:
		var params []string
		for _, p := range t.ParamType {
			if _, dots := p.(*dwarf.DotDotDotType); dots {
				params = append(params, "...")
				continue
			}
			text, ok := ctext(p, "")
			if !ok {
				return "", false
			}
			params = append(params, text)
		}
		if len(params) == 0 {
			params = []string{"void"}
		}
		return ctext(t.ReturnType, inner+"("+strings.Join(params, ", ")+")")
	case *dwarf.StructType:
		return named(t.Kind, t.StructName, inner)
	case *dwarf.EnumType:
		return named("enum", t.EnumName, inner)
	case *dwarf.VoidType, nil:
		return named("", "void", inner)
	}
	return named("", t.Common().Name, inner)
}

func bare(t dwarf.Type) dwarf.Type {
	for {
		q, ok := t.(*dwarf.QualType)
		if !ok {
			return t
		}
		t = q.Type
	}
}

func named(keyword, name, inner string) (string, bool) {
	if name == "" {
		return "", false
	}
	if keyword != "" {
		name = keyword + " " + name
	}
	if inner != "" && inner[0] != '[' {
		name += " "
	}
	return name + inner, true
}
