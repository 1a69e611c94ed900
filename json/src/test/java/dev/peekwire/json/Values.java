package dev.peekwire.json;

import static dev.peekwire.chat.MessageOrigin.Kind.AD_LIB;
import static dev.peekwire.chat.MessageOrigin.Kind.SCRIPTED;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.CommandId;
import dev.peekwire.TeamId;
import dev.peekwire.chat.MessageOrigin;
import dev.peekwire.consent.ConsentAct;
import dev.peekwire.consent.NoticeRef;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.draft.TextEdit;
import dev.peekwire.draft.WellFormed;
import dev.peekwire.protocol.Cursor;
import dev.peekwire.response.PolicyMark;
import dev.peekwire.response.ResponseMode;
import dev.peekwire.response.ScriptClaim;
import dev.peekwire.response.ScriptUse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generated values that frames are made of. */
final class Values {
    private Values() {}

    private static Arbitrary<String> id() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .numeric()
                .withChars("._~:-")
                .ofMinLength(1)
                .ofMaxLength(64);
    }

    static Arbitrary<String> name() {
        return id();
    }

    static Arbitrary<ChatId> chats() {
        return id().map(ChatId::new);
    }

    static Arbitrary<CommandId> commands() {
        return id().map(CommandId::new);
    }

    static Arbitrary<AgentId> agents() {
        return id().map(AgentId::new);
    }

    static Arbitrary<TeamId> teams() {
        return id().map(TeamId::new);
    }

    /** Well-formed texts of everything that needs care: controls, quotes, emoji, combining marks, the last code points. */
    static Arbitrary<String> texts() {
        Arbitrary<String> delicate = Arbitraries.of(
                "\"",
                "\\",
                "/",
                "\u0000",
                "\u001f",
                "\u007f",
                "\n",
                "\r",
                "\t",
                "\u2028",
                "\u2029",
                "\ufeff",
                "\uffff",
                "e\u0301",
                "👩‍👧‍👦",
                "🇳🇴",
                "𝒳",
                "\udbff\udfff",
                "שלום",
                "\\u0041",
                "</script>",
                "null");
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(12).map(WellFormed::of);
        Arbitrary<String> plain = Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(40);
        return Arbitraries.oneOf(delicate, any, plain)
                .list()
                .ofMaxSize(4)
                .map(parts -> WellFormed.of(String.join("", parts)));
    }

    static Arbitrary<Map<String, String>> attributes() {
        return Arbitraries.maps(texts(), texts()).ofMaxSize(5);
    }

    static Arbitrary<Integer> counts() {
        return Arbitraries.integers().greaterOrEqual(0);
    }

    static Arbitrary<Long> numbers() {
        return Arbitraries.longs().greaterOrEqual(0);
    }

    static Arbitrary<Integer> checks() {
        return Arbitraries.integers().between(0, 0xFFFFFF);
    }

    static Arbitrary<Boolean> flags() {
        return Arbitraries.of(true, false);
    }

    static Arbitrary<Duration> durations() {
        return Arbitraries.longs().between(0, Duration.ofDays(9999).toMillis()).map(Duration::ofMillis);
    }

    static Arbitrary<Cursor> cursors() {
        return Combinators.combine(chats(), numbers()).as(Cursor::new);
    }

    static Arbitrary<PeekLevel> levels() {
        return Arbitraries.of(PeekLevel.class);
    }

    static Arbitrary<ConsentAct> acts() {
        return Arbitraries.of(ConsentAct.class);
    }

    static Arbitrary<Set<Purpose>> purposes() {
        return Arbitraries.of(Purpose.class).set();
    }

    static Arbitrary<NoticeRef> notices() {
        Arbitrary<String> hex =
                Arbitraries.strings().withCharRange('a', 'f').numeric().ofLength(64);
        Arbitrary<String> shortId = id().map(id -> id.substring(0, Math.min(id.length(), 32)));
        return Combinators.combine(id(), shortId, shortId, hex).as(NoticeRef::new);
    }

    static Arbitrary<MessageOrigin> origins() {
        Arbitrary<MessageOrigin> scripted =
                Combinators.combine(uses(), marks()).as((use, mark) -> new MessageOrigin(SCRIPTED, use, mark));
        Arbitrary<MessageOrigin> adLib = marks().map(mark -> new MessageOrigin(AD_LIB, null, mark));
        return Arbitraries.oneOf(scripted, adLib, Arbitraries.just(MessageOrigin.VISITOR));
    }

    private static Arbitrary<ScriptUse> uses() {
        return Combinators.combine(
                        texts(),
                        texts(),
                        texts().injectNull(0.5),
                        counts(),
                        texts().set().ofMaxSize(3),
                        texts().injectNull(0.5))
                .as(ScriptUse::new);
    }

    private static Arbitrary<PolicyMark> marks() {
        return Combinators.combine(texts(), Arbitraries.of(ResponseMode.class))
                .as(PolicyMark::new)
                .injectNull(0.5);
    }

    static Arbitrary<ScriptClaim> claims() {
        return Combinators.combine(texts(), texts(), texts().injectNull(0.5), attributes())
                .as(ScriptClaim::new);
    }

    static Arbitrary<TextEdit> edits() {
        return Combinators.combine(counts(), counts(), texts()).as(TextEdit::new);
    }
}
