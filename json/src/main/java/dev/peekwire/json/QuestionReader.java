package dev.peekwire.json;

import dev.peekwire.AgentId;
import dev.peekwire.CommandId;
import dev.peekwire.TeamId;
import dev.peekwire.cluster.Question;
import dev.peekwire.spi.MalformedFrameException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a node asks; null for a question that only a later version knows. */
final class QuestionReader {
    private QuestionReader() {}

    /** The question in an object with one member that is named as it. */
    static @Nullable Question read(Members named) throws MalformedFrameException {
        for (Question.Type type : Question.Type.values()) {
            if (named.has(NodeNames.of(type))) {
                return named.object(NodeNames.of(type)).make(in -> make(type, in));
            }
        }
        return null;
    }

    private static Question make(Question.Type type, Members in) throws MalformedFrameException {
        return switch (type) {
            case ACCEPT -> new Question.Accept(ValueReader.chat(in), agent(in));
            case DECLINE -> new Question.Decline(ValueReader.chat(in), agent(in));
            case TRACE ->
                new Question.Trace(
                        in.id("command", CommandId::new), ValueReader.chat(in), in.idOrNull("agent", AgentId::new));
            case LOAD_VIEW ->
                new Question.LoadView(in.flagOrFalse("supervisor"), Set.copyOf(in.ids("teams", TeamId::new)));
            case PLACE -> new Question.Place(ValueReader.chat(in));
            case ADMISSION -> new Question.Admission(ValueReader.chat(in), in.id("team", TeamId::new));
            case OFFERS -> new Question.Offers(agent(in));
        };
    }

    private static AgentId agent(Members in) throws MalformedFrameException {
        return in.id("agent", AgentId::new);
    }
}
