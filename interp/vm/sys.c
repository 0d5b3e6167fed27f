// SPDX-License-Identifier: GPL-2.0
/* sys.c - the modules sys, gc and _time, and the classes they need. */
#include "builtins.h"
#include "structseq.h"
#include "text.h"
#include "thread.h"

#define DIGITS_MAX	4300	/* CPython's, of the decimal text of an int */
#define DIGITS_LEAST	640	/* set_int_max_str_digits() takes no less */

/* ---- standard streams ---------------------------------------------------------------------- */

static krt_val stream_write(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	krt_val s = krt_payload(a[1], KRT_KIND_STR);

	if (!s)
		return krt_raise(t, KRT_EXC_TypeError, "write() argument must be str, not %N", a[1]);
	if (a[0] != t->vm->stdio[1] && a[0] != t->vm->stdio[2])
		return krt_raise(t, KRT_EXC_ValueError, "write: not an open stream");
	krt_stream_write(t, a[0], s);
	return krt_int(t, krt_str_of(s)->len);
}

static krt_val stream_flush(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return KRT_NONE;
}

static krt_val stream_isatty(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return KRT_FALSE;
}

static krt_val stream_fileno(struct krt_thread *t, int n, const krt_val *a, krt_val kw)
{
	return krt_small(a[0] == t->vm->stdio[2] ? 2 : 1);
}

