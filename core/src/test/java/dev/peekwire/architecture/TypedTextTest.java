package dev.peekwire.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.peekwire.ChatId;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.draft.DraftReceiver;
import dev.peekwire.draft.DraftText;
import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.draft.TextEdit;
import dev.peekwire.draft.ViewerCursor;
import dev.peekwire.internal.peek.Reading;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.redact.LiveMask;
import dev.peekwire.redact.Redactor;
import dev.peekwire.spi.SharedFrame;
import dev.peekwire.spi.SuggestionRequest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that holds typed text prints it: neither {@code toString}, nor an exception's message. */
class TypedTextTest {
    private static final String TYPED = "zyzzyva";

    /** Record components under these names hold what somebody typed, or a secret. */
    private static final Set<String> TYPED_NAMES =
            Set.of("text", "insert", "note", "attributes", "token", "resumeToken");

    private static final Set<String> TYPED_FORMS =
            Set.of("java.lang.String", "java.util.Map", "java.lang.CharSequence");

    /** The text of a notice is the desk's own. */
    private static final Set<String> OWN_TEXT =
            Set.of("dev.peekwire.protocol.ServerFrame$Offer", "dev.peekwire.consent.ConsentNotice");

    /** They print a constant, which looks at nothing either. */
    private static final Set<String> SAY_NOTHING =
            Set.of(ChatCommand.PostNote.class.getName(), ChatEvent.NotePosted.class.getName());

    @Test
    void no_record_with_typed_text_has_the_to_string_that_records_get() {
        assertThat(CoreClasses.ALL.stream()
                        .filter(TypedTextTest::holdsTypedText)
                        .filter(type -> !OWN_TEXT.contains(type.getName()) && !SAY_NOTHING.contains(type.getName()))
                        .filter(TypedTextTest::printsItself)
                        .map(JavaClass::getName))
                .isEmpty();
    }

    @Test
    void records_with_typed_text_are_found() {
        assertThat(CoreClasses.ALL.stream()
                        .filter(TypedTextTest::holdsTypedText)
                        .map(JavaClass::getName))
                .contains(
                        TextEdit.class.getName(),
                        DraftUpdate.Snapshot.class.getName(),
                        ServerFrame.PeekSnapshot.class.getName(),
                        ClientFrame.Post.class.getName())
                .hasSizeGreaterThan(14);
    }

    @Test
    void a_record_that_prints_its_text_is_found() {
        JavaClass talkative = CoreClasses.withOffenders().get(Talkative.class);

        assertThat(holdsTypedText(talkative) && printsItself(talkative)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("holders")
    void what_holds_a_draft_prints_none_of_it(Object holder) {
        assertThat(holder.toString()).isNotBlank().doesNotContain(TYPED).doesNotContain(TYPED.substring(0, 2));
    }

    @Test
    void an_edit_that_does_not_fit_is_refused_without_its_text() {
        DraftText draft = new DraftText();
        draft.replace(TYPED);

        assertThat(catchThrowable(() -> draft.apply(new TextEdit(99, 0, TYPED))))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain(TYPED);
    }

    static Stream<Object> holders() {
        TextEdit edit = new TextEdit(0, 0, TYPED);
        DraftUpdate.Snapshot snapshot = new DraftUpdate.Snapshot(1, TYPED, DraftText.check(TYPED), true);
        DraftUpdate.Edit update = new DraftUpdate.Edit(2, edit, 0, false);
        DraftText draft = new DraftText();
        draft.replace(TYPED);
        LiveMask mask = Redactor.none().live();
        DraftReceiver receiver = new DraftReceiver(mask, 4000);
        receiver.receive(snapshot);
        ServerFrame shown = new ServerFrame.PeekSnapshot(1, 1, TYPED, 0);
        SharedFrame shared = new SharedFrame(shown);
        return Stream.of(
                edit,
                snapshot,
                update,
                draft,
                mask,
                receiver,
                new ViewerCursor(),
                new ChatCommand.PostNote(TYPED),
                new ChatEvent.NotePosted(TYPED),
                new ClientFrame.Draft(1, snapshot),
                new ClientFrame.Draft(1, update),
                shown,
                new ServerFrame.PeekEdit(1, 1, 2, edit, 0),
                shared,
                new Reading(1, TYPED),
                SuggestionRequest.builder(new ChatId("c"), Instant.EPOCH)
                        .messages(List.of(TYPED))
                        .draft(TYPED)
                        .build());
    }

    private static boolean holdsTypedText(JavaClass type) {
        return type.isRecord()
                && type.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> TYPED_FORMS.contains(field.getRawType().getName()))
                        .anyMatch(field -> TYPED_NAMES.contains(field.getName()));
    }

    /** The method that the compiler gives a record is one dynamic call; one of our own looks at something. */
    private static boolean printsItself(JavaClass type) {
        return type.getMethod("toString").getAccessesFromSelf().isEmpty();
    }

    /** Breaks the rule. */
    record Talkative(String text) {}
}
