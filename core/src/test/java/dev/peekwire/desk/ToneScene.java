package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.Refusal;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.response.tone.StyleRules;
import dev.peekwire.response.tone.StyleSheet;
import dev.peekwire.response.tone.StyleTerm;
import dev.peekwire.response.tone.ToneFinding;
import dev.peekwire.response.tone.ToneLevel;
import dev.peekwire.response.tone.ToneRequest;
import dev.peekwire.response.tone.ToneRule;
import dev.peekwire.response.tone.ToneVerdict;
import dev.peekwire.responses.Responses;
import dev.peekwire.spi.ChatStore;
import dev.peekwire.spi.ToneChecker;
import dev.peekwire.store.memory.MemoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;

/** A desk with a tone checker that answers when a test says so, ann and her chat with vera. */
abstract class ToneScene {
    final Slow grammar = new Slow("grammar");
    DeskFixture desk;
    TestClient ann;
    TestClient vera;
    ChatId chat;

    /** Keeps each call until a test ends it. */
    static final class Slow implements ToneChecker {
        private final String name;
        final List<ToneRequest> asked = new ArrayList<>();
        final List<CompletableFuture<ToneVerdict>> calls = new ArrayList<>();

        Slow(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public CompletionStage<ToneVerdict> check(ToneRequest request) {
            asked.add(request);
            calls.add(new CompletableFuture<>());
            return calls.get(calls.size() - 1);
        }

        List<String> texts() {
            return asked.stream().map(ToneRequest::text).toList();
        }
    }

    static ToneChecker answering(String name, ToneVerdict verdict) {
        return new ToneChecker() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public CompletionStage<ToneVerdict> check(ToneRequest request) {
                return CompletableFuture.completedFuture(verdict);
            }
        };
    }

    static ToneVerdict finding(ToneLevel level) {
        return ToneVerdict.of(List.of(ToneFinding.of(ToneRule.OTHER, level, 0, 2)));
    }

    /** "cheap" is forbidden. */
    static Responses style() {
        StyleRules rules = StyleRules.builder()
                .term(StyleTerm.of("cheap", ToneLevel.BLOCK))
                .build();
        return Responses.builder()
                .style(StyleSheet.builder("shop", 1).everywhere(rules).build())
                .build();
    }

    void chatting() {
        chatting(builder -> builder.toneChecker(grammar));
    }

    void chatting(UnaryOperator<ChatDeskBuilder> changes) {
        chatting(MemoryStore.create(), changes);
    }

    void chatting(ChatStore store, UnaryOperator<ChatDeskBuilder> changes) {
        desk = new DeskFixture(
                store,
                builder -> changes.apply(builder.toneThreads(Runnable::run).responses(style())));
        ann = desk.agent("ann");
        vera = desk.visitor("vera");
        chat = desk.startsChat(vera);
    }

    void says(String text) {
        desk.posts(ann, chat, text);
    }

    void confirms(String text) {
        ann.sends(new ClientFrame.Post(desk.command(), chat, text, null, true));
    }

    /** The checker ends a call: nothing is wrong. */
    void passes(int call) {
        ends(call, ToneVerdict.PASS);
    }

    void ends(int call, ToneVerdict verdict) {
        grammar.calls.get(call).complete(verdict);
        desk.settle();
    }

    Refusal refusal() {
        return ann.latest(ServerFrame.Refused.class).refusal();
    }

    /** What was said, as it is stored. */
    List<String> messages() {
        return desk.store.read(desk.desk.id(), chat, 0, 1000).stream()
                .filter(recorded -> recorded.event() instanceof ChatEvent.MessagePosted)
                .map(recorded -> ((ChatEvent.MessagePosted) recorded.event()).text())
                .toList();
    }
}
