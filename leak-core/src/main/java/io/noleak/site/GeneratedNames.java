package io.noleak.site;

import java.util.regex.Pattern;

/** Takes out of generated class and method names what differs from run to run or from class loader to class loader. */
public final class GeneratedNames {

    private static final Pattern HIDDEN_SUFFIX = Pattern.compile("[/.]0x[0-9a-fA-F]+|[/+.]\\d{6,}$");
    private static final Pattern LAMBDA_NUMBER = Pattern.compile("(\\$\\$Lambda)(?:\\$\\d+)?");
    private static final Pattern LAMBDA_METHOD = Pattern.compile("(lambda\\$.+)\\$\\d+$");
    private static final Pattern NUMBERED =
            Pattern.compile("(\\$Proxy|Accessor|\\$\\$SpringCGLIB\\$\\$|LambdaForm\\$(?:MH|DMH|BMH)\\$?)\\d+");
    private static final Pattern BYTE_BUDDY = Pattern.compile("(\\$(?:ByteBuddy|MockitoMock|HibernateProxy))\\$\\w+");

    private GeneratedNames() {}

    /** Returns the name without counters, addresses and random suffixes of generated classes and lambdas. */
    public static String normalise(String name) {
        if (name.indexOf('$') < 0 && name.indexOf("0x") < 0 && name.indexOf('/') < 0 && !name.contains("Accessor")) {
            return name;
        }
        String result = HIDDEN_SUFFIX.matcher(name).replaceAll("");
        result = LAMBDA_NUMBER.matcher(result).replaceAll("$1");
        result = LAMBDA_METHOD.matcher(result).replaceAll("$1");
        result = NUMBERED.matcher(result).replaceAll("$1");
        return BYTE_BUDDY.matcher(result).replaceAll("$1");
    }
}
