package bpf

import (
	"slices"
	"testing"
)

const openatFormat = `name: sys_enter_openat
ID: 624
format:
	field:unsigned short common_type;	offset:0;	size:2;	signed:0;
	field:int common_pid;	offset:4;	size:4;	signed:1;

	field:int __syscall_nr;	offset:8;	size:4;	signed:1;
	field:const char * filename;	offset:24;	size:8;	signed:0;
	field:char comm[16];	offset:32;	size:16;	signed:0;
	field:__data_loc char[] name;	offset:48;	size:4;	signed:0;
	field:__u8 saddr_v6[16];	offset:52;	size:16;	signed:0;

print fmt: "dfd: 0x%08lx", ((unsigned long)(REC->dfd))
`

// TestParseRecord reads every shape of field that format files have.
func TestParseRecord(t *testing.T) {
	got, err := ParseRecord(openatFormat)
	if err != nil {
		t.Fatal(err)
	}
	want := []RecordField{
		{Name: "__syscall_nr", Type: "int", Offset: 8, Size: 4, Signed: true},
		{Name: "filename", Type: "const char *", Offset: 24, Size: 8},
		{Name: "comm", Type: "char[16]", Offset: 32, Size: 16},
		{Name: "name", Type: "char[]", Offset: 48, Size: 4, Dynamic: true},
		{Name: "saddr_v6", Type: "__u8[16]", Offset: 52, Size: 16},
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if _, err := ParseRecord("\tfield:int x;\toffset:many;\tsize:4;\n"); err == nil {
		t.Error("an offset that is no number is taken")
	}
}

// TestDenied refuses, on every kind of hook that uses the kernel's trampoline, what would hang a kernel.
func TestDenied(t *testing.T) {
	for _, name := range denied {
		for _, kind := range []Kind{Entry, Return} {
			h := parseHook(t, "hook.py", "# fentry "+name+"\ndef hook():\n    pass\n")
			h.Kind = kind
			if e := refused(t, h); e == nil {
				t.Errorf("%s %s is not refused", kind, name)
			}
		}
	}
}

// TestSplitOffset takes targets apart.
func TestSplitOffset(t *testing.T) {
	for _, c := range []struct {
		target, name string
		offset       uint64
		bad          bool
	}{
		{"vfs_read", "vfs_read", 0, false}, {"vfs_read+16", "vfs_read", 16, false}, {"vfs_read+0x10", "vfs_read", 16, false},
		{"vfs_read+x", "", 0, true},
	} {
		name, offset, err := splitOffset(c.target)
		if name != c.name || offset != c.offset || (err != nil) != c.bad {
			t.Errorf("%s: %q %d %v", c.target, name, offset, err)
		}
	}
}
