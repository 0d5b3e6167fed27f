// SPDX-License-Identifier: GPL-2.0
/*
 * dev.c - /dev/krait: file operations. An open file is a session; what the
 * structures mean is in uapi/krait.h.
 */
#include <linux/capability.h>
#include <linux/fs.h>
#include <linux/miscdevice.h>
#include <linux/mm.h>
#include <linux/module.h>
#include <linux/poll.h>
#include <linux/uaccess.h>
#include <linux/vmalloc.h>

#include "krait.h"

union argument {
	struct krait_hello hello;
	struct krait_run run;
	struct krait_argv argv;
	struct krait_wait wait;
	struct krait_reply reply;
	struct krait_interrupt interrupt;
	struct krait_stack stack;
	struct krait_abandon abandon;
	struct krait_stats stats;
};

static int open(struct inode *inode, struct file *file)
{
	if (!capable(CAP_SYS_ADMIN) || !capable(CAP_SYS_MODULE))
		return -EPERM;
	file->private_data = krait_session_open();
	return file->private_data ? nonseekable_open(inode, file) : -ENOMEM;
}

/* However the client ended: the last reference to the open file is gone. */
static int release(struct inode *inode, struct file *file)
{
	struct krait_entry e;
	struct krait_task *task = krait_task_enter(&e, NULL, NULL);

	krait_session_close(file->private_data);
	krait_task_leave(task, &e);
	return 0;
}

static bool ready(struct krait_session *s)
{
	bool ok;

	mutex_lock(&s->mutex);
	ok = s->vm != NULL;
	mutex_unlock(&s->mutex);
	return ok;
}

static int wait(struct krait_session *s, struct krait_wait *w, bool block)
{
	if (w->event || w->id)
		return -EINVAL;
	return krait_event_wait(s, w, block);
}

static int command(struct krait_session *s, unsigned int cmd, union argument *a, bool block)
{
	if (cmd == KRAIT_HELLO)
		return krait_session_hello(s, &a->hello);
	if (!ready(s))
		return -ENXIO;
	switch (cmd) {
	case KRAIT_RUN:
		return krait_session_run(s, &a->run);
	case KRAIT_WAIT:
		return wait(s, &a->wait, block);
	case KRAIT_REPLY:
		return krait_event_reply(s, &a->reply);
	case KRAIT_INTERRUPT:
		return krait_session_interrupt(s, &a->interrupt);
	case KRAIT_STACK:
		return krait_session_stack(s, &a->stack);
	case KRAIT_ABANDON:
		return krait_session_abandon(s, &a->abandon);
	case KRAIT_STATS:
		krait_session_stats(s, &a->stats);
		return 0;
	case KRAIT_ARGV:
		return krait_session_argv(s, &a->argv);
	}
	return -ENOTTY;
}

/* The structure goes back on errors too: some of them are explained in it. */
static long ioctl(struct file *file, unsigned int cmd, unsigned long arg)
{
	void __user *user = (void __user *)arg;
	size_t size = _IOC_SIZE(cmd);
	struct krait_task *task;
	struct krait_entry e;
	union argument a;
	long err;

	if (_IOC_TYPE(cmd) != 'K' || size > sizeof(a))
		return -ENOTTY;
	task = krait_task_enter(&e, NULL, NULL);
	memset(&a, 0, sizeof(a));
	err = copy_from_user(&a, user, size) ? -EFAULT : 0;
	if (!err) {
		err = command(file->private_data, cmd, &a, !(file->f_flags & O_NONBLOCK));
		if (copy_to_user(user, &a, size))
			err = -EFAULT;
	}
	krait_task_leave(task, &e);
	return err;
}

static __poll_t poll(struct file *file, struct poll_table_struct *table)
{
	struct krait_session *s = file->private_data;

	poll_wait(file, &s->client, table);
	return krait_event_pending(s) ? EPOLLIN | EPOLLRDNORM : 0;
}

static int mmap(struct file *file, struct vm_area_struct *vma)
{
	struct krait_session *s = file->private_data;

	if (!ready(s))
		return -ENXIO;
	return remap_vmalloc_range(vma, s->out.ring, vma->vm_pgoff);
}

static const struct file_operations operations = {
	.owner = THIS_MODULE,
	.open = open,
	.release = release,
	.unlocked_ioctl = ioctl,
	.poll = poll,
	.mmap = mmap,
};

static struct miscdevice device = {
	.minor = MISC_DYNAMIC_MINOR,
	.name = "krait",
	.fops = &operations,
	.mode = 0600,
};

int __init krait_dev_init(void)
{
	return misc_register(&device);
}

void krait_dev_exit(void)
{
	misc_deregister(&device);
}
