package bpf

import (
	"fmt"
	"slices"
	"strings"

	"krait/btf"
	"krait/interp/syntax"
)

// denied are functions whose fentry hangs a kernel or is refused: the trampoline itself calls them.
var denied = []string{
	"__rcu_read_lock", "__rcu_read_unlock", "preempt_count_add", "preempt_count_sub",
	"migrate_disable", "migrate_enable",
}

// maxArgs is how many argument slots a trampoline of 6.1 passes.
const maxArgs = 6

// traced finds the function and refuses what fentry cannot be attached to.
func (c *checker) traced() {
	name := c.hook.Target
	if slices.Contains(denied, name) {
		c.fail(nil, "hook a caller of it", "%s: the kernel's own hook code calls it, an eBPF hook on it would hang the kernel", name)
	}
	fn, ok := c.types.Func(name)
	if !ok {
		hint := ""
		if near := btf.Suggest(name, func(yield func(string) bool) {
			for n := range c.types.All(btf.KindFunc) {
				if !yield(n) {
					return
				}
			}
		}); near != "" {
			hint = "did you mean " + near + "?"
		}
		c.fail(nil, hint, "%s: the kernel's types have no function of that name", name)
	}
	if fn.Dups != 0 {
		c.fail(nil, "hook a caller of it", "%s: the kernel has %d functions of that name, which one would be hooked is not known", name, fn.Dups+1)
	}
	proto, ok := c.types.Proto(fn.ID)
	if !ok {
		c.fail(nil, "", "%s: no prototype", name)
	}
	if proto.Variadic {
		c.fail(nil, "", "%s: takes a variable number of arguments, which an eBPF hook cannot pass on", name)
	}
	c.fn, c.proto = fn, proto
	c.spec.Module, c.spec.TypeID = c.types.Module(fn.ID)
}

// Untraceable is why fentry cannot be attached to a function and a kprobe can: "" when it can be attached.
func Untraceable(types *btf.Types, name string) string {
	fn, ok := types.Func(name)
	if !ok {
		return "its types are not known"
	}
	if fn.Dups != 0 {
		return fmt.Sprintf("the kernel has %d functions of that name", fn.Dups+1)
	}
	proto, ok := types.Proto(fn.ID)
	switch {
	case !ok:
		return "its types are not known"
	case proto.Variadic:
		return "it takes a variable number of arguments"
	}
	c := &checker{types: types, proto: proto}
	if n := c.slotOf(len(proto.Params)); n > maxArgs {
		return fmt.Sprintf("it takes %d words of arguments, fentry passes %d", n, maxArgs)
	}
	return ""
}

// rawParams are what the kernel calls a tracepoint with; false when its types are not known.
func rawParams(types *btf.Types, event string) ([]btf.Param, bool) {
	if _, ok := types.Typedef("btf_trace_" + event); !ok {
		return nil, false
	}
	fn, ok := types.Func("__traceiter_" + event)
	if !ok {
		return nil, false
	}
	proto, ok := types.Proto(fn.ID)
	if !ok || len(proto.Params) == 0 {
		return nil, false
	}
	return proto.Params[1:], true
}

// RawArguments are the names of what the kernel calls a tracepoint with; nil when its types are not known.
func RawArguments(types *btf.Types, event string) []string {
	params, ok := rawParams(types, event)
	if !ok {
		return nil
	}
	names := []string{}
	for _, p := range params {
		names = append(names, p.Name)
	}
	return names
}

// RawDeclarations are the same as C text.
func RawDeclarations(types *btf.Types, event string) []string {
	params, _ := rawParams(types, event)
	var list []string
	for _, p := range params {
		list = append(list, types.Declaration(p.Type, p.Name))
	}
	return list
}

// slotOf is where parameter i lies among the 8-byte slots: structs passed by value take up to two.
func (c *checker) slotOf(i int) int {
	slot := 0
	for _, p := range c.proto.Params[:i] {
		size, _ := c.types.Size(p.Type)
		slot += max(1, (int(size)+7)/8)
	}
	return slot
}

