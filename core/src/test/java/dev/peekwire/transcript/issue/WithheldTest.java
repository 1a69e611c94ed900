package dev.peekwire.transcript.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.AgentId;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.response.PolicyMark;
import dev.peekwire.response.ResponseMode;
import dev.peekwire.transcript.Audience;
import dev.peekwire.transcript.proof.Chain;
import dev.peekwire.transcript.proof.EventBody;
import dev.peekwire.transcript.proof.Part;
import dev.peekwire.transcript.proof.Salt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What somebody finds out who has transcripts of a chat, all the time that there is, and knows what may be withheld. */
class WithheldTest {
    private static final AgentId BOSS = new AgentId("boss");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern SALT = Pattern.compile("\"salt\":\"([0-9a-f]{32})\"");
    private static final MessageOrigin SCRIPTED = MessageOrigin.scripted("credit", "3", 2);

    private static String visitors(ChatEvent... events) {
        return file(Audience.VISITOR, events);
    }

    private static String file(Audience audience, ChatEvent... events) {
        Issued chat = new Issued();
        List.of(events).forEach(chat::agent);
        return Issued.text(chat.file(audience));
    }

    private static Set<String> found(Pattern what, String file) {
        return new HashSet<>(what.matcher(file)
                .results()
                .map(result -> result.groupCount() == 0 ? result.group() : result.group(1))
                .toList());
    }

    private static String shape(String file) {
        return file.replaceAll("\"[0-9a-f]{64,128}\"", "0");
    }

    @Test
    void a_text_of_500_characters_leaves_what_one_of_1_does() {
        String one = visitors(new ChatEvent.NotePosted("x"), new ChatEvent.Closed(CloseReason.DONE));
        String many = visitors(new ChatEvent.NotePosted("y".repeat(500)), new ChatEvent.Closed(CloseReason.DONE));
        assertThat(shape(many)).isEqualTo(shape(one));
        assertThat(many).hasSameSizeAs(one);
    }

    @Test
    void whether_an_answer_was_scripted_or_the_policy_had_a_word_is_not_told_by_what_is_withheld() {
        List<String> shapes = Stream.of(
                        MessageOrigin.AD_LIB,
                        SCRIPTED,
                        new MessageOrigin(
                                MessageOrigin.Kind.AD_LIB, null, new PolicyMark("no-ad-lib", ResponseMode.values()[0])))
                .map(origin -> shape(visitors(new ChatEvent.MessagePosted("hello", origin))))
                .distinct()
                .toList();
        assertThat(shapes).hasSize(1);
        assertThat(shapes.get(0)).contains("\"fields\":{\"origin\":{\"hash\":0},\"text\":{");
    }

    @Test
    void a_note_a_supervisor_who_looks_on_a_peek_and_a_routing_leave_the_same() {
        List<String> shapes = Stream.of(
                        new ChatEvent.NotePosted("a whisper"),
                        new ChatEvent.MonitorStarted(BOSS, false),
                        new ChatEvent.MonitorEnded(BOSS, false),
                        new ChatEvent.PeekStarted(BOSS),
                        new ChatEvent.Routed("rule", new dev.peekwire.TeamId("main"), 1, 2, 3),
                        new ChatEvent.AttributesSet(Map.of("vip", "no")))
                .map(event -> shape(visitors(event)))
                .distinct()
                .toList();
        assertThat(shapes).hasSize(1);
        assertThat(shapes.get(0)).contains("{\"begins\":true,\"hash\":0,\"link\":0,\"version\":1}");
    }

    @Test
    void the_same_whisper_twice_and_in_two_chats_is_never_the_same_hash() {
        ChatEvent note = new ChatEvent.NotePosted("a whisper");
        String twice = visitors(note, note);
        // Two notes and their links, the content; the second link stands twice.
        assertThat(found(HASH, twice)).hasSizeGreaterThanOrEqualTo(5);
        Issued other = new Issued().unsealed(note);
        String late = Issued.text(other.file(Audience.VISITOR));
        assertThat(found(HASH, late)).doesNotContainAnyElementsOf(found(HASH, twice));
    }

    /** The visitor's and the agent's copies together: nothing that both withhold is any nearer. */
    @Test
    void no_guess_with_any_salt_or_hash_of_two_copies_comes_to_what_both_withhold() {
        ChatEvent said = new ChatEvent.MessagePosted("You get $100.", SCRIPTED);
        ChatEvent peek = new ChatEvent.PeekStarted(BOSS);
        ChatEvent note = new ChatEvent.NotePosted("a regular");
        String both = file(Audience.VISITOR, said, note, peek) + file(Audience.AGENT, said, note, peek);
        Map<String, Object> truth = truth(said, note, peek);
        List<Salt> salts = salts(both);
        assertThat(salts).hasSizeGreaterThan(4);
        assertThat(right(truth, salts, both)).isEmpty();
        // The auditor's salt would tell, so the guesses are made as they have to be.
        assertThat(right(truth, salts(file(Audience.AUDITOR, said, note, peek)), both))
                .containsExactly("1 origin");
    }

    /** Which guesses come to a hash that stands in the files. */
    private static Set<String> right(Map<String, Object> guesses, List<Salt> salts, String files) {
        Set<String> hashes = found(HASH, files);
        Set<String> right = new HashSet<>();
        guesses.forEach((part, value) -> {
            String name = part.substring(2);
            for (Salt salt : salts) {
                if (hashes.contains(commitment(salt, name, value))
                        || hashes.contains(commitment(Chain.salt(salt, name), name, value))) {
                    right.add(part);
                }
            }
        });
        return right;
    }

    private static String commitment(Salt salt, String name, Object value) {
        return new Part.Open(salt, value).commitment(name).toString();
    }

    private static List<Salt> salts(String both) {
        List<Salt> salts = new ArrayList<>(found(SALT, both).stream()
                .map(Salt::parse)
                .flatMap(Optional::stream)
                .toList());
        Pattern.compile("[0-9a-f]{32}")
                .matcher(both)
                .results()
                .map(MatchResult::group)
                .map(Salt::parse)
                .flatMap(Optional::stream)
                .forEach(salts::add);
        salts.add(Salt.of(new byte[Salt.BYTES]));
        return salts;
    }

    /** What the auditor's copy shows of what the two others do not: the guess is right. */
    private static Map<String, Object> truth(ChatEvent... events) {
        String auditors = file(Audience.AUDITOR, events);
        assertThat(auditors).contains("\"origin\":{\"salt\":", "\"agent\":{\"salt\":");
        return Map.of(
                "1 origin",
                Map.of("kind", "scripted", "script", Map.of("id", "credit", "version", "3", "distance", 2L)),
                "3 agent",
                "boss",
                "3 " + EventBody.BY,
                Map.of("id", "anna", "kind", "agent"));
    }
}