static const struct krt_cdef krt_stream_defs[] = {
	{ "write", stream_write, 2, 2, 0, NULL },
	{ "flush", stream_flush, 1, 1, 0, NULL },
	{ "isatty", stream_isatty, 1, 1, 0, NULL },
	{ "fileno", stream_fileno, 1, 1, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};

/* ---- sys ----------------------------------------------------------------------------------------- */

KRT_FN(sys_exit)
{
	krt_val exc;

	/* as the value of an exception: None is no argument, a tuple is the arguments */
	if (n && krt_is(a[0], KRT_KIND_TUPLE))
		exc = krt_exc_new(t, KRT_EXC_SystemExit, ((struct krt_obj *)a[0])->size, ((struct krt_tuple *)a[0])->item);
	else
		exc = krt_exc_new(t, KRT_EXC_SystemExit, n && a[0] != KRT_NONE, a);
	if (exc)
		t->exc = exc;
	return KRT_ERR;
}

KRT_FN(sys_getrecursionlimit)
{
	return krt_small(t->vm->cfg.recursion);
}

KRT_FN(sys_setrecursionlimit)
{
	krt_val v = krt_index(t, a[0]);
	s64 limit;

	if (!v)
		return KRT_ERR;
	if (!krt_to_s64(v, &limit) || limit > 1000000)
		return krt_raise(t, KRT_EXC_OverflowError, "recursion limit %R is too large: at most 1000000", v);
	if (limit < 1)
		return krt_raise(t, KRT_EXC_ValueError, "recursion limit must be greater or equal than 1");
	if (t->depth >= limit)
		return krt_raise(t, KRT_EXC_RecursionError, "cannot set the recursion limit to %ld at the recursion depth %u: the limit is too low",
				 limit, t->depth);
	t->vm->cfg.recursion = limit;
	return KRT_NONE;
}

KRT_FN(sys_getswitchinterval) { return krt_float(t, krt_f_div(krt_f_from_u64(t->vm->switch_ns), krt_f_from_u64(1000000000))); }

KRT_FN(sys_setswitchinterval)
{
	u64 ns;

	if (!krt_to_ns(t, a[0], "switch interval must be strictly positive", &ns))
		return KRT_ERR;
	if (!ns)
		return krt_raise(t, KRT_EXC_ValueError, "switch interval must be strictly positive");
	t->vm->switch_ns = ns;
	return KRT_NONE;
}

KRT_FN(sys_exc_info)
{
	krt_val exc = krt_handled(t);
	krt_val v[3] = { KRT_NONE, KRT_NONE, KRT_NONE };

	if (exc && krt_excdata(exc)) {
		v[0] = krt_type_of(t, exc);
		v[1] = exc;
		v[2] = krt_excdata(exc)->traceback;
	}
	return krt_tuple_of(t, 3, v);
}

KRT_FN(sys_exception)
{
	krt_val exc = krt_handled(t);

	return exc ? exc : KRT_NONE;
}

KRT_FN(sys_intern)
{
	if (!krt_is(a[0], KRT_KIND_STR))
		return krt_raise(t, KRT_EXC_TypeError, "intern() argument must be str, not %N", a[0]);
	return (krt_val)krt_intern_str(t, a[0]);
}

/* bytes of the object itself: header and in-line part, as the heap rounds it */
KRT_FN(sys_getsizeof)
{
	struct krt_obj *o = (struct krt_obj *)a[0];
	u64 size;

	if (!krt_is_obj(a[0]))
		return krt_small(0);
	switch (o->kind) {
	case KRT_KIND_STR:
		size = sizeof(struct krt_str) + o->size + 1;
		break;
	case KRT_KIND_BYTES:
		size = sizeof(struct krt_bytes) + o->size + 1;
		break;
	case KRT_KIND_LIST:
		size = sizeof(struct krt_list) + ((struct krt_list *)o)->cap * sizeof(krt_val);
		break;
	case KRT_KIND_TUPLE:
		size = sizeof(struct krt_tuple) + o->size * sizeof(krt_val);
		break;
	case KRT_KIND_OBJECT:
		size = sizeof(struct krt_object) + o->size * sizeof(krt_val);
		break;
	case KRT_KIND_INT:
		size = sizeof(struct krt_big) + o->size * 8;
		break;
	default:
		size = 64;
	}
	return krt_uint(t, (size + 15) & ~(u64)15);
}

KRT_FN(sys_getdefaultencoding)
{
	return krt_str(t, "utf-8");
}

KRT_FN(sys_int_max_str_digits)
{
	return krt_small(t->vm->digits_max);
}

KRT_FN(sys_set_int_max_str_digits)
{
	static const char *const names[] = { "maxdigits", NULL };
	krt_val v = KRT_UNDEF;
	s64 max;

	if (!krt_text_args(t, "set_int_max_str_digits", n, a, kw, names, 1, &v))
		return KRT_ERR;
	if (!v)
		return krt_raise(t, KRT_EXC_TypeError, "set_int_max_str_digits() missing required argument 'maxdigits' (pos 1)");
	v = krt_index(t, v);
	if (!v)
		return KRT_ERR;
	if (!krt_to_s64(v, &max) || max != (s32)max)
		return krt_raise(t, KRT_EXC_OverflowError, "Python int too large to convert to C int");
	if (max && max < DIGITS_LEAST)
		return krt_raise(t, KRT_EXC_ValueError, "maxdigits must be 0 or larger than %d", DIGITS_LEAST);
	t->vm->digits_max = max;
	return KRT_NONE;
}

KRT_FN(sys_displayhook)
{
	krt_val s;
	struct krt_buf b;

	if (a[0] == KRT_NONE)
		return KRT_NONE;
	s = krt_repr(t, a[0]);
	krt_buf_init(&b, t);
	if (!s)
		return KRT_ERR;
	krt_buf_val(&b, s);
	krt_buf_str(&b, "\n");
	s = krt_buf_finish(&b);
	if (!s)
		return KRT_ERR;
	krt_print(t, 1, krt_str_of(s)->data, krt_str_of(s)->o.size);
	return krt_module_set(t, t->vm->builtins, t->vm->names[KRT_N_underscore], a[0]) ? KRT_NONE : KRT_ERR;
}

static const struct krt_cdef krt_sys_defs[] = {
	{ "exit", sys_exit, 0, 1, 0, NULL },
	{ "getrecursionlimit", sys_getrecursionlimit, 0, 0, 0, NULL },
	{ "setrecursionlimit", sys_setrecursionlimit, 1, 1, 0, NULL },
	{ "getswitchinterval", sys_getswitchinterval, 0, 0, 0, NULL },
	{ "setswitchinterval", sys_setswitchinterval, 1, 1, 0, "how long a thread may keep others from running, in seconds" },
	{ "exc_info", sys_exc_info, 0, 0, 0, NULL },
	{ "exception", sys_exception, 0, 0, 0, NULL },
	{ "intern", sys_intern, 1, 1, 0, NULL },
	{ "getsizeof", sys_getsizeof, 1, 2, 0, NULL },
	{ "getdefaultencoding", sys_getdefaultencoding, 0, 0, 0, NULL },
	{ "getfilesystemencoding", sys_getdefaultencoding, 0, 0, 0, NULL },
	{ "get_int_max_str_digits", sys_int_max_str_digits, 0, 0, 0, NULL },
	{ "set_int_max_str_digits", sys_set_int_max_str_digits, 0, 1, KRT_CF_KW, NULL },
	{ "displayhook", sys_displayhook, 1, 1, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};

/* ---- time ------------------------------------------------------------------------------------------ */

static krt_val krt_seconds(struct krt_thread *t, int clock)
{
	u64 ns = t->vm->host->now(t->vm->host->ctx, clock);

	return krt_float(t, krt_f_div(krt_f_from_u64(ns), krt_f_from_u64(1000000000)));
}

KRT_FN(time_time) { return krt_seconds(t, 1); }
KRT_FN(time_monotonic) { return krt_seconds(t, 0); }
KRT_FN(time_time_ns) { return krt_uint(t, t->vm->host->now(t->vm->host->ctx, 1)); }
KRT_FN(time_monotonic_ns) { return krt_uint(t, t->vm->host->now(t->vm->host->ctx, 0)); }

bool krt_to_ns(struct krt_thread *t, krt_val seconds, const char *negative, u64 *ret)
{
	u64 bits;

	if (!krt_to_float(t, seconds, &bits)) {
		if (krt_exc_pending_is(t, KRT_EXC_TypeError) && krt_exc_take(t))
			krt_raise(t, KRT_EXC_TypeError, "'%T' object cannot be interpreted as an integer", seconds);
		return false;
	}
	if (bits >> 63 && bits << 1) {
		krt_raise(t, KRT_EXC_ValueError, "%s", negative);
		return false;
	}
	bits = krt_f_mul(bits, krt_f_from_u64(1000000000));
	if (krt_f_cmp(bits, krt_f_from_u64(KRT_TIMEOUT_MAX)) != -1) {
		krt_raise(t, KRT_EXC_OverflowError, "timestamp too large to convert to C _PyTime_t");
		return false;
	}
	*ret = krt_to_u64_wrap(krt_float_to_int(t, bits));
	return true;
}

/* An interrupt that the program outlives does not cut the sleep short. */
KRT_FN(time_sleep)
{
	const struct krt_host *h = t->vm->host;
	u64 ns, now, end;
	int err;

	if (!krt_to_ns(t, a[0], "sleep length must be non-negative", &ns))
		return KRT_ERR;
	if (t->context == KRT_CTX_ATOMIC)
		return krt_raise(t, KRT_EXC_ContextError, "sleep: this handler runs where the kernel must not sleep");
	now = h->now(h->ctx, 0);
	end = now + ns;
	do {
		krt_block_begin(t);
		err = h->sleep(h->ctx, t, end - now);
		krt_block_end(t);
		if (!krt_poll(t))
			return KRT_ERR;
		now = h->now(h->ctx, 0);
	} while (err == -EINTR && now < end);
	return err && err != -EINTR ? krt_raise_errno(t, err, NULL) : KRT_NONE;
}

static const struct krt_cdef krt_time_defs[] = {
	{ "time", time_time, 0, 0, 0, NULL },
	{ "time_ns", time_time_ns, 0, 0, 0, NULL },
	{ "monotonic", time_monotonic, 0, 0, 0, NULL },
	{ "monotonic_ns", time_monotonic_ns, 0, 0, 0, NULL },
	{ "perf_counter", time_monotonic, 0, 0, 0, NULL },
	{ "perf_counter_ns", time_monotonic_ns, 0, 0, 0, NULL },
	{ "process_time", time_monotonic, 0, 0, 0, NULL },
	{ "sleep", time_sleep, 1, 1, 0, NULL },
	{ NULL, NULL, 0, 0, 0, NULL },
};

/* ---- filling the modules -------------------------------------------------------------------------------- */

static bool krt_sys_set(struct krt_thread *t, const char *name, krt_val v)
{
	struct krt_str *s = krt_intern(t, name, strlen(name));

	return s && v && krt_module_set(t, t->vm->sys, s, v);
}

static bool krt_obj_set(struct krt_thread *t, krt_val o, const char *name, krt_val v)
{
	struct krt_str *s = krt_intern(t, name, strlen(name));

	return s && v && krt_object_add(t, (struct krt_object *)o, s, v);
}

static bool krt_sys_streams(struct krt_thread *t)
{
	struct krt_class *c = krt_class_builtin(t, "TextIOWrapper", KRT_KIND_OBJECT, NULL, krt_stream_defs, KRT_CLASS_FINAL);

	for (int i = 1; c && i <= 2; i++) {
		t->vm->stdio[i] = krt_object_new(t, c);
		if (!t->vm->stdio[i] || !krt_obj_set(t, t->vm->stdio[i], "name", krt_str(t, i == 1 ? "<stdout>" : "<stderr>")) ||
		    !krt_obj_set(t, t->vm->stdio[i], "encoding", krt_str(t, "utf-8")))
			return false;
	}
	return c && krt_sys_set(t, "stdout", t->vm->stdio[1]) && krt_sys_set(t, "stderr", t->vm->stdio[2]) &&
	       krt_sys_set(t, "__stdout__", t->vm->stdio[1]) && krt_sys_set(t, "__stderr__", t->vm->stdio[2]);
}

static bool krt_sys_implementation(struct krt_thread *t, krt_val version)
{
	struct krt_class *c = krt_class_builtin(t, "SimpleNamespace", KRT_KIND_OBJECT, NULL, NULL, 0);
	krt_val o = c ? krt_object_new(t, c) : KRT_ERR;

	return o && krt_obj_set(t, o, "name", krt_str(t, "krait")) && krt_obj_set(t, o, "version", version) &&
	       krt_obj_set(t, o, "home", krt_str(t, t->vm->cfg.kernel ? "kernel" : "user")) &&
	       krt_obj_set(t, o, "loop", krt_str(t, t->vm->loop ? "goto" : "tree")) && krt_sys_set(t, "implementation", o);
}

/* what the numbers are like: float_info, int_info, hash_info */
static bool krt_sys_numbers(struct krt_thread *t)
{
	krt_val f[11] = { krt_float(t, 0x7fefffffffffffffull), krt_small(1024), krt_small(308), krt_float(t, 1ull << 52), krt_small(-1021),
			  krt_small(-307), krt_small(15), krt_small(53), krt_float(t, 971ull << 52), krt_small(2), krt_small(1) };
	krt_val i[4] = { krt_small(30), krt_small(4), krt_small(DIGITS_MAX), krt_small(DIGITS_LEAST) };
	krt_val h[9] = { krt_small(64), krt_uint(t, ((u64)1 << 61) - 1), krt_small(314159), krt_small(0), krt_small(1000003),
			 krt_str(t, "siphash13"), krt_small(64), krt_small(128), krt_small(0) };

	if (!f[0] || !f[3] || !f[8] || !h[1] || !h[5])
		return false;
	return krt_sys_set(t, "float_info", krt_structseq(t, "sys.float_info", "max max_exp max_10_exp min min_exp min_10_exp dig mant_dig epsilon radix rounds", f)) &&
	       krt_sys_set(t, "int_info", krt_structseq(t, "sys.int_info", "bits_per_digit sizeof_digit default_max_str_digits str_digits_check_threshold", i)) &&
	       krt_sys_set(t, "hash_info", krt_structseq(t, "sys.hash_info", "width modulus inf nan imag algorithm hash_bits seed_bits cutoff", h)) &&
	       krt_sys_set(t, "float_repr_style", krt_str(t, "short")) && krt_sys_set(t, "dont_write_bytecode", KRT_TRUE);
}

bool krt_sys_init(struct krt_thread *t)
{
	struct krt_vm *vm = t->vm;
	krt_val info[5] = { krt_small(3), krt_small(11), krt_small(0), krt_str(t, "final"), krt_small(0) }, version;

	vm->sys = krt_module_builtin(t, "sys", krt_sys_defs);
	version = info[3] ? krt_structseq(t, "sys.version_info", "major minor micro releaselevel serial", info) : KRT_ERR;
	if (!vm->sys || !version)
		return false;
	vm->digits_max = DIGITS_MAX;
	if (!vm->argv)
		vm->argv = krt_list_new(t, 1);
	return krt_sys_numbers(t) && krt_sys_streams(t) && krt_sys_implementation(t, version) &&
	       krt_sys_set(t, "argv", vm->argv) && krt_sys_set(t, "path", krt_list_new(t, 0)) &&
	       krt_sys_set(t, "modules", (krt_val)vm->modules) &&
	       krt_sys_set(t, "maxsize", krt_uint(t, ~(u64)0 >> 1)) && krt_sys_set(t, "maxunicode", krt_small(0x10ffff)) &&
	       krt_sys_set(t, "version", krt_str(t, "3.11 (krait)")) && krt_sys_set(t, "version_info", version) &&
	       krt_sys_set(t, "hexversion", krt_small(0x030b00f0)) && krt_sys_set(t, "byteorder", krt_str(t, "little")) &&
	       krt_sys_set(t, "platform", krt_str(t, "linux")) && krt_sys_set(t, "executable", krt_str(t, "krait")) &&
	       krt_module_builtin(t, "_time", krt_time_defs);
}
