package io.noleak.holder;

import java.util.List;
import java.util.Optional;

/**
 * What a search for holders found. A search that was not possible is a report with a problem, no exception: a verdict
 * stands without its paths.
 *
 * @param sites holders by requested site, in the order of the request; a site without live objects is absent
 * @param collections sizes of the collections of the heap by path, largest first; empty if not asked for
 * @param dump the dump that was read
 * @param problem why nothing, or not all, was found and what to do; empty if all went well
 */
public record HolderReport(List<SiteHolders> sites, List<CollectionSize> collections, DumpFacts dump, String problem) {

    public HolderReport {
        sites = List.copyOf(sites);
        collections = List.copyOf(collections);
    }

    /** Returns the report of a search that was not possible. */
    public static HolderReport unavailable(String problem) {
        return new HolderReport(List.of(), List.of(), DumpFacts.none(), problem);
    }

    /** Returns the holders of one site, named as in the request; empty if it was not asked for or has no live objects. */
    public Optional<SiteHolders> of(String site) {
        return sites.stream().filter(holders -> holders.site().equals(site)).findFirst();
    }

    /** Returns this report with other facts about its dump. */
    public HolderReport with(DumpFacts facts) {
        return new HolderReport(sites, collections, facts, problem);
    }
}
