package dev.peekwire.desk;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.VisitorId;
import dev.peekwire.internal.door.Seal;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.CloseCode;
import dev.peekwire.protocol.CopyOption;
import dev.peekwire.protocol.Frame;
import dev.peekwire.protocol.Role;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.Authenticator;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
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
        try {
            desk.workers().execute(() -> identified(session, hello)
                    .whenCompleteAsync(
                            (identity, failure) -> welcome(session, hello, identity, failure), desk.workers()));
        } catch (RejectedExecutionException busy) {
            failed(session, "a welcome", busy);
        }
    }

    private CompletionStage<Authenticator.Identity> identified(Session session, ClientFrame.Hello hello) {
        try {
            return Objects.requireNonNull(identify(session, hello), "the authenticator's answer");
        } catch (RuntimeException | Error failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private void welcome(
            Session session,
            ClientFrame.Hello hello,
            Authenticator.@Nullable Identity identity,
            @Nullable Throwable failure) {
        if (failure != null) {
            failed(session, "the authenticator", failure);
            return;
        }
        try {
            welcome(session, hello, identity);
        } catch (RuntimeException | Error trouble) {
            failed(session, "a welcome", trouble);
        }
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
        return authenticator.authenticate(new Authenticator.Request(hello.role(), token, session.info()));
    }

    /** Who comes with a token that is forged, expired or of another desk's life is a new visitor, and learns so. */
    private VisitorId anonymous(@Nullable String token) {
        Optional<VisitorId> known = token == null
                ? Optional.empty()
                : desk.seal().visitor(token, desk.scheduler().now());
        return known.orElseGet(() -> new VisitorId("v-" + desk.ids().get()));
    }

    private void welcome(Session session, ClientFrame.Hello hello, Authenticator.@Nullable Identity identity) {
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
                            // Whoever reads the welcome may go on at once, so everything is in place before it.
                            if (session.become(peer)) {
                                session.welcome(welcome(Role.VISITOR, visitor.value(), resume));
                                peer.resume(hello.resume());
                            }
                        },
                        desk.workers())
                .exceptionally(failure -> failed(session, "a welcome", failure));
    }

    /** What earlier connections of the visitor had typed is gone from every screen first. */
    private CompletableFuture<@Nullable Void> erasedBefore(VisitorId visitor) {
        return CompletableFuture.allOf(desk.store().openOf(desk.id(), visitor).stream()
                .map(runtime.rooms()::peek)
                .filter(room -> room != null)
                .map(room -> room.draft().displace())
                .toArray(CompletableFuture<?>[]::new));
    }

    private void welcomeAgent(Session session, ClientFrame.Hello hello, Authenticator.Agent agent) {
        AgentPeer peer = new AgentPeer(runtime, session, agent, hello);
        runtime.agentArrived(session, agent);
        if (session.become(peer)) {
            session.welcome(welcome(Role.AGENT, agent.id().value(), null));
            runtime.agentWelcomed(session, agent);
            peer.resume();
        } else {
            runtime.agentLeft(session, agent);
        }
    }

    private ServerFrame.Welcome welcome(Role role, String self, @Nullable String resumeToken) {
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
                limits.chat().message(),
                copies());
    }

    private Set<CopyOption> copies() {
        EnumSet<CopyOption> copies = EnumSet.noneOf(CopyOption.class);
        if (desk.transcriptKeys() != null) {
            copies.add(CopyOption.SIGNED);
        }
        if (CopyMail.policy(desk).isPresent()) {
            copies.add(CopyOption.MAIL);
        }
        return copies;
    }

    private static void turnAway(Session session, Refusal refusal, CloseCode code) {
        session.refuse(null, null, refusal);
        session.close(code, refusal.message());
    }

    private static @Nullable Void failed(Session session, String what, Throwable failure) {
        Desk.failed(what, failure);
        turnAway(session, Room.unavailable(), CloseCode.INTERNAL);
        return null;
    }
}
