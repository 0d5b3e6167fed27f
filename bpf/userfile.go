package bpf

import (
	"debug/elf"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"krait/btf"
)

// A UserPlace is an instruction of a program or a library.
type UserPlace struct {
	File   string
	Func   string
	Offset uint64 // in the file
}

// libraryFolders are where libraries are, beside what the dynamic linker's cache may know.
var libraryFolders = []string{
	"/lib/x86_64-linux-gnu", "/usr/lib/x86_64-linux-gnu", "/lib64", "/usr/lib64", "/lib", "/usr/lib", "/usr/local/lib",
}

// FindUser finds "file:function" or "file:function+offset". The file is a path, a program on PATH or a library
// by its name: "libc", "c" or "libc.so.6". A function may match with *.
func FindUser(target string) ([]UserPlace, error) {
	name, function, ok := strings.Cut(target, ":")
	if !ok || function == "" {
		return nil, fmt.Errorf("%s: a file and a function are due: \"libc:malloc\"", target)
	}
	file, err := findFile(name)
	if err != nil {
		return nil, err
	}
	function, offset, err := splitOffset(function)
	if err != nil {
		return nil, err
	}
	return findSymbol(file, function, offset)
}

// findFile finds a program or a library.
func findFile(name string) (string, error) {
	if strings.Contains(name, "/") {
		return name, nil
	}
	for _, dir := range filepath.SplitList(os.Getenv("PATH")) {
		if path := filepath.Join(dir, name); isFile(path) {
			return path, nil
		}
	}
	base := strings.TrimPrefix(name, "lib")
	for _, dir := range libraryFolders {
		if strings.Contains(base, ".so") && isFile(filepath.Join(dir, "lib"+base)) {
			return filepath.Join(dir, "lib"+base), nil
		}
		found, _ := filepath.Glob(filepath.Join(dir, "lib"+base+".so*"))
		for _, path := range found {
			if isFile(path) && isELF(path) {
				return path, nil
			}
		}
	}
	return "", fmt.Errorf("%s: neither a program nor a library of that name is found", name)
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

func isELF(path string) bool {
	f, err := elf.Open(path)
	if err != nil {
		return false
	}
	f.Close()
	return true
}

func findSymbol(file, function string, offset uint64) ([]UserPlace, error) {
	f, err := elf.Open(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	defer f.Close()
	symbols, err := f.DynamicSymbols()
	if err != nil && !errors.Is(err, elf.ErrNoSymbols) {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	if more, err := f.Symbols(); err == nil {
		symbols = append(symbols, more...)
	}
	var found []UserPlace
	seen := map[uint64]bool{}
	for _, sym := range symbols {
		if elf.ST_TYPE(sym.Info) != elf.STT_FUNC || sym.Value == 0 || seen[sym.Value] {
			continue
		}
		if ok, _ := filepath.Match(function, sym.Name); !ok {
			continue
		}
		if at, ok := fileOffset(f, sym.Value+offset); ok {
			seen[sym.Value] = true
			found = append(found, UserPlace{file, sym.Name, at})
		}
	}
	if len(found) == 0 {
		near := btf.Suggest(function, func(yield func(string) bool) {
			for _, sym := range symbols {
				if elf.ST_TYPE(sym.Info) == elf.STT_FUNC && sym.Value != 0 && !yield(sym.Name) {
					return
				}
			}
		})
		if near != "" {
			return nil, fmt.Errorf("%s has no function %s: did you mean %s?", file, function, near)
		}
		return nil, fmt.Errorf("%s has no function %s", file, function)
	}
	return found, nil
}

// fileOffset is where an address is in the file.
func fileOffset(f *elf.File, addr uint64) (uint64, bool) {
	for _, p := range f.Progs {
		if p.Type == elf.PT_LOAD && addr >= p.Vaddr && addr < p.Vaddr+p.Filesz {
			return addr - p.Vaddr + p.Off, true
		}
	}
	return 0, false
}
