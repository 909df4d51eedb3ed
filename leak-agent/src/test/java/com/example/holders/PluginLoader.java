package com.example.holders;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Loads {@link Plugin} itself and everything else from its parent. */
final class PluginLoader extends ClassLoader {

    PluginLoader() {
        super(PluginLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.equals("com.example.holders.Plugin")) {
            return super.loadClass(name, resolve);
        }
        Class<?> loaded = findLoadedClass(name);
        if (loaded != null) {
            return loaded;
        }
        try (InputStream in = PluginLoader.class.getResourceAsStream("Plugin.class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
