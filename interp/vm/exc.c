// SPDX-License-Identifier: GPL-2.0
/* exc.c - raising, catching and tracing exceptions from C. */
#include "class.h"
#include "exc.h"

struct krt_excdata *krt_excdata(krt_val exc)
{
	struct krt_object *o = (struct krt_object *)exc;

	if (!krt_is(exc, KRT_KIND_OBJECT) || o->shape->cls->payload_kind != KRT_KIND_EXCDATA)
		return NULL;
	return (struct krt_excdata *)o->slot[0];
}

krt_val krt_exc_take(struct krt_thread *t)
{
	krt_val exc = t->exc;

	t->exc = KRT_UNDEF;
	return exc;
}

bool krt_exc_is(struct krt_thread *t, krt_val exc, enum krt_exc_id id)
{
	return krt_is(exc, KRT_KIND_OBJECT) && t->vm->exc[id] && krt_is_subclass(krt_class_of(t, exc), t->vm->exc[id]);
}

bool krt_exc_pending_is(struct krt_thread *t, enum krt_exc_id id)
{
	return krt_exc_is(t, t->exc, id);
}

/* a bare exception with its data; args is a tuple */
krt_val krt_exc_make(struct krt_thread *t, struct krt_class *c, krt_val args)
{
	krt_val exc = krt_object_new(t, c);
	struct krt_excdata *x = exc ? krt_alloc(t, KRT_KIND_EXCDATA, sizeof(*x)) : NULL;

	if (!x)
		return KRT_ERR;
	x->args = args;
	x->cause = KRT_NONE;
	x->context = KRT_NONE;
	x->traceback = KRT_NONE;
	((struct krt_object *)exc)->slot[0] = (krt_val)x;
	return exc;
}

krt_val krt_exc_new(struct krt_thread *t, enum krt_exc_id id, int n, const krt_val *args)
{
	struct krt_class *c = t->vm->exc[id];
	krt_val tup, exc;

	if (!c) {	/* the VM is being made: nobody will look at it */
		t->exc = KRT_NONE;
		return KRT_ERR;
	}
	tup = krt_tuple_of(t, n, args);
	exc = tup ? krt_exc_make(t, c, tup) : KRT_ERR;
	if (!exc || !krt_exc_fill(t, exc, tup))
		return KRT_ERR;
	return exc;
}

static void krt_format_number(struct krt_buf *b, u64 v, unsigned int base, bool neg)
{
	char digits[24];
	int n = sizeof(digits);

	do {
		digits[--n] = "0123456789abcdef"[v % base];
		v /= base;
	} while (v);
	if (neg)
		digits[--n] = '-';
	krt_buf_add(b, digits + n, sizeof(digits) - n);
}

static void krt_format_signed(struct krt_buf *b, s64 v)
{
	krt_format_number(b, v < 0 ? -(u64)v : (u64)v, 10, v < 0);
}

static void krt_format_val(struct krt_thread *t, struct krt_buf *b, char conv, krt_val v)
{
	krt_val s = v;

	if (conv == 'N' && v == KRT_NONE) {
		krt_buf_str(b, "None");
		return;
	}
	if (conv == 'T' || conv == 'N') {
		krt_buf_val(b, (krt_val)krt_class_of(t, v)->name);
		return;
	}
	if (conv == 'R')
		s = krt_repr(t, v);
	if (s)
		krt_buf_val(b, s);
	else
		b->failed = true;
}

static krt_val krt_vformat(struct krt_thread *t, const char *fmt, va_list ap)
{
	struct krt_buf b;
	const char *p;

	krt_buf_init(&b, t);
	for (; *fmt; fmt = p) {
		for (p = fmt; *p && *p != '%'; p++)
			;
		krt_buf_add(&b, fmt, p - fmt);
		if (!*p)
			break;
		p++;
		switch (*p++) {
		case 's':
			krt_buf_str(&b, va_arg(ap, const char *));
			break;
		case 'S':
		case 'R':
		case 'T':
		case 'N':
			krt_format_val(t, &b, p[-1], va_arg(ap, krt_val));
			break;
		case 'd':
			krt_format_signed(&b, va_arg(ap, int));
			break;
		case 'u':
			krt_format_number(&b, va_arg(ap, unsigned int), 10, false);
			break;
		case 'l':
			if (*p++ == 'd')
				krt_format_signed(&b, va_arg(ap, s64));
			else
				krt_format_number(&b, va_arg(ap, u64), 10, false);
			break;
		case 'x':
			krt_format_number(&b, va_arg(ap, u64), 16, false);
			break;
		case 'c':
			krt_buf_char(&b, va_arg(ap, int));
			break;
		default:
			krt_buf_add(&b, p - 1, 1);
		}
	}
	return krt_buf_finish(&b);
}

krt_val krt_raise(struct krt_thread *t, enum krt_exc_id id, const char *fmt, ...)
{
	va_list ap;
	krt_val text, exc;

	va_start(ap, fmt);
	text = krt_vformat(t, fmt, ap);
	va_end(ap);
	exc = text ? krt_exc_new(t, id, *fmt ? 1 : 0, &text) : KRT_ERR;
	if (exc)
		t->exc = exc;
	return KRT_ERR;
}

void krt_warn(struct krt_thread *t, const char *fmt, ...)
{
	va_list ap;
	krt_val text;

	va_start(ap, fmt);
	text = krt_vformat(t, fmt, ap);
	va_end(ap);
	if (text)
		krt_print(t, 2, krt_str_of(text)->data, krt_str_of(text)->o.size);
	else
		krt_exc_take(t);
}

