// SPDX-License-Identifier: GPL-2.0
/*
 * What the rows of the bench measure, as people write it in C for clang and libbpf: one program for each row,
 * chosen by the name that -DROW= gives. The helpers are declared here, so that only the kernel's headers are needed.
 */
#include <linux/bpf.h>
#include <linux/types.h>

#define SEC(name) __attribute__((section(name), used))
#define COMM 16

static void *(*map_lookup)(void *map, const void *key) = (void *)BPF_FUNC_map_lookup_elem;
static long (*map_update)(void *map, const void *key, const void *value, __u64 flags) = (void *)BPF_FUNC_map_update_elem;
static long (*map_delete)(void *map, const void *key) = (void *)BPF_FUNC_map_delete_elem;
static long (*current_comm)(void *to, __u32 size) = (void *)BPF_FUNC_get_current_comm;
static __u64 (*pid_tgid)(void) = (void *)BPF_FUNC_get_current_pid_tgid;
static __u64 (*ktime)(void) = (void *)BPF_FUNC_ktime_get_ns;

struct comm {
	char text[COMM];
};

struct slot {
	struct comm comm;
	__u64 bucket;
};

#define TABLE(name, kind, key_type, entries)					\
struct {									\
	int (*type)[kind];							\
	key_type *key;								\
	__u64 *value;								\
	int (*max_entries)[entries];						\
} name SEC(".maps")

TABLE(by_comm, BPF_MAP_TYPE_HASH, struct comm, 10240);
TABLE(by_slot, BPF_MAP_TYPE_HASH, struct slot, 10240);
TABLE(began, BPF_MAP_TYPE_HASH, __u64, 10240);
TABLE(buckets, BPF_MAP_TYPE_ARRAY, __u32, 66);

static inline __u32 log2_bucket(__u64 x)
{
	__u32 n = 0;

	for (int shift = 32; shift; shift /= 2)
		if (x >> shift) {
			x >>= shift;
			n += shift;
		}
	return x ? n + 2 : 1;
}

static inline void count(void *map, const void *key)
{
	__u64 one = 1, *n = map_lookup(map, key);

	if (n)
		__sync_fetch_and_add(n, 1);
	else
		map_update(map, key, &one, BPF_NOEXIST);
}

static inline void start(void)
{
	__u64 id = pid_tgid(), now = ktime();

	map_update(&began, &id, &now, BPF_ANY);
}

/* The time since start() in this thread; 0 without one. */
static inline __u64 elapsed(void)
{
	__u64 id = pid_tgid(), *at = map_lookup(&began, &id), took;

	if (!at)
		return 0;
	took = ktime() - *at;
	map_delete(&began, &id);
	return took;
}

/* clang makes a call of memcmp() that is not there. */
static inline int same(const char *a, const char *b, int n)
{
	for (int i = 0; i < n; i++)
		if (a[i] != b[i])
			return 0;
	return 1;
}

#define empty 1
#define count_by_comm 2
#define ret_histogram 3
#define latency 4
#define latency_by_comm 5
#define reject_pid 6
#define reject_comm 7

#if ROW == ret_histogram
SEC("fexit/__task_pid_nr_ns") int at_return(__u64 *ctx)
{
	__u32 i = log2_bucket((__u32)ctx[3]);

	count(&buckets, &i);
	return 0;
}
#elif ROW == latency || ROW == latency_by_comm
SEC("fentry/__task_pid_nr_ns") int at_entry(void *ctx)
{
	start();
	return 0;
}

SEC("fexit/__task_pid_nr_ns") int at_return(void *ctx)
{
	__u32 i = log2_bucket(elapsed());
#if ROW == latency
	count(&buckets, &i);
#else
	struct slot key = { .bucket = i };

	current_comm(&key.comm, COMM);
	count(&by_slot, &key);
#endif
	return 0;
}
#else
SEC("fentry/__task_pid_nr_ns") int at_entry(void *ctx)
{
#if ROW != empty
	struct comm key = {};
#endif

#if ROW == reject_pid
	if (pid_tgid() >> 32 != 1)
		return 0;
#endif
#if ROW != empty
	current_comm(&key, COMM);
#endif
#if ROW == reject_comm
	if (!same(key.text, "nobody", sizeof("nobody")))
		return 0;
#endif
#if ROW != empty
	count(&by_comm, &key);
#endif
	return 0;
}
#endif

char _license[] SEC("license") = "GPL";
