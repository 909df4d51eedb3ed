package io.noleak.holder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Groups the paths of one site's objects: equal when folded, and the threads of a pool taken for one another. */
final class PathGroups {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Heap heap;
    private final RootNames names;
    private final BoundRules bounds;
    private final Map<List<String>, Group> groups = new LinkedHashMap<>();

    PathGroups(Heap heap, RootNames names, BoundRules bounds) {
        this.heap = heap;
        this.names = names;
        this.bounds = bounds;
    }

    private static final class Group {
        final HolderRoot root;
        List<String> steps;
        List<String> raw;
        final Set<String> rootTexts = new HashSet<>();
        final Set<Integer> structures = new HashSet<>();

        @Nullable
        Bound bound;

        int objects;
        int boundObjects;

        Group(HolderRoot root, List<String> steps, List<String> raw) {
            this.root = root;
            this.steps = steps;
            this.raw = raw;
        }
    }

    void add(FoundPath path) {
        RootNames.Named named = names.name(path.seed(), path.links());
        List<Link> rest = path.links().subList(named.used(), path.links().size());
        List<String> steps = FoldedPath.of(heap, path.after(named.used()), rest);
        // Objects of one chain are held the same way, wherever in the chain they are.
        List<String> key = new ArrayList<>(
                steps.stream().filter(step -> !step.endsWith(FoldedPath.CHAIN)).toList());
        key.add(NUMBER.matcher(named.root().text()).replaceAll("*"));
        Group group = groups.computeIfAbsent(key, k -> new Group(named.root(), steps, raw(path)));
        if (steps.size() > group.steps.size()) {
            group.steps = steps;
            group.raw = raw(path);
        }
        group.objects++;
        group.rootTexts.add(named.root().text());
        BoundRules.Found found = bounds.on(path);
        if (found != null) {
            group.boundObjects++;
            group.structures.add(found.object());
            group.bound = found.bound();
        }
    }

    static List<String> raw(FoundPath path) {
        return Repeats.fold(path.links().stream().map(Link::raw).toList(), "%s ×%,d");
    }

    List<HolderPath> paths(int of) {
        return groups.values().stream()
                .map(group -> path(group, of))
                .sorted(Comparator.comparingInt(HolderPath::objects)
                        .reversed()
                        .thenComparing(path -> path.root().kind())
                        .thenComparing(HolderPath::text))
                .toList();
    }

    private static HolderPath path(Group group, int of) {
        HolderRoot root = group.root;
        if (group.rootTexts.size() > 1) {
            String text = NUMBER.matcher(root.text()).replaceAll("*") + " (" + group.rootTexts.size() + " of them)";
            root = new HolderRoot(root.kind(), text, root.detail());
        }
        Bound bound = group.bound;
        // One object that gets around the structure is enough to show that the structure does not bound the group.
        Bound shared = bound == null || group.boundObjects < group.objects
                ? null
                : new Bound(bound.structure(), bound.limit(), bound.cap(), bound.fill(), group.structures.size());
        return new HolderPath(root, group.steps, group.raw, group.objects, of, shared);
    }
}
