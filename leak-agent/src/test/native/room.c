/* Who leaves the gate and finds the table full makes room in it, and the probe may be closed in between: then the table is
 * about to be freed and must not be touched. Compiled and run by TableRoomTest. */
#include "noleak.h"
#include <stdio.h>
#include <stdlib.h>

#define BOUND 1000u

static int touched;

static jboolean JNICALL same_object(JNIEnv *jni, jobject a, jobject b) {
    (void)jni, (void)a, (void)b;
    touched++;
    return JNI_FALSE; /* all are alive */
}

static void JNICALL delete_weak(JNIEnv *jni, jweak ref) {
    (void)jni, (void)ref;
    touched++;
}

/* What samples.c asks of the files that are not part of this test. */
static uint32_t interval;
uint32_t sampler_interval(void) { return interval; }
void sampler_set_interval(uint32_t bytes) { interval = bytes; }
void sampler_set_round(uint32_t round) { (void)round; }
struct trace *traces_at(uint32_t index) { return (void)index, NULL; }

static void check(bool holds, const char *what) {
    if (holds) return;
    printf("not so: %s\n", what);
    exit(1);
}

static bool add(void) {
    static char object;
    return samples_add((struct sample){(jweak)&object, 100, 1, NO_TRACE, 0});
}

int main(void) {
    struct JNINativeInterface_ functions = {.IsSameObject = same_object, .DeleteWeakGlobalRef = delete_weak};
    JNIEnv jni = &functions;
    check(samples_open(BOUND), "there is memory for a table");
    gate_open();
    for (uint32_t i = 0; i < BOUND; i++) check(add(), "a table takes as many samples as it is bound to");
    check(!add(), "a full table takes no more");

    samples_make_room(&jni);
    check(interval > 0, "a table full of the living raises the interval");
    check(add(), "there is room afterwards");

    while (add()) {}
    gate_close();
    touched = 0;
    uint32_t before = interval;
    samples_make_room(&jni);
    check(touched == 0, "the table of a closed probe is left alone");
    check(interval == before, "a closed probe sets no interval");
    check(!gate_pause(), "nobody pauses a closed probe");
    samples_close(&jni);
    return 0;
}
