/* Classes by identity hash, methods by jmethodID. Types are found without a lock: chains only ever grow at their head
 * while callbacks run, and are swept with the gate paused. */
#include "noleak.h"
#include <pthread.h>
#include <string.h>

#define BUCKETS 4096

static _Atomic(struct type *) types[BUCKETS];
static struct method *methods[BUCKETS];
static pthread_mutex_t adding = PTHREAD_MUTEX_INITIALIZER;
static jobject system_loader, platform_loader;

static jobject loader_named(JNIEnv *jni, const char *getter) {
    jclass type = (*jni)->FindClass(jni, "java/lang/ClassLoader");
    if (type == NULL) return NULL;
    jmethodID method = (*jni)->GetStaticMethodID(jni, type, getter, "()Ljava/lang/ClassLoader;");
    if (method == NULL) return NULL;
    jobject loader = (*jni)->CallStaticObjectMethod(jni, type, method);
    if ((*jni)->ExceptionCheck(jni)) return NULL;
    jobject global = (*jni)->NewGlobalRef(jni, loader);
    (*jni)->DeleteLocalRef(jni, loader);
    (*jni)->DeleteLocalRef(jni, type);
    return global;
}

bool names_open(JNIEnv *jni) {
    system_loader = loader_named(jni, "getSystemClassLoader");
    platform_loader = system_loader == NULL ? NULL : loader_named(jni, "getPlatformClassLoader");
    return platform_loader != NULL;
}

static void free_type(JNIEnv *jni, struct type *type) {
    (*jni)->DeleteWeakGlobalRef(jni, type->mirror);
    if (type->loader != NULL) (*jni)->DeleteWeakGlobalRef(jni, type->loader);
    mem_free(type->signature);
    mem_free(type);
}

static void free_method(struct method *method) {
    while (method->places != NULL) {
        struct place *place = method->places;
        method->places = place->next;
        mem_free(place);
    }
    mem_free(method->name);
    mem_free(method->file);
    mem_free(method);
}

void names_close(JNIEnv *jni) {
    for (int i = 0; i < BUCKETS; i++) {
        while (methods[i] != NULL) {
            struct method *method = methods[i];
            methods[i] = method->next;
            free_method(method);
        }
        struct type *type;
        while ((type = atomic_load(&types[i])) != NULL) {
            atomic_store(&types[i], type->next);
            free_type(jni, type);
        }
    }
    (*jni)->DeleteGlobalRef(jni, system_loader);
    (*jni)->DeleteGlobalRef(jni, platform_loader);
    system_loader = platform_loader = NULL;
}

bool type_is_dead(JNIEnv *jni, const struct type *type) {
    return !type->permanent && (*jni)->IsSameObject(jni, type->loader, NULL);
}

static struct type *find(JNIEnv *jni, struct type *chain, uint32_t hash, jclass mirror) {
    for (struct type *type = chain; type != NULL; type = type->next) {
        if (type->hash == hash && (*jni)->IsSameObject(jni, type->mirror, mirror)) return type;
    }
    return NULL;
}

/* A hidden class can die before its loader; its signature is the only one with a dot in it (JVMS 4.2, JEP 371). */
static bool fill(jvmtiEnv *jvmti, JNIEnv *jni, struct type *type, jclass mirror) {
    char *signature = NULL;
    if ((*jvmti)->GetClassSignature(jvmti, mirror, &signature, NULL) != JVMTI_ERROR_NONE) return false;
    type->signature = mem_text(signature);
    (*jvmti)->Deallocate(jvmti, (unsigned char *)signature);
    if (type->signature == NULL) return false;

    jobject loader = NULL;
    if ((*jvmti)->GetClassLoader(jvmti, mirror, &loader) != JVMTI_ERROR_NONE) return false;
    bool hidden = strchr(type->signature, '.') != NULL;
    type->permanent = !hidden && (loader == NULL || (*jni)->IsSameObject(jni, loader, system_loader)
                                  || (*jni)->IsSameObject(jni, loader, platform_loader));
    type->mirror = (*jni)->NewWeakGlobalRef(jni, mirror);
    if (!type->permanent) type->loader = (*jni)->NewWeakGlobalRef(jni, hidden ? mirror : loader);
    (*jni)->DeleteLocalRef(jni, loader);
    return type->mirror != NULL && (type->permanent || type->loader != NULL);
}

