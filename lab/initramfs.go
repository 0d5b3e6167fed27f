package lab

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/sys/unix"
)

// orderPath is where the guest's init finds its order.
const orderPath = "/run/krait/order.json"

// order is what the guest's init is asked to do; it travels in the initramfs.
type order struct {
	Command  []string
	Dir      string
	Env      []string
	TTY      bool
	Rows     int
	Cols     int
	Insmod   []string // guest paths, in loading order
	CheckLog bool
}

// initramfs makes the guest's root file system in a memfd, so that it goes away with its last user.
func initramfs(c *Config) (*os.File, error) {
	fd, err := unix.MemfdCreate("krait-initramfs", unix.MFD_CLOEXEC)
	if err != nil {
		return nil, fmt.Errorf("memfd: %w", err)
	}
	f := os.NewFile(uintptr(fd), "initramfs")
	w := bufio.NewWriterSize(f, 1<<20)
	// The archive and what is unpacked from it are in the guest's memory at the same time.
	limit := int64(c.Memory) << 20 / 4
	err = fillArchive(newArchive(w, limit), c)
	if errors.Is(err, errTooLarge) {
		err = fmt.Errorf("%w: what goes into the guest must fit in a quarter of its memory, %d MiB (copy a smaller directory with --dir, or give it more --memory)", err, limit>>20)
	}
	if err = errors.Join(err, w.Flush()); err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

func fillArchive(a *archive, c *Config) error {
	if err := addSystem(a, c.Krait); err != nil {
		return err
	}
	insmod, err := addModules(a, c)
	if err != nil {
		return err
	}
	for _, guest := range sortedKeys(c.Files) {
		if err := a.file(guest, c.Files[guest]); err != nil {
			return err
		}
	}
	if err := addPrograms(a, c.Programs); err != nil {
		return err
	}
	for _, dir := range c.Dirs {
		if dir == "/" {
			return errors.New("/: the root directory cannot be copied into a guest (start in another one, or use --dir)")
		}
		if err := a.tree(dir); err != nil {
			return fmt.Errorf("%s: %w", dir, err)
		}
	}
	text, err := json.Marshal(order{Command: c.Command, Dir: c.Dir, Env: c.Env, TTY: c.TTY, Rows: c.Rows, Cols: c.Cols,
		Insmod: insmod, CheckLog: c.CheckLog})
	if err != nil {
		return err
	}
	if err := a.data(orderPath, 0o600, text); err != nil {
		return err
	}
	return a.close()
}

// addSystem writes what every guest has: krait as init, busybox, the folders that are mounted on.
func addSystem(a *archive, krait string) error {
	for _, dir := range []string{"/proc", "/sys", "/dev", "/run", "/root", "/etc", "/bin"} {
		if err := a.dir(dir, 0o755); err != nil {
			return err
		}
	}
	if err := a.dir("/tmp", 0o777); err != nil {
		return err
	}
	// The kernel opens /dev/console for init before anything is mounted.
	if err := a.char("/dev/console", 5, 1); err != nil {
		return err
	}
	for _, f := range [][2]string{
		{"/etc/passwd", "root:x:0:0:root:/root:/bin/sh\n"},
		{"/etc/group", "root:x:0:\n"},
		{"/etc/hosts", "127.0.0.1 localhost guest\n"},
	} {
		if err := a.data(f[0], 0o644, []byte(f[1])); err != nil {
			return err
		}
	}
	for _, l := range [][2]string{{"/init", "/bin/krait"}, {"/sbin", "bin"}, {"/usr/bin", "../bin"}, {"/usr/sbin", "../bin"}} {
		if err := a.link(l[0], l[1]); err != nil {
			return err
		}
	}
	if err := a.file("/bin/krait", krait); err != nil {
		return err
	}
	if err := addLibraries(a, krait); err != nil {
		return err
	}
	return addBusybox(a)
}

func addBusybox(a *archive) error {
	busybox, err := exec.LookPath("busybox")
	if err != nil {
		return errors.New("busybox: not found (apt-get install busybox-static)")
	}
	if err := a.file("/bin/busybox", busybox); err != nil {
		return err
	}
	list, err := exec.Command(busybox, "--list").Output()
	if err != nil {
		return fmt.Errorf("busybox --list: %w", err)
	}
	for _, applet := range strings.Fields(string(list)) {
		if err := a.link("/bin/"+applet, "busybox"); err != nil {
			return err
		}
	}
	return nil
}

// addModules packs krait.ko and the modules asked for, and returns what init shall load, in order.
func addModules(a *archive, c *Config) ([]string, error) {
	release, err := Release(c.Kernel)
	if err != nil {
		return nil, err
	}
	var insmod []string
	if len(c.Load) > 0 {
		tree := c.Modules
		if tree == "" {
			tree = findModules(c.Kernel, release)
		}
		if tree == "" {
			return nil, fmt.Errorf("%s: no module tree beside it, name one with --modules", c.Kernel)
		}
		found, err := resolveModules(tree, c.Load)
		if err != nil {
			return nil, err
		}
		for _, m := range found {
			guest := filepath.Join("/lib/modules", release, m.name+".ko")
			if err := a.data(guest, 0o644, m.data); err != nil {
				return nil, err
			}
			insmod = append(insmod, guest)
		}
	}
	ko := c.Module
	if ko == "" {
		ko = findModule(c.Krait, release)
	}
	if ko == "" {
		return insmod, nil
	}
	guest := filepath.Join("/lib/modules", release, "extra", "krait.ko")
	if err := a.file(guest, ko); err != nil {
		return nil, err
	}
	if !c.NoInsmod {
		insmod = append(insmod, guest)
	}
	return insmod, nil
}

func sortedKeys(m map[string]string) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
