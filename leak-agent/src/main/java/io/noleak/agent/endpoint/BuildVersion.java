package io.noleak.agent.endpoint;

import org.jspecify.annotations.Nullable;

/** The version of the jar this runs from. */
public final class BuildVersion {

    private BuildVersion() {}

    /** Returns {@code 0.1.0}, or {@code development} when run from class folders. */
    public static String get() {
        @Nullable String version = BuildVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
