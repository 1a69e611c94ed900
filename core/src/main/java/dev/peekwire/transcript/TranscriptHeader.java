package dev.peekwire.transcript;

import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.transcript.proof.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a transcript says before its entries. Immutable.
 *
 * @param desk whose chat it is
 * @param chat which chat
 * @param audience whom the transcript is for
 * @param zone the zone that times are told in
 * @param locale the language it is written in, one of {@code en fr nb de es id}
 * @param topic what the visitor chose, if anything
 * @param team the name of the team that had the chat last
 * @param participants who stands in it, in the order of appearance; at most {@value #MOST_PARTICIPANTS}
 * @param more whether there are more than those
 * @param teams names of teams by their ids, where they have others
 * @param from when the first entry was made
 * @param to when the last entry was made
 * @param version the version of the chat's last event, shown or not
 * @param entries how many entries there are
 * @param closed whether the chat was closed by then
 * @param issued the issued transcript that says the same; null if there is none
 * @since 0.1.0
 */
public record TranscriptHeader(
        DeskId desk,
        ChatId chat,
        Audience audience,
        ZoneId zone,
        String locale,
        @Nullable String topic,
        @Nullable String team,
        List<Participant> participants,
        boolean more,
        Map<String, String> teams,
        Instant from,
        Instant to,
        long version,
        long entries,
        boolean closed,
        @Nullable Statement issued) {
    /** How many participants, and teams, are named at most: what is held of a chat does not grow with it. */
    public static final int MOST_PARTICIPANTS = 200;

    /** Validates and copies. */
    public TranscriptHeader {
        Objects.requireNonNull(desk, "desk");
        Objects.requireNonNull(chat, "chat");
        Objects.requireNonNull(audience, "audience");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        participants = List.copyOf(participants);
        teams = Map.copyOf(teams);
    }
}
