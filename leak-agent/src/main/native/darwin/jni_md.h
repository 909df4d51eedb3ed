/* The part of the JNI headers that a macOS JDK brings along, for cross-compiling without one. */
#ifndef _JAVASOFT_JNI_MD_H_
#define _JAVASOFT_JNI_MD_H_

#define JNIEXPORT __attribute__((visibility("default")))
#define JNIIMPORT __attribute__((visibility("default")))
#define JNICALL

typedef int jint;
typedef long jlong; /* every Mac this is built for is 64-bit */
typedef signed char jbyte;

#endif
