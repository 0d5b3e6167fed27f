/* SPDX-License-Identifier: GPL-2.0 */
/* ucd.c - character properties and case mappings; the tables are ucdgen.py's */
#include "text.h"

struct uc_map { u32 first; u16 count, step; s32 delta; };
struct uc_special { u32 c; u16 to[3]; };

#include "ucdtab.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

/* the run c lies in */
static u32 find_run(u32 c)
{
	u32 lo = 0, hi = COUNT(uc_run);

	while (hi - lo > 1) {
		u32 mid = (lo + hi) / 2;

		if (uc_run[mid] >> 8 <= c)
			lo = mid;
		else
			hi = mid;
	}
	return lo;
}

u32 krt_uc_flags(u32 c)
{
	return c < COUNT(uc_ascii) ? uc_ascii[c] : uc_class[uc_run[find_run(c)] & 0xff];
}

int krt_uc_decimal(u32 c)
{
	u32 run;

	if (c < 128)
		return c >= '0' && c <= '9' ? (int)c - '0' : -1;
	run = uc_run[find_run(c)];
	return uc_class[run & 0xff] & KRT_UC_DECIMAL ? (int)(c - (run >> 8)) % 10 : -1;
}

static bool find_map(const struct uc_map *map, u32 n, u32 c, u32 *out)
{
	u32 lo = 0, hi = n;

	while (hi - lo > 1) {
		u32 mid = (lo + hi) / 2;

		if (map[mid].first <= c)
			lo = mid;
		else
			hi = mid;
	}
	map += lo;
	if (c < map->first || (c - map->first) % map->step || (c - map->first) / map->step >= map->count)
		return false;
	*out = c + map->delta;
	return true;
}

static int find_special(const struct uc_special *sp, u32 n, u32 c, u32 out[3])
{
	u32 lo = 0, hi = n;

	while (hi - lo > 1) {
		u32 mid = (lo + hi) / 2;

		if (sp[mid].c <= c)
			lo = mid;
		else
			hi = mid;
	}
	sp += lo;
	if (sp->c != c)
		return 0;
	for (int i = 0; i < 3; i++)
		out[i] = sp->to[i];
	return out[2] ? 3 : 2;
}

#define MAP(name) do {								\
	int k = find_special(uc_##name##_many, COUNT(uc_##name##_many), c, out);	\
										\
	if (k)									\
		return k;							\
	if (find_map(uc_##name, COUNT(uc_##name), c, out))			\
		return 1;							\
} while (0)

int krt_uc_map(enum krt_uc_map how, u32 c, u32 out[3])
{
	out[0] = c;
	/* the title and fold tables hold only what differs from upper and lower */
	if (c < 128) {
		if (how == KRT_UC_TO_LOWER || how == KRT_UC_TO_FOLD)
			out[0] += c >= 'A' && c <= 'Z' ? 32 : 0;
		else
			out[0] -= c >= 'a' && c <= 'z' ? 32 : 0;
		return 1;
	}
	switch (how) {
	case KRT_UC_TO_TITLE:
		MAP(title);
		/* fall through */
	case KRT_UC_TO_UPPER:
		MAP(upper);
		return 1;
	case KRT_UC_TO_FOLD:
		MAP(fold);
		/* fall through */
	default:
		MAP(lower);
		return 1;
	}
}
