package dev.peekwire.examples.cluster.upgrade;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A version of the library that nodes can be started with.
 *
 * @param name for messages
 * @param schema the newest version of the schema that it knows
 * @param classPath what its nodes are started with
 */
record Version(String name, int schema, List<Path> classPath) {
    static final String SCRIPTS = "plugins/store-jdbc/src/main/resources/dev/peekwire/store/jdbc/postgresql";

    private static final Pattern SCRIPT = Pattern.compile("(\\d+)-[a-z0-9-]+\\.sql");

    /** The one that is tested. */
    static Version current(Path root) {
        return new Version("this version", newest(root.resolve(SCRIPTS)), ours());
    }

    private static List<Path> ours() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    /** What was built of a module, if this process runs on that. */
    static List<Path> built(Path module) {
        return ours().stream().filter(path -> path.startsWith(module)).toList();
    }

    /** What others have made, of what this process runs on. */
    static List<Path> thirdParty() {
        return ours().stream()
                .filter(Files::isRegularFile)
                .filter(path -> !path.getFileName().toString().startsWith("peekwire-"))
                .toList();
    }

    /** The newest script in a folder. */
    static int newest(Path scripts) {
        try (Stream<Path> files = Files.list(scripts)) {
            return files.map(file -> SCRIPT.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToInt(match -> Integer.parseInt(match.group(1)))
                    .max()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With something in front of all else. */
    Version under(Path classes, String newName, int newSchema) {
        List<Path> all = new ArrayList<>(List.of(classes));
        all.addAll(classPath);
        return new Version(newName, newSchema, all);
    }

    /** The program of a node, in a loader whose class path a process is started with. */
    Class<?> node() {
        URL[] urls = classPath.stream().map(Version::url).toArray(URL[]::new);
        try {
            return Class.forName(
                    UpgradeNode.class.getName(), false, new URLClassLoader(urls, ClassLoader.getPlatformClassLoader()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no node in " + name, e);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
