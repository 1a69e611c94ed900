package dev.peekwire.redact;

import dev.peekwire.draft.DraftText;
import dev.peekwire.spi.Finding;
import dev.peekwire.spi.RedactionDetector;
import dev.peekwire.spi.TextWindow;
import java.util.List;

/** Masks a whole text as the contract says, with no thought for cost: every detector is asked about every place. */
final class Afresh {
    private final int[] cells;
    private final boolean[] masked;
    private final int caret;

    private Afresh(int[] cells, int caret) {
        this.cells = cells;
        this.masked = new boolean[cells.length];
        this.caret = caret;
    }

    static String shown(LiveMask mask, List<RedactionDetector> detectors) {
        Afresh text = new Afresh(mask.draft().text().codePoints().toArray(), mask.caret());
        for (RedactionDetector detector : detectors) {
            for (int at = 0; at < text.cells.length; at++) {
                text.ask(detector, at);
            }
        }
        return text.shown();
    }

    private void ask(RedactionDetector detector, int at) {
        int window = detector.window();
        Finding finding = detector.inspect(offset -> {
            int index = at + offset;
            boolean visible = offset >= -2 && offset <= window && index >= 0 && index < cells.length;
            return visible ? cells[index] : TextWindow.NOTHING;
        });
        int from = at + finding.from();
        int to = at + Math.min(finding.sensitiveTo(), window);
        int candidateTo = at + Math.min(finding.candidateTo(), window);
        if (from < candidateTo && (candidateTo == cells.length || (from <= caret && caret <= candidateTo))) {
            to = Math.max(to, candidateTo);
        }
        for (int i = from + detector.visiblePrefix(); i < to && i < cells.length; i++) {
            masked[i] = true;
        }
    }

    private String shown() {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            shown.appendCodePoint(masked[i] && !Chars.isBlank(cells[i]) ? DraftText.BULLET : cells[i]);
        }
        return shown.toString();
    }
}
