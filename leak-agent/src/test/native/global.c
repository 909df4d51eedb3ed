/* Holds objects by JNI global references. */
#include <jni.h>

JNIEXPORT void JNICALL Java_com_example_holders_NativeHolder_keep(JNIEnv *jni, jclass type, jobject object) {
    (void)type;
    (*jni)->NewGlobalRef(jni, object);
}
