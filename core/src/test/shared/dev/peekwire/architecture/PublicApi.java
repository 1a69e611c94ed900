package dev.peekwire.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a module of ours promises: the public types of its exported packages, and of those the public members, and the
 * protected ones where a subclass can see them. Read from the classes that were just compiled.
 */
final class PublicApi {
    private static final Path CLASSES = Path.of("target", "classes");

    private final ModuleDescriptor module;
    private final List<Class<?>> types;

    private PublicApi(ModuleDescriptor module, List<Class<?>> types) {
        this.module = module;
        this.types = types;
    }

    /** That of the module whose tests run. */
    static PublicApi ofThisModule() {
        try (InputStream descriptor = Files.newInputStream(CLASSES.resolve("module-info.class"))) {
            ModuleDescriptor module = ModuleDescriptor.read(descriptor);
            List<Class<?>> types = exported(module).stream()
                    .flatMap(PublicApi::typesOf)
                    .sorted(Comparator.comparing(Class::getName))
                    .toList();
            return new PublicApi(module, types);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The packages that everybody may use. */
    Set<String> exported() {
        return exported(module);
    }

    /** The public types in them. */
    List<Class<?>> types() {
        return types;
    }

    /** All of it as text, in an order that does not depend on the compiler. */
    String text() {
        return types.stream().map(ApiText::of).collect(Collectors.joining("\n"));
    }

    /** The packages of all types that the signatures mention. */
    Set<String> mentioned() {
        Set<String> packages = new TreeSet<>();
        types.forEach(type -> ApiText.mentioned(type).forEach(known -> packages.add(known.getPackageName())));
        return packages;
    }

    private static Set<String> exported(ModuleDescriptor module) {
        return module.exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Class<?>> typesOf(String packageName) {
        Stream<Class<?>> types = names(packageName).stream().map(PublicApi::load);
        return types.filter(PublicApi::visible);
    }

    private static List<String> names(String packageName) {
        try (Stream<Path> files = Files.list(CLASSES.resolve(packageName.replace('.', '/')))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("package-info"))
                    .map(name -> packageName + "." + name.substring(0, name.length() - ".class".length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PublicApi.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean visible(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return !type.isAnonymousClass()
                && !type.isLocalClass()
                && Modifier.isPublic(type.getModifiers())
                && (outer == null || visible(outer));
    }
}
