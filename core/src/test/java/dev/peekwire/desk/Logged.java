package dev.peekwire.desk;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What the desk logs as errors and warnings while it is open. */
final class Logged implements AutoCloseable {
    private final Logger logger = (Logger) LoggerFactory.getLogger(ChatDesk.class);
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
    private final boolean additive = logger.isAdditive();

    Logged() {
        appender.start();
        logger.addAppender(appender);
        logger.setAdditive(false);
    }

    List<String> errors() {
        return from(Level.ERROR);
    }

    /** Warnings too. */
    List<String> troubles() {
        return from(Level.WARN);
    }

    private List<String> from(Level least) {
        return List.copyOf(appender.list).stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(least))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    List<String> warnings() {
        return List.copyOf(appender.list).stream()
                .filter(event -> event.getLevel() == Level.WARN)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Override
    public void close() {
        logger.detachAppender(appender);
        logger.setAdditive(additive);
    }
}
