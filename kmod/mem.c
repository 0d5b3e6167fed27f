// SPDX-License-Identifier: GPL-2.0
/*
 * mem.c - the heap's chunks, and kernel memory at any address.
 *
 * An access that faults is caught through the exception table, so a bad
 * address is an error and never an oops. Addresses outside the kernel's half
 * are refused before: with SMAP a fault on one is fatal, table or not.
 */
#include <linux/align.h>
#include <linux/llist.h>
#include <linux/mm.h>
#include <linux/sched/mm.h>
#include <linux/vmalloc.h>
#include <linux/workqueue.h>
#include <asm/asm.h>
#include <asm/vsyscall.h>

#include "krait.h"

#define CHUNK_ALIGN	16384UL
#define KERNEL_HALF	(1UL << 63)

/*
 * Aligned chunks; the word before one is where its allocation begins. Under
 * the interpreter's lock, so it must not wait for what a hooked task may
 * hold: no file system and no block device is asked for memory.
 */
void *krait_chunk_alloc(size_t bytes)
{
	unsigned int noio;
	void *base, *p;

	if (!krait_may_sleep() || bytes > SIZE_MAX - CHUNK_ALIGN)
		return NULL;
	noio = memalloc_noio_save();
	base = __vmalloc(bytes + CHUNK_ALIGN, GFP_KERNEL | __GFP_NOWARN | __GFP_NORETRY);
	memalloc_noio_restore(noio);
	if (!base)
		return NULL;
	p = (void *)ALIGN((unsigned long)base + sizeof(void *), CHUNK_ALIGN);
	((void **)p)[-1] = base;
	return p;
}

static LLIST_HEAD(freed);

static void free_work(struct work_struct *work)
{
	struct llist_node *node = llist_del_all(&freed), *next;

	for (; node; node = next) {
		next = node->next;
		vfree(node);
	}
}
static DECLARE_WORK(free_later, free_work);

/* vfree() sleeps; where that is forbidden a worker does it */
void krait_chunk_free(void *p)
{
	void *base = ((void **)p)[-1];

	if (krait_may_sleep())
		vfree(base);
	else if (llist_add(base, &freed))
		schedule_work(&free_later);
}

void krait_chunk_flush(void)
{
	flush_work(&free_later);
}

/* one access of a size, by assembly so that neither the compiler nor KASAN splits or checks it */

#define ACCESS_OF(n, insn, type, modifier)						\
static int read_##n(void *dst, const void *src)						\
{											\
	int err = 0;									\
	type v;										\
											\
	asm volatile("1:	" insn " %[m], %" modifier "[v]\n2:\n"				\
		     _ASM_EXTABLE_TYPE_REG(1b, 2b, EX_TYPE_EFAULT_REG, %[e])		\
		     : [v] "=&r" (v), [e] "+r" (err) : [m] "m" (*(const type *)src));	\
	memcpy(dst, &v, sizeof(v));							\
	return err;									\
}											\
static int write_##n(void *dst, const void *src)					\
{											\
	int err = 0;									\
	type v;										\
											\
	memcpy(&v, src, sizeof(v));							\
	asm volatile("1:	" insn " %" modifier "[v], %[m]\n2:\n"				\
		     _ASM_EXTABLE_TYPE_REG(1b, 2b, EX_TYPE_EFAULT_REG, %[e])		\
		     : [m] "=m" (*(type *)dst), [e] "+r" (err) : [v] "r" (v));		\
	return err;									\
}
ACCESS_OF(8, "movq", u64, "")
ACCESS_OF(4, "movl", u32, "k")
ACCESS_OF(2, "movw", u16, "w")
ACCESS_OF(1, "movb", u8, "b")
#undef ACCESS_OF

/* a scalar is one access, so that it is never seen half old, half new */
static int access_all(void *dst, const void *src, size_t len, bool write)
{
	int err = 0;

	for (; len >= 8 && !err; dst += 8, src += 8, len -= 8)
		err = write ? write_8(dst, src) : read_8(dst, src);
	if (len >= 4 && !err) {
		err = write ? write_4(dst, src) : read_4(dst, src);
		dst += 4, src += 4, len -= 4;
	}
	if (len >= 2 && !err) {
		err = write ? write_2(dst, src) : read_2(dst, src);
		dst += 2, src += 2, len -= 2;
	}
	if (len && !err)
		err = write ? write_1(dst, src) : read_1(dst, src);
	return err;
}

/* the upper half, less the one page there that belongs to user space */
static bool kernel_range(u64 addr, size_t len)
{
	return (s64)addr < 0 && addr + len >= addr &&
	       ((addr + (len ? len - 1 : 0)) & PAGE_MASK) != VSYSCALL_ADDR && (addr & PAGE_MASK) != VSYSCALL_ADDR;
}

int krait_peek(void *dst, u64 addr, size_t len)
{
	/* a scalar below the page of user space's */
	if (likely(addr - KERNEL_HALF < VSYSCALL_ADDR - sizeof(u64) - KERNEL_HALF)) {
		if (len == 4)
			return read_4(dst, (const void *)addr);
		if (len == 8)
			return read_8(dst, (const void *)addr);
	}
	if (!kernel_range(addr, len))
		return -ERANGE;
	return access_all(dst, (const void *)addr, len, false);
}

/* text_poke() takes what lies in two pages and needs a context that may sleep */
static int force_write(u64 addr, const u8 *src, size_t len)
{
	while (len) {
		size_t part = min_t(size_t, len, PAGE_SIZE - (addr & ~PAGE_MASK));

		if (!krait_text_poke((void *)addr, src, part))
			return -EROFS;
		addr += part;
		src += part;
		len -= part;
	}
	return 0;
}

int krait_poke(u64 addr, const void *src, size_t len, bool force)
{
	u8 probe;
	int err;

	if (!kernel_range(addr, len))
		return -ERANGE;
	err = access_all((void *)addr, src, len, true);
	if (!err || krait_peek(&probe, addr, 1) || krait_peek(&probe, addr + len - 1, 1))
		return err;
	return force && krait_may_sleep() ? force_write(addr, src, len) : -EROFS;
}
