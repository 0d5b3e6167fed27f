package bpf

import (
	"os"
	"strings"
	"testing"
)

// errorCases are bodies that eBPF must refuse: function, parameters, body, the place, the message, the hint.
var errorCases = []struct{ head, params, body, at, msg, hint string }{
	// The target.
	{"fentry do_filp_opne", "", "pass", "2:1", "do_filp_opne: the kernel's types have no function of that name", "did you mean do_filp_open?"},
	{"fentry migrate_disable", "", "pass", "2:1", "migrate_disable: the kernel's own hook code calls it", "hook a caller of it"},
	{"fentry variadic", "", "pass", "2:1", "variadic: takes a variable number of arguments", ""},
	{"fentry too_many", "", "pass", "2:1", "too_many: passes 7 words of arguments, an eBPF hook takes at most 6", ""},
	// Loops, functions, exceptions.
	{"fentry vfs_read", "file", "for i in file: pass", "3:14", "a loop over struct file * cannot run", "range()"},
	{"fentry vfs_read", "file", "for i in range(100000): pass", "3:14", "a loop of 100000 rounds is too long", "a smaller range"},
	{"fentry vfs_read", "count", "for i in range(0, 9, count): pass", "3:26", "the step of range() is a constant", ""},
	{"fentry vfs_read", "file", "for i, j in ((1, 2), (1, 2, 3)): pass", "3:9", "2 names for 3 values", ""},
	{"fentry vfs_read", "file", "for x in list_for_each_entry('inode', file.f_path, 'i_sb'): pass", "3:43", "struct path is no head of such a list", ""},
	{"fentry vfs_read", "file", "raise file", "3:5", "this raise cannot run", "one message"},
	{"fentry vfs_read", "file", "raise ValueError(1, 2)", "3:5", "this raise cannot run", "one message"},
	{"fentry vfs_read", "file", "again(1)", "functions.py:2:12", "again() calls itself", "a loop"},
	{"fentry vfs_read", "file", "either(file)", "3:5", "the function returns int or str", "one type"},
	{"fentry vfs_read", "file", "again()", "3:5", "again() misses its argument n", ""},
	{"fentry vfs_read", "file", "again(1, 2)", "3:5", "2 arguments where eBPF takes 0 to 1", ""},
	{"fentry vfs_read", "file", "again(m=2)", "3:11", "again() got an unexpected argument m", ""},
	// Parameters.
	{"fentry do_filp_open", "a, b, c, d", "pass", "2:19", "do_filp_open takes 3 arguments, the hook names 4", "struct file *do_filp_open("},
	{"fentry do_filp_open", "op, x", "pass", "2:10", "op is parameter 3 of do_filp_open but stands at 1", "use the kernel's names for all"},
	{"fentry do_filp_open", "*a", "pass", "2:11", "starred parameters", "name the arguments: struct file"},
	{"fentry do_filp_open", "dfd=1", "pass", "2:10", "parameter dfd: a hook's parameters have no defaults", ""},
	{"fentry by_value", "p", "pass", "2:10", "struct pair is passed by value", ""},
	{"fexit migrate_enable", "", "pass", "2:1", "migrate_enable: the kernel's own", ""},
	{"fentry vfs_read", "", "print(ret)", "3:11", "ret is not known when the function is called", "@hook.ret"},
	{"fexit by_value", "", "print(ret)", "3:11", "by_value returns nothing", "void by_value("},
	// Statements.
	{"fentry vfs_read", "file", "global x; x = 1", "3:5", "assigning a name outside the hook", "Counter"},
	{"fentry vfs_read", "file", "import os", "3:5", "import cannot run", ""},
	{"fentry vfs_read", "file", "def g(): pass", "3:5", "a definition inside a hook", ""},
	{"fentry vfs_read", "file", "with file: pass", "3:5", "with cannot run", ""},
	{"fentry vfs_read", "file", "del file", "3:9", "this del cannot run", ""},
	{"fentry vfs_read", "file", "file.f_flags = 1", "3:5", "the hook stores to .f_flags", "krait --write"},
	{"fentry vfs_read", "file", "file.f_flags |= 1", "3:5", "the hook stores to .f_flags", "krait --write"},
	{"fentry vfs_read", "file", "file.f_slots[0] = 1", "3:5", "the hook stores to an element", "krait --write"},
	{"fentry vfs_read", "file", "a, b = 1, 2, 3", "3:5", "2 names for 3 values", ""},
	{"fentry vfs_read", "file", "a, b = file", "3:5", "unpacking struct file * cannot run", "unpack a tuple"},
	{"fentry vfs_read", "file", "opens[comm] = 1", "3:5", "a Counter's value cannot be set in eBPF", "counter[key] += n"},
	{"fentry vfs_read", "file", "opens[comm] *= 2", "3:5", "*= on a Counter", "use += or -="},
	{"fentry vfs_read", "file", "opens[comm] += comm", "3:20", "a Counter adds ints, not str", ""},
	// Names.
	{"fentry vfs_read", "file", "print(fiel.f_flags)", "3:11", "fiel: eBPF knows no such name", "did you mean file?"},
	{"fentry vfs_read", "", "print(count)", "3:11", "count: eBPF knows no such name", "make it a parameter"},
	{"fentry vfs_read", "file", "do_numbers(1, 2, 3, 4, 5, 6)", "3:5", "the hook calls the kernel function do_numbers", "krait --write"},
	{"fentry vfs_read", "file", "print(do_numbers)", "3:11", "do_numbers is a kernel function", "krait --write"},
	{"fentry vfs_read", "file", "x = inode", "3:9", "inode is a type, not a value", "cast with inode(pointer)"},
	{"fentry vfs_read", "file", "print(opens)", "3:11", "the value of a Counter cannot run", "counter[key] += n"},
	{"fentry vfs_read", "file", "print(RATIO)", "3:11", "RATIO holds a value that eBPF cannot use", ""},
	{"fentry vfs_read", "file", "x += 1", "3:5", "x is used before it is assigned", ""},
	{"fentry vfs_read", "file", "LIMIT += 1", "3:5", "LIMIT is used before it is assigned", "it is not the session's LIMIT"},
	{"fentry vfs_read", "count", "if count: x = 1\n    print(x)", "4:11", "x is not assigned on every path", "assign it before the if"},
	{"fentry vfs_read", "count", "if count: x = 1\n    else: x = 'a'\n    print(x)", "5:11", "x is int or str here", "use two names"},
	// Members.
	{"fentry vfs_read", "file", "print(file.f_flag)", "3:11", "struct file has no member f_flag", "did you mean f_flags?"},
	{"fentry vfs_read", "file", "print(file.f_path)", "3:11", "struct path has no value of its own", "name one of its members"},
	{"fentry vfs_read", "file", "print(file.f_slots)", "3:11", "int[8] has no value of its own", "index it"},
	{"fentry vfs_read", "file", "print(file.f_slots[8])", "3:24", "index 8 is out of range: the array has 8 elements", ""},
	{"fentry vfs_read", "file", "print(file.f_slots[1:2])", "3:11", "slices of int[8] cannot run", ""},
	{"fentry vfs_read", "file", "print(file.f_ratio)", "3:11", "double cannot be read in eBPF", ""},
	{"fentry vfs_read", "file", "print(file.private_data.x)", "3:11", "void * has no members", "cast it first"},
	{"fentry vfs_read", "file", "print(file.f_pos.x)", "3:11", "int has no member x", ""},
	{"fentry vfs_read", "file", "print(file.string_())", "3:11", "this call cannot run in eBPF", ""},
	// Types of expressions.
	{"fentry vfs_read", "file, count", "print(count / 2)", "3:11", "/ cannot run in eBPF", "// divides to an int"},
	{"fentry vfs_read", "file, count", "print(count ** 2)", "3:11", "** cannot run in eBPF", ""},
	{"fentry vfs_read", "file, count", "print(count // 0)", "3:11", "division by zero", ""},
	{"fentry vfs_read", "file, count", "print(count << -1)", "3:11", "negative shift count", ""},
	{"fentry vfs_read", "file, count", "print(count + 1.5)", "3:19", "a float cannot be used in eBPF", "scale to integers"},
	{"fentry vfs_read", "file, count", "print(count + 'a')", "3:11", "int + str: the types do not fit", ""},
	{"fentry vfs_read", "file, count", "print(file + 1)", "3:11", "struct file * + int: the types do not fit", ""},
	{"fentry vfs_read", "file, count", "print(-file)", "3:11", "-struct file *: an int is needed", ""},
	{"fentry vfs_read", "file, count", "print(file < file)", "3:11", "< of pointers", "=="},
	{"fentry vfs_read", "file, count", "print(comm < 1)", "3:11", "str < int: the types do not compare", ""},
	{"fentry vfs_read", "file, count", "print(count is 1)", "3:11", "is of ints", "=="},
	{"fentry vfs_read", "file, count", "print(file)", "3:11", "struct file * cannot be printed", "print one of its members"},
	{"fentry vfs_read", "file, count", "print([1])", "3:11", "a container cannot run", "Counter"},
	{"fentry vfs_read", "file, count", "print(lambda: 1)", "3:11", "lambda cannot run", ""},
	{"fentry vfs_read", "file, count", "print(1 << 64)", "3:11", "18446744073709551616 does not fit 64 bits", ""},
	{"fentry vfs_read", "file, count", "print(count and comm)", "3:11", "the value is int or str", "one type"},
	{"fentry vfs_read", "file, count", "print(count in file)", "3:20", "in is done in eBPF with a tuple, a str or a Table only", "x in (a, b)"},
	// print and keys.
	{"fentry vfs_read", "file, count", "print(count, file=1)", "3:18", "print's file cannot run", "sep="},
	{"fentry vfs_read", "file, count", "print(f'{count:q}')", "3:14", "unknown format code 'q' for object of type 'int'", ""},
	{"fentry vfs_read", "file, count", "print(f'{comm:d}')", "3:14", "unknown format code 'd' for object of type 'str'", ""},
	{"fentry vfs_read", "file, count", "print(f'{count:{pid}}')", "3:21", "a computed format", "write the number"},
	{"fentry vfs_read", "file, count", "x = print(count)", "3:9", "print gives no value", "a statement of its own"},
	{"fentry vfs_read", "file, count", "opens[file] += 1", "3:11", "struct file * cannot be a key", "int(pointer)"},
	{"fentry vfs_read", "file, count", "opens[()] += 1", "3:11", "an empty tuple", ""},
	{"fentry vfs_read", "file, count", "opens[count] += 1\n    opens[comm] += 1", "4:5", "opens has keys of two kinds: int of 0 to 2**64-1 and str of 16 bytes", "use two containers"},
	{"fentry vfs_read", "file, count", "opens[count] += 1\n    opens[-1] += 1", "4:11", "a key of opens may be negative", "use two containers"},
	{"fentry vfs_read", "file, count", "opens['" + strings.Repeat("x", 65) + "'] += 1", "3:11", "a str of 65 bytes is too long for a key", ""},
	{"fentry vfs_read", "file, count", "if comm == '" + strings.Repeat("x", 65) + "': pass", "3:16", "a str of 65 bytes is too long to compare", ""},
	{"fentry vfs_read", "file", "n = file.f_path.dentry.d_name.name\n    opens[n, n, n, n, n] += 1", "2:1", "keys of opens take 320 bytes", "use fewer strs"},
	{"fentry vfs_read", "file", "print(" + strings.Repeat("current.comm if pid else comm, ", 22) + "1)", "3:5", "bytes of stack, an eBPF program has 512", "use fewer strs at once"},
}

