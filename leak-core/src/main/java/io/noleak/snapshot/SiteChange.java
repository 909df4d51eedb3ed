package io.noleak.snapshot;

import io.noleak.site.AllocationSite;

/**
 * How the live objects of one site changed from one snapshot to another.
 *
 * @param site the allocation site
 * @param bytes growth in live bytes; negative if it shrank
 * @param objects growth in live objects; negative if it shrank
 * @param bytesError one standard error of {@code bytes}, in bytes; 0 if both snapshots were exact
 */
public record SiteChange(AllocationSite site, long bytes, long objects, double bytesError) {}
