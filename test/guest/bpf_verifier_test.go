package guest

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"krait/bpf"
	"krait/btf"
	"krait/interp/syntax"
)

// compileText compiles the source of a hook; a refusal is the error.
func compileText(t *testing.T, types *btf.Types, kind bpf.Kind, target, src string) (*bpf.Spec, error) {
	t.Helper()
	file, err := syntax.ParseFile("hook.py", []byte(src))
	if err != nil {
		t.Fatalf("%v\n%s", err, src)
	}
	def := file.Stmts[0].(*syntax.FuncDef)
	return bpf.Compile(&bpf.Hook{
		Target: target, Kind: kind, Name: def.Name.Id, Params: def.Params, Body: def.Body,
		From: def.From, To: def.Name.To, File: "hook.py", Source: file.Source,
	}, types)
}

// memberReads are expressions for the members of a struct behind name, and behind its pointers.
func memberReads(types *btf.Types, id btf.ID, name string, depth int) []string {
	var list []string
	for _, f := range types.Fields(id) {
		typ, err := types.Strip(f.Type)
		if err != nil {
			continue
		}
		expr := name + "." + f.Name
		switch typ.Kind {
		case btf.KindInt, btf.KindChar, btf.KindBool, btf.KindEnum:
			list = append(list, expr)
		case btf.KindPointer:
			list = append(list, expr+" is None")
			if to, ok := types.PointeeStruct(f.Type); ok && depth > 0 {
				list = append(list, memberReads(types, to.ID, expr, depth-1)...)
			}
		case btf.KindStruct, btf.KindUnion:
			list = append(list, memberReads(types, typ.ID, expr, depth)...)
		case btf.KindArray:
			if typ.Len > 0 {
				list = append(list, fmt.Sprintf("%s[%d]", expr, typ.Len-1))
			}
		}
	}
	return list
}

// TestBPFWalkModel loads hooks that read thousands of members: where the compiler expects the verifier to
// take a direct load, it must take it.
func TestBPFWalkModel(t *testing.T) {
	s := newBPFSession(t)
	for _, c := range []struct {
		target, param, tag string
		depth              int
	}{
		{"vfs_read", "file", "file", 1}, {"tcp_sendmsg", "sk", "sock", 0}, {"wake_up_new_task", "p", "task_struct", 0},
		{"netif_rx", "skb", "sk_buff", 0}, {"vfs_unlink", "dentry", "dentry", 1}, {"free_pipe_info", "pipe", "pipe_inode_info", 1},
	} {
		typ, ok := s.types.Struct(c.tag)
		if !ok {
			t.Errorf("no struct %s", c.tag)
			continue
		}
		var body []string
		for _, expr := range memberReads(s.types, typ.ID, c.param, c.depth) {
			line := "    " + expr + "\n"
			if _, err := compileText(t, s.types, bpf.Entry, c.target, "def hook("+c.param+"):\n"+line); err == nil {
				body = append(body, line)
			}
		}
		if len(body) < 20 {
			t.Errorf("%s: only %d members", c.tag, len(body))
		}
		for at := 0; at < len(body); at += 50 {
			src := "def hook(" + c.param + "):\n" + strings.Join(body[at:min(at+50, len(body))], "")
			s.load(bpf.Entry, c.target, src, nil).Close()
		}
		t.Logf("%s: %d reads", c.tag, len(body))
	}
}

// TestBPFArguments loads hooks that read every argument and the result of functions of all kinds.
func TestBPFArguments(t *testing.T) {
	s := newBPFSession(t)
	loaded, n := 0, 0
	for name, id := range s.types.All(btf.KindFunc) {
		if n++; n%211 != 0 {
			continue
		}
		proto, ok := s.types.Proto(id)
		if !ok {
			continue
		}
		var params, body []string
		for i := range proto.Params {
			params = append(params, fmt.Sprintf("p%d", i))
			body = append(body, fmt.Sprintf("    p%d\n", i))
		}
		if ret, err := s.types.Strip(proto.Ret); err == nil && ret.Kind != btf.KindVoid {
			body = append(body, "    ret\n")
		}
		src := "def hook(" + strings.Join(params, ", ") + "):\n    pass\n" + strings.Join(body, "")
		spec, err := compileText(t, s.types, bpf.Return, name, src)
		if err != nil {
			continue
		}
		p, err := bpf.Load(spec, s.maps)
		var refused *bpf.LoadError
		switch {
		case err == nil:
			loaded++
			p.Close()
		case errors.As(err, &refused) && strings.Contains(refused.Log, "cannot be found"):
		default:
			t.Errorf("%s: %v\n%s", name, err, spec.Dump())
		}
	}
	if loaded < 100 {
		t.Errorf("only %d hooks were loaded", loaded)
	}
	t.Logf("%d hooks loaded", loaded)
}
