package dev.peekwire.redact;

import dev.peekwire.spi.Finding;
import dev.peekwire.spi.RedactionDetector;
import dev.peekwire.spi.TextWindow;
import java.util.List;

/** Counts the code points that a detector looks at. */
final class Counting implements Anchored {
    private final RedactionDetector detector;
    private final long[] looks;

    private Counting(RedactionDetector detector, long[] looks) {
        this.detector = detector;
        this.looks = looks;
    }

    static Redactor redactor(long[] looks) {
        List<RedactionDetector> all = Detectors.standard();
        return Redactor.of(all.stream()
                .map(detector -> (RedactionDetector) new Counting(detector, looks))
                .toList());
    }

    @Override
    public String kind() {
        return detector.kind();
    }

    @Override
    public int window() {
        return detector.window();
    }

    @Override
    public int visiblePrefix() {
        return detector.visiblePrefix();
    }

    @Override
    public int anchors() {
        return Anchored.of(detector);
    }

    @Override
    public Finding inspect(TextWindow text) {
        return detector.inspect(offset -> {
            looks[0]++;
            return text.at(offset);
        });
    }
}
