package io.noleak.library;

import java.lang.management.ManagementFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/** Live instances by class, counted by the JVM itself after a full GC. */
final class Histogram {

    private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+(\\d+)\\s+(\\S+).*");

    private Histogram() {}

    /** Returns the live instances of a class, named as the histogram names it; for no name, the bytes of all. */
    static long count(String className) throws JMException {
        histogram(); // lets cleaners work off what the first GC found
        return histogram()
                .lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .filter(line -> className.isEmpty() || line.group(3).equals(className))
                .mapToLong(line -> Long.parseLong(line.group(className.isEmpty() ? 2 : 1)))
                .sum();
    }

    private static String histogram() throws JMException {
        return (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
    }
}
