package compile

import (
	"krait/interp/code"
	"krait/interp/syntax"
)

// A matcher compiles the patterns of one case. Captures go to temporaries and to their names only when
// the whole pattern has matched.
type matcher struct {
	f    *fn
	regs map[string]int
	list []*syntax.Name
}

func (f *fn) match(s *syntax.Match) {
	subject := f.temp()
	f.into(s.Subject, subject)
	var end label
	for _, c := range s.Cases {
		if f.dead {
			break
		}
		mark := f.top
		var next label
		m := &matcher{f: f, regs: make(map[string]int)}
		m.reserve(c.Pattern)
		f.at(c.Pattern)
		m.pattern(c.Pattern, subject, &next)
		for _, n := range m.list {
			f.storeName(n, m.regs[n.Id])
		}
		f.top = mark
		if c.Guard != nil {
			f.cond(c.Guard, false, &next)
		}
		f.stmts(c.Body)
		f.jump(&end)
		f.place(&next)
	}
	f.place(&end)
}

// reserve takes a temporary for each name that p captures.
func (m *matcher) reserve(p syntax.Pattern) {
	add := func(n *syntax.Name) {
		if n == nil {
			return
		}
		if _, ok := m.regs[n.Id]; !ok {
			m.regs[n.Id] = m.f.temp()
			m.list = append(m.list, n)
		}
	}
	syntax.Walk(p, func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.PatMapping:
			add(n.Rest)
		case *syntax.PatStar:
			add(n.Name)
		case *syntax.PatAs:
			add(n.Name)
		case syntax.Expr:
			return false
		}
		return true
	})
}

func (m *matcher) capture(n *syntax.Name, r int) {
	if n != nil {
		m.f.move(m.regs[n.Id], r)
	}
}

// pattern goes to fail unless the value in r matches p.
func (m *matcher) pattern(p syntax.Pattern, r int, fail *label) {
	f := m.f
	mark := f.top
	f.at(p)
	switch p := p.(type) {
	case *syntax.PatValue:
		op := code.TEQ
		if v, ok := f.fold(p.X); ok {
			switch v.(type) {
			case nil, bool:
				op = code.TIS
			}
		}
		v := f.value(p.X)
		f.at(p)
		f.test(op, r, v, 0, fail)
	case *syntax.PatAs:
		if p.Pat != nil {
			m.pattern(p.Pat, r, fail)
		}
		m.capture(p.Name, r)
	case *syntax.PatStar:
		m.capture(p.Name, r)
	case *syntax.PatOr:
		m.or(p, r, fail)
	case *syntax.PatSequence:
		m.sequence(p, r, fail)
	case *syntax.PatMapping:
		m.mapping(p, r, fail)
	case *syntax.PatClass:
		m.class(p, r, fail)
	default:
		f.c.fail(p, "invalid syntax")
	}
	f.top = mark
}

func (m *matcher) or(p *syntax.PatOr, r int, fail *label) {
	var end label
	last := len(p.Alts) - 1
	for i, alt := range p.Alts {
		if i == last {
			m.pattern(alt, r, fail)
			break
		}
		var next label
		m.pattern(alt, r, &next)
		m.f.jump(&end)
		m.f.place(&next)
	}
	m.f.place(&end)
}

// wildcard reports whether p matches anything and binds nothing.
func wildcard(p syntax.Pattern) bool {
	switch p := p.(type) {
	case *syntax.PatAs:
		return p.Pat == nil && p.Name == nil
	case *syntax.PatStar:
		return p.Name == nil
	}
	return false
}

