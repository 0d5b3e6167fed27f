package bpf

import "github.com/cilium/ebpf/asm"

// A hook that has been taken away stops at once: the flag in its stats is looked at before it does anything that
// can be seen. What only decides whether to do something comes before that, since most hits of a filter end there.
// What only adds one to a key that is there does not look: who takes such a hook away waits until it is detached,
// which takes too long where the kernel detaches from many functions one by one.

// ifEnabled ends the run of a hook that is switched off.
func (e *emitter) ifEnabled() {
	e.loadRef(asm.R1, refStats, 0)
	e.add(asm.LoadMem(asm.R2, asm.R1, statEnabled.offset(), asm.DWord))
	e.jump(asm.JEq.Imm(asm.R2, 0, ""), e.exit)
}

// gate looks at the flag before a statement that does something.
func (e *emitter) gate(s stmt) {
	slow := len(e.spec.Site.Targets) > 0 && !e.spec.Site.Multi
	if e.gated || e.dead || !slow && !acts(s) {
		return
	}
	e.ifEnabled()
	e.gated = true
}

// one is what is added without a gate.
func (e *emitter) one(dst asm.Register) {
	e.spec.Ungated = e.spec.Ungated || !e.gated
	e.add(asm.Mov.Imm(dst, 1))
}

// acts: the statement does something that must not happen when the hook is switched off.
func acts(s stmt) bool {
	switch s := s.(type) {
	case *leave, *jumpOut:
		return false
	case *set:
		return !pure(s.x)
	case *eval:
		return !pure(s.x)
	case *branch:
		return !pure(s.test)
	case *add:
		k, ok := s.x.(*number)
		return !ok || k.bits != 1 || s.neg || !allPure(s.key)
	case *record:
		return !s.counts || s.times != nil || !pure(s.x) || !allPure(s.key)
	}
	return true
}

func allPure(list []node) bool {
	for _, n := range list {
		if !pure(n) {
			return false
		}
	}
	return true
}

// pure: evaluating it changes nothing but the counts of what went wrong.
func pure(n node) bool {
	switch n := n.(type) {
	case *number, *text, *local, *argument, *builtin, *comm:
		return true
	case *load:
		return pure(n.ptr)
	case *chars:
		return pure(n.ptr)
	case *operation:
		return pure(n.x) && pure(n.y)
	case *compare:
		return pure(n.x) && pure(n.y)
	case *logic:
		return pure(n.x) && pure(n.y)
	case *strEqual:
		return pure(n.x)
	case *not:
		return pure(n.x)
	case *truth:
		return pure(n.x)
	case *isErr:
		return pure(n.x)
	case *convert:
		return pure(n.x)
	}
	return false
}

// branch emits if; each side has a gate of its own.
func (e *emitter) branch(s *branch) {
	if len(s.then) == 1 && len(s.rest) == 0 {
		if _, ok := s.then[0].(*leave); ok {
			e.cond(s.test, true, e.leave, 0)
			return
		}
	}
	other, end := e.newLabel(), e.newLabel()
	gated := e.gated
	e.cond(s.test, false, other, 0)
	e.low = e.fixed
	e.block(s.then)
	e.gated = gated
	if len(s.rest) == 0 {
		e.place(other)
		return
	}
	e.jump(asm.Ja.Label(""), end)
	e.place(other)
	e.block(s.rest)
	e.gated = gated
	e.place(end)
}
