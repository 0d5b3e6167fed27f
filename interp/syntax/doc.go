// Package syntax turns Python 3.11 source text into a tree.
//
// The parser asks its caller for lines when it needs them (ParseStmt), so a prompt counts no
// brackets. The tree is never written to after it is returned: later stages keep side tables,
// indexed by node or by Name.Seq.
package syntax
