package dev.peekwire.tck.store;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.cluster.NodeId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Registries that are wrong about visitors or letters, each in one way. */
final class BrokenMail {
    private BrokenMail() {}

    // ---- visitors

    static final class UnattendsForAll extends DelegatingRegistry {
        @Override
        public void unattend(DeskId desk, ChatId chat, NodeId node) {
            super.unattend(desk, chat, node);
            if (!racing()) {
                super.nodes(desk).forEach(beat -> super.unattend(desk, chat, beat.node()));
            }
        }
    }

    static final class UnattendedInOrderOfIds extends DelegatingRegistry {
        @Override
        public List<ChatId> unattended(DeskId desk) {
            return super.unattended(desk).stream()
                    .sorted(Comparator.comparing(ChatId::value))
                    .toList();
        }
    }

    // ---- letters

    static final class LastLetterFirst extends DelegatingRegistry {
        @Override
        public List<byte[]> collect(DeskId desk, NodeId node, int limit) {
            List<byte[]> letters = new ArrayList<>(super.collect(desk, node, limit));
            if (letters.size() > 2 && !racing()) {
                Collections.reverse(letters);
            }
            return letters;
        }
    }

    static final class LettersForEverybody extends DelegatingRegistry {
        @Override
        public boolean post(DeskId desk, NodeId to, byte[] letter) {
            if (letter.length > 2 && !racing()) {
                super.nodes(desk).stream()
                        .filter(beat -> !beat.node().equals(to))
                        .forEach(beat -> super.post(desk, beat.node(), letter));
            }
            return super.post(desk, to, letter);
        }
    }

    static final class LettersOfAnyLength extends DelegatingRegistry {
        @Override
        public boolean post(DeskId desk, NodeId to, byte[] letter) {
            return super.post(desk, to, letter.length > LONGEST_LETTER ? new byte[0] : letter);
        }
    }
}
