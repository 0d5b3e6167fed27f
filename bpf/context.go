package bpf

import (
	"fmt"
	"strconv"
	"strings"

	"krait/btf"
	"krait/interp/syntax"

	"github.com/cilium/ebpf/asm"
)

// Where the arguments of x86-64's calling convention lie in struct pt_regs, and the result.
var registers = [...]int16{112, 104, 96, 88, 72, 64}

const resultRegister = 80

// resultSlot stands for the result where there are no slots.
const resultSlot = -1

// target finds what the hook is attached to, and the prototype of its arguments.
func (c *checker) target() {
	c.proto = &btf.Type{Kind: btf.KindFuncProto}
	switch c.hook.Kind {
	case Entry, Return:
		c.traced()
	case Kprobe, Kretprobe:
		c.breakpoint()
	case RawTracepoint:
		c.rawTracepoint()
	case Tracepoint:
		c.recordFields()
	case Uprobe, Uretprobe:
		c.userFunction()
	}
}

// breakpoint takes the prototype of a probed function, if its types are known; inside of it there are no arguments.
func (c *checker) breakpoint() {
	for i, name := range append([]string{c.hook.Target}, c.hook.Site.Targets...) {
		name, _, inside := strings.Cut(name, "+")
		name, _, _ = strings.Cut(name, ".")
		fn, ok := c.types.Func(name)
		if !ok || inside {
			c.fn, c.proto = nil, c.numbered()
			return
		}
		proto, _ := c.types.Proto(fn.ID)
		if i == 0 {
			c.fn, c.proto = fn, proto
		} else if proto != c.proto {
			c.proto = c.common(proto)
		}
	}
}

// common is the prototype of what two functions agree on.
func (c *checker) common(proto *btf.Type) *btf.Type {
	both := &btf.Type{Kind: btf.KindFuncProto}
	for i, p := range c.proto.Params {
		if i >= len(proto.Params) || proto.Params[i].Name != p.Name || !c.types.Same(proto.Params[i].Type, p.Type) {
			break
		}
		both.Params = append(both.Params, p)
	}
	if c.types.Same(c.proto.Ret, proto.Ret) {
		both.Ret = proto.Ret
	} else {
		both.Ret = c.numbered().Ret
	}
	return both
}

// numbered is the prototype of a function that nothing is known of: words arg0 to arg5.
func (c *checker) numbered() *btf.Type {
	word, err := c.types.ParseType("unsigned long")
	if err != nil {
		c.fail(nil, "", "%v", err)
	}
	proto := &btf.Type{Kind: btf.KindFuncProto, Ret: word}
	for i := range registers {
		proto.Params = append(proto.Params, btf.Param{Name: "arg" + strconv.Itoa(i), Type: word})
	}
	return proto
}

func (c *checker) userFunction() {
	c.proto = c.numbered()
	c.proto.Ret, _ = c.types.ParseType("long")
}

// rawTracepoint finds the types of a tracepoint's arguments: those of the function that calls its probes,
// behind the first.
func (c *checker) rawTracepoint() {
	_, name, ok := strings.Cut(c.hook.Target, ":")
	if !ok {
		name = c.hook.Target
	}
	hook, ok := c.types.Typedef("btf_trace_" + name)
	if !ok {
		near := btf.Suggest(name, func(yield func(string) bool) {
			for n := range c.types.All(btf.KindTypedef) {
				if t, ok := strings.CutPrefix(n, "btf_trace_"); ok && !yield(t) {
					return
				}
			}
		})
		hint := ""
		if near != "" {
			hint = "did you mean " + near + "?"
		}
		c.fail(nil, hint, "%s: the kernel has no such tracepoint", name)
	}
	c.spec.Module, c.spec.TypeID = c.types.Module(hook.ID)
	if params, ok := rawParams(c.types, name); ok {
		c.proto = &btf.Type{Kind: btf.KindFuncProto, Params: params}
	}
}

// recordFields makes the fields of a tracepoint's record its parameters.
func (c *checker) recordFields() {
	for i := range c.hook.Site.Fields {
		f := &c.hook.Site.Fields[i]
		c.fields = append(c.fields, f)
		c.proto.Params = append(c.proto.Params, btf.Param{Name: f.Name})
	}
}

// numberedArg is arg0 to arg5, the words that a breakpoint finds in the registers; nil for another name.
func (c *checker) numberedArg(x *syntax.Name) node {
	digit, ok := strings.CutPrefix(x.Id, "arg")
	if !ok || len(digit) != 1 || c.hook.Kind.traced() || c.hook.Kind == Tracepoint || c.hook.Kind == Profile {
		return nil
	}
	for i, p := range c.numbered().Params {
		if p.Name == x.Id {
			return c.argument(x, p.Type, i)
		}
	}
	return nil
}

// parameter is parameter i of the target.
func (c *checker) parameter(n syntax.Node, i int) *argument {
	if c.fields != nil {
		return &argument{base: base{n: n}, field: c.fields[i]}
	}
	return c.argument(n, c.proto.Params[i].Type, c.slotOf(i))
}

