package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const sample = `
struct list { struct list *next; };
typedef unsigned long ulong_t;
extern struct list head, *heads[3];
extern ulong_t ticks;
extern int (*hook)(struct list *, ...);
extern const char banner[];
extern struct { int x; } nameless;
extern int function(void);
static inline struct list *first(struct list *l) { return l->next; }
static inline int _own(void) { return 0; }
#define both(a, b) ((a) + (b))
#define PAGE_SIZE 4096UL
#define PAGE_BAD undeclared
#define PAGE_RUNTIME ticks
#define PAGE_ADDRESS (&head)
#define ENEG (-1)
#define EFUNC(x) (x)
#define OTHER 7
`

// TestSample runs the whole generator on a header of its own, without a kernel.
func TestSample(t *testing.T) {
	dir := t.TempDir()
	c := &compiler{dir: dir, flags: []string{"-w", "-ftrack-macro-expansion=0", "-fmax-errors=0", "-I" + dir}}
	c.found = []string{"sample.h", "broken.h"}
	for name, text := range map[string]string{"sample.h": sample, "broken.h": "int broken = ;\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	dropped, err := c.settle()
	if err != nil || len(dropped) != 1 || dropped[0] != "broken.h" {
		t.Fatalf("settle: %v, %v", dropped, err)
	}
	consts, err := c.constants()
	if err != nil {
		t.Fatal(err)
	}
	want := []constant{{"ENEG", 1<<64 - 1, true}, {"PAGE_SIZE", 4096, false}}
	if len(consts) != 2 || consts[0] != want[0] || consts[1] != want[1] {
		t.Errorf("constants: %v, want %v", consts, want)
	}
	inlines, err := c.inlines()
	if err != nil {
		t.Fatal(err)
	}
	if got := string(inlineText(inlines, "6")); !strings.HasSuffix(got, "\nsample.h #EFUNC #both first\n") {
		t.Errorf("inlines: %s", got)
	}
	globals, err := c.globals()
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, g := range globals {
		got = append(got, g.name+": "+g.ctype)
	}
	const wantGlobals = "banner: char[]; head: struct list; heads: struct list *[3]; " +
		"hook: int (*)(struct list *, ...); ticks: ulong_t"
	if s := strings.Join(got, "; "); s != wantGlobals {
		t.Errorf("globals: %s\nwant %s", s, wantGlobals)
	}
}
