package random

import "strings"

// An expr is program text with a hole '@' for each part. '@' itself stands in no text.
type expr struct {
	text  string
	parts []*expr
}

// x makes an expression; there must be as many parts as holes.
func x(text string, parts ...*expr) *expr {
	if strings.Count(text, "@") != len(parts) {
		panic("random: holes and parts differ: " + text)
	}
	return &expr{text, parts}
}

func (e *expr) write(b *strings.Builder) {
	rest := e.text
	for _, p := range e.parts {
		before, after, _ := strings.Cut(rest, "@")
		b.WriteString(before)
		p.write(b)
		rest = after
	}
	b.WriteString(rest)
}

// A clause is a line and, when it is the head of a suite, the statements under it.
type clause struct {
	head *expr
	body *[]*stmt // nil: a simple statement
}

// A stmt is one clause, or several that belong together: if and else, try, except and finally.
type stmt struct {
	clauses []clause
}

func line(text string, parts ...*expr) *stmt {
	return &stmt{[]clause{{head: x(text, parts...)}}}
}

func block(head *expr, body []*stmt) *stmt {
	return &stmt{[]clause{{head, &body}}}
}

func (s *stmt) and(head *expr, body []*stmt) *stmt {
	s.clauses = append(s.clauses, clause{head, &body})
	return s
}

func write(b *strings.Builder, body []*stmt, indent int) {
	if len(body) == 0 {
		b.WriteString(strings.Repeat("    ", indent) + "pass\n")
	}
	for _, s := range body {
		for _, c := range s.clauses {
			b.WriteString(strings.Repeat("    ", indent))
			c.head.write(b)
			b.WriteByte('\n')
			if c.body != nil {
				write(b, *c.body, indent+1)
			}
		}
	}
}

// A Program is the text of a prelude, which is never reduced, and statements.
type Program struct {
	body []*stmt
}

// String returns the program's text.
func (p *Program) String() string {
	var b strings.Builder
	b.WriteString(prelude)
	write(&b, p.body, 0)
	return b.String()
}

// Reduced returns the program's text without the prelude, for people.
func (p *Program) Reduced() string {
	return strings.TrimPrefix(p.String(), prelude)
}
