package io.noleak.site;

import org.jspecify.annotations.Nullable;

/**
 * Where objects of one class are allocated. The top frame alone would put every array under {@code Arrays.copyOf}, the
 * application frame alone would mix what one line of user code allocates in different places below it; together they
 * are the identity of a site.
 *
 * @param allocatedClass class of the objects as a person writes it: {@code byte[]}, {@code java.lang.String}
 * @param top the frame that executed the allocation, without methods of the JDK that are there only until a compiler
 *     replaces them, such as {@code Object.clone}
 * @param application the first frame that belongs to the application, or null if the whole stack is library code
 */
public record AllocationSite(
        String allocatedClass, Frame top, @Nullable Frame application) {

    /** Returns the frame to show a person: the application's where there is one, else the top frame. */
    public Frame line() {
        return application == null ? top : application;
    }

    /**
     * Returns the identity of this site across builds: allocated class and methods, without line numbers and without
     * the parts of generated names that differ from run to run.
     */
    public String fingerprint() {
        String methods = method(top);
        if (application != null && !application.equals(top)) {
            methods += " < " + method(application);
        }
        return GeneratedNames.normalise(allocatedClass) + " @ " + methods;
    }

    private static String method(Frame frame) {
        return GeneratedNames.normalise(frame.className()) + "." + GeneratedNames.normalise(frame.methodName());
    }

    /** Returns {@code OrderLog.record(OrderLog.java:42)  byte[] via Arrays.copyOf}. */
    @Override
    public String toString() {
        String via = line().equals(top) ? "" : " via " + top.simpleMethod();
        return line() + "  " + allocatedClass + via;
    }
}