func (m *matcher) sequence(p *syntax.PatSequence, r int, fail *label) {
	f := m.f
	star := -1
	for i, e := range p.Elts {
		if _, ok := e.(*syntax.PatStar); ok {
			if star >= 0 {
				f.c.fail(e, "multiple starred expressions in sequence pattern")
			}
			star = i
		}
	}
	f.test(code.TMATCHSEQ, r, 0, 0, fail)
	least, op := len(p.Elts), code.TEQ
	if star >= 0 {
		least, op = least-1, code.TGE
	}
	n, k := f.temp(), f.temp()
	if star < 0 || least > 0 {
		f.emit(code.GETLEN, n, r, 0)
		f.constant(k, int64(least))
		f.test(op, n, k, 0, fail)
	}
	switch {
	case len(p.Elts) == 0 || allWild(p.Elts):
	case star >= 0 && wildcard(p.Elts[star]):
		m.items(p, star, r, n, fail)
	default:
		w := f.temps(len(p.Elts))
		if star < 0 {
			f.emit(code.UNPACK, r, w, len(p.Elts))
		} else {
			f.emitWord(code.UNPACKX, r, w, star, len(p.Elts)-star-1)
		}
		for i, e := range p.Elts {
			m.pattern(e, w+i, fail)
		}
	}
}

func allWild(list []syntax.Pattern) bool {
	for _, p := range list {
		if !wildcard(p) {
			return false
		}
	}
	return true
}

// items matches the elements around a nameless star one by one; n holds the length.
func (m *matcher) items(p *syntax.PatSequence, star, r, n int, fail *label) {
	f := m.f
	for i, e := range p.Elts {
		if i == star || wildcard(e) {
			continue
		}
		mark := f.top
		k, v := f.temp(), f.temp()
		if i < star {
			f.constant(k, int64(i))
		} else {
			f.constant(k, int64(len(p.Elts)-i))
			f.emit(code.SUB, k, n, k)
		}
		f.at(e)
		f.emit(code.GETITEM, v, r, k)
		m.pattern(e, v, fail)
		f.top = mark
	}
}

func (m *matcher) mapping(p *syntax.PatMapping, r int, fail *label) {
	f := m.f
	f.test(code.TMATCHMAP, r, 0, 0, fail)
	keys := f.temp()
	n := len(p.Keys)
	if n > 0 {
		values := f.temp()
		mark := f.top
		size, k := f.temp(), f.temp()
		f.emit(code.GETLEN, size, r, 0)
		f.constant(k, int64(n))
		f.test(code.TGE, size, k, 0, fail)
		f.top = mark
		w := f.items(p.Keys)
		f.at(p)
		f.emit(code.TUPLE, keys, w, n)
		f.emit(code.MATCHKEYS, values, r, keys)
		f.test(code.TNONE, values, 1, 0, fail)
		f.top = mark
		w = f.temps(n)
		f.emit(code.UNPACK, values, w, n)
		for i, e := range p.Pats {
			m.pattern(e, w+i, fail)
		}
		f.top = mark
	}
	if p.Rest == nil {
		return
	}
	rest := f.temp()
	f.emit(code.DICT, rest, rest, 0)
	f.emit(code.DICTUPDATE, rest, r, 0)
	if n > 0 {
		w := f.temps(n)
		f.emit(code.UNPACK, keys, w, n)
		for i := range n {
			f.emit(code.DELITEM, rest, w+i, 0)
		}
	}
	m.capture(p.Rest, rest)
}

func (m *matcher) class(p *syntax.PatClass, r int, fail *label) {
	f := m.f
	v := f.temp()
	cls := f.value(p.Cls)
	names := make(code.Tuple, 0, len(p.KwNames))
	for _, name := range p.KwNames {
		names = append(names, code.Ident(name))
	}
	if len(p.Pats) > 0xff {
		f.c.fail(p, "too many sub-patterns in class pattern")
	}
	f.at(p)
	f.emitWord(code.MATCHCLASS, v, r, cls, f.constIndex(names)<<8|len(p.Pats))
	f.test(code.TNONE, v, 1, 0, fail)
	n := len(p.Pats) + len(p.KwPats)
	if n == 0 {
		return
	}
	w := f.temps(n)
	f.emit(code.UNPACK, v, w, n)
	for i, e := range p.Pats {
		m.pattern(e, w+i, fail)
	}
	for i, e := range p.KwPats {
		m.pattern(e, w+len(p.Pats)+i, fail)
	}
}
