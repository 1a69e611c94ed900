package dev.peekwire.desk;

import dev.peekwire.ChatId;
import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.chat.Actor;
import dev.peekwire.chat.Chat;
import dev.peekwire.chat.ChatCommand;
import dev.peekwire.internal.answer.Origins;
import dev.peekwire.internal.serial.Lanes;
import dev.peekwire.internal.tone.Objections;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.response.ScriptClaim;
import dev.peekwire.response.tone.ToneVerdict;
import dev.peekwire.responses.Responses;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What an agent's connection says: whose words it has and whether they are in the brand's style, once it may be said. While
 * tone checkers look at a message, what the same connection wants of the chat afterwards waits for it, and nobody else.
 */
final class AgentPosts {
    /** How much of one connection may wait for its turn in one chat. */
    static final int MOST_WAITING = 100;

    private static final Refusal TOO_MANY =
            new Refusal(ErrorCode.RATE_LIMITED, "messages that are still being checked", null, (long) MOST_WAITING);
    /** Access came after the checkers would have been asked: from another node, a moment ago. */
    private static final Refusal NOT_ASKED =
            Refusal.of(ErrorCode.UNAVAILABLE, "not checked yet; send the same command again");

    private final AgentConnection agent;
    private final Desk desk;
    private final AgentTone tone;
    private final Lanes<ChatId> lanes =
            new Lanes<>(MOST_WAITING, failure -> Desk.failed("what an agent said", failure));

    AgentPosts(AgentConnection agent, AgentTone tone) {
        this.agent = agent;
        this.desk = agent.desk();
        this.tone = tone;
    }

    /** A message, after all that the connection has said in the chat before. */
    void post(ClientFrame.Post frame) {
        Consumer<Reply> then = reply -> Commands.answer(agent.session(), frame.command(), frame.chat(), reply);
        if (desk.tone().isStyleAlone()) {
            agent.runtime().submit(frame.chat(), chat -> submission(said(frame), ToneVerdict.PASS, then), then);
        } else {
            orRefused(lanes.chain(frame.chat(), () -> checked(frame, then)), then);
        }
    }

    /** Something else that the connection wants of the chat, after all that it has said there. */
    void after(ChatId chat, Runnable what, Consumer<Reply> otherwise) {
        orRefused(lanes.run(chat, what), otherwise);
    }

    private static void orRefused(boolean taken, Consumer<Reply> otherwise) {
        if (!taken) {
            otherwise.accept(Reply.refused(TOO_MANY));
        }
    }

    // ---- checking

    /** Done when the message has its turn in the chat, or was refused: what comes after it is asked about then. */
    private CompletionStage<?> checked(ClientFrame.Post frame, Consumer<Reply> then) {
        CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
        agent.runtime()
                .in(
                        frame.chat(),
                        room -> {
                            Said said = said(frame);
                            tone.others(room.chat(), said.command())
                                    .whenCompleteAsync((found, failure) -> submit(said, found, then, done), desk::work);
                        },
                        refusal -> {
                            then.accept(Reply.refused(refusal));
                            done.complete(null);
                        });
        return done;
    }

    /** A desk that is closed takes nothing any more; nor was its client told that it did. */
    private void submit(
            Said said, @Nullable ToneVerdict found, Consumer<Reply> then, CompletableFuture<@Nullable Void> done) {
        if (!desk.closed().get()) {
            Desk.contained("what an agent said", () -> agent.runtime()
                    .submit(said.frame().chat(), submission(said, found, then)));
        }
        done.complete(null);
    }

    // ---- judging

    /**
     * A message on its way.
     *
     * @param frame as the client sent it
     * @param command what it says; whose words it has is found out later
     * @param counted whether its claim was found false before
     */
    private record Said(ClientFrame.Post frame, ChatCommand.Post command, AtomicBoolean counted) {
        private String text() {
            return command.text();
        }
    }

    /** On a worker, in the chat's order. */
    private Said said(ClientFrame.Post frame) {
        return new Said(frame, tone.said(frame.text(), frame.script()), new AtomicBoolean());
    }

    private Submission submission(Said said, @Nullable ToneVerdict others, Consumer<Reply> then) {
        return new Submission(
                        said.frame().command(),
                        Actor.agent(agent.identity().id()),
                        agent.principal(),
                        said.command(),
                        Commands.DONE,
                        then)
                .judged((chat, responses) -> judged(chat, responses, said, others));
    }

    /** Again on each attempt, for the chat may be another by then; but a claim is false once. */
    private ChatCommand judged(Chat chat, Responses responses, Said said, @Nullable ToneVerdict others) {
        ClientFrame.Post frame = said.frame();
        boolean own = isOwn(frame.script());
        Origins.Found found = Origins.of(
                responses,
                chat,
                agent.identity(),
                said.text(),
                own ? null : frame.script(),
                desk.scheduler().now());
        if (!own && !found.claimed().isSo() && said.counted().compareAndSet(false, true)) {
            desk.counters().falseClaims.increment();
        }
        return found.post(said.text(), agent.identity().tier(), frame.script(), against(chat, responses, said, others));
    }

    /** What agents have written for themselves are their own words. */
    private boolean isOwn(@Nullable ScriptClaim claim) {
        return claim != null
                && desk.repertoire()
                        .own()
                        .of(agent.identity().id())
                        .current(claim.id())
                        .isPresent();
    }

    private @Nullable Refusal against(Chat chat, Responses responses, Said said, @Nullable ToneVerdict others) {
        return others == null
                ? NOT_ASKED
                : Objections.against(
                        tone.style(chat, responses, said.text()).and(others),
                        said.frame().confirmed());
    }
}
