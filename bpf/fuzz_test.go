package bpf

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"krait/interp/syntax"

	"github.com/cilium/ebpf/asm"
)

// FuzzCompile: any body is compiled or refused, and what is compiled only jumps to its own instructions.
func FuzzCompile(f *testing.F) {
	for _, c := range errorCases {
		f.Add("def hook(" + c.params + "):\n    " + c.body + "\n")
	}
	files, _ := filepath.Glob("testdata/*.py")
	for _, name := range files {
		if src, err := os.ReadFile(name); err == nil {
			f.Add(string(src))
		}
	}
	types := testTypes(f)
	f.Fuzz(func(t *testing.T, src string) {
		file, err := syntax.ParseFile("hook.py", []byte(src))
		if err != nil || len(file.Stmts) == 0 {
			return
		}
		def, ok := file.Stmts[0].(*syntax.FuncDef)
		if !ok {
			return
		}
		for _, target := range []string{"vfs_read", "do_filp_open", "do_numbers"} {
			spec, err := Compile(&Hook{
				Target: target, Kind: Return, Name: "hook", Params: def.Params, Body: def.Body,
				From: def.From, To: def.Name.To, File: "hook.py", Source: file.Source, Globals: captured,
			}, types)
			var refusal *syntax.Error
			if err != nil {
				if !errors.As(err, &refusal) {
					t.Fatal(err)
				}
				continue
			}
			checkJumps(t, spec)
		}
	})
}

func checkJumps(t *testing.T, spec *Spec) {
	starts, at := map[int]bool{}, 0
	for _, ins := range spec.Insns {
		starts[at] = true
		at += int(ins.Size() / asm.InstructionSize)
	}
	at = 0
	for _, ins := range spec.Insns {
		next := at + int(ins.Size()/asm.InstructionSize)
		if c := ins.OpCode.Class(); c.IsJump() && ins.OpCode.JumpOp() != asm.Exit && ins.OpCode.JumpOp() != asm.Call && !starts[next+int(ins.Offset)] {
			t.Fatalf("the jump at %d leads nowhere:\n%s", at, spec.Dump())
		}
		at = next
	}
	spec.Dump()
}
