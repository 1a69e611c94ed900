package dev.peekwire.json.parts;

import dev.peekwire.json.tree.Faults;
import dev.peekwire.json.tree.Fields;
import dev.peekwire.json.tree.Node;
import dev.peekwire.json.tree.Words;
import dev.peekwire.response.Approval;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far a script or a flow has come: the fields {@code state}, {@code by} and {@code at}. */
final class Approvals {
    private static final Map<String, Approval.State> STATES = Words.of(Approval.State.values());

    private final Faults faults;

    Approvals(Faults faults) {
        this.faults = faults;
    }

    /** Drafted, where nothing is said or it is wrong. */
    Approval read(Fields in) {
        Approval.State said = in.oneOf("state", STATES);
        Approval.State state = said == null ? Approval.State.DRAFTED : said;
        @Nullable Instant at = in.instant("at");
        Node by = in.get("by");
        try {
            return new Approval(state, in.text("by"), at);
        } catch (IllegalArgumentException e) {
            faults.refused(by == null ? in.object : by, e);
            return new Approval(state, null, at);
        }
    }

    static void write(Approval approval, Map<String, Object> out) {
        if (approval.state() != Approval.State.DRAFTED) {
            out.put("state", Words.of(approval.state()));
        }
        if (approval.by() != null) {
            out.put("by", approval.by());
        }
        if (approval.at() != null) {
            out.put("at", approval.at().toString());
        }
    }
}
