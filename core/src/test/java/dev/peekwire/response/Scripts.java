package dev.peekwire.response;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/** Scripts, and who sends them, for tests. */
final class Scripts {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    static final AgentId ANN = new AgentId("ann");
    static final AgentId BEN = new AgentId("ben");
    static final TeamId BILLING = new TeamId("billing");
    static final TeamId SUPPORT = new TeamId("support");
    static final Set<TeamId> TEAMS = Set.of(BILLING);

    private Scripts() {}

    /** Approved, in English, for the whole desk. */
    static ScriptBuilder script(String id, String body) {
        return version(id, 1, body);
    }

    static ScriptBuilder version(String id, int version, String body) {
        return ScriptedResponse.builder(id, version)
                .title("About " + id)
                .body("en", body)
                .approval(Approval.approved("lead", NOW));
    }
}
