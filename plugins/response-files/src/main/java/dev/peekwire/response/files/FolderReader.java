package dev.peekwire.response.files;

import dev.peekwire.json.parts.FlowReader;
import dev.peekwire.json.parts.Gathering;
import dev.peekwire.json.parts.Gathering.Source;
import dev.peekwire.json.parts.PolicyReader;
import dev.peekwire.json.parts.ScriptReader;
import dev.peekwire.json.parts.StyleReader;
import dev.peekwire.json.response.ResponseSet;
import dev.peekwire.json.tree.Faults;
import dev.peekwire.json.tree.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the files of a folder one after the other. */
final class FolderReader {
    private final Path folder;
    private final Gathering gathering = new Gathering();

    FolderReader(Path folder) {
        this.folder = folder;
    }

    ResponseSet read() throws IOException {
        List<Listing.Entry> entries = new Listing(folder, gathering).entries();
        for (Listing.Entry entry : entries) {
            if (gathering.isFull()) {
                break;
            }
            Faults faults = new Faults();
            Node node = entry.read(faults);
            if (node == null) {
                gathering.unread();
            } else {
                part(entry, node, faults);
            }
            gathering.done(entry.name(), faults);
        }
        return gathering.whole();
    }

    private void part(Listing.Entry entry, Node node, Faults faults) {
        Source source = new Source(entry.name(), () -> again(entry));
        switch (entry.kind()) {
            case SCRIPT -> gathering.script(source, node, new ScriptReader(faults).read(node), faults);
            case FLOW -> gathering.flow(source, node, new FlowReader(faults).read(node), faults);
            case STYLE -> gathering.style(source, node, new StyleReader(faults).read(node), faults);
            case POLICY -> gathering.policy(source, node, new PolicyReader(faults).read(node), faults);
        }
    }

    private static @Nullable Node again(Listing.Entry entry) {
        try {
            return entry.read(new Faults());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
