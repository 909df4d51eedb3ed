#include "noleak.h"

/* p(x) = 1 - e^-x for x = size / interval, without libm: Taylor below 1/16, then p(2x) = p(x) (2 - p(x)).
 * HotSpot draws the bytes between two samples from an exponential distribution with mean `interval`
 * (threadHeapSampler.cpp), so an object of `size` bytes is hit with just this probability. */
double inclusion_probability(uint64_t size, uint32_t interval) {
    if (interval == 0) return 1;
    double x = (double)size / interval;
    if (x > 40) return 1;
    int doublings = 0;
    while (x > 0.0625) {
        x /= 2;
        doublings++;
    }
    double p = x * (1 - x / 2 * (1 - x / 3 * (1 - x / 4 * (1 - x / 5 * (1 - x / 6)))));
    while (doublings-- > 0) p *= 2 - p;
    return p;
}

/* xorshift32 (Marsaglia 2003), seeded by where the loader put us; only ever used with the gate paused. */
uint32_t next_random(void) {
    static uint32_t state;
    if (state == 0) state = (uint32_t)((uintptr_t)&state >> 4) | 1;
    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    return state;
}
