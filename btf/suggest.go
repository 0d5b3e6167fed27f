package btf

import "iter"

// Suggest picks the candidate nearest to a misspelt name, or "" if none is near. Distance counts
// inserted, deleted, replaced and swapped letters; short names must be nearer than long ones.
func Suggest(name string, candidates iter.Seq[string]) string {
	limit := 3
	if n := len(name); n <= 3 {
		limit = 1
	} else if n <= 8 {
		limit = 2
	}
	best, near := limit+1, ""
	var rows [3][]int
	for c := range candidates {
		if c == name {
			continue
		}
		d := distance(name, c, best, &rows)
		if d < best || d == best && d <= limit && near != "" && closer(name, c, near) {
			best, near = d, c
		}
	}
	return near
}

// closer breaks ties: a shared first letter, then the same length, says more about a typing error.
func closer(name, a, b string) bool {
	score := func(s string) (n int) {
		if s != "" && s[0] == name[0] {
			n += 2
		}
		if len(s) == len(name) {
			n++
		}
		return n
	}
	return name != "" && score(a) > score(b)
}

// distance is the optimal string alignment distance of a and b, or some number above limit if it
// is more. rows is scratch space.
func distance(a, b string, limit int, rows *[3][]int) int {
	if d := len(a) - len(b); d > limit || -d > limit {
		return limit + 1
	}
	for i := range rows {
		if cap(rows[i]) <= len(b) {
			rows[i] = make([]int, len(b)+1, 2*len(b)+16)
		}
		rows[i] = rows[i][:len(b)+1]
	}
	before, prev, row := rows[0], rows[1], rows[2]
	for j := range prev {
		prev[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			d := min(prev[j]+1, row[j-1]+1, prev[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d = min(d, before[j-2]+1)
			}
			row[j] = d
			least = min(least, d)
		}
		if least > limit {
			return limit + 1
		}
		before, prev, row = prev, row, before
	}
	return prev[len(b)]
}
