package io.noleak.holder;

import java.util.List;

/**
 * What holds the objects of one allocation site.
 *
 * @param site the site as the request named it, its fingerprint
 * @param searched how many of its live objects were searched for
 * @param unheld how many of them no strong or soft reference leads to; they are garbage, or only weakly held
 * @param paths how the others are held, most objects first
 */
public record SiteHolders(String site, int searched, int unheld, List<HolderPath> paths) {

    public SiteHolders {
        paths = List.copyOf(paths);
    }

    /** Returns whether every object found is held below a bound that excuses its growth. */
    public boolean bounded() {
        return !paths.isEmpty()
                && paths.stream()
                        .allMatch(path -> path.bound() != null && path.bound().acquits());
    }
}
