package lab

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

var errTooLarge = errors.New("too large")

// archive writes a cpio archive in the "newc" format, which the kernel unpacks as its root file system.
// The kernel makes no parent directories, so archive does; a path is written once, the first time wins.
type archive struct {
	w     io.Writer
	limit int64 // bytes that may still be written
	seen  map[string]bool
	inode int
}

func newArchive(w io.Writer, limit int64) *archive {
	return &archive{w: w, limit: limit, seen: make(map[string]bool)}
}

const (
	modeDir  = 0o040000
	modeFile = 0o100000
	modeLink = 0o120000
	modeChar = 0o020000
)

// entry writes one header with its name and data; rdev is the device number of a device node.
func (a *archive) entry(name string, mode uint32, rdev [2]uint32, data []byte) error {
	a.inode++
	head := fmt.Sprintf("070701%08x%08x%08x%08x%08x%08x%08x%08x%08x%08x%08x%08x%08x",
		a.inode, mode, 0, 0, 1, 0, len(data), 0, 0, rdev[0], rdev[1], len(name)+1, 0)
	b := append([]byte(head), name...)
	b = pad(append(b, 0))
	size := int64(len(b) + len(data) + 3)
	if a.limit -= size; a.limit < 0 {
		return errTooLarge
	}
	if _, err := a.w.Write(b); err != nil {
		return err
	}
	if _, err := a.w.Write(data); err != nil {
		return err
	}
	_, err := a.w.Write(make([]byte, -len(data)&3))
	return err
}

func pad(b []byte) []byte {
	return append(b, make([]byte, -len(b)&3)...)
}

// add writes an entry at an absolute guest path, and the directories above it.
func (a *archive) add(name string, mode uint32, rdev [2]uint32, data []byte) error {
	name = path.Clean(name)
	if name == "/" || a.seen[name] {
		return nil
	}
	if err := a.dir(path.Dir(name), 0o755); err != nil {
		return err
	}
	a.seen[name] = true
	return a.entry(name[1:], mode, rdev, data)
}

func (a *archive) dir(name string, perm fs.FileMode) error {
	return a.add(name, modeDir|uint32(perm.Perm()), [2]uint32{}, nil)
}

func (a *archive) data(name string, perm fs.FileMode, data []byte) error {
	return a.add(name, modeFile|uint32(perm.Perm()), [2]uint32{}, data)
}

func (a *archive) link(name, target string) error {
	return a.add(name, modeLink|0o777, [2]uint32{}, []byte(target))
}

func (a *archive) char(name string, major, minor uint32) error {
	return a.add(name, modeChar|0o600, [2]uint32{major, minor}, nil)
}

// file copies a host file in, following symbolic links.
func (a *archive) file(name, host string) error {
	info, err := os.Stat(host)
	if err != nil {
		return err
	}
	if info.Size() > a.limit {
		return fmt.Errorf("%s: %w", host, errTooLarge)
	}
	data, err := os.ReadFile(host)
	if err != nil {
		return err
	}
	return a.data(name, info.Mode(), data)
}

// tree copies a host directory in at the same path: files, directories and symbolic links, without .git
// folders and without the build folder at its top.
func (a *archive) tree(root string) error {
	return filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == ".git" || p == filepath.Join(root, "build")) {
			return filepath.SkipDir
		}
		return a.node(p, d)
	})
}

func (a *archive) node(p string, d fs.DirEntry) error {
	info, err := d.Info()
	if err != nil {
		return err
	}
	switch {
	case info.IsDir():
		return a.dir(p, info.Mode())
	case info.Mode().IsRegular():
		return a.file(p, p)
	case info.Mode()&fs.ModeSymlink != 0:
		target, err := os.Readlink(p)
		if err != nil {
			return err
		}
		return a.link(p, target)
	}
	return nil // sockets, pipes and devices have no meaning in another kernel
}

// close ends the archive.
func (a *archive) close() error {
	return a.entry("TRAILER!!!", 0, [2]uint32{}, nil)
}
