// Package random makes valid Python programs at random and compares what krait and CPython make of them.
//
// A program is a tree: units of statements made of expressions. One seed is one program. When the two outputs differ,
// Reduce deletes units, statements and parts of expressions as long as they still differ, and the test prints the rest.
//
// Programs show nothing that may differ by right: no addresses, no order of sets, no identity of numbers.
package random
