package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// compiler runs gcc as the kernel's build does, on files in a folder of its own.
type compiler struct {
	flags []string
	dir   string
	found []string // the headers that exist
}

// newCompiler finds the headers: kdir is the configured tree (/lib/modules/RELEASE/build), source
// what it was configured from (…/source); they may be one.
func newCompiler(kdir, source, dir string) *compiler {
	c := &compiler{dir: dir}
	const arch = "arch/x86/include"
	roots := []string{
		source + "/" + arch, kdir + "/" + arch + "/generated", source + "/include", kdir + "/include",
		source + "/" + arch + "/uapi", kdir + "/" + arch + "/generated/uapi",
		source + "/include/uapi", kdir + "/include/generated/uapi",
	}
	c.flags = []string{"-nostdinc"}
	for _, r := range roots {
		c.flags = append(c.flags, "-I"+r)
	}
	for _, h := range []string{"compiler-version.h", "kconfig.h", "compiler_types.h"} {
		c.flags = append(c.flags, "-include", source+"/include/linux/"+h)
	}
	c.flags = append(c.flags, "-D__KERNEL__", "-DMODULE", "-DCC_USING_FENTRY", `-DKBUILD_MODNAME="krait"`,
		`-DKBUILD_BASENAME="krait"`, "-std=gnu11", "-m64", "-mcmodel=kernel", "-mno-sse", "-mno-red-zone",
		"-fno-pie", "-fshort-wchar", "-fno-strict-aliasing", "-funsigned-char", "-O1", "-w",
		"-ftrack-macro-expansion=0", "-fmax-errors=0", "-fno-diagnostics-show-caret")
	for _, h := range headers {
		for _, r := range roots {
			if _, err := os.Stat(filepath.Join(r, h)); err == nil {
				c.found = append(c.found, h)
				break
			}
		}
	}
	return c
}

var fromLine = regexp.MustCompile(`/in\.c:(\d+)[,:]`)

// settle leaves out headers that do not compile, one a round since the next errors may follow
// from the first, and returns them.
func (c *compiler) settle() (dropped []string, err error) {
	for range len(c.found) {
		_, msgs, err := c.run(c.includes(), "-fsyntax-only")
		if err == nil {
			return dropped, nil
		}
		m := fromLine.FindSubmatch(msgs)
		if m == nil {
			return nil, fmt.Errorf("gcc: %w\n%.4000s", err, msgs)
		}
		n, _ := strconv.Atoi(string(m[1]))
		if n < 1 || n > len(c.found) {
			return nil, fmt.Errorf("gcc: %w\n%.4000s", err, msgs)
		}
		dropped = append(dropped, c.found[n-1])
		c.found = slices.Delete(c.found, n-1, n)
	}
	return nil, fmt.Errorf("no header compiles")
}

// includes is the top of every file that is compiled.
func (c *compiler) includes() string {
	var b strings.Builder
	for _, h := range c.found {
		fmt.Fprintf(&b, "#include <%s>\n", h)
	}
	return b.String()
}

// run compiles text and returns what gcc wrote to its standard output and its messages.
func (c *compiler) run(text string, args ...string) (stdout, stderr []byte, err error) {
	in := filepath.Join(c.dir, "in.c")
	if err := os.WriteFile(in, []byte(text), 0o644); err != nil {
		return nil, nil, err
	}
	cmd := exec.Command("gcc", append(append(append([]string{}, c.flags...), args...), in)...)
	var out, msgs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &msgs
	err = cmd.Run()
	return out.Bytes(), msgs.Bytes(), err
}

var atName = regexp.MustCompile(`(?m)^krait:(\w+):\d+:(?:\d+:)? (?:fatal )?error:`)

// object compiles one line of C for each name, leaves out the names whose line is an error, and
// returns the object file.
func (c *compiler) object(names []string, line func(name string) string, args ...string) (path string, err error) {
	path = filepath.Join(c.dir, "out.o")
	bad := make(map[string]bool)
	for range 8 {
		var b strings.Builder
		b.WriteString(c.includes())
		for _, name := range names {
			if !bad[name] {
				fmt.Fprintf(&b, "#line 1 \"krait:%s\"\n%s\n", name, line(name))
			}
		}
		_, msgs, err := c.run(b.String(), append(args, "-c", "-o", path)...)
		if err == nil {
			return path, nil
		}
		n := len(bad)
		for _, m := range atName.FindAllSubmatch(msgs, -1) {
			bad[string(m[1])] = true
		}
		if len(bad) == n {
			return "", fmt.Errorf("gcc: %w\n%.4000s", err, msgs)
		}
	}
	return "", fmt.Errorf("gcc: errors do not end")
}
