package repl

import (
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"krait/interp/syntax"
	"krait/interp/value"
)

// cgroupRoot is where the kernel shows its control groups.
const cgroupRoot = "/sys/fs/cgroup"

// filtered is the hook's body behind its filters: each leaves the hook when it does not hold. The values of
// all but when= are computed now.
func (s *Session) filtered(c *syntax.Chunk, h *hookDef) (*syntax.FuncDef, error) {
	def := *h.def
	var head []syntax.Stmt
	if s.config.PID != 0 {
		head = append(head, leaveUnless(h.call.Range, "pid", int64(s.config.PID)))
	}
	for _, k := range h.filters {
		if k.Name == "when" {
			when := k.Value.(*syntax.Lambda)
			def.Params = withParams(def.Params, when.Params)
			head = append(head, &syntax.If{
				Range: k.Range, Test: when.Body,
				Body: []syntax.Stmt{&syntax.Pass{Range: k.Range}}, Else: []syntax.Stmt{&syntax.Return{Range: k.Range}},
			})
			continue
		}
		from, to := k.Value.Span()
		v, err := s.eval(string(c.Source[from.Off:to.Off]))
		if err != nil {
			return nil, err
		}
		want, err := filterValue(k.Name, v)
		if err != nil {
			return nil, syntax.NewError(c.Name, c.Source, from, to, err.Error(), "")
		}
		if want == nil {
			continue
		}
		if n, ok := want.(int64); ok && k.Name == "pid" && len(h.filters) > 0 {
			h.pid = int(n)
		}
		head = append(head, leaveUnless(k.Range, k.Name, want))
	}
	def.Body = append(head, h.def.Body...)
	return &def, nil
}

// leaveUnless is "if name != want: return", or "not in" for a list.
func leaveUnless(at syntax.Range, name string, want any) syntax.Stmt {
	op := syntax.NotEq
	var right syntax.Expr = &syntax.Const{Range: at, Value: want}
	if list, ok := want.([]any); ok {
		op = syntax.NotIn
		t := &syntax.Tuple{Range: at}
		for _, v := range list {
			t.Elts = append(t.Elts, &syntax.Const{Range: at, Value: v})
		}
		right = t
	}
	return &syntax.If{
		Range: at,
		Test: &syntax.Compare{
			Range: at, Left: &syntax.Name{Range: at, Id: name}, Ops: []syntax.Op{op}, Rights: []syntax.Expr{right},
		},
		Body: []syntax.Stmt{&syntax.Return{Range: at}},
	}
}

// withParams adds the parameters that a hook does not name itself.
func withParams(have, more *syntax.Params) *syntax.Params {
	if more == nil {
		return have
	}
	all := syntax.Params{}
	if have != nil {
		all = *have
	}
	all.Args = append([]*syntax.Param(nil), all.Args...)
	for _, p := range more.All() {
		known := false
		for _, q := range all.All() {
			known = known || q.Name.Id == p.Name.Id
		}
		if !known {
			all.Args = append(all.Args, p)
		}
	}
	return &all
}

// filterValue is what a filter compares with: a constant or a list of them; nil for None, which filters nothing.
func filterValue(name string, v value.Value) (any, error) {
	switch v := v.(type) {
	case nil:
		return nil, nil
	case value.Int:
		if name != "comm" {
			return int64(v), nil
		}
	case value.Big:
		n, _ := new(big.Int).SetString(v.String(), 10)
		return n, nil
	case value.Str:
		switch name {
		case "comm":
			return string(v), nil
		case "cgroup":
			return cgroupID(string(v))
		}
	case value.List:
		return filterValues(name, v)
	case value.Tuple:
		return filterValues(name, v)
	}
	what := "an int"
	if name == "comm" {
		what = "a str"
	} else if name == "cgroup" {
		what = "an int or a path"
	}
	return nil, fmt.Errorf("%s= takes %s, or a list of such", name, what)
}

func filterValues(name string, list []value.Value) (any, error) {
	all := []any{}
	for _, v := range list {
		one, err := filterValue(name, v)
		if err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, nil
}

// cgroupID is the kernel's number of a control group: the inode of its folder.
func cgroupID(path string) (any, error) {
	if !strings.HasPrefix(path, cgroupRoot) {
		path = filepath.Join(cgroupRoot, path)
	}
	info, err := os.Stat(path)
	if err != nil {
		return nil, fmt.Errorf("cgroup %s: %w", path, err)
	}
	st, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return nil, fmt.Errorf("cgroup %s: no inode", path)
	}
	return int64(st.Ino), nil
}