krt_val krt_raise_val(struct krt_thread *t, krt_val exc)
{
	if (krt_is(exc, KRT_KIND_CLASS) && ((struct krt_class *)exc)->flags & KRT_CLASS_EXCEPTION) {
		krt_val made = krt_call(t, exc, 0, NULL);

		if (!made)
			return KRT_ERR;
		if (!krt_excdata(made))
			return krt_raise(t, KRT_EXC_TypeError, "calling %R should have returned an instance of BaseException, not %R",
					 exc, krt_type_of(t, made));
		exc = made;
	}
	if (!krt_excdata(exc))
		return krt_raise(t, KRT_EXC_TypeError, "exceptions must derive from BaseException");
	t->exc = exc;
	return KRT_ERR;
}

krt_val krt_raise_key(struct krt_thread *t, krt_val key)
{
	krt_val exc = krt_exc_new(t, KRT_EXC_KeyError, 1, &key);

	if (exc)
		t->exc = exc;
	return KRT_ERR;
}

krt_val krt_raise_stop(struct krt_thread *t, krt_val value)
{
	krt_val exc = krt_exc_new(t, KRT_EXC_StopIteration, value && value != KRT_NONE ? 1 : 0, &value);

	if (exc) {
		krt_excdata(exc)->value = value ? value : KRT_NONE;
		t->exc = exc;
	}
	return KRT_ERR;
}

int krt_exc_match(struct krt_thread *t, krt_val exc, krt_val cls)
{
	struct krt_tuple *tup = krt_is(cls, KRT_KIND_TUPLE) ? (struct krt_tuple *)cls : NULL;
	const krt_val *item = tup ? tup->item : &cls;
	u32 n = tup ? tup->o.size : 1;

	/* all are looked at before any is tried, and a tuple in a tuple is no class */
	for (u32 i = 0; i < n; i++)
		if (!krt_is(item[i], KRT_KIND_CLASS) || !(((struct krt_class *)item[i])->flags & KRT_CLASS_EXCEPTION)) {
			krt_raise(t, KRT_EXC_TypeError, "catching classes that do not inherit from BaseException is not allowed");
			return -1;
		}
	for (u32 i = 0; i < n; i++)
		if (krt_is_subclass(krt_class_of(t, exc), (struct krt_class *)item[i]))
			return 1;
	return 0;
}

void krt_exc_trace(struct krt_thread *t, struct krt_code *code, u32 word)
{
	krt_val exc = t->exc;
	struct krt_excdata *x = krt_excdata(exc);
	struct krt_traceback *tb;

	if (!x)
		return;
	tb = krt_alloc(t, KRT_KIND_TRACEBACK, sizeof(*tb));
	t->exc = exc;	/* without memory the traceback is shorter, nothing else */
	if (!tb)
		return;
	tb->code = code;
	tb->word = word;
	tb->next = x->traceback == KRT_NONE ? NULL : (struct krt_traceback *)x->traceback;
	x->traceback = (krt_val)tb;
}

/* ---- errno ---------------------------------------------------------------------------------- */

static const struct { int err; enum krt_exc_id id; const char *text; } krt_errnos[] = {
	{ EPERM, KRT_EXC_PermissionError, "Operation not permitted" },
	{ ENOENT, KRT_EXC_FileNotFoundError, "No such file or directory" },
	{ EINTR, KRT_EXC_InterruptedError, "Interrupted system call" },
	{ EIO, KRT_EXC_OSError, "Input/output error" },
	{ ENXIO, KRT_EXC_OSError, "No such device or address" },
	{ EBADF, KRT_EXC_OSError, "Bad file descriptor" },
	{ EAGAIN, KRT_EXC_BlockingIOError, "Resource temporarily unavailable" },
	{ ENOMEM, KRT_EXC_OSError, "Cannot allocate memory" },
	{ EACCES, KRT_EXC_PermissionError, "Permission denied" },
	{ EFAULT, KRT_EXC_OSError, "Bad address" },
	{ EBUSY, KRT_EXC_OSError, "Device or resource busy" },
	{ EEXIST, KRT_EXC_FileExistsError, "File exists" },
	{ ENODEV, KRT_EXC_OSError, "No such device" },
	{ EINVAL, KRT_EXC_OSError, "Invalid argument" },
	{ ENOSPC, KRT_EXC_OSError, "No space left on device" },
	{ EROFS, KRT_EXC_OSError, "Read-only file system" },
	{ ERANGE, KRT_EXC_OSError, "Numerical result out of range" },
	{ ENOSYS, KRT_EXC_OSError, "Function not implemented" },
	{ EOPNOTSUPP, KRT_EXC_OSError, "Operation not supported" },
	{ ETIMEDOUT, KRT_EXC_TimeoutError, "Connection timed out" },
};

const char *krt_errno_text(int err, enum krt_exc_id *id)
{
	for (size_t i = 0; i < sizeof(krt_errnos) / sizeof(krt_errnos[0]); i++)
		if (krt_errnos[i].err == err) {
			*id = krt_errnos[i].id;
			return krt_errnos[i].text;
		}
	*id = KRT_EXC_OSError;
	return "Unknown error";
}

krt_val krt_raise_errno(struct krt_thread *t, int err, const char *what)
{
	enum krt_exc_id id;
	const char *text = krt_errno_text(err < 0 ? -err : err, &id);
	krt_val a[3], exc;

	a[0] = krt_small(err < 0 ? -err : err);
	a[1] = krt_str(t, text);
	a[2] = what && a[1] ? krt_str(t, what) : KRT_UNDEF;
	if (!a[1] || (what && !a[2]))
		return KRT_ERR;
	exc = krt_exc_new(t, id, what ? 3 : 2, a);
	if (exc)
		t->exc = exc;
	return KRT_ERR;
}
