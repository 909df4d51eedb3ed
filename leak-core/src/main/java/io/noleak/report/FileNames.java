package io.noleak.report;

import java.util.Locale;
import java.util.regex.Pattern;

/** File names made of names of checks. */
final class FileNames {

    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    private static final int LONGEST = 100;

    private FileNames() {}

    /** Returns a name that every file system takes; where it had to be changed, a hash keeps different names apart. */
    static String of(String name) {
        String safe = UNSAFE.matcher(name).replaceAll("_");
        if (safe.startsWith(".") || RESERVED.matcher(safe).matches()) {
            safe = "_" + safe;
        }
        if (safe.length() > LONGEST) {
            safe = safe.substring(0, LONGEST);
        }
        return safe.equals(name) ? safe : safe + "-" + String.format(Locale.ROOT, "%08x", name.hashCode());
    }
}
