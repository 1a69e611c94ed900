package dev.peekwire.desk;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.ErrorCode;
import dev.peekwire.TeamId;
import dev.peekwire.protocol.AgentFrame;
import dev.peekwire.protocol.ClientFrame;
import dev.peekwire.protocol.LibraryFrame;
import dev.peekwire.protocol.LibraryTold;
import dev.peekwire.protocol.Proposal;
import dev.peekwire.protocol.QuickReply;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.protocol.ScriptOffer;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.response.Approval;
import dev.peekwire.response.Scope;
import dev.peekwire.response.ScriptBuilder;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.spi.Authenticator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What agents, approvers and supervisors do to scripts, in frames. */
final class LibraryScene {
    static final DeskId DESK = new DeskId("main");
    static final AgentId ANN = new AgentId("ann");
    static final Duration A_WHILE = Duration.ofSeconds(2);
    static final Approval APPROVED = Approval.approved("sue", Instant.parse("2026-11-22T09:00:00Z"));

    private LibraryScene() {}

    /** {@code app-…} approves for the main team, {@code other-…} is of the other team, {@code super-…} of no team in particular. */
    static CompletionStage<Authenticator.Identity> authenticate(Authenticator.Request request) {
        String[] token = request.token().split("-", 2);
        TeamId team = token[0].equals("other") || token[0].equals("super") ? DeskFixture.OTHER : DeskFixture.MAIN;
        return CompletableFuture.completedFuture(new Authenticator.Agent(
                new AgentId(token[1]),
                token[1],
                Set.of(team),
                token[0].equals("super"),
                3,
                Map.of(),
                Set.of(),
                1,
                token[0].equals("app")));
    }

    static ScriptBuilder script(String id, int version, String shortcut, String body) {
        return ScriptedResponse.builder(id, version)
                .shortcut(shortcut)
                .title(id)
                .body("en", body)
                .scope(Scope.team(DeskFixture.MAIN))
                .approval(APPROVED);
    }

    static QuickReply reply(String shortcut, String body) {
        return new QuickReply(shortcut, "About " + shortcut, "en", body);
    }

    static QuickReply changed(ScriptRef ref, String shortcut, String body) {
        return new QuickReply(ref.id(), ref.version(), shortcut, "About " + shortcut, "en", Map.of("en", body));
    }

    static ScriptRef saves(DeskFixture desk, TestClient agent, QuickReply reply) {
        agent.sends(new LibraryFrame.SaveReply(desk.command(), reply));
        return agent.latest(LibraryTold.ScriptKept.class).script();
    }

    static ScriptRef proposes(DeskFixture desk, TestClient agent, ScriptRef reply) {
        agent.sends(new LibraryFrame.Propose(desk.command(), reply, DeskFixture.MAIN));
        return agent.latest(LibraryTold.ScriptKept.class).script();
    }

    static void decides(DeskFixture desk, TestClient agent, ScriptRef script, LibraryFrame.Verdict verdict) {
        agent.sends(new LibraryFrame.Decide(desk.command(), script, verdict, null));
    }

    static List<ScriptRef> proposals(DeskFixture desk, TestClient agent) {
        agent.sends(new LibraryFrame.ListProposals(desk.command(), null));
        return agent.latest(LibraryTold.Proposals.class).proposals().stream()
                .map(Proposal::reply)
                .map(reply -> new ScriptRef(String.valueOf(reply.id()), reply.version()))
                .toList();
    }

    static List<QuickReply> replies(DeskFixture desk, TestClient agent) {
        agent.sends(new LibraryFrame.ListReplies(desk.command(), null));
        return agent.latest(LibraryTold.Replies.class).replies();
    }

    /** The words of what the agent finds in a chat of the agent's. */
    static List<String> finds(DeskFixture desk, TestClient agent, ChatId chat, String typed) {
        agent.sends(new AgentFrame.FindScripts(desk.command(), chat, typed, null));
        return agent.latest(ResponseFrame.Scripts.class).scripts().stream()
                .map(ScriptOffer::text)
                .toList();
    }

    /** A visitor's chat, which goes to whoever is there. */
    static ChatId chat(DeskFixture desk) {
        TestClient visitor = desk.visitor("vera" + desk.clients.size());
        visitor.sends(new ClientFrame.Start(desk.command(), null, "en", Map.of("name", "Kari")));
        return visitor.latest(ServerFrame.Ok.class).chat();
    }

    static ErrorCode refusal(TestClient agent) {
        return agent.latest(ServerFrame.Refused.class).refusal().code();
    }
}
