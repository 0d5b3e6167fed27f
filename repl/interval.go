package repl

import (
	"fmt"
	"io"
	"time"

	"krait/interp/value"
)

// An everySo is a function of the program that runs at intervals.
type everySo struct {
	period time.Duration
	next   time.Time
}

// intervals lists what the program has registered.
func (s *Session) intervals() ([]everySo, error) {
	v, err := s.eval(`[int(i[0] * 1000000) for i in __import__("krait")._intervals]`)
	if err != nil {
		return nil, err
	}
	list, _ := v.(value.List)
	var all []everySo
	for _, x := range list {
		n, _ := x.(value.Int)
		period := max(time.Duration(n)*time.Microsecond, time.Millisecond)
		all = append(all, everySo{period, time.Now().Add(period)})
	}
	return all, nil
}

// nextTick fires when the first of them is due; nil never does.
func nextTick(all []everySo) <-chan time.Time {
	var first time.Time
	for _, e := range all {
		if first.IsZero() || e.next.Before(first) {
			first = e.next
		}
	}
	if first.IsZero() {
		return nil
	}
	return time.After(time.Until(first))
}

// tick runs what is due. It returns false, and the program's status, when one of them ends the program.
// An interval that ran late is not made up for.
func (s *Session) tick(all []everySo) (status int, more bool) {
	now := time.Now()
	for i := range all {
		if all[i].next.After(now) {
			continue
		}
		if s.hooks.maps != nil {
			s.hooks.maps.Flush()
		}
		o, err := s.call(fmt.Sprintf(`__import__("krait")._intervals[%d][1]()`, i))
		if err != nil {
			s.showError(err)
			return statusRaised, false
		}
		s.follow()
		switch o.Status {
		case value.Raised:
			io.WriteString(s.stderr, s.formatException(o.Exception))
			return statusRaised, false
		case value.Exited:
			return s.exitStatus(o.Value), false
		}
		all[i].next = all[i].next.Add(all[i].period)
		if late := time.Now(); all[i].next.Before(late) {
			all[i].next = late.Add(all[i].period)
		}
	}
	s.stdout.Flush()
	return 0, true
}

// call runs an expression in the home and leaves what it raises to the caller.
func (s *Session) call(expr string) (*value.Outcome, error) {
	image, err := s.compileText("eval", "<krait>", []byte(expr))
	if err != nil {
		return nil, err
	}
	out, err := s.home.Run(image)
	if err != nil {
		return nil, err
	}
	return value.DecodeOutcome(out)
}
