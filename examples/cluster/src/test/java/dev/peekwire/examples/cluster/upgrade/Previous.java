package dev.peekwire.examples.cluster.upgrade;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.opentest4j.TestAbortedException;

/**
 * The version before this one: of {@code -Dpeekwire.upgrade.jars}, a folder with its jars and what they need; otherwise of
 * the commit {@code -Dpeekwire.upgrade.from}, {@code HEAD~1} if nothing is said, compiled here from what git has.
 */
final class Previous {
    private static final List<String> MODULES =
            List.of("core", "json", "transport-websocket", "plugins/store-jdbc", "plugins/cluster-redis");

    private final Path root;
    private final Path work;

    Previous(Path root, Path work) {
        this.root = root;
        this.work = work;
    }

    /**
     * The version.
     *
     * @throws TestAbortedException if there is none here
     */
    Version find() throws IOException {
        String jars = System.getProperty("peekwire.upgrade.jars", "");
        return jars.isEmpty() ? commit() : packaged(Path.of(jars));
    }

    // ---- jars

    private Version packaged(Path folder) throws IOException {
        List<Path> jars;
        try (var files = Files.list(folder)) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
        Path store = jars.stream()
                .filter(jar -> jar.getFileName().toString().startsWith("peekwire-store-jdbc-"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("peekwire.upgrade.jars: no peekwire-store-jdbc-*.jar"));
        Path scripts = work.resolve("scripts");
        try (InputStream in = Files.newInputStream(store)) {
            unpack(in, scripts);
        }
        // What its own jars don't bring, Undertow for one, comes from here.
        List<Path> all = new ArrayList<>(jars);
        all.addAll(Version.thirdParty());
        int schema = Version.newest(scripts.resolve("dev/peekwire/store/jdbc/postgresql"));
        return withNode(new Version("the jars in " + folder, schema, all));
    }

    // ---- a commit

    private Version commit() throws IOException {
        String ref = System.getProperty("peekwire.upgrade.from", "HEAD~1");
        String commit =
                git("rev-parse", "--verify", "--quiet", ref + "^{commit}").strip();
        Path sources = work.resolve("sources");
        Path zip = work.resolve("sources.zip");
        List<String> archive = new ArrayList<>(List.of("archive", "--format=zip", "-o", zip.toString(), commit));
        MODULES.forEach(module -> archive.add(module + "/src/main"));
        git(archive.toArray(String[]::new));
        try (InputStream in = Files.newInputStream(zip)) {
            unpack(in, sources);
        }
        return withNode(new Version(
                ref + " (" + commit.substring(0, 9) + ")",
                Version.newest(sources.resolve(Version.SCRIPTS)),
                compiled(commit, sources)));
    }

    /**
     * Modules come before those that need them, so that up to the first that has changed they are this version's own.
     * Resources stay apart: two modules have a service file of the same name.
     */
    private List<Path> compiled(String commit, Path sources) throws IOException {
        List<Path> path = new ArrayList<>(Version.thirdParty());
        List<Path> java = new ArrayList<>();
        for (String module : MODULES) {
            List<Path> built =
                    java.isEmpty() && unchanged(commit, module) ? Version.built(root.resolve(module)) : List.of();
            Path main = sources.resolve(module).resolve("src/main");
            if (built.isEmpty()) {
                java.addAll(Compile.under(main.resolve("java")));
            }
            path.addAll(0, built.isEmpty() ? List.of(main.resolve("resources")) : built);
        }
        if (!java.isEmpty()) {
            Path classes = work.resolve("classes");
            Compile.into(classes, java, path);
            path.add(0, classes);
        }
        return path;
    }

    private boolean unchanged(String commit, String module) throws IOException {
        String main = module + "/src/main";
        return git("diff", "--name-only", commit, "--", main).isEmpty()
                && git("ls-files", "--others", "--exclude-standard", "--", main).isEmpty();
    }

    private String git(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
        command.addAll(List.of(words));
        try {
            Process git = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (git.waitFor() != 0) {
                throw absent("git " + String.join(" ", words) + ": " + said);
            }
            return said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (IOException e) {
            throw absent(e.getMessage());
        }
    }

    private static TestAbortedException absent(String why) {
        String message = "SKIPPED: there is no previous version to begin with, as in a shallow clone or without git;"
                + " -Dpeekwire.upgrade.from=COMMIT or -Dpeekwire.upgrade.jars=FOLDER says which. " + why;
        System.out.println(message);
        return new TestAbortedException(message);
    }

    // ---- both

    private static void unpack(InputStream zipped, Path folder) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(zipped)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                }
            }
        }
    }

    /** The node of this version's test, compiled against that version. */
    private Version withNode(Version version) throws IOException {
        Path node = work.resolve("node");
        String source = UpgradeNode.class.getName().replace('.', '/') + ".java";
        Compile.into(
                node, List.of(root.resolve("examples/cluster/src/test/java").resolve(source)), version.classPath());
        return version.under(node, version.name(), version.schema());
    }
}
