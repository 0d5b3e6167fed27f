package repl

import (
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"krait/bpf"
	"krait/interp/resolve"
	"krait/interp/syntax"
	"krait/interp/value"
)

// An eBPF hook has the values of the session's names in its code, where they cost nothing. When a statement has given one
// of them another value, the hook is compiled again and takes the place of the old one.

// A hookSource is what an attached hook was compiled from.
type hookSource struct {
	chunk  *syntax.Chunk
	def    *hookDef
	info   *resolve.Info
	sites  []site
	consts map[string]value.Value // what describe said of the names whose values it has
}

// constants are the values that a hook captured.
func (c *capture) constants() map[string]value.Value {
	consts := map[string]value.Value{}
	for name, g := range c.globals {
		if k, ok := g.(bpf.Const); ok {
			consts[name] = value.Tuple{value.Str("const"), k.Value}
		}
	}
	return consts
}

// follow makes hooks anew whose names have other values than when they were compiled.
func (s *Session) follow() {
	for _, hook := range s.hooks.attached() {
		changed, err := s.changed(hook)
		if err == nil && len(changed) > 0 {
			if n := hook.places(); n > slowLinks {
				err = fmt.Errorf("it keeps the old one, since attaching to %d places again takes too long", n)
			} else {
				err = s.renew(hook)
			}
		}
		if err != nil {
			fmt.Fprintf(s.stderr, "krait: %s: a new value of %s: %v\n", hook.name(), strings.Join(changed, ", "), err)
		}
	}
}

// changed lists the names that have another value, and notes it.
func (s *Session) changed(hook *ebpfHook) ([]string, error) {
	names := slices.Sorted(maps.Keys(hook.source.consts))
	if len(names) == 0 {
		return nil, nil
	}
	v, err := s.eval(fmt.Sprintf(`(lambda g, d: [d(g[n]) if n in g else None for n in "%s".split()])(globals(), __import__("krait").describe)`,
		strings.Join(names, " ")))
	if err != nil {
		return names, err
	}
	list, _ := v.(value.List)
	if len(list) != len(names) {
		return names, fmt.Errorf("their values are not known")
	}
	var changed []string
	for i, name := range names {
		// None: the name is gone, and the hook has its last value
		if list[i] == nil || reflect.DeepEqual(list[i], hook.source.consts[name]) {
			continue
		}
		changed = append(changed, name)
		hook.source.consts[name] = list[i]
	}
	return changed, nil
}

// renew puts programs with the new values in the place of the old ones, which stay when there are none.
func (s *Session) renew(hook *ebpfHook) error {
	from := hook.source
	captured, err := s.capture(from.def, from.info)
	if err != nil {
		return err
	}
	specs, check, err := s.compileSites(from.chunk, from.def, from.sites, captured)
	if err == nil {
		err = check
	}
	if err != nil {
		return fmt.Errorf("it keeps the old one: %w", err)
	}
	fresh := &ebpfHook{}
	for _, spec := range specs {
		part, err := s.loadPart(spec, captured)
		if err != nil {
			fresh.detach()
			return fmt.Errorf("it keeps the old one: %w", err)
		}
		fresh.parts = append(fresh.parts, part)
	}
	old := hook.parts
	for _, p := range old {
		p.link.Detach()
		if p.program.Spec.Ungated {
			p.link.Wait() // its error is returned below
		}
	}
	err = fresh.attach()
	for _, p := range old {
		err = errors.Join(err, p.link.Wait())
		hook.past.Add(p.stats())
		p.program.Close()
	}
	hook.parts, hook.source.consts = fresh.parts, captured.constants()
	if len(hook.parts) == 0 {
		hook.final, hook.removed = hook.past, true
		return fmt.Errorf("it could not be attached again and is removed: %w", err)
	}
	return err
}
