package dev.peekwire.desk;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.VisitorId;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.Role;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.Authenticator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** From a hello to a welcome: who is it, and is everything gone that an earlier connection had typed? */
final class Greeter {
    private static final Refusal NOBODY = Refusal.of(ErrorCode.UNAUTHENTICATED, "this identity is not accepted");

    private final DeskRuntime runtime;
    private final Desk desk;

    Greeter(DeskRuntime runtime) {
        this.runtime = runtime;
        this.desk = runtime.desk();
    }

    void greet(Session session, ClientFrame.Hello hello) {
        desk.workers().execute(() -> identify(session, hello)
                .whenCompleteAsync(
                        (identity, failure) -> {
                            if (failure != null) {
                                Desk.failed("the authenticator", failure);
                                turnAway(session, Room.unavailable(), CloseCode.INTERNAL);
                            } else {
                                welcome(session, hello, identity);
                            }
                        },
                        desk.workers()));
    }

    private CompletionStage<Authenticator.Identity> identify(Session session, ClientFrame.Hello hello) {
        String token = hello.token();
        if (hello.role() == Role.VISITOR && (token == null || Seal.isResumeToken(token))) {
            return CompletableFuture.completedFuture(new Authenticator.Visitor(anonymous(token), null));
        }
        Authenticator authenticator = desk.authenticator();
        if (token == null || authenticator == null) {
            return CompletableFuture.completedFuture(new Authenticator.Refused());
        }
        try {
            return authenticator.authenticate(new Authenticator.Request(hello.role(), token, session.info()));
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    /** Who comes with a token that is forged, expired or of another desk's life is a new visitor, and learns so. */
    private VisitorId anonymous(@Nullable String token) {
        Optional<VisitorId> known = token == null
                ? Optional.empty()
                : desk.seal().visitor(token, desk.scheduler().now());
        return known.orElseGet(() -> new VisitorId("v-" + desk.ids().get()));
    }

    private void welcome(Session session, ClientFrame.Hello hello, Authenticator.Identity identity) {
        if (identity instanceof Authenticator.Visitor visitor && hello.role() == Role.VISITOR) {
            welcomeVisitor(session, hello, visitor.id());
        } else if (identity instanceof Authenticator.Agent agent && hello.role() == Role.AGENT) {
            welcomeAgent(session, hello, agent);
        } else {
            turnAway(session, NOBODY, CloseCode.UNAUTHENTICATED);
        }
    }

    private void welcomeVisitor(Session session, ClientFrame.Hello hello, VisitorId visitor) {
        String token = hello.token();
        boolean anonymous = token == null || Seal.isResumeToken(token);
        String resume =
                anonymous ? desk.seal().resumeToken(visitor, desk.scheduler().now()) : null;
        erasedBefore(visitor)
                .thenRunAsync(
                        () -> {
                            VisitorPeer peer = new VisitorPeer(runtime, session, visitor, hello);
                            // A client may send as soon as it is welcome, so the peer is there first.
                            if (session.become(peer)) {
                                session.send(welcome(Role.VISITOR, visitor.value(), resume));
                                peer.resume();
                            }
                        },
                        desk.workers())
                .exceptionally(failure -> failed(session, failure));
    }

    /** What earlier connections of the visitor had typed is gone from every screen first. */
    private CompletableFuture<@Nullable Void> erasedBefore(VisitorId visitor) {
        return CompletableFuture.allOf(desk.store().chatsOf(desk.id(), visitor).stream()
                .map(runtime.rooms()::peek)
                .filter(room -> room != null)
                .map(room -> room.draft().allErased())
                .toArray(CompletableFuture<?>[]::new));
    }

    private void welcomeAgent(Session session, ClientFrame.Hello hello, Authenticator.Agent agent) {
        AgentPeer peer = new AgentPeer(runtime, session, agent, hello);
        runtime.agentArrived(session, agent);
        if (session.become(peer)) {
            session.send(welcome(Role.AGENT, agent.id().value(), null));
            peer.resume();
        } else {
            runtime.agentLeft(session, agent);
        }
    }

    private ServerFrame welcome(Role role, String self, @Nullable String resumeToken) {
        Limits limits = desk.limits();
        return new ServerFrame.Welcome(
                Frame.PROTOCOL_VERSION,
                desk.id(),
                role,
                self,
                resumeToken,
                runtime.window(),
                limits.heartbeat(),
                limits.draft(),
                limits.chat().message());
    }

    private static void turnAway(Session session, Refusal refusal, CloseCode code) {
        session.refuse(null, null, refusal);
        session.close(code, refusal.message());
    }

    private static @Nullable Void failed(Session session, Throwable failure) {
        Desk.failed("a welcome", failure);
        turnAway(session, Room.unavailable(), CloseCode.INTERNAL);
        return null;
    }
}
