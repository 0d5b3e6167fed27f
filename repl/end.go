package repl

import (
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"krait/interp/compile"
	"krait/interp/syntax"
	"krait/interp/value"
	"krait/kmod/client"
)

// linger keeps a program's hooks at work after its last statement, until Ctrl-C, the limit or the end of the
// command that is traced. Then it shows the containers that the program did not look at.
func (s *Session) linger(started time.Time) int {
	ticks, err := s.intervals()
	if err != nil {
		fmt.Fprintf(s.stderr, "krait: intervals: %v\n", err)
	}
	if s.config.DryRun {
		return 0
	}
	if !s.hasHooks() && len(ticks) == 0 {
		if !s.drawPending() {
			return statusRaised
		}
		return 0
	}
	s.stdout.Flush()
	sigs := make(chan os.Signal, 1)
	signal.Notify(sigs, os.Interrupt, syscall.SIGTERM)
	defer signal.Stop(sigs)
	var limit <-chan time.Time
	if s.config.Limit > 0 {
		limit = time.After(time.Until(started.Add(s.config.Limit)))
	}
	s.child.start()
	status := 0
	for waiting := true; waiting; {
		due := nextTick(ticks)
		select {
		case <-sigs:
			waiting = false
		case <-limit:
			waiting = false
		case <-s.child.ended():
			waiting = false
		case <-due:
			status, waiting = s.tick(ticks)
		}
	}
	if err := s.hooks.leave(); err != nil {
		fmt.Fprintf(s.stderr, "krait: %v\n", err)
	}
	for _, h := range s.hooks.attached() {
		s.hooks.remove(h.number)
	}
	if s.hooks.maps != nil {
		s.hooks.maps.Flush()
	}
	if o, err := s.call(`__import__("krait")._finish()`); err != nil {
		s.showError(err)
		status = statusRaised
	} else if o.Status != value.Done {
		status = s.finish(o)
	}
	if !s.drawPending() {
		status = statusRaised
	}
	s.showContainers()
	return status
}

// hasHooks reports whether any hook is attached, on either path.
func (s *Session) hasHooks() bool {
	if len(s.hooks.attached()) > 0 {
		return true
	}
	v, err := s.eval(`len(__import__("krait")._attached)`)
	n, _ := v.(value.Int)
	return err == nil && n > 0
}

// showLosses tells what the hooks lost.
func (s *Session) showLosses() {
	for _, l := range s.hooks.losses() {
		if s.config.JSON {
			s.writeJSON(jsonLoss{"loss", l.hook, l.What, l.Count, l.Line})
			continue
		}
		fmt.Fprintf(s.stderr, "krait: %s\n", l.text())
	}
}

// unread lists the containers of __main__ that were never read: name, and a text or rows. Those whose names
// begin with _ are the program's own business.
const unread = `[(n, __import__("krait_containers").shown(v)) for n, v in globals().items() if isinstance(v, (__import__("krait").Container, __import__("krait").Stream)) and not v._read and n[0] != "_"]`

// showContainers prints the containers that a program filled and never read.
func (s *Session) showContainers() {
	if s.config.JSON {
		s.jsonContainers()
		return
	}
	v, err := s.eval(unread)
	if err != nil {
		fmt.Fprintf(s.stderr, "krait: containers: %v\n", err)
		return
	}
	list, _ := v.(value.List)
	for _, item := range list {
		pair, _ := item.(value.Tuple)
		if len(pair) != 2 {
			continue
		}
		if name := text(pair[0]); !s.unnamed[name] {
			fmt.Fprintf(s.stdout, "%s:\n", name)
		}
		if rows, ok := pair[1].(value.List); ok && s.config.Folded {
			showFolded(s.stdout, rows)
		} else if ok {
			showTable(s.stdout, rows)
		} else {
			io.WriteString(s.stdout, text(pair[1]))
		}
	}
}

// showTable prints (key, count) pairs as two columns.
func showTable(w io.Writer, rows value.List) {
	width := 0
	var keys, counts []string
	for _, row := range rows {
		pair, _ := row.(value.Tuple)
		if len(pair) != 2 {
			continue
		}
		k := keyText(pair[0])
		keys, counts = append(keys, k), append(counts, keyText(pair[1]))
		width = max(width, len([]rune(k)))
	}
	for i, k := range keys {
		fmt.Fprintf(w, "  %s%s %12s\n", k, strings.Repeat(" ", width-len([]rune(k))), counts[i])
	}
}

// keyText is a key or a count as a table shows it.
func keyText(v value.Value) string {
	switch v := v.(type) {
	case nil:
		return "None"
	case value.Str:
		return string(v)
	case value.Int:
		return fmt.Sprint(int64(v))
	case value.Big:
		return v.String()
	case value.Tuple:
		parts := make([]string, len(v))
		for i, x := range v {
			parts[i] = keyText(x)
		}
		return strings.Join(parts, ", ")
	case value.Bool:
		if v {
			return "True"
		}
		return "False"
	}
	return fmt.Sprint(v)
}

// end ends the session: hooks first, then the home. What got lost is said.
func (s *Session) end() {
	s.child.stop()
	if err := s.hooks.close(); err != nil {
		fmt.Fprintf(s.stderr, "krait: hooks: %v\n", err)
	}
	s.showLosses()
	if s.home != nil {
		s.finalise()
		s.showHomeLosses()
		s.home.Close()
		if s.json != nil {
			s.json.finish()
		}
	}
	if s.reader.chain != nil {
		s.reader.chain.Close()
	}
	if s.reader.reader != nil {
		s.reader.reader.Close()
	}
	s.stdout.Flush()
}

// finalise runs what Python left to be run at the end: functions of atexit, then finalisers.
func (s *Session) finalise() {
	c, err := syntax.ParseEval("<krait>", []byte(`__import__("gc")._finish()`))
	if err != nil {
		fmt.Fprintf(s.stderr, "krait: finalisers: %v\n", err)
		return
	}
	p, _, err := s.compileUnit(c, compile.Eval)
	if err == nil {
		_, err = s.interruptible(p)
	}
	if err != nil {
		fmt.Fprintf(s.stderr, "krait: finalisers: %v\n", err)
	}
}

// showHomeLosses tells what a kernel home dropped.
func (s *Session) showHomeLosses() {
	m, ok := s.home.(*client.Machine)
	if !ok {
		return
	}
	st, err := m.Stats()
	if err != nil {
		fmt.Fprintf(s.stderr, "krait: counts of the session: %v\n", err)
		return
	}
	if st.DroppedRecords > 0 {
		fmt.Fprintf(s.stderr, "krait: output: %d pieces (%d bytes) dropped: the ring was full\n", st.DroppedRecords, st.DroppedBytes)
	}
	if st.Missed > 0 {
		fmt.Fprintf(s.stderr, "krait: handlers: %d hits missed (lock, recursion or stack); the original ran\n", st.Missed)
	}
}
