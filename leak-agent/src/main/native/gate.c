/* Callbacks pass through the gate; whoever must have the tables alone pauses it. Entering costs one uncontended atomic
 * increment, because threads are spread over slots. A callback runs in the state `native`, so waiting here never holds
 * up a safepoint. */
#include "noleak.h"
#include <pthread.h>
#include <sched.h>

#define SLOTS 64

enum { CLOSED, OPEN, PAUSED };

static struct tally slots[SLOTS];
static _Atomic int state = CLOSED;
static _Atomic uint32_t next_slot;
static __thread uint32_t own_slot;
static __thread bool holding; /* what the holder itself allocates must not make it wait for itself */
static pthread_mutex_t alone = PTHREAD_MUTEX_INITIALIZER;

struct tally *gate_enter(void) {
    if (holding) return NULL;
    if (own_slot == 0) own_slot = 1 + atomic_fetch_add(&next_slot, 1) % SLOTS;
    struct tally *tally = &slots[own_slot - 1];
    for (;;) {
        atomic_fetch_add(&tally->inside, 1);
        int now = atomic_load(&state);
        if (now == OPEN) return tally;
        atomic_fetch_sub(&tally->inside, 1);
        if (now == CLOSED) return NULL;
        pthread_mutex_lock(&alone); /* held by the one who paused */
        pthread_mutex_unlock(&alone);
    }
}

void gate_leave(struct tally *tally) { atomic_fetch_sub(&tally->inside, 1); }

static void drain(void) {
    for (int i = 0; i < SLOTS; i++) {
        while (atomic_load(&slots[i].inside) != 0) sched_yield();
    }
}

void gate_open(void) {
    pthread_mutex_lock(&alone);
    for (int i = 0; i < SLOTS; i++) {
        struct tally *t = &slots[i];
        t->taken = t->late = t->lost = t->lost_bytes = t->bytes = t->objects = t->timed = t->nanos = 0;
    }
    atomic_store(&state, OPEN);
    pthread_mutex_unlock(&alone);
}

void gate_close(void) {
    pthread_mutex_lock(&alone);
    atomic_store(&state, CLOSED);
    drain();
    pthread_mutex_unlock(&alone);
}

bool gate_pause(void) {
    pthread_mutex_lock(&alone);
    if (atomic_load(&state) == CLOSED) {
        pthread_mutex_unlock(&alone);
        return false;
    }
    holding = true;
    atomic_store(&state, PAUSED);
    drain();
    return true;
}

void gate_resume(void) {
    atomic_store(&state, OPEN);
    holding = false;
    pthread_mutex_unlock(&alone);
}

struct tally gate_totals(void) {
    struct tally sum = {0};
    for (int i = 0; i < SLOTS; i++) {
        sum.taken += atomic_load(&slots[i].taken);
        sum.late += atomic_load(&slots[i].late);
        sum.lost += atomic_load(&slots[i].lost);
        sum.lost_bytes += atomic_load(&slots[i].lost_bytes);
        sum.bytes += atomic_load(&slots[i].bytes);
        sum.objects += atomic_load(&slots[i].objects);
        sum.timed += atomic_load(&slots[i].timed);
        sum.nanos += atomic_load(&slots[i].nanos);
    }
    return sum;
}
