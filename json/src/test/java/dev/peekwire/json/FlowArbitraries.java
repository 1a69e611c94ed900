package dev.peekwire.json;

import static dev.peekwire.json.Values.counts;
import static dev.peekwire.json.Values.flags;
import static dev.peekwire.json.Values.texts;

import dev.peekwire.chat.ChatEvent;
import dev.peekwire.protocol.FlowOffer;
import dev.peekwire.protocol.FlowOption;
import dev.peekwire.protocol.FlowQuestion;
import dev.peekwire.protocol.FlowStand;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.flow.Answer;
import dev.peekwire.response.flow.FlowAct;
import dev.peekwire.response.flow.FlowEnd;
import dev.peekwire.response.flow.FlowPosition;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What concerns walks through flows, generated. */
final class FlowArbitraries {
    private FlowArbitraries() {}

    private static Arbitrary<ScriptRef> refs() {
        return Combinators.combine(
                        Arbitraries.of("returns", "a-1", "x_y"),
                        Arbitraries.integers().between(1, 999_999_999))
                .as(ScriptRef::new);
    }

    private static Arbitrary<FlowPosition> positions() {
        return Combinators.combine(
                        refs(),
                        Arbitraries.of("order", "ask-1", "0"),
                        Arbitraries.integers().between(0, 9))
                .as(FlowPosition::new);
    }

    static Arbitrary<FlowAct> acts() {
        return Combinators.combine(
                        Arbitraries.of(FlowAct.Action.class),
                        positions().injectNull(0.3),
                        texts().injectNull(0.3),
                        counts().map(Integer::longValue),
                        Values.attributes())
                .as(FlowAct::new);
    }

    static Arbitrary<ChatEvent.FlowMoved> moves() {
        return Combinators.combine(positions(), Arbitraries.of(FlowEnd.class).injectNull(0.5))
                .as(ChatEvent.FlowMoved::new);
    }

    static Arbitrary<List<FlowOffer>> offers() {
        return Combinators.combine(
                        refs(), texts(), texts().injectNull(0.5), texts().list().ofMaxSize(3))
                .as(FlowOffer::new)
                .list()
                .ofMaxSize(3);
    }

    static Arbitrary<FlowStand> stands() {
        Arbitrary<List<FlowOption>> options = Combinators.combine(counts(), texts())
                .as(FlowOption::new)
                .list()
                .ofMaxSize(3);
        return Combinators.combine(
                        positions(),
                        texts(),
                        texts(),
                        options,
                        questions().injectNull(0.5),
                        texts().list().ofMaxSize(3),
                        flags())
                .as(FlowStand::new);
    }

    private static Arbitrary<FlowQuestion> questions() {
        Arbitrary<String> some = texts().injectNull(0.5);
        return Combinators.combine(
                        texts(),
                        Arbitraries.of(Answer.Type.class),
                        some,
                        some,
                        some,
                        texts().list().ofMaxSize(3),
                        counts())
                .as(FlowQuestion::new);
    }
}