// moreErrors are refusals that are tested by their full text only: function, parameters, body.
var moreErrors = [][3]string{
	// Functions and their arguments.
	{"fentry vfs_read", "file, count", "prnt(count)"},
	{"fentry vfs_read", "file, count", "print(ntop(file))"},
	{"fentry vfs_read", "file, count", "print(ntop(count, count, count))"},
	{"fentry vfs_read", "file, count", "print(ntohs(comm))"},
	{"fentry vfs_read", "file, count", "print(strerror(comm))"},
	{"fentry vfs_read", "file, count", "print(syscall_name('read'))"},
	{"fentry vfs_read", "file, count", "print(ksym(comm))"},
	{"fentry vfs_read", "file, count", "print(str(count, 100000))"},
	{"fentry vfs_read", "file, count", "print(str(count, pid))"},
	{"fentry vfs_read", "file, count", "print(str())"},
	{"fentry vfs_read", "file, count", "print(len(count))"},
	{"fentry vfs_read", "file, count", "print(len(*comm))"},
	{"fentry vfs_read", "file, count", "print(min(count))"},
	{"fentry vfs_read", "file, count", "print(sorted(count))"},
	{"fentry vfs_read", "file, count", "print(now(comm))"},
	{"fentry vfs_read", "file, count", "print(now('" + strings.Repeat("%H", 40) + "'))"},
	{"fentry vfs_read", "file, count", "print(hasattr(file, comm))"},
	{"fentry vfs_read", "file, count", "print(hasattr(count, 'f_flags'))"},
	{"fentry vfs_read", "file, count", "print(exists(comm))"},
	{"fentry vfs_read", "file, count", "print(entry(count))"},
	{"fexit vfs_read", "count, ret", "print(entry(entry(count)))"},
	{"fentry vfs_read", "file, count", "print(comm.upper(), count)"},
	{"fentry vfs_read", "file, count", "print(comm.splitt())"},
	{"fentry vfs_read", "file, count", "print(again(n=1, m=2))"},
	// Types, members, arguments.
	{"fentry vfs_read", "file, count", "print(cast('struct flie *', file).f_flags)"},
	{"fentry vfs_read", "file, count", "print(cast('struct file', count).f_flags)"},
	{"fentry vfs_read", "file, count", "print(cast(comm, file).f_flags)"},
	{"fentry vfs_read", "file, count", "print(sizeof('struct flie'))"},
	{"fentry vfs_read", "file, count", "print(offsetof('struct file', 'f_flag'))"},
	{"fentry vfs_read", "file, count", "print(container_of(count, 'struct file', 'f_flags'))"},
	{"fentry vfs_read", "file, count", "print(file.f_path.dentry.d_nam)"},
	{"fentry vfs_read", "file, count", "print(count.f_flags)"},
	{"fentry vfs_read", "file, count", "print(args.cuont)"},
	{"fentry vfs_read", "file, count", "print(args)"},
	{"fentry vfs_read", "file, count", "print(current.comn)"},
	{"fentry vfs_read", "flie, count", "print(flie.f_flags)"},
	{"fentry vfs_read", "file, count", "print(count[0])"},
	{"fentry vfs_read", "file, count", "print(file[comm])"},
	{"fentry vfs_read", "file, count", "print((1, 2)[2])"},
	{"fentry vfs_read", "file, count", "print((1, 2)[count])"},
	{"fentry vfs_read", "file, count", "print(file.f_slots[1 << 40])"},
	// Containers.
	{"fentry vfs_read", "file, count", "hist.add(comm)"},
	{"fentry vfs_read", "file, count", "hist += 1"},
	{"fentry vfs_read", "file, count", "hist[comm] = 1"},
	{"fentry vfs_read", "file, count", "print(hist[comm])"},
	{"fentry vfs_read", "file, count", "print(comm in hist)"},
	{"fentry vfs_read", "file, count", "del hist[comm]"},
	{"fentry vfs_read", "file, count", "stats.add(count, 2)"},
	{"fentry vfs_read", "file, count", "stats[pid].add(comm)"},
	{"fentry vfs_read", "file, count", "hist.add(count)\n    hist[pid].add(count)"},
	{"fentry vfs_read", "file, count", "print(opens.get(pid))"},
	{"fentry vfs_read", "file, count", "opens.top(3)"},
	{"fentry vfs_read", "file, count", "print(opens[1:2])"},
	{"fentry vfs_read", "file, count", "table[pid] = 1\n    table[pid] = comm"},
	{"fentry vfs_read", "file, count", "table[pid] = file"},
	{"fentry vfs_read", "file, count", "print(table[pid])"},
	{"fentry vfs_read", "file, count", "table[pid] = 1\n    table[comm] = 2"},
	{"fentry vfs_read", "file, count", "table[pid] = '" + strings.Repeat("y", 65) + "'"},
	{"fentry vfs_read", "file, count", "seen[pid] = 1"},
	{"fentry vfs_read", "file, count", "seen.add(())"},
	{"fentry vfs_read", "file, count", "stream.append(())"},
	{"fentry vfs_read", "file, count", "stream[0] = 1"},
	{"fentry vfs_read", "file, count", "opens.add(pid, n=2)"},
	{"fentry vfs_read", "file, count", "opens.add(1, 2, 3)"},
	// Constructs.
	{"fentry vfs_read", "file, count", "try:\n        print(1)\n    except ValueError:\n        pass"},
	{"fentry vfs_read", "file, count", "yield count"},
	{"fentry vfs_read", "file, count", "print([x for x in range(3)])"},
	{"fentry vfs_read", "file, count", "print({1: 2})"},
	{"fentry vfs_read", "file, count", "class A: pass"},
	{"fentry vfs_read", "file, count", "nonlocal_ = lambda x: x"},
	{"fentry vfs_read", "file, count", "a, *b = 1, 2, 3"},
	{"fentry vfs_read", "file, count", "print(comm[::2])"},
	{"fentry vfs_read", "file, count", "print(comm.find(file.f_path.dentry.d_name.name))"},
	{"fentry vfs_read", "file, count", "print('%d' % count)"},
	{"fentry vfs_read", "file, count", "print(comm * count)"},
	{"fentry vfs_read", "file, count", "print(comm is comm)"},
	{"fentry vfs_read", "file, count", "print((1, 2) < (count, 3))"},
	{"fentry vfs_read", "file, count", "if kstack: pass"},
	{"fentry vfs_read", "file, count", "print(kstack + 1)"},
	{"fentry vfs_read", "file, count", "print(2.5)"},
	{"fentry vfs_read", "file, count", "print(1j)"},
	{"fentry vfs_read", "file, count", "assert count, file"},
}