// contextOffset is where a slot lies in what the hook is called with.
func (c *checker) contextOffset(n syntax.Node, slot int) int16 {
	switch {
	case c.hook.Kind.traced() || c.hook.Kind == Tracepoint:
		return int16(8 * slot)
	case slot == resultSlot:
		return resultRegister
	case c.hook.Kind.returns():
		c.fail(n, "hook the function with @hook.ret, or keep it with entry()", "the arguments are gone when a %s runs", c.hook.Kind)
	case slot >= len(registers):
		c.fail(n, "", "argument %d of %s is passed on the stack, which cannot be read in eBPF", slot+1, c.hook.Target)
	}
	return registers[slot]
}

// argumentSpace is what pointers among the arguments point to.
func (c *checker) argumentSpace() space {
	switch {
	case c.hook.Kind == Uprobe, c.hook.Kind == Uretprobe, c.hook.Kind == Tracepoint && c.hook.Site.UserPointers:
		return userSpace
	case c.hook.Kind == Tracepoint:
		return kernelSpace
	}
	return anySpace
}

// fieldValue is a field of a tracepoint's record.
func (c *checker) fieldValue(n syntax.Node, f *RecordField) node {
	at := addr{ptr: &inRecord{base{ptrTyp(0, false), n}, f}}
	at.ptr.(*inRecord).t.fixed = true
	elem, length, isArray := strings.Cut(f.Type, "[")
	isText := strings.HasSuffix(strings.TrimSpace(elem), "char") && (f.Dynamic || f.Size > 1)
	switch {
	case f.Dynamic && !isText:
		c.fail(n, "", "%s is an array of any length, which cannot be read in eBPF", f.Name)
	case f.Dynamic:
		return &chars{base: base{strTyp(maxStr), n}, addr: at}
	case isArray && isText:
		return &chars{base: base{strTyp(min(strRoom(f.Size), maxStr)), n}, addr: at, count: uint32(f.Size)}
	case isArray:
		count, _ := strconv.Atoi(strings.TrimSuffix(length, "]"))
		id, err := c.types.ParseType(strings.TrimSpace(elem))
		if err != nil || count <= 0 {
			c.fail(n, "", "%s is %s, which cannot be read in eBPF", f.Name, f.Type)
		}
		return &place{base{typ{kind: kArray, id: c.types.ArrayOf(id, uint32(count))}, n}, at}
	case f.Size != 1 && f.Size != 2 && f.Size != 4 && f.Size != 8:
		c.fail(n, "", "%s has %d bytes, which cannot be read in eBPF", f.Name, f.Size)
	}
	a := &argument{base: base{n: n}, off: int16(f.Offset), size: uint32(f.Size), isSigned: f.Signed}
	if strings.HasSuffix(f.Type, "*") {
		if id, err := c.types.ParseType(f.Type); err == nil {
			a.t = c.pointer(id, false)
			a.t.space = c.argumentSpace()
			return a
		}
	}
	a.t = cTyp(a.size, a.isSigned)
	return a
}

// probeName is what the hook is on: a constant, or with many functions what user space makes of an address.
func (c *checker) probeName(x *syntax.Name) node {
	if len(c.hook.Site.Targets) > 1 {
		return c.shownOf(x, KsymPart, &probed{base{cTyp(8, false), x}})
	}
	at := c.hook.Site
	name := at.Func
	if x.Id == "probe" {
		name = at.Probe
	}
	if name == "" {
		name = c.hook.Target
	}
	return &text{base{strTyp(strRoom(max(len(name), at.Room))), x}, name}
}

// prototype is the target's as C text.
func (c *checker) prototype() string {
	if c.fn != nil {
		return c.types.Prototype(c.fn)
	}
	return fmt.Sprintf("%s(%s)", c.hook.Target, c.paramNames())
}

// inRecord is the context plus the field's offset; that of a dynamic field is in the record.
func (e *emitter) inRecord(n *inRecord, dst asm.Register) {
	if n.field.Dynamic {
		e.add(asm.LoadMem(dst, ctxReg, int16(n.field.Offset), asm.Word))
		e.add(asm.And.Imm(dst, 0xffff))
		e.add(asm.Add.Reg(dst, ctxReg))
		return
	}
	e.add(asm.Mov.Reg(dst, ctxReg))
	if n.field.Offset != 0 {
		e.add(asm.Add.Imm(dst, int32(n.field.Offset)))
	}
}

// spaceOf is whose memory an address is in; of a number, the address tells.
func spaceOf(a addr) space {
	if t := a.ptr.typ(); t.kind == kPtr {
		return t.space
	}
	return anySpace
}

// readHelper copies from an address whose space is known; numbers that are no text are the kernel's by default.
func readHelper(a addr) asm.BuiltinFunc {
	if spaceOf(a) == userSpace {
		return asm.FnProbeReadUser
	}
	return asm.FnProbeReadKernel
}

// callReadStr calls the helper that copies the text at R3. The addresses of the kernel are negative.
func (e *emitter) callReadStr(a addr) {
	switch spaceOf(a) {
	case kernelSpace:
		e.add(asm.FnProbeReadKernelStr.Call())
	case userSpace:
		e.add(asm.FnProbeReadUserStr.Call())
	default:
		user, done := e.newLabel(), e.newLabel()
		e.jump(asm.JSGE.Imm(asm.R3, 0, ""), user)
		e.add(asm.FnProbeReadKernelStr.Call())
		e.jump(asm.Ja.Label(""), done)
		e.place(user)
		e.add(asm.FnProbeReadUserStr.Call())
		e.place(done)
	}
}
