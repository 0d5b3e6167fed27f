package repl

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"krait/bpf"
	"krait/btf"
	"krait/interp/syntax"
)

// Where a hook's decorator leads to: functions, tracepoints, places in programs, samples.

// A site is one program to compile and attach.
type site struct {
	kind   bpf.Kind
	target string
	at     bpf.Site
	why    string // why it is not the kind that the decorator asked for
}

const (
	// maxTraced is how many functions of a list are hooked one by one; each takes the kernel a tenth of a second.
	maxTraced = 8
	// maxProbes bounds what a pattern attaches to where the kernel attaches probes one by one.
	maxProbes = 1000
	// maxRate is the kernel's own default limit of samples a second, kernel.perf_event_max_sample_rate.
	maxRate = 100000
)

// A siteError is a target that is not there: patterns and names of a list may be missing when the hook allows it.
type siteError struct{ msg, hint string }

func (e *siteError) Error() string { return e.msg }

// sites finds what the hook is to be attached to.
func (s *Session) sites(h *hookDef) ([]site, error) {
	switch h.kind {
	case tracepointHook, rawTracepointHook:
		return s.tracepointSites(h)
	case uprobeHook, uretprobeHook:
		return s.uprobeSites(h)
	case profileHook:
		return profileSite(h)
	}
	return s.functionSites(h)
}

