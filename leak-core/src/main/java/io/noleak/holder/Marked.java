package io.noleak.holder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@link Survivors} left in a dump.
 *
 * @param bySite objects to search for by site
 * @param checker the checking thread, -1 if there is none
 * @param boundedMaps classes of maps that remove their eldest entry themselves
 */
record Marked(Map<String, List<Integer>> bySite, int checker, Set<String> boundedMaps) {

    static Marked in(Heap heap) {
        Map<String, List<Integer>> bySite = new LinkedHashMap<>();
        Set<String> boundedMaps = new HashSet<>();
        int checker = -1;
        for (ClassInfo type : heap.dump.classes.all()) {
            if (!type.name.equals(Survivors.class.getName())) {
                continue;
            }
            int markers = heap.staticReference(type, "markers");
            if (markers < 0) {
                continue;
            }
            checker = heap.staticReference(type, "checker");
            for (int i = 0; i < heap.length(markers); i++) {
                int marker = heap.element(markers, i);
                String site = heap.text(heap.reference(marker, "site"));
                int survivor = heap.reference(marker, "referent");
                if (site != null && survivor >= 0) {
                    bySite.computeIfAbsent(site, name -> new ArrayList<>()).add(survivor);
                }
            }
            int bounded = heap.staticReference(type, "bounded");
            for (int i = 0; bounded >= 0 && i < heap.length(bounded); i++) {
                int map = heap.element(bounded, i);
                ClassInfo mapType = map < 0 ? null : heap.asClass(map);
                if (mapType != null) {
                    boundedMaps.add(mapType.name);
                }
            }
        }
        return new Marked(bySite, checker, boundedMaps);
    }
}