// bindParams ties the hook's parameters to the kernel's: all by name when every name is one of the
// kernel's, else all by position.
func (c *checker) bindParams() {
	if n := c.slotOf(len(c.proto.Params)); n > maxArgs && c.hook.Kind.traced() {
		c.fail(nil, "", "%s: passes %d words of arguments, an eBPF hook takes at most %d", c.hook.Target, n, maxArgs)
	}
	c.params = map[string]*argument{}
	if p := c.hook.Params; p != nil && (p.Star != nil || p.KwStar != nil) {
		star := p.Star
		if star == nil {
			star = p.KwStar
		}
		c.fail(star, "name the arguments: "+c.prototype(), "starred parameters cannot run in eBPF")
	}
	var list []*syntax.Param
	named := true
	for _, p := range c.paramList() {
		if p.Default != nil {
			c.fail(p, "", "parameter %s: a hook's parameters have no defaults", p.Name.Id)
		}
		if p.Name.Id == "ret" && c.hook.Kind.returns() {
			c.params["ret"] = c.result(p)
			continue
		}
		list = append(list, p)
		named = named && c.kernelParam(p.Name.Id) >= 0
	}
	for i, p := range list {
		at := i
		if k := c.kernelParam(p.Name.Id); named {
			at = k
		} else if k >= 0 && k != i {
			c.fail(p, "use the kernel's names for all parameters, or other names for all", "%s is parameter %d of %s but stands at %d", p.Name.Id, k+1, c.hook.Target, i+1)
		}
		if at >= len(c.proto.Params) {
			c.fail(p, c.prototype(), "%s takes %d arguments, the hook names %d", c.hook.Target, len(c.proto.Params), len(list))
		}
		c.params[p.Name.Id] = c.parameter(p, at)
	}
}

func (c *checker) kernelParam(name string) int {
	return slices.IndexFunc(c.proto.Params, func(p btf.Param) bool { return p.Name == name && name != "" })
}

// argument types what is in a slot of the context. The verifier loads numbers, pointers to structs and
// pointers straight to void or an integer itself; for other pointers it has helpers.
func (c *checker) argument(n syntax.Node, id btf.ID, slot int) *argument {
	a := &argument{slot: slot, off: c.contextOffset(n, slot)}
	a.n = n
	t, err := c.types.Strip(id)
	if err != nil {
		c.fail(n, "", "%s: %v", c.types.CText(id), err)
	}
	switch t.Kind {
	case btf.KindInt, btf.KindChar, btf.KindEnum:
		if t.Size > 8 {
			c.fail(n, "", "%s does not fit 64 bits", c.types.CText(id))
		}
		a.size, a.isSigned = t.Size, t.Signed
		a.t = cTyp(t.Size, t.Signed)
	case btf.KindBool:
		a.size, a.t = 1, boolTyp()
	case btf.KindPointer:
		traced := c.hook.Kind.traced()
		a.size, a.t = btf.PointerSize, c.pointer(id, traced)
		if a.t.vid == 0 {
			a.t.space = c.argumentSpace()
		}
		if !traced {
			return a
		}
		to, err := c.types.Type(t.Elem)
		stripped, serr := c.types.Strip(t.Elem)
		if err != nil || serr != nil {
			c.fail(n, "", "%s: unknown type", c.types.CText(id))
		}
		switch {
		case a.t.vid != 0, to.Kind == btf.KindVoid:
		case stripped.Kind == btf.KindInt, stripped.Kind == btf.KindChar, stripped.Kind == btf.KindBool:
		default:
			a.byHelper = true
		}
	case btf.KindStruct, btf.KindUnion, btf.KindArray:
		c.fail(n, "", "%s is passed by value, which cannot be read in eBPF", c.types.CText(id))
	default:
		c.fail(n, "", "%s cannot be read in eBPF", c.types.CText(id))
	}
	return a
}

// result is the value of ret.
func (c *checker) result(n syntax.Node) *argument {
	t, err := c.types.Strip(c.proto.Ret)
	if err == nil && t.Kind == btf.KindVoid {
		c.fail(n, c.prototype(), "%s returns nothing", c.hook.Target)
	}
	slot := c.slotOf(len(c.proto.Params))
	if !c.hook.Kind.traced() {
		slot = resultSlot
	}
	a := c.argument(n, c.proto.Ret, slot)
	a.result = true
	return a
}

// pointer is the type of a pointer of type id. known: the verifier types it, if it can.
func (c *checker) pointer(id btf.ID, known bool) typ {
	t, _ := c.types.Strip(id)
	to, err := c.types.Strip(t.Elem)
	aggregate := err == nil && (to.Kind == btf.KindStruct || to.Kind == btf.KindUnion)
	return ptrTyp(t.Elem, known && aggregate)
}

// paramNames lists what the hook could have named.
func (c *checker) paramNames() string {
	var names []string
	for _, p := range c.proto.Params {
		names = append(names, p.Name)
	}
	return strings.Join(names, ", ")
}
