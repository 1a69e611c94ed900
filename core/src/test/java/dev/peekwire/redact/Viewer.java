package dev.peekwire.redact;

import dev.peekwire.draft.TextChange;
import dev.peekwire.draft.TextEdit;

/** What somebody sees who is sent each change of the shown text and nothing else. */
final class Viewer {
    private final LiveMask mask;
    private String seen = "";

    Viewer(LiveMask mask) {
        this.mask = mask;
    }

    String seen() {
        return seen;
    }

    /** Edits the draft and looks. */
    String edit(int at, int erase, String insert) {
        mask.apply(new TextEdit(at, erase, insert));
        return look();
    }

    String look() {
        TextChange change = mask.takeChange();
        int[] old = seen.codePoints().toArray();
        String start = new String(old, 0, change.prefix());
        String end = new String(old, change.oldLength() - change.suffix(), change.suffix());
        seen = start + mask.draft().shown(change.prefix(), change.newLength() - change.suffix()) + end;
        return seen;
    }
}
