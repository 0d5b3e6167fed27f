package repl

import (
	"errors"

	"krait/bpf"
	"krait/interp/value"
)

// What a home asks about eBPF hooks and the containers that live in their maps.

func (s *Session) serveHookRemove(v value.Value) (value.Value, error) {
	n, _ := v.(value.Int)
	stats, ok := s.hooks.remove(int(n))
	if !ok {
		return nil, fail("ValueError", "hook %d: no such hook", n)
	}
	s.hooks.settle(int(n))
	s.hooks.maps.Flush()
	return statsDict(stats), nil
}

func (s *Session) serveHookStats(v value.Value) (value.Value, error) {
	n, _ := v.(value.Int)
	for _, hook := range s.hooks.all() {
		if hook.number == int(n) {
			return statsDict(hook.stats()), nil
		}
	}
	return nil, fail("ValueError", "hook %d: no such hook", n)
}

func (s *Session) serveHooks(value.Value) (value.Value, error) {
	list := value.List{}
	for _, hook := range s.hooks.attached() {
		d := value.Dict{
			{Key: value.Str("hook"), Value: value.Str("<" + hook.name() + " in eBPF>")},
			{Key: value.Str("attached"), Value: value.Str(hook.how)},
		}
		list = append(list, append(d, statsDict(hook.stats())...))
	}
	return list, nil
}

// statsDict names the counts of a hook's losses.
func statsDict(s bpf.Stats) value.Dict {
	var d value.Dict
	for _, c := range []struct {
		name string
		n    uint64
	}{
		{"faults", s.Faults}, {"overflows", s.Overflows}, {"zero_divide", s.ZeroDivide}, {"bad_shifts", s.BadShifts},
		{"bad_index", s.BadIndex}, {"map_full", s.MapFull}, {"map_busy", s.MapBusy},
		{"dropped_events", s.Dropped}, {"truncated", s.Truncated}, {"missing_keys", s.MissingKey}, {"long_loops", s.Rounds},
		{"assertions", s.Asserts}, {"exceptions", s.Raised}, {"not_ascii", s.NotASCII}, {"lost_stacks", s.StackLost},
		{"lost_entries", s.EntryLost}, {"missed", s.Missed}, {"unattached", s.Unattached},
	} {
		d = append(d, value.Pair{Key: value.Str(c.name), Value: value.Uint(c.n)})
	}
	return d
}

// container finds the map that a request is about; its number comes first.
func (s *Session) container(v value.Value) (*bpf.Map, error) {
	n, ok := v.(value.Int)
	if ok && s.hooks.maps != nil {
		if m, ok := s.hooks.maps.Map(int(n)); ok {
			return m, nil
		}
	}
	return nil, fail("ValueError", "map %v: no such map", v)
}

// onMap makes a service of what is done to a container with n arguments behind the map's number.
func onMap(n int, f func(m *bpf.Map, args value.Tuple) (value.Value, error)) func(*Session, value.Value) (value.Value, error) {
	return func(s *Session, v value.Value) (value.Value, error) {
		args := value.Tuple{v}
		if n > 0 {
			var err error
			if args, err = fields(v, n+1); err != nil {
				return nil, err
			}
		}
		m, err := s.container(args[0])
		if err != nil {
			return nil, err
		}
		r, err := f(m, args[1:])
		if err != nil {
			return nil, containerFailure(err)
		}
		return r, nil
	}
}

// containerFailure is the exception for what a container refuses.
func containerFailure(err error) error {
	switch {
	case errors.Is(err, bpf.ErrFull):
		return fail("MemoryError", "%v", err)
	case errors.Is(err, bpf.ErrOverflow):
		return fail("OverflowError", "%v", err)
	}
	return fail("TypeError", "%v", err)
}

func mapGet(m *bpf.Map, a value.Tuple) (value.Value, error) {
	v, ok, err := m.Get(a[0])
	if !ok {
		return nil, err
	}
	return v, err
}

func mapHas(m *bpf.Map, a value.Tuple) (value.Value, error) {
	_, ok, err := m.Get(a[0])
	return value.Bool(ok), err
}

func mapSet(m *bpf.Map, a value.Tuple) (value.Value, error) { return nil, m.Set(a[0], a[1]) }

func mapRecord(m *bpf.Map, a value.Tuple) (value.Value, error) {
	x, err := word(a[1])
	if err != nil {
		return nil, err
	}
	times, err := word(a[2])
	if err != nil {
		return nil, err
	}
	return nil, m.Record(a[0], x, times)
}

func mapAdd(m *bpf.Map, a value.Tuple) (value.Value, error) {
	n, err := word(a[1])
	if err != nil {
		return nil, err
	}
	total, err := m.Add(a[0], n)
	return value.Int(total), err
}

func mapDelete(m *bpf.Map, a value.Tuple) (value.Value, error) {
	ok, err := m.Delete(a[0])
	return value.Bool(ok), err
}

func mapItems(m *bpf.Map, _ value.Tuple) (value.Value, error) {
	items, err := m.Items()
	list := make(value.List, len(items))
	for i, p := range items {
		list[i] = value.Tuple{p.Key, p.Value}
	}
	return list, err
}

func mapLen(m *bpf.Map, _ value.Tuple) (value.Value, error) {
	n, err := m.Len()
	return value.Int(n), err
}

func mapClear(m *bpf.Map, _ value.Tuple) (value.Value, error) { return nil, m.Clear() }

func mapZero(m *bpf.Map, _ value.Tuple) (value.Value, error) { return nil, m.Zero() }

// serveTake hands over what hooks have appended to a Stream.
func (s *Session) serveTake(v value.Value) (value.Value, error) {
	n, ok := v.(value.Int)
	if !ok || s.hooks.maps == nil {
		return nil, fail("ValueError", "stream %v: no such stream", v)
	}
	return value.List(s.hooks.maps.Take(int(n))), nil
}

// serveWords is for strerror, syscall_name and signal_name: three dicts by number.
func (s *Session) serveWords(value.Value) (value.Value, error) {
	var errors, calls, signals value.Dict
	for n := range 134 {
		errors = append(errors, value.Pair{Key: value.Int(n), Value: value.Str(bpf.ErrorText(int64(n)))})
	}
	for n, name := range bpf.SyscallNames() {
		if name != "" {
			calls = append(calls, value.Pair{Key: value.Int(n), Value: value.Str(name)})
		}
	}
	for n := 1; n < 32; n++ {
		signals = append(signals, value.Pair{Key: value.Int(n), Value: value.Str(bpf.SignalName(int64(n)))})
	}
	return value.Tuple{errors, calls, signals}, nil
}

// serveExists is for exists(name).
func (s *Session) serveExists(v value.Value) (value.Value, error) {
	if err := s.kernel.load(); err != nil {
		return nil, fail("RuntimeError", "%v", err)
	}
	return value.Bool(bpf.Exists(s.kernel.types, text(v))), nil
}

// word is a number that a container can hold.
func word(v value.Value) (int64, error) {
	switch v := v.(type) {
	case value.Int:
		return int64(v), nil
	case value.Bool:
		if v {
			return 1, nil
		}
		return 0, nil
	case value.Big:
		return 0, bpf.ErrOverflow
	}
	return 0, errors.New("a container that a hook counts in holds ints only")
}
