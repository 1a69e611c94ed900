package dev.peekwire.json;

import dev.peekwire.ChatId;
import dev.peekwire.cluster.DraftFrame;
import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.draft.TextEdit;
import dev.peekwire.protocol.ServerFrame;
import org.jspecify.annotations.Nullable;

/**
 * Reads nearly every frame between nodes while visitors type: a step that is an edit, as nodes write it, without escapes.
 * Anything else it leaves, unread, to the strict reader.
 */
final class PlainStep {
    private static final String BEGIN = "[" + JsonNodeCodec.VERSION + ",{\"step\":{\"from\":";
    private static final String END = "]}]";
    private static final int MAX_CHECK = 0xFFFFFF;

    private PlainStep() {}

    /** The frame, or null if it is another one or written in another way. */
    static @Nullable NodeFrame read(String text) {
        return text.startsWith(BEGIN) && text.endsWith(END) ? read(new Plain(text).skip(BEGIN)) : null;
    }

    private static @Nullable NodeFrame read(Plain in) {
        String from = in.string();
        String to = in.skip(",\"to\":").string();
        String chat = in.skip(",\"chat\":").string();
        ServerFrame edit = edit(in.skip("}},{\"peekEdit\":["));
        return edit == null ? null : step(from, to, chat, edit);
    }

    private static @Nullable ServerFrame edit(Plain in) {
        long channel = in.number(Integer.MAX_VALUE);
        long base = in.next(DraftUpdate.MAX_SEQ);
        long seq = in.next(DraftUpdate.MAX_SEQ);
        long offset = in.next(Integer.MAX_VALUE);
        long erase = in.next(Integer.MAX_VALUE);
        String insert = in.skip(",").string();
        long check = in.next(MAX_CHECK);
        if (!in.skip(END).all()) {
            return null;
        }
        TextEdit edit = new TextEdit((int) offset, (int) erase, insert);
        return new ServerFrame.PeekEdit((int) channel, base, seq, edit, (int) check);
    }

    /** What is no id the strict reader refuses. */
    private static @Nullable NodeFrame step(String from, String to, String chat, ServerFrame edit) {
        try {
            return new DraftFrame.Step(new NodeId(from), new NodeId(to), new ChatId(chat), edit);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
