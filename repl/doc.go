// Package repl is a session: it reads statements from a prompt or a script, routes each to one of
// the two paths, and shows what came of it.
//
// The flow of a statement is Session.Exec; route.go decides, hook.go is the eBPF path, home.go the
// other one. A home asks back through request.go.
package repl
