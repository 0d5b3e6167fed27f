package repl

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"sync"

	"krait/bpf"
	"krait/interp/value"
)

// hooks are a session's eBPF hooks and the containers they share with its home. The zero value is ready;
// the kernel is not touched before the first hook.
type hooks struct {
	mu   sync.Mutex
	maps *bpf.MapSet
	list map[int]*ebpfHook
	last int // number of the newest hook
}

// An ebpfHook is a hook that is or was attached.
type ebpfHook struct {
	number  int
	kind    hookKind
	target  string
	program *bpf.Program
	link    *bpf.Link
	removed bool
	final   bpf.Stats // of a removed hook
}

func (h *ebpfHook) name() string { return fmt.Sprintf("%s %s", h.kind, h.target) }

func (h *ebpfHook) stats() bpf.Stats {
	if h.removed {
		return h.final
	}
	return h.program.Stats()
}

// set is what the hooks share, made for the first of them.
func (h *hooks) set(events func(bpf.Event)) (*bpf.MapSet, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.maps != nil {
		return h.maps, nil
	}
	maps, err := bpf.NewMapSet(events)
	if err != nil {
		return nil, err
	}
	h.maps, h.list = maps, make(map[int]*ebpfHook)
	return maps, nil
}

// attachEBPF loads a compiled hook, moves the containers it uses into maps, attaches it, and binds its
// name in the home.
func (s *Session) attachEBPF(h *hookDef, r route, spec *bpf.Spec, c *capture) (*value.Outcome, error) {
	maps, err := s.hooks.set(s.event)
	if err != nil {
		return nil, err
	}
	program, err := bpf.Load(spec, maps)
	if err != nil {
		return nil, err
	}
	if err := s.bindContainers(spec, c); err != nil {
		return nil, errors.Join(err, program.Close())
	}
	link, err := program.Attach()
	if err != nil {
		return nil, errors.Join(err, program.Close())
	}
	hook := s.hooks.add(&ebpfHook{kind: h.kind, target: h.target, program: program, link: link})
	o, err := s.bindHook(h, hook)
	if err != nil || o.Status != value.Done {
		s.hooks.remove(hook.number)
		return o, err
	}
	fmt.Fprintln(s.stdout, h.describe(r))
	return o, nil
}

// bindContainers makes the home's containers work on the maps of a loaded hook.
func (s *Session) bindContainers(spec *bpf.Spec, c *capture) error {
	used := slices.Clone(spec.Streams)
	for _, use := range spec.Maps {
		used = append(used, use.Container)
	}
	for _, k := range used {
		name := c.containers[k.ID]
		if c.bound[k.ID] {
			continue
		}
		if _, err := s.eval(fmt.Sprintf("%s._bind(%d)", name, k.ID)); err != nil {
			return fmt.Errorf("%s %s: %w", k.Kind, name, err)
		}
	}
	return nil
}

// bindHook runs in the home what the definition of the hook means there.
func (s *Session) bindHook(h *hookDef, hook *ebpfHook) (*value.Outcome, error) {
	src := fmt.Sprintf("%s = __import__('krait').EbpfHook(%d, %q, %q)\n", h.def.Name.Id, hook.number, h.kind, h.target)
	image, err := s.compileText("exec", "<krait>", []byte(src))
	if err != nil {
		return nil, err
	}
	out, err := s.home.Run(image)
	if err != nil {
		return nil, err
	}
	return value.DecodeOutcome(out)
}

// event shows what a hook printed.
func (s *Session) event(e bpf.Event) {
	w := io.Writer(s.stdout)
	if e.Error {
		w = s.stderr
	}
	io.WriteString(w, e.Text)
}

func (h *hooks) add(hook *ebpfHook) *ebpfHook {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.last++
	hook.number = h.last
	h.list[hook.number] = hook
	return hook
}

// remove stops a hook and returns its last counts. The kernel lets go of it in the background.
func (h *hooks) remove(number int) (bpf.Stats, bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	hook := h.list[number]
	if hook == nil {
		return bpf.Stats{}, false
	}
	if !hook.removed {
		hook.link.Detach()
		hook.final, hook.removed = hook.program.Stats(), true
	}
	return hook.final, true
}

// attached lists the hooks that are at work, in the order they were attached.
func (h *hooks) attached() []*ebpfHook {
	return slices.DeleteFunc(h.all(), func(hook *ebpfHook) bool { return hook.removed })
}

func (h *hooks) all() []*ebpfHook {
	h.mu.Lock()
	defer h.mu.Unlock()
	var list []*ebpfHook
	for n := 1; n <= h.last; n++ {
		list = append(list, h.list[n])
	}
	return list
}

// close removes all hooks, hands over what they still printed, and frees what they held.
func (h *hooks) close() error {
	if h.maps == nil {
		return nil
	}
	var errs []error
	for _, hook := range h.all() {
		h.remove(hook.number)
	}
	for _, hook := range h.all() {
		errs = append(errs, hook.link.Wait(), hook.program.Close())
	}
	h.maps.Flush()
	return errors.Join(append(errs, h.maps.Close())...)
}

// losses is a line for each count of what got lost.
func (h *hooks) losses() []string {
	var lines []string
	for _, hook := range h.all() {
		for _, l := range hook.stats().Losses() {
			at := ""
			if l.Line > 0 {
				at = ", last at line " + strconv.Itoa(l.Line)
			}
			lines = append(lines, fmt.Sprintf("%s: %d %s%s", hook.name(), l.Count, l.What, at))
		}
	}
	return lines
}
