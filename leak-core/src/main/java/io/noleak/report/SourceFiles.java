package io.noleak.report;

import io.noleak.site.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the source file of a frame below the root of a checkout, as paths relative to it. */
final class SourceFiles {

    private static final Set<String> SKIPPED = Set.of("target", "build", "node_modules", ".git", ".gradle", "out");
    private static final Set<String> LANGUAGES = Set.of("java", "kotlin", "groovy", "scala");

    /** {@code group/module/src/main/java} of a nested build. */
    private static final int DEEPEST = 6;

    private final Path root;
    private final List<Path> folders;

    private SourceFiles(Path root, List<Path> folders) {
        this.root = root;
        this.folders = folders;
    }

    static SourceFiles below(Path root) {
        List<Path> folders = new ArrayList<>();
        try {
            Files.walkFileTree(root, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    String name = String.valueOf(folder.getFileName());
                    if (!folder.equals(root) && SKIPPED.contains(name)) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    if (isSourceFolder(folder, name)) {
                        folders.add(folder);
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        folders.sort(null);
        return new SourceFiles(root, folders);
    }

    /** Returns the path of the frame's source with slashes, empty if it is not there. */
    Optional<String> find(Frame frame) {
        if (frame.fileName() == null) {
            return Optional.empty();
        }
        int dot = frame.className().lastIndexOf('.');
        String inFolder = dot < 0
                ? frame.fileName()
                : frame.className().substring(0, dot).replace('.', '/') + "/" + frame.fileName();
        return folders.stream()
                .map(folder -> folder.resolve(inFolder))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(file -> root.relativize(file).toString().replace('\\', '/'));
    }

    private static boolean isSourceFolder(Path folder, String name) {
        Path parent = folder.getParent();
        Path above = parent == null ? null : parent.getParent();
        return LANGUAGES.contains(name) && above != null && above.endsWith("src");
    }
}
