package client

import (
	"bytes"
	"flag"
	"fmt"
	"go/format"
	"os"
	"regexp"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write shims_gen.go anew")

var shimLine = regexp.MustCompile(`(?m)^SHIM\((\w+), (\d+), \w+, "([^"]+)", .*\)$`)

// TestShims makes the list from shims.h, as -update writes it, and compares.
func TestShims(t *testing.T) {
	header, err := os.ReadFile("../shims.h")
	if err != nil {
		t.Fatal(err)
	}
	all := shimLine.FindAllStringSubmatch(string(header), -1)
	if want := bytes.Count(header, []byte("\nSHIM(")); len(all) != want {
		t.Errorf("shims.h: %d of %d lines understood", len(all), want)
	}
	var b bytes.Buffer
	b.WriteString("// Code generated from kmod/shims.h by go test -run Shims -update. DO NOT EDIT.\n\npackage client\n\nvar shims = []Shim{\n")
	for _, m := range all {
		if !strings.Contains(m[3], m[1]+"(") {
			t.Errorf("shim %s has the prototype of another: %s", m[1], m[3])
		}
		fmt.Fprintf(&b, "{%q, %s, %q},\n", m[1], m[2], m[3])
	}
	b.WriteString("}\n")
	want, err := format.Source(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("shims_gen.go", want, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := os.ReadFile("shims_gen.go"); err != nil || !bytes.Equal(got, want) {
		t.Errorf("shims_gen.go is not what shims.h says: go test ./kmod/client -run Shims -update")
	}
}

// TestDeclaration takes prototypes apart.
func TestDeclaration(t *testing.T) {
	for _, c := range []struct {
		s    Shim
		want string
	}{
		{Shim{Name: "f", Prototype: "void f(void)"}, "{void [] false}"},
		{Shim{Name: "kmalloc", Prototype: "void *kmalloc(size_t size, gfp_t flags)"}, "{void * [{size_t size} {gfp_t flags}] false}"},
		{Shim{Name: "printk", Prototype: "int printk(char *fmt, ...)"}, "{int [{char * fmt}] true}"},
		{Shim{Name: "g", Prototype: "bool g(int (*fn)(void *, int), struct a **p)"}, "{bool [{int (*)(void *, int) fn} {struct a ** p}] false}"},
	} {
		if got := fmt.Sprint(c.s.Declaration()); got != c.want {
			t.Errorf("%s: %s, want %s", c.s.Prototype, got, c.want)
		}
	}
}
