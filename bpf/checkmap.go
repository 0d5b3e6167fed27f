package bpf

import (
	"slices"

	"krait/interp/syntax"
	"krait/interp/value"
)

// containerOf reports whether an expression names a container of the session.
func (c *checker) containerOf(x syntax.Expr) (Container, bool) {
	name, ok := x.(*syntax.Name)
	if !ok || c.vars[name.Id] != nil || c.params[name.Id] != nil {
		return Container{}, false
	}
	k, ok := c.global(name.Id).(Container)
	return k, ok
}

// want refuses what a container of another kind is for.
func (c *checker) want(at syntax.Node, k Container, doing string, kinds ...ContainerKind) {
	for _, kind := range kinds {
		if k.Kind == kind {
			return
		}
	}
	hint := map[ContainerKind]string{
		CounterKind: "a Counter counts: counter[key] += n",
		HistKind:    "a Hist takes numbers: hist.add(n) or hist[key].add(n)",
		LinHistKind: "a LinHist takes numbers: hist.add(n) or hist[key].add(n)",
		StatsKind:   "a Stats takes numbers: stats.add(n) or stats[key].add(n)",
		TableKind:   "a Table is a dict: table[key] = value",
		SetKind:     "a Set holds keys: s.add(key), key in s",
		StreamKind:  "a Stream takes values: stream.append(value)",
	}[k.Kind]
	c.fail(at, hint, "%s a %s cannot run in eBPF", doing, k.Kind)
}

// layout types a key or a value: its parts, and how they lie.
func (c *checker) layout(x syntax.Expr, what string) (parts []node, l Layout) {
	n := c.asStr(c.value(x))
	elts := []node{n}
	if t, ok := n.(*tuple); ok {
		elts, l.Tuple = t.elts, true
		if len(elts) == 0 {
			c.fail(x, "", "an empty tuple cannot be a %s in eBPF", what)
		}
	}
	for _, e := range elts {
		e = c.asStr(e)
		l.Parts = append(l.Parts, c.part(e, what))
		parts = append(parts, e)
	}
	return parts, l
}

// part is how a node lies in a key or a value.
func (c *checker) part(n node, what string) Part {
	p := Part{SignedPart, 8}
	switch t := n.typ(); t.kind {
	case kInt:
		if !t.signed() {
			p.Kind = UnsignedPart
		}
	case kBool:
		p.Kind = BoolPart
	case kNone:
		p.Kind = NonePart
	case kStr:
		if k, ok := n.(*text); ok && len(k.s) > maxStr {
			c.fail(n.at(), "", "a str of %d bytes is too long for a %s in eBPF, at most %d", len(k.s), what, maxStr)
		}
		p = Part{StrPart, keyRoom(t.size)}
	case kShown:
		return t.part
	case kPtr:
		c.fail(n.at(), "use a number of it, or int(pointer)", "%s cannot be a %s in eBPF", c.text(t), what)
	default:
		c.fail(n.at(), "use ints and strs", "%s cannot be a %s in eBPF", c.text(t), what)
	}
	return p
}

// useOf finds or adds the map of a container; all its keys in one hook get one layout, and all values of a Table.
func (c *checker) useOf(x syntax.Expr, k Container, key []node, l Layout) int {
	name := x.(*syntax.Name).Id
	i, ok := c.uses[k.ID]
	if !ok {
		i = len(c.spec.Maps)
		c.uses[k.ID] = i
		use := MapUse{Container: k, Name: name, Key: l}
		if b := k.Bound; b != nil {
			use.Key.Parts, use.Value.Parts = slices.Clone(b.Key.Parts), slices.Clone(b.Value.Parts)
			use.Key.Tuple, use.Value.Tuple = b.Key.Tuple, b.Value.Tuple
		}
		if v, ok := c.learnt[k.ID]; ok {
			use.Value = Layout{v.Tuple, slices.Clone(v.Parts)}
		}
		c.spec.Maps = append(c.spec.Maps, use)
	}
	use := &c.spec.Maps[i]
	if use.keyed() != (len(l.Parts) > 0) {
		c.fail(x, "use two", "%s is used with a key and without", name)
	}
	c.unify(x, name, "key", &use.Key, l, key)
	return i
}