// TestErrorTexts compares what is shown of every refusal, whole, with testdata/errors.txt: file, line and column, the
// line, the mark below it, the reason and the hint.
func TestErrorTexts(t *testing.T) {
	list := moreErrors
	for _, c := range errorCases {
		list = append(list, [3]string{c.head, c.params, c.body})
	}
	var b strings.Builder
	for _, c := range list {
		e := refused(t, parseHook(t, "hook.py", "# "+c[0]+"\ndef hook("+c[1]+"):\n    "+c[2]+"\n"))
		if e == nil {
			t.Errorf("accepted: %s", c[2])
			continue
		}
		b.WriteString(e.Format())
	}
	const golden = "testdata/errors.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	got, wanted := strings.SplitAfter(b.String(), "\n"), strings.SplitAfter(string(want), "\n")
	for i := range got {
		if i >= len(wanted) || got[i] != wanted[i] {
			t.Fatalf("%s:%d differs (go test -update writes it): %q", golden, i+1, got[max(0, i-4):min(len(got), i+2)])
		}
	}
	if len(wanted) != len(got) {
		t.Errorf("%s has %d lines, want %d", golden, len(wanted), len(got))
	}
}

// TestErrors checks where and why a hook is refused.
func TestErrors(t *testing.T) {
	for _, c := range errorCases {
		src := "# " + c.head + "\ndef hook(" + c.params + "):\n    " + c.body + "\n"
		e := refused(t, parseHook(t, "hook.py", src))
		if e == nil {
			t.Errorf("accepted: %s", src)
			continue
		}
		if at := strings.TrimSuffix(strings.TrimPrefix(e.Error(), "hook.py:"), ": SyntaxError: "+e.Msg); at != c.at {
			t.Errorf("%s: refused at %s, want %s: %s", c.body, at, c.at, e.Msg)
		}
		if !strings.Contains(e.Msg, c.msg) {
			t.Errorf("%s: message %q, want %q", c.body, e.Msg, c.msg)
		}
		if !strings.Contains(e.Hint, c.hint) {
			t.Errorf("%s: hint %q, want %q", c.body, e.Hint, c.hint)
		}
	}
}
