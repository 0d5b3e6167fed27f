package random

import "slices"

// An edit changes a program in place and returns what takes the change back.
type edit func() (undo func())

// Reduce makes the program smaller as long as differs says that it still shows the difference, trying at most limit
// variants. What is not valid any more is up to differs: it fails alike on both sides.
func (p *Program) Reduce(limit int, differs func(*Program) bool) {
	for _, edits := range []func() []edit{p.deletions, p.hoists, p.simplifications} {
		for progress := true; progress && limit > 0; {
			progress = false
			for at := 0; limit > 0; limit-- {
				all := edits()
				if at >= len(all) {
					break
				}
				undo := all[at]()
				if differs(p) {
					progress = true
				} else {
					undo()
					at++
				}
			}
		}
	}
}

// bodies calls f for every list of statements, outer ones first.
func bodies(body *[]*stmt, f func(*[]*stmt)) {
	f(body)
	for _, s := range *body {
		for _, c := range s.clauses {
			if c.body != nil {
				bodies(c.body, f)
			}
		}
	}
}

// deletions leave out one statement or one clause.
func (p *Program) deletions() []edit {
	var all []edit
	bodies(&p.body, func(body *[]*stmt) {
		for i := range *body {
			all = append(all, replaceStmt(body, i))
		}
	})
	bodies(&p.body, func(body *[]*stmt) {
		for _, s := range *body {
			for i := 1; i < len(s.clauses); i++ {
				all = append(all, func() func() {
					old := s.clauses
					s.clauses = slices.Delete(slices.Clone(old), i, i+1)
					return func() { s.clauses = old }
				})
			}
		}
	})
	return all
}

// hoists put a suite in the place of its statement.
func (p *Program) hoists() []edit {
	all := p.deletions()
	bodies(&p.body, func(body *[]*stmt) {
		for i, s := range *body {
			for _, c := range s.clauses {
				if c.body != nil {
					all = append(all, replaceStmt(body, i, *c.body...))
				}
			}
		}
	})
	return all
}

func replaceStmt(body *[]*stmt, i int, with ...*stmt) edit {
	return func() func() {
		old := *body
		*body = slices.Concat(old[:i], with, old[i+1:])
		return func() { *body = old }
	}
}

// simplifications put a part, or a constant, in the place of an expression.
func (p *Program) simplifications() []edit {
	all := p.hoists()
	bodies(&p.body, func(body *[]*stmt) {
		for _, s := range *body {
			for _, c := range s.clauses {
				for _, part := range c.head.parts {
					all = simplify(all, part)
				}
			}
		}
	})
	return all
}

func simplify(all []edit, e *expr) []edit {
	if len(e.parts) > 0 {
		for _, text := range []string{"0", "1", "None", "''"} {
			all = append(all, replaceExpr(e, expr{text: text}))
		}
	}
	for _, part := range e.parts {
		all = append(all, replaceExpr(e, *part))
	}
	for _, part := range e.parts {
		all = simplify(all, part)
	}
	return all
}

func replaceExpr(e *expr, with expr) edit {
	return func() func() {
		old := *e
		*e = with
		return func() { *e = old }
	}
}
