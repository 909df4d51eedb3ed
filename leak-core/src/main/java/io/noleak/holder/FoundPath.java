package io.noleak.holder;

import java.util.ArrayList;
import java.util.List;

/**
 * The way from a start of the search to one object.
 *
 * @param seed the start
 * @param links all links from there to the object
 */
record FoundPath(Seeds.Seed seed, List<Link> links) {

    /** Returns the path to an object the search has found. */
    static FoundPath to(Heap heap, HolderSearch search, int object) {
        IntList way = new IntList();
        for (int at = object; at >= 0; at = search.parent(at)) {
            way.add(at);
        }
        way.reverse();
        List<Link> links = new ArrayList<>(way.size());
        for (int i = 1; i < way.size(); i++) {
            links.add(Link.between(heap, way.get(i - 1), way.get(i)));
        }
        return new FoundPath(search.seed(way.get(0)), links);
    }

    int start() {
        return seed.object();
    }

    /** Returns the object after so many links. */
    int after(int used) {
        return used == 0 ? start() : links.get(used - 1).to();
    }
}
