package bpf

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// TracefsPath is where the kernel tells of its tracepoints.
const TracefsPath = "/sys/kernel/tracing"

// A RecordField is a field of a tracepoint's record, as its format file in tracefs describes it.
type RecordField struct {
	Name   string
	Type   string // C text, "char[16]" for an array
	Offset int
	Size   int
	Signed bool
	// Dynamic: what is at Offset is where the field is, in 16 bits, and its length.
	Dynamic bool
}

// ReadRecord reads the format of the tracepoint "group:name", without the fields that all have.
func ReadRecord(target string) ([]RecordField, error) {
	group, name, _ := strings.Cut(target, ":")
	text, err := os.ReadFile(filepath.Join(TracefsPath, "events", group, name, "format"))
	if err != nil {
		return nil, fmt.Errorf("tracepoint %s: %w", target, err)
	}
	return ParseRecord(string(text))
}

// ParseRecord reads the text of a format file.
func ParseRecord(text string) ([]RecordField, error) {
	var list []RecordField
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if !strings.HasPrefix(line, "field:") {
			continue
		}
		var f RecordField
		for part := range strings.SplitSeq(line, ";") {
			key, v, _ := strings.Cut(strings.TrimSpace(part), ":")
			var err error
			switch key {
			case "field":
				f.declare(v)
			case "offset":
				f.Offset, err = strconv.Atoi(v)
			case "size":
				f.Size, err = strconv.Atoi(v)
			case "signed":
				f.Signed = v == "1"
			}
			if err != nil {
				return nil, fmt.Errorf("%q: %w", line, err)
			}
		}
		if !strings.HasPrefix(f.Name, "common_") {
			list = append(list, f)
		}
	}
	return list, nil
}

// declare takes name and type from a declaration: "char comm[16]", "__data_loc char[] name".
func (f *RecordField) declare(text string) {
	text = strings.TrimSpace(text)
	if rest, ok := strings.CutPrefix(text, "__data_loc "); ok {
		f.Dynamic, text = true, rest
	}
	at := strings.LastIndexAny(text, " *")
	f.Type, f.Name = strings.TrimSpace(text[:at+1]), text[at+1:]
	if name, dim, ok := strings.Cut(f.Name, "["); ok {
		f.Name, f.Type = name, f.Type+"["+dim
	}
}

// Tracepoints lists the tracepoints "group:name" that user space may attach to.
func Tracepoints() ([]string, error) {
	text, err := os.ReadFile(filepath.Join(TracefsPath, "available_events"))
	if err != nil {
		return nil, fmt.Errorf("tracepoints: %w", err)
	}
	return strings.Fields(string(text)), nil
}
