package dev.peekwire.examples.docs;

import dev.peekwire.TeamId;
import dev.peekwire.client.AgentClient;
import dev.peekwire.protocol.LibraryFrame;
import dev.peekwire.protocol.Proposal;
import dev.peekwire.protocol.QuickReply;
import dev.peekwire.response.ScriptRef;
import java.util.concurrent.CompletionStage;

/** Guide: Scripted and improvised answers, quick replies. */
public final class QuickReplies {
    private QuickReplies() {}

    /** An agent writes one, and proposes it. */
    public static CompletionStage<ScriptRef> propose(AgentClient agent) {
        return agent.saveReply(new QuickReply("brb", "One moment", "en", "One moment, {{visitor.name|please}}."))
                .thenCompose(reply -> agent.propose(reply, new TeamId("support")));
    }

    /** A supervisor looks at what waits, and approves the first. */
    public static CompletionStage<ScriptRef> approve(AgentClient supervisor) {
        return supervisor.proposals(null).thenCompose(waiting -> {
            Proposal first = waiting.proposals().get(0);
            ScriptRef script = new ScriptRef(
                    String.valueOf(first.reply().id()), first.reply().version());
            return supervisor.decide(script, LibraryFrame.Verdict.APPROVE, "short and friendly");
        });
    }
}
