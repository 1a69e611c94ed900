package dev.peekwire.cluster.redis;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import dev.peekwire.ChatId;
import dev.peekwire.DeskId;
import dev.peekwire.cluster.DraftFrame;
import dev.peekwire.cluster.NodeFrame;
import dev.peekwire.cluster.NodeId;
import dev.peekwire.protocol.ServerFrame;
import dev.peekwire.spi.BusChannel;
import dev.peekwire.spi.BusListener;
import dev.peekwire.spi.BusSubscription;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** With everything logged at DEBUG, ours, Lettuce's and Netty's: nothing of a draft, whatever goes wrong. */
@Timeout(300)
class QuietLogTest {
    private static final String TYPED = "zyzzyva-quixotic";
    private static final BusChannel CHAT = BusChannel.draft(new DeskId("shop"), new ChatId("c1"));

    @Test
    void no_log_holds_anything_of_a_draft() throws Exception {
        List<String> lines = new CopyOnWriteArrayList<>();
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        AppenderBase<ILoggingEvent> all = appender(lines);
        all.setContext(context);
        all.start();
        Level before = root.getLevel();
        root.iteratorForAppenders().forEachRemaining(one -> {
            ch.qos.logback.classic.filter.ThresholdFilter warnings =
                    new ch.qos.logback.classic.filter.ThresholdFilter();
            warnings.setLevel("WARN");
            warnings.start();
            one.addFilter(warnings);
        });
        root.addAppender(all);
        root.setLevel(Level.DEBUG);
        try {
            talkAndFail();
        } finally {
            root.setLevel(before);
            root.detachAppender(all);
        }

        assertThat(lines).hasSizeGreaterThan(50).anyMatch(line -> line.contains("no frame and passed over"));
        assertThat(lines).noneMatch(line -> line.contains("zyzzyva") || line.contains("quixotic"));
    }

    private static AppenderBase<ILoggingEvent> appender(List<String> lines) {
        return new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                String trace =
                        event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
                lines.add(event.getLoggerName() + " " + event.getFormattedMessage() + trace);
            }
        };
    }

    private static void talkAndFail() throws Exception {
        try (RealRedis redis = RealRedis.six();
                RedisBus bus = RedisBus.builder(redis.uri())
                        .heartbeat(Duration.ofMillis(200))
                        .silence(Duration.ofSeconds(2))
                        .build()) {
            List<NodeFrame> heard = new CopyOnWriteArrayList<>();
            BusSubscription subscription = bus.subscribe(CHAT, new BusListener() {
                @Override
                public void onFrame(NodeFrame frame) {
                    heard.add(frame);
                    throw new IllegalStateException("on purpose, about " + TYPED);
                }

                @Override
                public void onGap() {}
            });
            Patience.await().until(bus::up);
            subscription.ready().toCompletableFuture().get(60, TimeUnit.SECONDS);
            publish(bus);
            Patience.await().until(() -> heard.size() == 1);
            byte[] garbage = ("{\"" + TYPED).getBytes(StandardCharsets.UTF_8);
            new RedisHarness(redis, false).publishRaw(CHAT, garbage);
            redis.pause();
            publish(bus);
            Patience.await().until(() -> !bus.up());
            redis.resume();
            Patience.await().until(bus::up);
            publish(bus);
            redis.kill();
            publish(bus);
            Patience.await().until(() -> !bus.up());
        }
    }

    private static void publish(RedisBus bus) {
        ServerFrame text = new ServerFrame.PeekSnapshot(1, 1, TYPED, 0);
        bus.publish(CHAT, new DraftFrame.Step(new NodeId("n1"), new NodeId("n2"), new ChatId("c1"), text));
    }
}
