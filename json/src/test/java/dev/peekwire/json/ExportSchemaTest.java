package dev.peekwire.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.TeamId;
import dev.peekwire.VisitorId;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CloseReason;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.followup.FollowUp;
import dev.peekwire.followup.FollowUpId;
import dev.peekwire.followup.FollowUpKind;
import dev.peekwire.followup.FollowUpState;
import dev.peekwire.spi.AppendRequest;
import dev.peekwire.store.memory.MemoryStore;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a visitor is told there is, is what its schema says. */
class ExportSchemaTest {
    private static final DeskId DESK = new DeskId("main");
    private static final ChatId CHAT = new ChatId("chat");
    private static final VisitorId VERA = new VisitorId("vera");
    private static final Instant AT = Instant.parse("2026-11-22T19:05:00.123Z");

    @Test
    void an_export_is_valid_and_half_of_it_or_another_form_is_not() throws Exception {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("..", "docs", "export.schema.json")), InputFormat.JSON);
        String export = export();
        assertThat(export).contains("\u00e6\u00f8\u00e5", "kari@example.com").doesNotContain("a note");
        assertThat(schema.validate(export, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(export.replace("export/1", "export/2"), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(export.replace(",\"complete\":true", ""), InputFormat.JSON))
                .isNotEmpty();
    }

    private static String export() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryStore store = MemoryStore.create();
                ChatDesk desk = ChatDesk.builder().store(store).build()) {
            Actor vera = Actor.visitor(VERA);
            Actor anna = Actor.agent(new AgentId("anna"));
            append(store, 0, vera, new ChatEvent.Started(VERA, new TeamId("main"), "bill", "nb", Map.of("a", "b")));
            append(store, 1, vera, new ChatEvent.MessagePosted("\u00e6\u00f8\u00e5 \"\\", MessageOrigin.VISITOR));
            append(store, 2, anna, new ChatEvent.NotePosted("a note"));
            append(store, 3, anna, new ChatEvent.MessagePosted("yes", MessageOrigin.scripted("credit", "3", 2)));
            append(store, 4, Actor.DESK, new ChatEvent.Closed(CloseReason.DONE));
            assertThat(desk.export(VERA, out)).isEqualTo(1);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void append(MemoryStore store, long version, Actor by, ChatEvent event) {
        List<FollowUp> letters = event.type() == ChatEvent.Type.CLOSED ? List.of(letter()) : List.of();
        store.append(new AppendRequest(DESK, CHAT, version, null, null, AT, by, List.of(event), List.of())
                .withFollowUps(letters));
    }

    private static FollowUp letter() {
        return new FollowUp(
                new FollowUpId("f"),
                DESK,
                CHAT,
                FollowUpKind.TRANSCRIPT,
                "kari@example.com",
                "nb",
                AT,
                AT,
                0,
                FollowUpState.WAITING,
                null);
    }
}
