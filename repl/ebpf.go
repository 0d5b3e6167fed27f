package repl

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
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

// An ebpfHook is a hook that is or was attached, in one or more programs.
type ebpfHook struct {
	number  int
	kind    hookKind
	target  string
	parts   []attachedPart
	how     string // as what it is attached
	source  hookSource
	past    bpf.Stats // of the programs that it had before
	removed bool
	final   bpf.Stats // of a removed hook
}

// An attachedPart is one program of a hook.
type attachedPart struct {
	program *bpf.Program
	link    *bpf.Link
}

func (h *ebpfHook) name() string { return fmt.Sprintf("%s %s", h.kind, h.target) }

func (h *ebpfHook) stats() bpf.Stats {
	if h.removed {
		return h.final
	}
	return h.sum()
}

// sum adds up what the programs lost.
func (h *ebpfHook) sum() bpf.Stats {
	all := h.past
	for _, p := range h.parts {
		all.Add(p.stats())
	}
	return all
}

func (p attachedPart) stats() bpf.Stats {
	st := p.program.Stats()
	if p.link != nil {
		st.Unattached = uint64(len(p.link.Failed))
	}
	return st
}

// places is to how many places it is attached.
func (h *ebpfHook) places() int {
	n := 0
	for _, p := range h.parts {
		n += p.link.Len()
	}
	return n
}

// set is what the hooks share, made for the first of them. apart: each event is handed over by itself.
func (h *hooks) set(events func(bpf.Event), apart bool) (*bpf.MapSet, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.maps != nil {
		return h.maps, nil
	}
	maps, err := bpf.NewMapSet(events)
	if err != nil {
		return nil, err
	}
	maps.Apart = apart
	h.maps, h.list = maps, make(map[int]*ebpfHook)
	return maps, nil
}

// attachEBPF loads a compiled hook, moves the containers it uses into maps, attaches it, and binds its
// name in the home.
func (s *Session) attachEBPF(from hookSource, r route, specs []*bpf.Spec, c *capture) (*value.Outcome, error) {
	h := from.def
	from.consts = c.constants()
	hook := &ebpfHook{kind: h.kind, target: strings.Join(h.targets, ", "), how: r.reason, source: from}
	for _, spec := range specs {
		part, err := s.loadPart(spec, c)
		if err != nil {
			hook.detach()
			return nil, err
		}
		hook.parts = append(hook.parts, part)
	}
	if err := hook.attach(); err != nil {
		return nil, err
	}
	s.hooks.add(hook)
	o, err := s.bindHook(h, hook)
	if err != nil || o.Status != value.Done {
		s.hooks.remove(hook.number)
		return o, err
	}
	if !s.config.Quiet {
		fmt.Fprintln(s.stdout, h.describe(r))
	}
	for _, p := range hook.parts {
		showFailed(s.stderr, p.link)
	}
	return o, nil
}

// showFailed says which places of many could not be attached to.
func showFailed(w io.Writer, l *bpf.Link) {
	const shown = 3
	for i := range l.Failed {
		if i == shown {
			fmt.Fprintf(w, "krait: %d more not attached\n", len(l.Failed)-shown)
			return
		}
		fmt.Fprintf(w, "krait: not attached: %v\n", &l.Failed[i])
	}
}

// loadPart loads one program of a hook, with the containers that it uses in maps.
func (s *Session) loadPart(spec *bpf.Spec, c *capture) (part attachedPart, err error) {
	maps, err := s.hooks.set(s.event, s.config.JSON)
	if err != nil {
		return part, err
	}
	if part.program, err = bpf.Load(spec, maps); err != nil {
		return part, err
	}
	if err = s.bindContainers(spec, c); err != nil {
		err = errors.Join(err, part.program.Close())
	}
	return part, err
}

// attach attaches the programs: all, or none when one cannot be.
func (h *ebpfHook) attach() (err error) {
	for i := range h.parts {
		if h.parts[i].link, err = h.parts[i].program.Attach(); err != nil {
			h.detach()
			return err
		}
	}
	return nil
}

// detach takes the programs away, those that are attached and those that are not.
func (h *ebpfHook) detach() {
	for _, p := range h.parts {
		if p.link != nil {
			p.link.Detach()
		}
	}
	for _, p := range h.parts {
		if p.link != nil {
			p.link.Wait()
		}
		p.program.Close()
	}
	h.parts = nil
}

// none is a hook on nothing: what it names may be missing, and is.
func (h *hooks) none(def *hookDef) *ebpfHook {
	return &ebpfHook{kind: def.kind, target: strings.Join(def.targets, ", "), removed: true}
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
		c.bound[k.ID] = true
	}
	return nil
}

// bindHook runs in the home what the definition of the hook means there.
func (s *Session) bindHook(h *hookDef, hook *ebpfHook) (*value.Outcome, error) {
	src := fmt.Sprintf("%s = __import__('krait').EbpfHook(%d, %q, %q)\n", h.def.Name.Id, hook.number, h.kind, hook.target)
	if hook.number == 0 {
		src += h.def.Name.Id + ".last = {}\n"
	}
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
	if s.config.JSON {
		kind := "event"
		if e.Error {
			kind = "error"
		}
		s.writeJSON(jsonEvent{kind, e.Hook, strings.TrimSuffix(string(e.Text), "\n")})
		return
	}
	if e.Error {
		s.stderr.Write(e.Text)
	} else {
		s.stdout.Write(e.Text)
	}
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
		for _, p := range hook.parts {
			p.link.Detach()
		}
		hook.final, hook.removed = hook.sum(), true
	}
	return hook.final, true
}

// slowLinks is how many places a session may wait for that are detached from one by one.
const slowLinks = 8

// HoldWord is the argument that makes a krait of this program's hold what another hands over.
const HoldWord = "hold-until-detached"

// leave switches all hooks off; when they are attached to many places, another process detaches them.
func (h *hooks) leave() error {
	var links []*bpf.Link
	n := 0
	for _, hook := range h.attached() {
		for _, p := range hook.parts {
			links = append(links, p.link)
			n += p.link.Len()
		}
	}
	if n <= slowLinks {
		return nil
	}
	if err := bpf.HandOver(links, []string{"krait", HoldWord}); err != nil {
		return fmt.Errorf("detaching: %w", err)
	}
	return nil
}

// settle waits until a removed hook has counted for the last time.
func (h *hooks) settle(number int) {
	h.mu.Lock()
	hook := h.list[number]
	h.mu.Unlock()
	for _, p := range hook.parts {
		if hook.removed && p.program.Spec.Ungated {
			p.link.Wait() // its error is close's to report
		}
	}
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
	errs := []error{h.leave()}
	for _, hook := range h.all() {
		h.remove(hook.number)
	}
	for _, hook := range h.all() {
		for _, p := range hook.parts {
			errs = append(errs, p.link.Wait(), p.program.Close())
		}
	}
	h.maps.Flush()
	return errors.Join(append(errs, h.maps.Close())...)
}

// A hookLoss is what a hook lost.
type hookLoss struct {
	hook string
	bpf.Loss
}

func (l hookLoss) text() string {
	at := ""
	if l.Line > 0 {
		at = ", last at line " + strconv.Itoa(l.Line)
	}
	return fmt.Sprintf("%s: %d %s%s", l.hook, l.Count, l.What, at)
}

// losses lists what got lost, by hook.
func (h *hooks) losses() []hookLoss {
	var list []hookLoss
	for _, hook := range h.all() {
		for _, l := range hook.stats().Losses() {
			list = append(list, hookLoss{hook.name(), l})
		}
	}
	return list
}
