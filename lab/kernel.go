package lab

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// Release reads the kernel release (6.1.0-56-amd64) out of a bzImage's setup header.
func Release(image string) (string, error) {
	f, err := os.Open(image)
	if err != nil {
		return "", err
	}
	defer f.Close()
	// Documentation/x86/boot.rst: "HdrS" at 0x202, kernel_version at 0x20e, counted from 0x200.
	head := make([]byte, 0x10000)
	n, err := io.ReadFull(f, head)
	if err != nil && err != io.ErrUnexpectedEOF {
		return "", fmt.Errorf("%s: %w", image, err)
	}
	head = head[:n]
	if n < 0x210 || string(head[0x202:0x206]) != "HdrS" {
		return "", fmt.Errorf("%s: not an x86 bzImage", image)
	}
	at := int(binary.LittleEndian.Uint16(head[0x20e:])) + 0x200
	if at >= n {
		return "", fmt.Errorf("%s: version string out of range", image)
	}
	text, _, ok := bytes.Cut(head[at:], []byte{0})
	fields := strings.Fields(string(text))
	if !ok || len(fields) == 0 {
		return "", fmt.Errorf("%s: no version string", image)
	}
	return fields[0], nil
}

// FindKernel returns the image guests boot by default: the one `make` unpacked beside krait, else the
// newest Debian kernel of this machine.
func FindKernel(krait string) (string, error) {
	built := filepath.Join(filepath.Dir(krait), "kernel", "boot", "vmlinuz-*")
	for _, pattern := range []string{built, "/boot/vmlinuz-*-amd64"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			return "", err
		}
		if len(found) > 0 {
			return newest(found), nil
		}
	}
	return "", fmt.Errorf("no kernel image (looked for %s and in /boot): run make, or name one with --kernel", built)
}

// newest picks by version number, so that 6.1.0-9 sorts before 6.1.0-56.
func newest(images []string) string {
	best := images[0]
	for _, image := range images[1:] {
		if versionLess(best, image) {
			best = image
		}
	}
	return best
}

func versionLess(a, b string) bool {
	as, bs := numbers(filepath.Base(a)), numbers(filepath.Base(b))
	for i := 0; i < len(as) && i < len(bs); i++ {
		if as[i] != bs[i] {
			return as[i] < bs[i]
		}
	}
	return len(as) < len(bs)
}

func numbers(s string) []int {
	var ns []int
	for _, f := range strings.FieldsFunc(s, func(r rune) bool { return r < '0' || r > '9' }) {
		if n, err := strconv.Atoi(f); err == nil {
			ns = append(ns, n)
		}
	}
	return ns
}

// findModule returns krait.ko for a release, as `make` leaves it beside krait, or "".
func findModule(krait, release string) string {
	ko := filepath.Join(filepath.Dir(krait), release, "kmod", "krait.ko")
	if _, err := os.Stat(ko); err != nil {
		return ""
	}
	return ko
}

// findModules returns the module tree that belongs to an image: …/boot/vmlinuz-R has …/lib/modules/R.
func findModules(image, release string) string {
	dir := filepath.Join(filepath.Dir(filepath.Dir(image)), "lib", "modules", release)
	if _, err := os.Stat(dir); err != nil {
		return ""
	}
	return dir
}
