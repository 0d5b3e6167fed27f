package bpf

import (
	"strings"
	"testing"
)

// TestWalk checks the model of the verifier's walk on every kind of member.
func TestWalk(t *testing.T) {
	types := testTypes(t)
	file, _ := types.Struct("file")
	for _, c := range []struct {
		member    string
		off, size int64
		want      walkResult
		to        string // the struct that a pointer leads to
	}{
		{"f_path.mnt: void *", 0, 8, walkScalar, ""},
		{"f_path.dentry", 8, 8, walkPtr, "dentry"},
		{"half of a pointer", 8, 4, walkRefused, ""},
		{"a pointer, off by 4", 12, 8, walkRefused, ""},
		{"f_inode", 16, 8, walkPtr, "inode"},
		{"f_flags", 24, 4, walkScalar, ""},
		{"f_flags and the hole", 24, 8, walkRefused, ""},
		{"the hole", 28, 4, walkRefused, ""},
		{"f_pos", 32, 8, walkScalar, ""},
		{"two bytes of f_pos", 34, 2, walkScalar, ""},
		{"the union: its first pointer", 48, 8, walkPtr, "pipe"},
		{"ops: forward only", 56, 8, walkScalar, ""},
		{"read: function pointer", 64, 8, walkScalar, ""},
		{"f_ready", 72, 1, walkScalar, ""},
		{"f_slots[7]", 116, 4, walkScalar, ""},
		{"two of f_slots", 88, 8, walkScalar, ""},
		{"past f_slots", 116, 8, walkRefused, ""},
		{"f_pipes[1].tail", 132, 4, walkScalar, ""},
		{"f_addr", 136, 4, walkScalar, ""},
		{"past f_addr", 140, 4, walkRefused, ""},
		{"f_peers", 144, 8, walkScalar, ""},
		{"past the end", 160, 8, walkRefused, ""},
		{"before the beginning", -8, 8, walkRefused, ""},
	} {
		res, to := walk(types, file.ID, c.off, c.size)
		name := ""
		if typ, err := types.Type(to); err == nil {
			name = typ.Name
		}
		if res != c.want || name != c.to {
			t.Errorf("%s: %d, %q, want %d, %q", c.member, res, name, c.want, c.to)
		}
	}
	name, _ := types.Struct("filename")
	if res, _ := walk(types, name.ID, 200, 1); res != walkScalar {
		t.Errorf("a flexible array of char: %d", res)
	}
	inode, _ := types.Struct("inode")
	if res, _ := walk(types, inode.ID, 32, 4); res != walkScalar {
		t.Errorf("the unit of bit-fields: %d", res)
	}
}

// TestHelpers checks what goes through helpers, and what does not.
func TestHelpers(t *testing.T) {
	for _, c := range []struct{ head, params, body, has, hasNot string }{
		{"fentry vfs_read", "file", "print(file.f_inode.i_ino)", "", "ProbeRead"},
		{"fentry vfs_read", "file", "print(file.cdev.dev)", "ProbeReadKernel\n", ""},
		{"fentry vfs_read", "file", "print(file.pipe.head)", "", "ProbeRead"},
		{"fentry vfs_read", "file", "print(inode(file.private_data).i_ino)", "ProbeReadKernel\n", ""},
		{"fentry vfs_read", "file", "print(file.f_peers[0].f_flags)", "ProbeReadKernel\n", ""},
		{"fentry vfs_read", "pos", "print(pos[0])", "ProbeReadKernel\n", "GetFuncArg"},
		{"fentry vfs_read", "file", "print(file.f_label)", "ProbeReadKernelStr", ""},
		{"fentry vfs_read", "file", "if file.f_path.dentry.d_iname == 'x': print(1)", "", "ProbeRead"},
		{"fentry vfs_read", "file", "if file.f_label == 'x': print(1)", "ProbeReadKernelStr", ""},
		{"fentry peers", "list", "print(list[0].f_flags)", "GetFuncArg", ""},
		{"fentry peers", "where", "print(where[0])", "GetFuncArg", ""},
		{"fentry peers", "how", "print(how == APPEND)", "", "GetFuncArg"},
		{"fexit ready", "", "print(ret)", "", "GetFuncRet"},
		{"fexit the_task", "ret", "print(ret.comm, ret.real_parent.exe.f_inode.i_mode)", "", "ProbeReadKernel\n"},
	} {
		spec, err := Compile(parseHook(t, "hook.py", "# "+c.head+"\ndef hook("+c.params+"):\n    "+c.body+"\n"), testTypes(t))
		if err != nil {
			t.Errorf("%s: %v", c.body, err)
			continue
		}
		dump := spec.Dump()
		if !strings.Contains(dump, c.has) || c.hasNot != "" && strings.Contains(dump, c.hasNot) {
			t.Errorf("%s: want %q, not %q:\n%s", c.body, c.has, c.hasNot, dump)
		}
	}
}
