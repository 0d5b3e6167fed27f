// Package guest holds the tests that run inside a guest, where krait.ko, hooks and kernel calls are real.
//
// `make guest` builds this package's test binary, boots Debian's kernel once and runs it there as root, in the
// folder test/guest; `make guest-debug` does so under the sanitizer kernel. The run also fails when the
// kernel's log shows a warning, an oops or a leak, or when krait.ko cannot be removed at the end. A test that
// provokes such a complaint announces it with expectComplaint.
package guest
