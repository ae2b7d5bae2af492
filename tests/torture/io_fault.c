/* Makes the k-th call on a file below a folder fail. Loaded before libc by the campaign of T-04.
 *
 * kinds: 1 open, 2 read, 4 write or truncate, 8 sync, 16 rename, unlink or mkdir.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#define MOST 65536
static unsigned char ours[MOST];
static const char *below;
static long seen, at;
static int kinds, failure, sticky;

__attribute__((constructor)) static void begin(void) { below = getenv("IO_FAULT_BELOW"); }

void io_fault_arm(int which, long k, int error, int for_ever) {
    seen = 0; kinds = which; at = k; failure = error; sticky = for_ever;
}
long io_fault_seen(void) { return seen; }

static int of_ours(const char *path) {
    return below && path && strncmp(path, below, strlen(below)) == 0;
}
static int watched(int fd) { return fd >= 0 && fd < MOST && ours[fd]; }
static int fails(int kind) {
    if (!(kinds & kind)) return 0;
    seen++;
    if (at > 0 && (seen == at || (sticky && seen > at))) { errno = failure; return 1; }
    return 0;
}
static int opened(int fd, const char *path) {
    if (fd >= 0 && fd < MOST) ours[fd] = (unsigned char)of_ours(path);
    return fd;
}

#define REAL(name) static typeof(name) *real; if (!real) real = (typeof(name) *)dlsym(RTLD_NEXT, #name)
#define MODE() mode_t mode = 0; if (flags & (O_CREAT | O_TMPFILE)) { \
    va_list more; va_start(more, flags); mode = (mode_t)va_arg(more, int); va_end(more); }

int open(const char *path, int flags, ...) {
    REAL(open); MODE();
    if (of_ours(path) && fails(1)) return -1;
    return opened(real(path, flags, mode), path);
}
int open64(const char *path, int flags, ...) {
    REAL(open64); MODE();
    if (of_ours(path) && fails(1)) return -1;
    return opened(real(path, flags, mode), path);
}
int openat(int folder, const char *path, int flags, ...) {
    REAL(openat); MODE();
    if (of_ours(path) && fails(1)) return -1;
    return opened(real(folder, path, flags, mode), path);
}
int openat64(int folder, const char *path, int flags, ...) {
    REAL(openat64); MODE();
    if (of_ours(path) && fails(1)) return -1;
    return opened(real(folder, path, flags, mode), path);
}
int close(int fd) {
    REAL(close);
    if (fd >= 0 && fd < MOST) ours[fd] = 0;
    return real(fd);
}
#define FD_CALL(type, name, kind, params, args) \
    type name params { REAL(name); if (watched(fd) && fails(kind)) return -1; return real args; }
FD_CALL(ssize_t, read, 2, (int fd, void *b, size_t n), (fd, b, n))
FD_CALL(ssize_t, pread, 2, (int fd, void *b, size_t n, off_t o), (fd, b, n, o))
FD_CALL(ssize_t, pread64, 2, (int fd, void *b, size_t n, off64_t o), (fd, b, n, o))
FD_CALL(ssize_t, write, 4, (int fd, const void *b, size_t n), (fd, b, n))
FD_CALL(ssize_t, pwrite, 4, (int fd, const void *b, size_t n, off_t o), (fd, b, n, o))
FD_CALL(ssize_t, pwrite64, 4, (int fd, const void *b, size_t n, off64_t o), (fd, b, n, o))
FD_CALL(ssize_t, sendfile, 4, (int fd, int from, off_t *o, size_t n), (fd, from, o, n))
FD_CALL(ssize_t, sendfile64, 4, (int fd, int from, off64_t *o, size_t n), (fd, from, o, n))
FD_CALL(int, ftruncate, 4, (int fd, off_t n), (fd, n))
FD_CALL(int, ftruncate64, 4, (int fd, off64_t n), (fd, n))
FD_CALL(int, fsync, 8, (int fd), (fd))
FD_CALL(int, fdatasync, 8, (int fd), (fd))

int rename(const char *from, const char *to) {
    REAL(rename);
    if (of_ours(from) && fails(16)) return -1;
    return real(from, to);
}
int renameat(int a, const char *from, int b, const char *to) {
    REAL(renameat);
    if (of_ours(from) && fails(16)) return -1;
    return real(a, from, b, to);
}
int unlink(const char *path) {
    REAL(unlink);
    if (of_ours(path) && fails(16)) return -1;
    return real(path);
}
int mkdir(const char *path, mode_t mode) {
    REAL(mkdir);
    if (of_ours(path) && fails(16)) return -1;
    return real(path, mode);
}