// unify makes one layout of two.
func (c *checker) unify(at syntax.Node, name, what string, have *Layout, l Layout, parts []node) {
	same := have.Tuple == l.Tuple && len(have.Parts) == len(l.Parts)
	for j := range l.Parts {
		if !same {
			break
		}
		h, p := &have.Parts[j], l.Parts[j]
		if h.Kind == SignedPart && p.Kind == UnsignedPart || h.Kind == UnsignedPart && p.Kind == SignedPart {
			c.fail(parts[j].at(), "use two containers", "a %s of %s may be negative, another 2**63 and more", what, name)
		}
		if h.Kind != StrPart && h.Size != p.Size {
			same = false
		}
		same = same && h.Kind == p.Kind
		h.Size = max(h.Size, p.Size)
	}
	if !same {
		c.fail(at, "use two containers", "%s has %ss of two kinds: %s and %s", name, what, *have, l)
	}
}

// settleLayouts refuses keys that no map takes.
func (c *checker) settleLayouts() {
	for id, at := range c.guessed {
		name, known := "", false
		for _, m := range c.spec.Maps {
			if m.Container.ID == id {
				name = m.Name
				_, known = layoutOfValue(m.Container.Holds)
			}
		}
		if known {
			continue
		}
		c.fail(at, "put something into it, or define the hook that stores in it first", "no hook says what %s holds", name)
	}
	for _, m := range c.spec.Maps {
		if b := m.Container.Bound; b != nil && (!b.Key.Equal(m.Key) || !b.Value.Equal(m.Value) && len(b.Value.Parts) > 0) {
			c.fail(nil, "use another one", "%s has longer strs than the hook before has room for: %s and %s", m.Name, m.Key, b.Key)
		}
		if m.Key.Size() > maxKey {
			c.fail(nil, "use fewer strs", "keys of %s take %d bytes, an eBPF hook has room for %d", m.Name, m.Key.Size(), maxKey)
		}
		if m.Value.Size() > maxKey {
			c.fail(nil, "use fewer strs", "values of %s take %d bytes, an eBPF hook has room for %d", m.Name, m.Value.Size(), maxKey)
		}
	}
}

// keyRoom is the size of a str in a key: few sizes, so that hooks agree.
func keyRoom(size int) int {
	if size <= commSize {
		return commSize
	}
	return maxStr
}

// keyed types container[key].
func (c *checker) keyed(x *syntax.Index, k Container) (use int, key []node) {
	if _, ok := x.Index.(*syntax.Slice); ok {
		c.fail(x, "", "a %s has no slices", k.Kind)
	}
	key, l := c.layout(x.Index, "key")
	return c.useOf(x.X, k, key, l), key
}

// getItem is container[key] as a value.
func (c *checker) getItem(x *syntax.Index, k Container) node {
	switch k.Kind {
	case CounterKind:
		use, key := c.keyed(x, k)
		return &get{base{cTyp(8, true), x}, use, key}
	case TableKind:
		use, key := c.keyed(x, k)
		pre, found, v := c.tableRead(x, use, key, nil)
		pre = append(pre, &guard{x, found, statMissingKey})
		return c.after(x, pre, v)
	}
	c.want(x, k, "reading")
	return nil
}

// after is x once the statements have run.
func (c *checker) after(at syntax.Node, pre []stmt, x node) node {
	if t, ok := x.(*tuple); ok && len(t.elts) > 0 {
		elts := append([]node(nil), t.elts...)
		elts[0] = &seq{base{elts[0].typ(), at}, pre, elts[0]}
		return &tuple{base{tupleTyp(elts), at}, elts}
	}
	return &seq{base{x.typ(), at}, pre, x}
}

// tableRead looks a key up: found says whether it is there, v is its value. While no store has said what the
// Table holds, it is taken to be like what the session has put into it, like another value, or an int.
func (c *checker) tableRead(at syntax.Node, use int, key []node, like node) (pre []stmt, found, v node) {
	u := &c.spec.Maps[use]
	if len(u.Value.Parts) == 0 {
		held, known := layoutOfValue(u.Container.Holds)
		u.Value = Layout{Parts: []Part{{SignedPart, 8}}}
		if known {
			u.Value = held
		} else if like != nil && like.typ().kind != kNone {
			_, u.Value = c.layoutOf(like, "value")
		}
		c.guessed[u.Container.ID] = at
	}
	r := &tableRead{node: at, use: use, key: key, found: c.temp(boolTyp())}
	var elts []node
	for _, p := range u.Value.Parts {
		t := partTyp(p)
		w := c.temp(t)
		r.into = append(r.into, w)
		elts = append(elts, &local{base{t, at}, w})
	}
	v = elts[0]
	if u.Value.Tuple {
		v = &tuple{base{tupleTyp(elts), at}, elts}
	}
	return []stmt{r}, &local{base{boolTyp(), at}, r.found}, v
}

