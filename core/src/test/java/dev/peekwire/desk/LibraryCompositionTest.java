package dev.peekwire.desk;

import static dev.peekwire.desk.LibraryScene.DESK;
import static dev.peekwire.desk.LibraryScene.chat;
import static dev.peekwire.desk.LibraryScene.decides;
import static dev.peekwire.desk.LibraryScene.finds;
import static dev.peekwire.desk.LibraryScene.refusal;
import static dev.peekwire.desk.LibraryScene.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.ErrorCode;
import dev.peekwire.protocol.LibraryFrame.Verdict;
import dev.peekwire.response.Approval;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.responses.Responses;
import dev.peekwire.spi.ScriptAct;
import dev.peekwire.spi.ScriptChange;
import dev.peekwire.spi.ScriptMark;
import dev.peekwire.store.memory.MemoryResponseStore;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a desk is given, and what its store has on top. */
class LibraryCompositionTest {
    private static final ScriptedResponse GIVEN =
            script("late", 1, "late", "It is late.").build();

    private final MemoryResponseStore store = MemoryResponseStore.create();
    private final DeskFixture desk = new DeskFixture(builder -> builder.responseStore(store, Runnable::run)
            .responses(given(GIVEN))
            .authenticator(LibraryScene::authenticate));
    private final TestClient ann = desk.agent("ann");
    private final ChatId chat = chat(desk);
    private int commands;

    private static Responses given(ScriptedResponse... scripts) {
        return Responses.builder()
                .library(ScriptLibrary.of(List.of(scripts)))
                .deskName("Fjord")
                .build();
    }

    private void keeps(ScriptedResponse script, ScriptAct act, long expected) {
        ScriptMark mark = new ScriptMark("sue", desk.time.now(), new CommandId("k-" + ++commands));
        store.change(new ScriptChange(DESK, script, act, expected, mark));
        desk.pass(LibraryScene.A_WHILE);
    }

    private List<String> found() {
        return finds(desk, ann, chat, "");
    }

    @Test
    void what_was_given_is_there_without_anything_in_the_store() {
        assertThat(found()).containsExactly("It is late.");
    }

    @Test
    void the_newest_version_counts_whoever_has_it() {
        keeps(script("late", 2, "late", "It is very late.").build(), ScriptAct.APPROVED, 0);
        assertThat(found()).containsExactly("It is very late.");

        desk.desk.responses(given(script("late", 3, "late", "It is too late.").build()));
        assertThat(found()).containsExactly("It is too late.");
    }

    @Test
    void what_the_store_has_is_still_there_when_other_responses_are_given() {
        keeps(script("hello", 1, "hi", "Hello from {{desk.name}}.").build(), ScriptAct.APPROVED, 0);
        assertThat(found()).containsExactly("Hello from Fjord.", "It is late.");
        desk.desk.responses(Responses.builder().deskName("Fern").build());
        assertThat(found()).containsExactly("Hello from Fern.");
    }

    @Test
    void of_the_same_version_the_stores_counts_and_the_log_says_so_once() {
        try (Logged logged = new Logged()) {
            keeps(script("late", 1, "late", "Other words.").build(), ScriptAct.APPROVED, 0);
            keeps(script("hello", 1, "hi", "Hello.").build(), ScriptAct.APPROVED, 0);

            assertThat(found()).containsExactly("Hello.", "Other words.");
            assertThat(logged.warnings())
                    .filteredOn(line -> line.contains("late@1"))
                    .hasSize(1);
        }
    }

    @Test
    void two_scripts_with_one_shortcut_are_said_and_both_are_there() {
        try (Logged logged = new Logged()) {
            keeps(script("later", 1, "LATE", "It is later.").build(), ScriptAct.APPROVED, 0);

            assertThat(finds(desk, ann, chat, "late")).hasSize(2);
            assertThat(logged.warnings()).anyMatch(line -> line.contains("is the shortcut of"));
        }
    }

    @Test
    void a_script_whose_disclaimer_is_not_there_is_left_out_and_the_others_are_used() {
        keeps(script("loan", 1, "loan", "Four percent.").disclaimer("no-advice").build(), ScriptAct.APPROVED, 0);
        keeps(script("hello", 1, "hi", "Hello.").build(), ScriptAct.APPROVED, 0);
        assertThat(found()).containsExactly("Hello.", "It is late.");
    }

    @Test
    void a_script_that_came_from_a_file_is_retired_until_the_file_has_a_newer_one() {
        TestClient sue = desk.agent("sue", "super-sue");
        decides(desk, sue, GIVEN.ref(), Verdict.RETIRE);
        desk.pass(LibraryScene.A_WHILE);
        assertThat(found()).isEmpty();

        desk.desk.responses(given(GIVEN));
        assertThat(found()).isEmpty();
        desk.desk.responses(given(script("late", 2, "late", "It is late again.").build()));
        assertThat(found()).containsExactly("It is late again.");
    }

    @Test
    void a_script_that_came_from_a_file_is_not_approved_again() {
        TestClient sue = desk.agent("sue", "super-sue");
        decides(desk, sue, GIVEN.ref(), Verdict.APPROVE);
        assertThat(refusal(sue)).isEqualTo(ErrorCode.WRONG_STATE);
        decides(desk, sue, new ScriptRef("nothing", 1), Verdict.RETIRE);
        assertThat(refusal(sue)).isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void a_store_that_was_set_back_is_read_anew() {
        Backup backup = new Backup();
        DeskFixture other = new DeskFixture(
                builder -> builder.responseStore(backup, Runnable::run).authenticator(LibraryScene::authenticate));
        TestClient bob = other.agent("bob");
        ChatId bobs = chat(other);
        backup.keeps("first");
        backup.keeps("second");
        other.pass(LibraryScene.A_WHILE);
        assertThat(finds(other, bob, bobs, "")).containsExactly("first", "second");

        backup.restore();
        backup.keeps("third");
        other.pass(LibraryScene.A_WHILE);
        assertThat(finds(other, bob, bobs, "")).containsExactly("third");
    }

    /** A store that forgets. */
    private static final class Backup extends SwitchedResponses {
        private int steps;

        void keeps(String id) {
            ScriptMark mark = new ScriptMark("sue", java.time.Instant.EPOCH, new CommandId("b-" + ++steps));
            change(new ScriptChange(DESK, script(id, 1, id, id).build(), ScriptAct.APPROVED, 0, mark));
        }

        void restore() {
            sound = MemoryResponseStore.create();
        }
    }

    @Test
    void what_nobody_decided_on_is_no_part_of_the_library() {
        keeps(script("draft", 1, "draft", "A draft.").build(), ScriptAct.SAVED, 0);
        keeps(script("proposed", 1, "late", "A proposal.").build(), ScriptAct.PROPOSED, 0);
        assertThat(found()).containsExactly("It is late.");
        assertThat(GIVEN.approval().state()).isEqualTo(Approval.State.APPROVED);
    }
}