struct type *names_type(jvmtiEnv *jvmti, JNIEnv *jni, jclass mirror) {
    jint identity = 0;
    if ((*jvmti)->GetObjectHashCode(jvmti, mirror, &identity) != JVMTI_ERROR_NONE) return NULL;
    uint32_t hash = (uint32_t)identity;
    _Atomic(struct type *) *bucket = &types[hash % BUCKETS];
    struct type *type = find(jni, atomic_load(bucket), hash, mirror);
    if (type != NULL) return type;

    struct type *fresh = mem_alloc(sizeof *fresh);
    if (fresh == NULL) return NULL;
    fresh->hash = hash;
    if (!fill(jvmti, jni, fresh, mirror)) {
        free_type(jni, fresh);
        return NULL;
    }
    pthread_mutex_lock(&adding);
    type = find(jni, atomic_load(bucket), hash, mirror);
    if (type == NULL) {
        fresh->next = atomic_load(bucket);
        atomic_store(bucket, fresh);
    }
    pthread_mutex_unlock(&adding);
    if (type == NULL) return fresh;
    free_type(jni, fresh);
    return type;
}

static struct method **method_bucket(jmethodID id) { return &methods[((uintptr_t)id >> 3) % BUCKETS]; }

struct method *names_method(jvmtiEnv *jvmti, JNIEnv *jni, jmethodID id) {
    struct method **bucket = method_bucket(id);
    for (struct method *method = *bucket; method != NULL; method = method->next) {
        if (method->id == id && !type_is_dead(jni, method->type)) return method;
    }
    struct method *method = mem_alloc(sizeof *method);
    if (method == NULL) return NULL;
    method->id = id;
    jclass mirror = NULL;
    char *name = NULL, *file = NULL;
    if ((*jvmti)->GetMethodDeclaringClass(jvmti, id, &mirror) == JVMTI_ERROR_NONE && mirror != NULL) {
        method->type = names_type(jvmti, jni, mirror);
        if ((*jvmti)->GetMethodName(jvmti, id, &name, NULL, NULL) == JVMTI_ERROR_NONE) method->name = mem_text(name);
        if ((*jvmti)->GetSourceFileName(jvmti, mirror, &file) == JVMTI_ERROR_NONE) method->file = mem_text(file);
        (*jvmti)->Deallocate(jvmti, (unsigned char *)name);
        (*jvmti)->Deallocate(jvmti, (unsigned char *)file);
        (*jni)->DeleteLocalRef(jni, mirror);
    }
    if (method->type == NULL || method->name == NULL) {
        free_method(method);
        return NULL;
    }
    method->next = *bucket;
    *bucket = method;
    return method;
}

static int32_t look_up_line(jvmtiEnv *jvmti, jmethodID method, jlocation location) {
    jvmtiLineNumberEntry *table = NULL;
    jint count = 0;
    int32_t line = -1;
    if (location < 0 || (*jvmti)->GetLineNumberTable(jvmti, method, &count, &table) != JVMTI_ERROR_NONE) return -1;
    jlocation best = -1;
    for (jint i = 0; i < count; i++) {
        if (table[i].start_location <= location && table[i].start_location >= best) {
            best = table[i].start_location;
            line = table[i].line_number;
        }
    }
    (*jvmti)->Deallocate(jvmti, (unsigned char *)table);
    return line;
}

/* Stacks met for the first time mostly consist of frames met before, and a line table is slow to come by. What is
 * remembered goes stale when a method is redefined, as the stack that was interned before does. */
int32_t names_line(jvmtiEnv *jvmti, struct method *method, jlocation location) {
    for (struct place *place = method->places; place != NULL; place = place->next) {
        if (place->location == location) return place->line;
    }
    int32_t line = look_up_line(jvmti, method->id, location);
    struct place *place = mem_alloc(sizeof *place);
    if (place != NULL) {
        *place = (struct place){location, line, method->places};
        method->places = place;
    }
    return line;
}

void names_sweep(JNIEnv *jni) {
    for (int i = 0; i < BUCKETS; i++) {
        for (struct method **link = &methods[i]; *link != NULL;) {
            struct method *method = *link;
            if (type_is_dead(jni, method->type) && !method->marked) {
                *link = method->next;
                free_method(method);
            } else {
                method->type->marked = true;
                method->marked = false;
                link = &method->next;
            }
        }
    }
    for (int i = 0; i < BUCKETS; i++) {
        struct type *head = atomic_load(&types[i]);
        for (struct type **link = &head; *link != NULL;) {
            struct type *type = *link;
            if (type_is_dead(jni, type) && !type->marked) {
                *link = type->next;
                free_type(jni, type);
            } else {
                type->marked = false;
                link = &type->next;
            }
        }
        atomic_store(&types[i], head);
    }
}