// functionSites are those of kernel functions.
func (s *Session) functionSites(h *hookDef) ([]site, error) {
	var names []string
	pattern := false
	for _, t := range h.targets {
		found, err := s.matching(t, !h.missingOK)
		var missing *siteError
		if errors.As(err, &missing) && h.missingOK {
			continue
		}
		if err != nil {
			return nil, err
		}
		pattern = pattern || isPattern(t)
		for _, name := range found {
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	kind, probe := bpf.Entry, bpf.Kprobe
	if h.kind == returnHook || h.kind == kretprobeHook {
		kind, probe = bpf.Return, bpf.Kretprobe
	}
	forced := h.kind == kprobeHook || h.kind == kretprobeHook
	if len(names) == 1 || len(names) <= maxTraced && !pattern && !forced {
		var list []site
		for _, name := range names {
			one := site{kind: kind, target: name}
			if forced {
				one.kind = probe
			} else if why := s.untraceable(name); why != "" {
				one.kind, one.why = probe, why
			}
			list = append(list, one)
		}
		return list, nil
	}
	if len(names) == 0 {
		return nil, nil
	}
	multi := bpf.CanMulti(s.kernel.types)
	if len(names) > maxProbes && !multi {
		return nil, &siteError{
			fmt.Sprintf("%s: %d functions; this kernel attaches probes one by one, at most %d", strings.Join(h.targets, ", "), len(names), maxProbes),
			"narrow the pattern",
		}
	}
	one := site{kind: probe, target: names[0], at: bpf.Site{Targets: names, Multi: multi}}
	if !forced {
		one.why = fmt.Sprintf("%d functions", len(names))
	}
	return []site{one}, nil
}

// untraceable is why a function has no fentry; "" when it has.
func (s *Session) untraceable(name string) string { return bpf.Untraceable(s.kernel.types, name) }

func isPattern(name string) bool { return strings.ContainsAny(name, "*?") }

// matching lists the functions that a name or a pattern stands for: a name that only clones of a function
// have, name.isra.0 and the like, stands for all of them.
func (s *Session) matching(target string, suggest bool) ([]string, error) {
	name, _, _ := strings.Cut(target, "+")
	if isPattern(name) {
		all, err := s.kernel.symbols.TraceableNames("")
		if err != nil {
			return nil, fmt.Errorf("%s: %w", target, err)
		}
		var found []string
		for _, fn := range all {
			if ok, _ := filepath.Match(name, fn); ok {
				found = append(found, fn)
			}
		}
		if len(found) == 0 {
			return nil, &siteError{fmt.Sprintf("%s: no function of the kernel matches", target), "krait -l '" + target + "' lists what does"}
		}
		slices.Sort(found)
		return slices.Compact(found), nil
	}
	if err := s.kernel.load(); err != nil {
		return nil, err
	}
	if s.kernel.function(name) {
		return []string{target}, nil
	}
	if list, err := s.kernel.symbols.Lookup(name); err == nil && slices.ContainsFunc(list, btf.Symbol.Text) {
		return []string{target}, nil
	}
	var clones []string
	if all, err := s.kernel.symbols.TraceableNames(name + "."); err == nil {
		clones = all
	}
	if len(clones) > 0 {
		return clones, nil
	}
	hint := ""
	if suggest { // it takes a look at every function
		if near := s.kernel.nearFunction(name); near != "" {
			hint = fmt.Sprintf("did you mean '%s'?", near)
		}
	}
	return nil, &siteError{fmt.Sprintf("%s: the kernel has no such function", name), hint}
}

// function reports whether the types of the kernel or of its modules have a function.
func (k *kernel) function(name string) bool {
	if _, ok := k.types.Func(name); ok {
		return true
	}
	if !k.addModules() {
		return false
	}
	_, ok := k.types.Func(name)
	return ok
}

// tracepointSites are those of tracepoints: typed ones where the hook names nothing but what the kernel passes.
func (s *Session) tracepointSites(h *hookDef) ([]site, error) {
	if err := s.kernel.load(); err != nil {
		return nil, err
	}
	var list []site
	for _, t := range h.targets {
		names, err := tracepoints(t)
		var missing *siteError
		if errors.As(err, &missing) && h.missingOK {
			continue
		}
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			one, err := s.tracepointSite(h, name)
			if err != nil {
				return nil, err
			}
			list = append(list, one)
		}
	}
	return list, nil
}

// tracepoints lists the tracepoints "group:name" that a name, with or without its group, or a pattern stands for.
func tracepoints(target string) ([]string, error) {
	all, err := bpf.Tracepoints()
	if err != nil {
		return nil, err
	}
	want := strings.Replace(target, "/", ":", 1)
	var found []string
	for _, t := range all {
		_, name, _ := strings.Cut(t, ":")
		if t == want || name == want {
			found = append(found, t)
		} else if ok, _ := filepath.Match(want, t); ok && isPattern(want) {
			found = append(found, t)
		}
	}
	if len(found) == 0 {
		hint := ""
		if near := btf.Suggest(want, slices.Values(all)); near != "" {
			hint = fmt.Sprintf("did you mean '%s'?", near)
		}
		return nil, &siteError{fmt.Sprintf("%s: the kernel has no such tracepoint", target), hint}
	}
	return found, nil
}

func (s *Session) tracepointSite(h *hookDef, name string) (site, error) {
	group, event, _ := strings.Cut(name, ":")
	one := site{kind: bpf.Tracepoint, target: name, at: bpf.Site{Probe: "tracepoint:" + name, UserPointers: group == "syscalls"}}
	raw := bpf.RawArguments(s.kernel.types, event)
	if h.kind == rawTracepointHook || raw != nil && named(h.def, raw) {
		one.kind = bpf.RawTracepoint
		return one, nil
	}
	fields, err := bpf.ReadRecord(name)
	one.at.Fields = fields
	return one, err
}

// named reports whether all arguments that a hook names, as parameters or as args.x, are of the list.
func named(def *syntax.FuncDef, list []string) bool {
	for _, p := range def.Params.All() {
		if !slices.Contains(list, p.Name.Id) {
			return false
		}
	}
	ok := true
	for _, stmt := range def.Body {
		syntax.Walk(stmt, func(n syntax.Node) bool {
			if a, isAttr := n.(*syntax.Attr); isAttr {
				if base, isName := a.X.(*syntax.Name); isName && base.Id == "args" && !slices.Contains(list, a.Name) {
					ok = false
				}
			}
			return ok
		})
	}
	return ok
}

// longestName is the length of the longest name that a hook on the sites may give itself.
func longestName(sites []site) int {
	n := 0
	for _, one := range sites {
		n = max(n, len(one.target), len(one.at.Func), len(one.at.Probe))
	}
	return n
}

func (s *Session) uprobeSites(h *hookDef) ([]site, error) {
	kind := bpf.Uprobe
	if h.kind == uretprobeHook {
		kind = bpf.Uretprobe
	}
	var list []site
	for _, t := range h.targets {
		place, err := bpf.FindUser(t)
		if err != nil {
			if h.missingOK {
				continue
			}
			return nil, &siteError{err.Error(), ""}
		}
		for _, p := range place {
			list = append(list, site{kind: kind, target: t, at: bpf.Site{Func: p.Func, File: p.File, Offset: p.Offset, PID: h.pid}})
		}
	}
	return list, nil
}

// profileSite is for samples: profile(99), profile("99hz").
func profileSite(h *hookDef) ([]site, error) {
	text := strings.TrimSuffix(strings.TrimPrefix(h.targets[0], "hz:"), "hz")
	rate, err := strconv.Atoi(text)
	if err != nil || rate < 1 || rate > maxRate {
		return nil, &siteError{fmt.Sprintf("%s: samples a second are a number from 1 to %d", h.targets[0], maxRate), "profile(99)"}
	}
	return []site{{kind: bpf.Profile, target: fmt.Sprintf("profile:%d", rate), at: bpf.Site{Rate: rate}}}, nil
}
