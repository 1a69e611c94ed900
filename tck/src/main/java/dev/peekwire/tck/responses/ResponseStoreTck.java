package dev.peekwire.tck.responses;

import dev.peekwire.spi.ResponseStore;
import org.junit.jupiter.api.Timeout;

/**
 * The kit for {@link ResponseStore}: every rule of its Javadoc as tests named after the rule's number. A store's author
 * extends this class, says where the store comes from, and runs it with JUnit 5.
 *
 * <p>Each test works in a desk of its own with a new id, so a database need not be emptied between tests; tests may run one
 * after another only. Races use eight threads and end in bounded time.
 *
 * @since 0.1.0
 */
@Timeout(120)
public abstract class ResponseStoreTck extends RaceRules {
    /** For subclasses. */
    protected ResponseStoreTck() {}

    /** Opens the store; called before each test, which closes it after itself. */
    @Override
    protected abstract ResponseStore newStore();

    /**
     * Another store on the same data, as another node has it; closed by the test. A store that is shared by its nodes as an
     * object answers that.
     */
    @Override
    protected abstract ResponseStore secondStore(ResponseStore first);
}
