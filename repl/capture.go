package repl

import (
	"errors"
	"fmt"

	"krait/bpf"
	"krait/interp/resolve"
	"krait/interp/syntax"
	"krait/interp/value"
)

// A capture is what a hook's body takes of the session.
type capture struct {
	globals    map[string]bpf.Global
	containers map[int]string // a name for each container, by its number
	bound      map[int]bool   // containers that are in a map already
}

// A dryRun is what is known of containers while hooks are compiled and none is loaded.
type dryRun struct {
	numbers map[value.Int]int // by id()
	uses    map[int]*bpf.MapUse
}

// note keeps what a compiled hook says of its containers.
func (d *dryRun) note(spec *bpf.Spec) {
	for i := range spec.Maps {
		if u := &spec.Maps[i]; d.uses[u.Container.ID] == nil {
			d.uses[u.Container.ID] = u
		}
	}
}

// capture asks the home for the values of the session's names that a hook's body uses.
func (s *Session) capture(h *hookDef, info *resolve.Info) (*capture, error) {
	c := &capture{globals: make(map[string]bpf.Global), containers: make(map[int]string), bound: make(map[int]bool)}
	fresh := make(map[value.Int]int) // number by id(), of containers without one
	var todo []string
	for name, kind := range info.Scopes[h.def].Vars {
		if kind == resolve.Global {
			todo = append(todo, name)
		}
	}
	for _, f := range h.filters {
		if l, ok := f.Value.(*syntax.Lambda); ok && f.Name == "when" {
			for name, kind := range info.Scopes[l].Vars {
				if kind == resolve.Global {
					todo = append(todo, name)
				}
			}
		}
	}
	for seen := map[string]bool{}; len(todo) > 0; todo = todo[1:] {
		name := todo[0]
		if seen[name] {
			continue
		}
		seen[name] = true
		v, err := s.eval(fmt.Sprintf(`__import__("krait").describe(%s), id(%s) & (1 << 62) - 1`, name, name))
		var f *failure
		if errors.As(err, &f) && f.class == "NameError" {
			continue
		}
		if err != nil {
			return nil, err
		}
		t, err := fields(v, 2)
		if err != nil {
			return nil, err
		}
		id, _ := t[1].(value.Int)
		c.add(s, name, t[0], id, fresh)
		if f, ok := c.globals[name].(bpf.Func); ok {
			todo = append(todo, namesIn(f.Def)...)
		}
	}
	return c, nil
}

// namesIn are the names that a function uses.
func namesIn(def *syntax.FuncDef) []string {
	var names []string
	for _, s := range def.Body {
		syntax.Walk(s, func(n syntax.Node) bool {
			if name, ok := n.(*syntax.Name); ok {
				names = append(names, name.Id)
			}
			return true
		})
	}
	return names
}

// A funcKey is where a function was defined.
type funcKey struct {
	file, name string
	line       int
}

// noteFunctions keeps the text of the functions that a unit defines, for hooks that call them.
func (s *Session) noteFunctions(c *syntax.Chunk) {
	if s.functions == nil {
		s.functions = map[funcKey]bpf.Func{}
	}
	noted := map[funcKey]bool{}
	note := func(name string, line int32, def *syntax.FuncDef) {
		key := funcKey{c.Name, name, int(line)}
		if noted[key] { // two lambdas on one line: which one is meant cannot be told
			delete(s.functions, key)
			return
		}
		noted[key] = true
		s.functions[key] = bpf.Func{Def: def, File: c.Name, Source: c.Source}
	}
	for _, stmt := range c.Stmts {
		syntax.Walk(stmt, func(n syntax.Node) bool {
			switch n := n.(type) {
			case *syntax.FuncDef:
				note(n.Name.Id, n.From.Line, n)
			case *syntax.Lambda:
				note("<lambda>", n.From.Line, lambdaDef(n))
			}
			return true
		})
	}
}

// lambdaDef is a lambda as a function with a return.
func lambdaDef(x *syntax.Lambda) *syntax.FuncDef {
	return &syntax.FuncDef{
		Range: x.Range, Name: &syntax.Name{Range: x.Range, Id: "<lambda>"}, Params: x.Params,
		Body: []syntax.Stmt{&syntax.Return{Range: x.Range, X: x.Body}},
	}
}

// describedFunc finds the text of what describe says of a function: name, file, line, and its closure.
func (s *Session) describedFunc(d value.Tuple) (f bpf.Func, ok bool) {
	if len(d) != 5 {
		return f, false
	}
	line, _ := d[3].(value.Int)
	f, ok = s.functions[funcKey{text(d[2]), text(d[1]), int(line)}]
	cells, _ := d[4].(value.Tuple)
	if !ok || len(cells) == 0 {
		return f, ok
	}
	f.Closure = map[string]bpf.Global{}
	for _, cell := range cells {
		if pair, _ := cell.(value.Tuple); len(pair) == 2 {
			if g, _ := pair[1].(value.Tuple); len(g) == 2 && text(g[0]) == "const" {
				f.Closure[text(pair[0])] = bpf.Const{Value: g[1]}
			}
		}
	}
	return f, true
}

// add takes one name in; what is neither a container nor a constant is left out, and the compiler says
// so where it is used.
func (c *capture) add(s *Session, name string, described value.Value, id value.Int, fresh map[value.Int]int) {
	d, _ := described.(value.Tuple)
	if len(d) < 2 {
		return
	}
	switch text(d[0]) {
	case "const":
		c.globals[name] = bpf.Const{Value: d[1]}
	case "function":
		if f, ok := s.describedFunc(d); ok {
			c.globals[name] = f
		}
	case "container":
		k, bound, ok := describedContainer(d)
		if !ok {
			return
		}
		if !bound {
			if s.dry != nil {
				fresh = s.dry.numbers
			}
			if fresh[id] == 0 {
				s.lastContainer++
				fresh[id] = s.lastContainer
			}
			k.ID = fresh[id]
		}
		if bound && s.hooks.maps != nil {
			if m, ok := s.hooks.maps.Map(k.ID); ok {
				use := m.Use()
				k.Bound = &use
			}
		}
		if s.dry != nil {
			k.Bound = s.dry.uses[k.ID]
		}
		c.containers[k.ID], c.bound[k.ID] = name, bound
		c.globals[name] = k
	}
}

// containerKinds are the classes of the module krait_containers.
var containerKinds = map[string]bpf.ContainerKind{
	"Counter": bpf.CounterKind, "Hist": bpf.HistKind, "LinHist": bpf.LinHistKind, "Stats": bpf.StatsKind,
	"Table": bpf.TableKind, "Set": bpf.SetKind, "Stream": bpf.StreamKind,
}

// describedContainer reads what describe says of a container: class, map, whether it was read, its numbers, and of a
// Table with contents the value that takes the most room.
func describedContainer(d value.Tuple) (k bpf.Container, bound, ok bool) {
	if len(d) != 5 && len(d) != 6 {
		return k, false, false
	}
	kind, ok := containerKinds[text(d[1])]
	numbers, isTuple := d[4].(value.Tuple)
	if !ok || !isTuple || len(numbers) != 5 {
		return k, false, false
	}
	number, bound := d[2].(value.Int)
	n := func(i int) int64 {
		v, _ := numbers[i].(value.Int)
		return int64(v)
	}
	lru, _ := numbers[4].(value.Bool)
	k = bpf.Container{
		ID: int(number), Kind: kind, Low: n(0), High: n(1), Step: n(2), Size: int(n(3)), LRU: bool(lru),
	}
	if len(d) == 6 {
		k.Holds = d[5]
	}
	return k, bound, true
}
