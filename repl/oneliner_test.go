package repl

import (
	"testing"

	"krait/interp/syntax"
)

// TestFindOneLiner tells one-liners from calls of the program's own.
func TestFindOneLiner(t *testing.T) {
	bound := func(name string) bool { return name == "stats" }
	for _, c := range []struct{ src, form, bind string }{
		{`count("vfs_read")`, "count", ""},
		{`c = hist("vfs_read", ret)`, "hist", "c"},
		{`trace("tracepoint:a:b", comm)`, "trace", ""},
		{`stats("vfs_read", ret)`, "", ""},
		{`count(x)`, "", ""},
		{`count()`, "", ""},
		{`a = b = count("x")`, "", ""},
		{`"abc".count("a")`, "", ""},
		{`print("x")`, "", ""},
	} {
		form, bind := "", ""
		if o := findOneLiner(parseStmt(t, c.src+"\n"), bound); o != nil {
			form, bind = o.form, o.bind
		}
		if form != c.form || bind != c.bind {
			t.Errorf("%s: %q %q, want %q %q", c.src, form, bind, c.form, c.bind)
		}
	}
}

// TestSplitProbe reads the ways to name a probe.
func TestSplitProbe(t *testing.T) {
	for _, c := range []struct{ probe, decorator, target string }{
		{"vfs_read", "hook", "vfs_read"}, {"kprobe:vfs_*", "kprobe", "vfs_*"}, {"kr:vfs_read", "kretprobe", "vfs_read"},
		{"fexit:vfs_read", "hook.ret", "vfs_read"}, {"tracepoint:sched:sched_switch", "tracepoint", "sched:sched_switch"},
		{"sched:sched_switch", "tracepoint", "sched:sched_switch"}, {"rawtracepoint:sys_enter", "rawtracepoint", "sys_enter"},
		{"uprobe:libc:malloc", "uprobe", "libc:malloc"}, {"profile:hz:99", "profile", "hz:99"}, {"profile:99", "profile", "99"},
	} {
		if d, target := splitProbe(c.probe); d != c.decorator || target != c.target {
			t.Errorf("%s: %s %s", c.probe, d, target)
		}
	}
}

// TestExpansion is what one-liners stand for.
func TestExpansion(t *testing.T) {
	for _, c := range []struct{ src, params, want string }{
		{
			`c = count("kprobe:vfs_*", by=comm, pid=7)`, "",
			"c = Counter()\n@kprobe(\"vfs_*\", pid=7)\ndef c_hook():\n    c[comm] += 1\n",
		},
		{
			`h = hist("vfs_read", ret, when=ret > 0)`, "",
			"h = Hist()\n@hook.ret(\"vfs_read\")\ndef h_hook():\n    if ret > 0:\n        h.add(ret)\n",
		},
		{
			`l = lhist("vfs_read", count, 0, 100, 10, by=comm)`, "count",
			"l = LinHist(0, 100, 10)\n@hook(\"vfs_read\")\ndef l_hook(count):\n    l[comm].add(count)\n",
		},
		{
			`t = latency("vfs_read")`, "",
			"t = Hist()\n@hook.ret(\"vfs_read\")\ndef t_hook():\n    t.add(nsecs - entry(nsecs))\n",
		},
	} {
		o := findOneLiner(parseStmt(t, c.src+"\n"), func(string) bool { return false })
		b := newExpansion(o, []byte(c.src))
		if got := b.program(c.params); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.src, got, c.want)
		}
		if _, err := syntax.ParseFile("test.py", []byte(b.program(c.params))); err != nil {
			t.Errorf("%s: %v", c.src, err)
		}
	}
}
