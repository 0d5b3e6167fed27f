// Package test holds what is true of the whole tree: who may import whom, and
// how C and Go files look. The folders below it are the other tests: corpus
// (programs, with CPython as the oracle), guest (what runs inside a kernel),
// session (transcripts of the prompt) and bench.
package test
