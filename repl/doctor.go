package repl

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"krait/bpf"
	"krait/btf"

	"golang.org/x/sys/unix"
)

// A finding is what the doctor looked at: trouble is "" when all is well, hint what to do about it.
type finding struct{ what, state, trouble, hint string }

// Doctor says what of krait works on this machine, and what to do about the rest. Its status is 0 when hooks do.
func Doctor(w io.Writer) int {
	status := 0
	for _, look := range []func() finding{
		kernelFinding, typesFinding, symbolsFinding, tracefsFinding, lockdownFinding, rightsFinding, hookFinding, moduleFinding,
	} {
		f := look()
		mark := "ok"
		if f.trouble != "" {
			mark = "--"
		}
		fmt.Fprintf(w, "%s  %-12s %s%s\n", mark, f.what, f.state, f.trouble)
		if f.hint != "" {
			fmt.Fprintf(w, "    %-12s → %s\n", "", f.hint)
		}
		if f.what == "hooks" && f.trouble != "" {
			status = statusRaised
		}
	}
	return status
}

func kernelFinding() finding {
	text, err := os.ReadFile("/proc/sys/kernel/osrelease")
	if err != nil {
		return finding{what: "kernel", trouble: err.Error()}
	}
	return finding{what: "kernel", state: strings.TrimSpace(string(text))}
}

func typesFinding() finding {
	types, err := btf.LoadKernel()
	if err != nil {
		return finding{"types", "", err.Error(), "a kernel with CONFIG_DEBUG_INFO_BTF is needed"}
	}
	return finding{what: "types", state: fmt.Sprintf("%d in %s", types.Len(), btf.KernelPath)}
}

func symbolsFinding() finding {
	found, err := btf.KernelSymbols().Lookup("vfs_read")
	switch {
	case err != nil:
		return finding{"symbols", "", err.Error(), ""}
	case len(found) == 0 || found[0].Addr == 0:
		return finding{"symbols", "", "addresses are hidden", "sysctl kernel.kptr_restrict=1, and be root"}
	}
	return finding{what: "symbols", state: btf.KallsymsPath}
}

func tracefsFinding() finding {
	all, err := bpf.Tracepoints()
	if err != nil {
		return finding{"tracefs", "", err.Error(), "mount -t tracefs tracefs " + bpf.TracefsPath}
	}
	return finding{what: "tracefs", state: fmt.Sprintf("%d tracepoints", len(all))}
}

func lockdownFinding() finding {
	text, err := os.ReadFile("/sys/kernel/security/lockdown")
	switch {
	case errors.Is(err, os.ErrNotExist):
		return finding{what: "lockdown", state: "none"}
	case err != nil:
		return finding{"lockdown", "", err.Error(), ""}
	case strings.Contains(string(text), "[confidentiality]"):
		return finding{"lockdown", "", "confidentiality: hooks cannot read kernel memory", "boot with lockdown=integrity or without"}
	case strings.Contains(string(text), "[integrity]"):
		return finding{"lockdown", "", "integrity: krait.ko must be signed", "hooks that only read work"}
	}
	return finding{what: "lockdown", state: "none"}
}

func rightsFinding() finding {
	if os.Geteuid() == 0 {
		return finding{what: "rights", state: "root"}
	}
	var head = unix.CapUserHeader{Version: unix.LINUX_CAPABILITY_VERSION_3}
	var data [2]unix.CapUserData
	if err := unix.Capget(&head, &data[0]); err != nil {
		return finding{"rights", "", err.Error(), ""}
	}
	for _, c := range []int{unix.CAP_BPF, unix.CAP_PERFMON} {
		if data[c/32].Effective&(1<<(c%32)) == 0 {
			return finding{"rights", "", "neither root nor CAP_BPF and CAP_PERFMON", "sudo krait"}
		}
	}
	return finding{what: "rights", state: "CAP_BPF and CAP_PERFMON"}
}

// hookFinding makes what every hook needs.
func hookFinding() finding {
	maps, err := bpf.NewMapSet(func(bpf.Event) {})
	if err != nil {
		return finding{"hooks", "", err.Error(), "see above"}
	}
	state := "eBPF maps can be made"
	if types, err := btf.LoadKernel(); err == nil && bpf.CanMulti(types) {
		state += "; many functions are hooked in one go"
	}
	if err := maps.Close(); err != nil {
		return finding{"hooks", "", err.Error(), ""}
	}
	return finding{what: "hooks", state: state}
}

func moduleFinding() finding {
	if _, err := os.Stat("/dev/krait"); err != nil {
		return finding{"krait.ko", "", "not loaded: --write has no home", "insmod krait.ko"}
	}
	return finding{what: "krait.ko", state: "loaded"}
}
