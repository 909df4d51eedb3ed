package io.noleak.holder;

/** Says where a class comes from: its class loader, and the jar or folder it was loaded from. */
final class Origins {

    private Origins() {}

    static String of(Heap heap, ClassInfo type) {
        return type.name + ", loaded by " + loader(heap, type) + source(heap, type);
    }

    private static String loader(Heap heap, ClassInfo type) {
        int loader = heap.dump.index.ordinal(type.loaderId);
        if (loader < 0) {
            return "the boot loader";
        }
        String name = heap.text(heap.reference(loader, "name"));
        String loaderType = ClassNames.simple(heap.typeName(loader));
        return name == null ? loaderType : "'" + name + "' (" + loaderType + ")";
    }

    private static String source(Heap heap, ClassInfo type) {
        int domain = heap.dump.index.ordinal(type.protectionDomainId);
        int source = domain < 0 ? -1 : heap.reference(domain, "codesource");
        int url = source < 0 ? -1 : heap.reference(source, "location");
        String path = url < 0 ? null : heap.text(heap.reference(url, "path"));
        if (path == null || path.isEmpty()) {
            return "";
        }
        String folded = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return " from " + folded.substring(folded.lastIndexOf('/') + 1);
    }
}
