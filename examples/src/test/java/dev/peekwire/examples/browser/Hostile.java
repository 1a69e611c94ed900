package dev.peekwire.examples.browser;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What people with bad intentions write: {@code hostile.json}. Whatever of it gets to run sets {@code window.hacked}.
 *
 * @param messages what is said in a chat
 * @param links texts that look like addresses, most of which must not become links
 * @param names of people
 * @param topics of chats
 */
record Hostile(List<String> messages, List<String> links, List<String> names, List<String> topics) {
    private static final String PLACE = "hostile.json";

    /** The corpus. */
    static Hostile corpus() {
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Hostile.class.getResourceAsStream(PLACE), PLACE), StandardCharsets.UTF_8)) {
            return new Gson().fromJson(in, Hostile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that can be said. */
    List<String> sayable() {
        return Stream.of(messages, links, names, topics).flatMap(List::stream).toList();
    }

    int size() {
        return messages.size() + links.size() + names.size() + topics.size();
    }
}