// partTyp is the type of what is read back.
func partTyp(p Part) typ {
	switch p.Kind {
	case SignedPart:
		return cTyp(8, true)
	case UnsignedPart:
		return cTyp(8, false)
	case BoolPart:
		return boolTyp()
	case NonePart:
		return typ{kind: kNone}
	case StrPart:
		return strTyp(p.Size)
	}
	return typ{kind: kShown, part: p}
}

// setItem is container[key] = x.
func (c *checker) setItem(s syntax.Node, x *syntax.Index, k Container, v node) []stmt {
	if k.Kind == CounterKind {
		c.fail(x, "add to it: counter[key] += n", "a Counter's value cannot be set in eBPF")
	}
	c.want(x, k, "storing in", TableKind)
	use, key := c.keyed(x, k)
	parts, l := c.layoutOf(v, "value")
	u := &c.spec.Maps[use]
	have := Layout{u.Value.Tuple, slices.Clone(u.Value.Parts)}
	if guess := c.guessed[k.ID] != nil; guess || len(have.Parts) == 0 {
		delete(c.guessed, k.ID)
		u.Value = l
		c.learn(k.ID, have, l, guess)
	} else {
		c.unify(x, u.Name, "value", &u.Value, l, parts)
		c.learn(k.ID, have, u.Value, true)
	}
	return []stmt{&tableSet{s, use, key, parts}}
}

// again starts the check over with what has been learnt; only check recovers it.
type again struct{}

// learn notes what a Table holds. What has been read of it as something else has to be typed again.
func (c *checker) learn(id int, have, now Layout, read bool) {
	if !read || have.Equal(now) {
		return
	}
	c.learnt[id] = Layout{now.Tuple, slices.Clone(now.Parts)}
	panic(again{})
}

// layoutOfValue is the layout of a value that the session knows.
func layoutOfValue(v value.Value) (l Layout, ok bool) {
	list := value.Tuple{v}
	if t, isTuple := v.(value.Tuple); isTuple {
		list, l.Tuple = t, true
	}
	for _, v := range list {
		switch v := v.(type) {
		case value.Int:
			l.Parts = append(l.Parts, Part{SignedPart, 8})
		case value.Bool:
			l.Parts = append(l.Parts, Part{BoolPart, 8})
		case value.Str:
			if len(v) > maxStr {
				return l, false
			}
			l.Parts = append(l.Parts, Part{StrPart, keyRoom(strRoom(len(v)))})
		default:
			return l, false
		}
	}
	return l, len(l.Parts) > 0
}

// layoutOf is layout of a node that is typed already.
func (c *checker) layoutOf(n node, what string) (parts []node, l Layout) {
	elts := []node{n}
	if t, ok := n.(*tuple); ok {
		elts, l.Tuple = t.elts, true
	}
	for _, e := range elts {
		e = c.asStr(e)
		l.Parts = append(l.Parts, c.part(e, what))
		parts = append(parts, e)
	}
	return parts, l
}

// addItem is container[key] += n.
func (c *checker) addItem(s *syntax.AugAssign, idx *syntax.Index, k Container) []stmt {
	if k.Kind == TableKind {
		v := c.arith(s, s.Op, c.getItem(idx, k), c.value(s.Value))
		return c.setItem(s, idx, k, v)
	}
	c.want(s, k, "adding to an element of", CounterKind)
	if s.Op != syntax.Add && s.Op != syntax.Sub {
		c.fail(s, "use += or -=", "%s= on a Counter cannot run in eBPF", s.Op)
	}
	use, key := c.keyed(idx, k)
	x := c.value(s.Value)
	if !x.typ().number() {
		c.fail(s.Value, "", "a Counter adds ints, not %s", c.text(x.typ()))
	}
	return []stmt{&add{s, use, key, x, s.Op == syntax.Sub}}
}

// delItem is del container[key].
func (c *checker) delItem(s syntax.Node, x *syntax.Index, k Container) []stmt {
	c.want(x, k, "deleting from", TableKind, CounterKind)
	use, key := c.keyed(x, k)
	return []stmt{&tableDel{s, use, key, statMissingKey}}
}

// contains is key in container.
func (c *checker) contains(x syntax.Expr, name syntax.Expr, k Container, key node) node {
	c.want(x, k, "looking into", TableKind, CounterKind, SetKind)
	parts, l := c.layoutOf(key, "key")
	use := c.useOf(name, k, parts, l)
	r := &tableRead{node: x, use: use, key: parts, found: c.temp(boolTyp())}
	return c.after(x, []stmt{r}, &local{base{boolTyp(), x}, r.found})
}
