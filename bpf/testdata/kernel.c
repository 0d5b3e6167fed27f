/* A small kernel: types and functions of every shape that hooks meet. */
typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long u64;
typedef long long loff_t;
typedef unsigned long size_t;
typedef _Bool bool;

enum mode { READ, WRITE, APPEND = -3 };

struct qstr { u32 hash, len; const unsigned char *name; };
struct list_head { struct list_head *next, *prev; };
struct super_block { struct list_head s_list; u32 s_dev; char s_id[32]; u64 s_maxbytes; };
struct inode { u16 i_mode; u32 i_uid; struct super_block *i_sb; u64 i_ino; loff_t i_size; u32 i_flags : 3, i_state : 7; int i_delta : 5; };
struct dentry { u32 d_flags; struct dentry *d_parent; struct qstr d_name; struct inode *d_inode; char d_iname[32]; };
struct path { void *mnt; struct dentry *dentry; };
struct pipe { u32 head; u32 tail; };
struct chardev { u64 dev; };
struct file {
	struct path f_path;
	struct inode *f_inode;
	u32 f_flags;
	loff_t f_pos;
	void *private_data;
	union { struct pipe *pipe; struct chardev *cdev; u64 raw; };
	const struct operations *ops;
	int (*read)(struct file *f);
	bool f_ready;
	enum mode f_how;
	double f_ratio;
	int f_slots[8];
	struct pipe f_pipes[2];
	u8 f_addr[6];
	struct file **f_peers;
	char *f_label;
};
struct filename { const char *name; int refcnt; const char iname[]; };
struct task_struct { u64 state; int pid; int tgid; struct task_struct *real_parent; struct file *exe; char comm[16]; };
struct pair { u64 a, b; };

struct file *do_filp_open(int dfd, struct filename *pathname, const struct pair *op) { return 0; }
long vfs_read(struct file *file, char *buf, size_t count, loff_t *pos) { return 0; }
int do_numbers(int a, u32 b, long c, u64 d, short e, bool f) { return 0; }
int vfs_fallocate(struct file *file, int mode, loff_t offset, loff_t len) { return 0; }
int wide(u64 a, u64 b, long c, long d) { return 0; }
void by_value(struct pair p, int n) { }
int peers(struct file **list, enum mode how, enum mode *where) { return 0; }
int too_many(int a, int b, int c, int d, int e, int f, int g) { return 0; }
int variadic(const char *fmt, ...) { return 0; }
void migrate_disable(void) { }
void migrate_enable(void) { }
u64 big_result(void) { return 0; }
bool ready(void) { return 0; }
struct task_struct *the_task(void) { return 0; }
