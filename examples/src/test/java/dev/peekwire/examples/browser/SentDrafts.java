package dev.peekwire.examples.browser;

import dev.peekwire.draft.DraftText;
import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.json.JsonFrameCodec;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.Frame;
import dev.peekwire.spi.MalformedFrameException;
import java.util.ArrayList;
import java.util.List;

/** What somebody who reads the wire learns of a draft: every text that its frames make. */
final class SentDrafts {
    private final DraftText draft = new DraftText();
    private final List<String> texts = new ArrayList<>();

    private SentDrafts() {}

    /** The draft after each frame in messages that left a browser, in order. */
    static List<String> in(List<String> messages) {
        SentDrafts sent = new SentDrafts();
        messages.forEach(message -> frames(message).forEach(sent::take));
        return sent.texts;
    }

    private void take(Frame frame) {
        if (frame instanceof ClientFrame.Draft sent) {
            apply(sent.update());
            texts.add(draft.shown());
        }
    }

    private void apply(DraftUpdate update) {
        if (update instanceof DraftUpdate.Edit edit) {
            draft.apply(edit.edit());
        } else if (update instanceof DraftUpdate.Snapshot snapshot) {
            draft.replace(snapshot.text());
        }
    }

    private static List<Frame> frames(String message) {
        try {
            return JsonFrameCodec.desk().decode(message);
        } catch (MalformedFrameException e) {
            throw new AssertionError("a browser sent what no desk understands", e);
        }
    }
}
