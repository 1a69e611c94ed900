package dev.peekwire.internal.library;

import dev.peekwire.AgentId;
import dev.peekwire.CommandId;
import dev.peekwire.DeskId;
import dev.peekwire.TeamId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Ids for scripts that agents write. Made of what makes them, so that a command that is sent again makes the same script,
 * and without anybody's name in them.
 */
final class ScriptIds {
    private static final int BYTES = 12;

    private ScriptIds() {}

    static String own(DeskId desk, AgentId agent, CommandId command) {
        return "own." + hash(desk.value(), agent.value(), command.value());
    }

    static String proposed(String reply, TeamId team) {
        return "team." + hash(reply, team.value());
    }

    private static String hash(String... parts) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
