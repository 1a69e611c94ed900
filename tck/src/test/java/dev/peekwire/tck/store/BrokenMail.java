package dev.peekwire.tck.store;

import dev.peekwire.DeskId;
import dev.peekwire.cluster.NodeId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Registries that lose, double or change letters, each in one way. */
final class BrokenMail {
    private BrokenMail() {}

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

    /** Takes letters out when the next are asked for. */
    static final class GivesLettersAgain extends DelegatingRegistry {
        private final Map<List<Object>, List<byte[]>> last = new ConcurrentHashMap<>();

        @Override
        public List<byte[]> collect(DeskId desk, NodeId node, int limit) {
            List<byte[]> letters = super.collect(desk, node, limit);
            List<byte[]> before = last.put(List.of(desk, node), letters);
            return letters.isEmpty() && before != null && before.size() > 1 && !racing() ? before : letters;
        }
    }

    static final class GivesAllThereIs extends DelegatingRegistry {
        @Override
        public List<byte[]> collect(DeskId desk, NodeId node, int limit) {
            return super.collect(desk, node, limit < 1 ? limit : Integer.MAX_VALUE);
        }
    }

    static final class LettersAreText extends DelegatingRegistry {
        @Override
        public boolean post(DeskId desk, NodeId to, byte[] letter) {
            byte[] text = new String(letter, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
            return super.post(desk, to, letter.length > LONGEST_LETTER ? letter : Arrays.copyOf(text, letter.length));
        }
    }

    static final class LosesEmptyLetters extends DelegatingRegistry {
        @Override
        public boolean post(DeskId desk, NodeId to, byte[] letter) {
            return letter.length == 0 ? isRegistered(desk, to) : super.post(desk, to, letter);
        }
    }

    static final class KeepsTheArray extends DelegatingRegistry {
        private final Queue<byte[]> posted = new ConcurrentLinkedQueue<>();

        @Override
        public boolean post(DeskId desk, NodeId to, byte[] letter) {
            posted.add(letter);
            return super.post(desk, to, letter);
        }

        @Override
        public List<byte[]> collect(DeskId desk, NodeId node, int limit) {
            List<byte[]> letters = super.collect(desk, node, limit);
            return posted.size() == 1 && letters.size() == 1 ? List.copyOf(posted) : letters;
        }
    }

    static final class TakesAnyLimit extends DelegatingRegistry {
        @Override
        public List<byte[]> collect(DeskId desk, NodeId node, int limit) {
            return super.collect(desk, node, Math.max(1, limit));
        }
    }

    /** Two who read before either has deleted have the same letters. */
    static final class ReadsThenDeletes extends DelegatingRegistry {
        private final AtomicReference<@Nullable List<byte[]>> read = new AtomicReference<>();
        private final AtomicBoolean again = new AtomicBoolean();

        @Override
        public List<byte[]> collect(DeskId desk, NodeId node, int limit) {
            List<byte[]> letters = super.collect(desk, node, limit);
            boolean first = racing() && !letters.isEmpty() && read.compareAndSet(null, letters);
            List<byte[]> before = read.get();
            return !first && before != null && again.compareAndSet(false, true) ? before(before, letters) : letters;
        }

        private static List<byte[]> before(List<byte[]> before, List<byte[]> letters) {
            List<byte[]> both = new ArrayList<>(before);
            both.addAll(letters);
            return both;
        }
    }
}
