/* Writes down every change a process makes to files below a folder, in order, for T-02.
 *
 * One record: letter, descriptor (4 bytes), offset (8), length (8), then that many bytes.
 * O open · W write · T truncate · S sync · C close · U unlink · R rename · A said to be kept
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#define MOST 65536
static unsigned char ours[MOST];
static const char *below;
static int record = -1;

#define REAL(name) static typeof(name) *real; if (!real) real = (typeof(name) *)dlsym(RTLD_NEXT, #name)

static void put(char letter, int fd, uint64_t offset, const void *data, uint64_t length) {
    static ssize_t (*out)(int, const void *, size_t);
    if (!out) out = dlsym(RTLD_NEXT, "write");
    unsigned char head[21];
    int32_t handle = fd;
    head[0] = (unsigned char)letter;
    memcpy(head + 1, &handle, 4); memcpy(head + 5, &offset, 8); memcpy(head + 13, &length, 8);
    if (record < 0 || out(record, head, 21) != 21) return;
    while (length) {
        ssize_t done = out(record, data, length);
        if (done <= 0) abort();
        data = (const char *)data + done; length -= (uint64_t)done;
    }
}
__attribute__((constructor)) static void begin(void) {
    const char *where = getenv("IO_RECORD");
    below = getenv("IO_FAULT_BELOW");
    if (where) {
        int (*real)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
        record = real(where, O_CREAT | O_WRONLY | O_APPEND, 0600);
    }
}
void io_record_kept(const char *what, long length) { put('A', -1, 0, what, (uint64_t)length); }

static int of_ours(const char *path) {
    return below && path && strncmp(path, below, strlen(below)) == 0;
}
static int watched(int fd) { return fd >= 0 && fd < MOST && ours[fd]; }
static int opened(int fd, const char *path, int flags) {
    if (fd >= 0 && fd < MOST) ours[fd] = (unsigned char)of_ours(path);
    if (watched(fd)) put('O', fd, (uint64_t)flags, path, strlen(path));
    return fd;
}
#define MODE() mode_t mode = 0; if (flags & (O_CREAT | O_TMPFILE)) { \
    va_list more; va_start(more, flags); mode = (mode_t)va_arg(more, int); va_end(more); }

int open(const char *path, int flags, ...) {
    REAL(open); MODE(); return opened(real(path, flags, mode), path, flags);
}
int open64(const char *path, int flags, ...) {
    REAL(open64); MODE(); return opened(real(path, flags, mode), path, flags);
}
int openat(int folder, const char *path, int flags, ...) {
    REAL(openat); MODE(); return opened(real(folder, path, flags, mode), path, flags);
}
int openat64(int folder, const char *path, int flags, ...) {
    REAL(openat64); MODE(); return opened(real(folder, path, flags, mode), path, flags);
}
int close(int fd) {
    REAL(close);
    if (watched(fd)) { put('C', fd, 0, "", 0); ours[fd] = 0; }
    return real(fd);
}
static uint64_t place(int fd) {
    if (fcntl(fd, F_GETFL) & O_APPEND) {
        struct stat now;
        return fstat(fd, &now) ? 0 : (uint64_t)now.st_size;
    }
    return (uint64_t)lseek(fd, 0, SEEK_CUR);
}
ssize_t write(int fd, const void *b, size_t n) {
    REAL(write);
    if (!watched(fd)) return real(fd, b, n);
    uint64_t at = place(fd);
    ssize_t done = real(fd, b, n);
    if (done > 0) put('W', fd, at, b, (uint64_t)done);
    return done;
}
ssize_t pwrite(int fd, const void *b, size_t n, off_t o) {
    REAL(pwrite);
    ssize_t done = real(fd, b, n, o);
    if (done > 0 && watched(fd)) put('W', fd, (uint64_t)o, b, (uint64_t)done);
    return done;
}
ssize_t pwrite64(int fd, const void *b, size_t n, off64_t o) {
    REAL(pwrite64);
    ssize_t done = real(fd, b, n, o);
    if (done > 0 && watched(fd)) put('W', fd, (uint64_t)o, b, (uint64_t)done);
    return done;
}
int ftruncate(int fd, off_t n) {
    REAL(ftruncate);
    int done = real(fd, n);
    if (!done && watched(fd)) put('T', fd, (uint64_t)n, "", 0);
    return done;
}
int ftruncate64(int fd, off64_t n) {
    REAL(ftruncate64);
    int done = real(fd, n);
    if (!done && watched(fd)) put('T', fd, (uint64_t)n, "", 0);
    return done;
}
int fsync(int fd) {
    REAL(fsync);
    int done = real(fd);
    if (!done && watched(fd)) put('S', fd, 0, "", 0);
    return done;
}
int fdatasync(int fd) {
    REAL(fdatasync);
    int done = real(fd);
    if (!done && watched(fd)) put('S', fd, 0, "", 0);
    return done;
}
int unlink(const char *path) {
    REAL(unlink);
    int done = real(path);
    if (!done && of_ours(path)) put('U', -1, 0, path, strlen(path));
    return done;
}
int rename(const char *from, const char *to) {
    REAL(rename);
    int done = real(from, to);
    if (!done && of_ours(from)) {
        char both[8192];
        size_t n = strlen(from), m = strlen(to);
        memcpy(both, from, n); both[n] = 0; memcpy(both + n + 1, to, m);
        put('R', -1, 0, both, n + 1 + m);
    }
    return done;
}
int renameat(int a, const char *from, int b, const char *to) {
    (void)a; (void)b;
    return rename(from, to);
}
