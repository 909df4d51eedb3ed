package io.noleak.agent;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Puts our packages out of class folders and jars into one jar. */
final class JarAssembly {

    private static final String OURS = "io/noleak";

    private JarAssembly() {}

    static void write(Path jar, Manifest manifest, List<Path> origins) throws IOException {
        Set<String> written = new HashSet<>();
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (Path origin : origins) {
                if (Files.isDirectory(origin)) {
                    addTree(origin, out, written);
                } else {
                    try (FileSystem content = FileSystems.newFileSystem(origin)) {
                        addTree(content.getPath("/"), out, written);
                    }
                }
            }
        }
    }

    private static void addTree(Path root, JarOutputStream out, Set<String> written) throws IOException {
        List<Path> files;
        try (Stream<Path> tree = Files.walk(root.resolve(OURS))) {
            files = tree.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String name = root.relativize(file).toString().replace('\\', '/');
            if (written.add(name)) {
                out.putNextEntry(new JarEntry(name));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }
}
