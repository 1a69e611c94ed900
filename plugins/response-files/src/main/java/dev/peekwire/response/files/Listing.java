package dev.peekwire.response.files;

import dev.peekwire.json.parts.Gathering;
import dev.peekwire.json.tree.Faults;
import dev.peekwire.json.tree.Node;
import dev.peekwire.json.tree.Place;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which files of a folder are read as what. */
final class Listing extends SimpleFileVisitor<Path> {
    private static final Set<String> TREES = Set.of("yaml", "yml", "json");
    private static final String EXPECTED =
            "scripts are scripts/*.md, flows flows/*.yaml, style sheets styles/*.yaml, the policy is policy.yaml;"
                    + " begin other files' names with a point";

    private final Path folder;
    private final Gathering gathering;
    private final List<Entry> entries = new ArrayList<>();
    private Path real;
    private long together;

    Listing(Path folder, Gathering gathering) {
        this.folder = folder;
        this.gathering = gathering;
        this.real = folder;
    }

    /** What a file is about. */
    enum Kind {
        SCRIPT,
        FLOW,
        STYLE,
        POLICY
    }

    /**
     * A file.
     *
     * @param path where it is
     * @param name what it is called in a message
     * @param kind what it is about
     */
    record Entry(Path path, String name, Kind kind) {
        /** Its tree; null if it is none, which the faults then tell. */
        @Nullable Node read(Faults faults) throws IOException {
            boolean json = name.endsWith(".json");
            String text = FileText.read(path, json ? ResponseFolder.LONGEST_JSON : ResponseFolder.LONGEST_FILE, faults);
            if (text == null) {
                return null;
            }
            return switch (kind) {
                case SCRIPT -> new Markdown(text, faults).read();
                case FLOW, STYLE, POLICY -> json ? FileText.json(text, faults) : Yaml.read(text, FileText.WORD, faults);
            };
        }
    }

    /** The files in the order of their names. */
    List<Entry> entries() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        real = folder.toRealPath();
        Files.walkFileTree(real, Set.of(), 16, this);
        if (entries.isEmpty() && gathering.isSound()) {
            fault("", "there is nothing in the folder", EXPECTED);
        }
        entries.sort(Comparator.comparing(Entry::name));
        return entries;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        return isHidden(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        String name = name(file);
        if (isHidden(file) || name.equals("README.md")) {
            return FileVisitResult.CONTINUE;
        }
        if (entries.size() >= ResponseFolder.MOST_FILES) {
            return refuse("", "more than " + ResponseFolder.MOST_FILES + " files", "split them over several desks");
        }
        Kind kind = kind(name);
        if (attributes.isDirectory()) {
            fault(name, "folders too deep in each other", "allowed are 16 levels");
        } else if (kind == null) {
            fault(name, "nothing is read from here", EXPECTED);
        } else if (attributes.isSymbolicLink() ? isWithin(file, name) : isRegular(attributes, name)) {
            entries.add(new Entry(file, name, kind));
            together += attributes.isSymbolicLink() ? Files.size(file) : attributes.size();
        }
        return together > ResponseFolder.LONGEST_TOGETHER
                ? refuse("", "more than " + ResponseFolder.LONGEST_TOGETHER + " bytes together", "shorten them")
                : FileVisitResult.CONTINUE;
    }

    private boolean isHidden(Path path) {
        return !path.equals(real) && path.getFileName().toString().startsWith(".");
    }

    private String name(Path file) {
        return real.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    private static @Nullable Kind kind(String name) {
        int point = name.lastIndexOf('.');
        String ending = name.substring(point + 1).toLowerCase(Locale.ROOT);
        String base = point < 0 ? name : name.substring(0, point);
        if (name.startsWith("scripts/")) {
            return ending.equals("md") ? Kind.SCRIPT : null;
        }
        if (!TREES.contains(ending)) {
            return null;
        }
        return base.equals("policy") ? Kind.POLICY : base.startsWith("flows/") ? Kind.FLOW : style(base);
    }

    private static @Nullable Kind style(String base) {
        return base.startsWith("styles/") ? Kind.STYLE : null;
    }

    private boolean isRegular(BasicFileAttributes attributes, String name) {
        if (!attributes.isRegularFile()) {
            fault(name, "not a file", "remove it");
        }
        return attributes.isRegularFile();
    }

    private boolean isWithin(Path link, String name) throws IOException {
        if (!Files.exists(link)) {
            fault(name, "a link that leads nowhere", "mend or remove it");
            return false;
        }
        boolean within = link.toRealPath().startsWith(real) && Files.isRegularFile(link);
        if (!within) {
            fault(name, "a link to a folder, or out of the folder that is read", "put the file itself here");
        }
        return within;
    }

    private void fault(String name, String reason, String remedy) {
        Faults faults = new Faults();
        faults.add(Place.START, FileText.WORD, reason, remedy);
        gathering.done(name, faults);
    }

    private FileVisitResult refuse(String name, String reason, String remedy) {
        fault(name, reason, remedy);
        entries.clear();
        return FileVisitResult.TERMINATE;
    }
}
