package dev.peekwire.benchmarks.load;

import java.util.List;
import java.util.Map;

/** Names for parts of a server, by the classes that belong to them. */
final class Areas {
    private static final List<Map.Entry<String, String>> NAMES = List.of(
            Map.entry("dev.peekwire.redact", "Peekwire: masking"),
            Map.entry("dev.peekwire.draft", "Peekwire: draft"),
            Map.entry("dev.peekwire.json", "JSON"),
            Map.entry("tools.jackson", "JSON"),
            Map.entry("dev.peekwire.internal.peek", "Peekwire: viewers"),
            Map.entry("dev.peekwire.desk", "Peekwire: desk"),
            Map.entry("dev.peekwire.spi.Outbox", "Peekwire: outbox"),
            Map.entry("dev.peekwire.spi", "Peekwire: SPI"),
            Map.entry("dev.peekwire.transport", "Peekwire: transport"),
            Map.entry("dev.peekwire.benchmarks", "relay"),
            Map.entry("sun.nio.ch.SocketDispatcher", "system calls: sockets"),
            Map.entry("sun.nio.ch.FileDispatcherImpl", "system calls: sockets"),
            Map.entry("sun.nio.ch.EPoll", "system calls: epoll"),
            Map.entry("sun.nio.ch", "JDK sockets"),
            Map.entry("org.xnio", "XNIO"),
            Map.entry("io.undertow", "Undertow"),
            Map.entry("org.apache", "Tomcat"),
            Map.entry("org.eclipse.jetty", "Jetty"),
            Map.entry("org.glassfish", "Tyrus and Grizzly"),
            Map.entry("dev.peekwire", "Peekwire: other"));

    private Areas() {}

    /** The area of a class, or empty if it is nobody's, as the JDK's collections are. */
    static String of(String type) {
        for (Map.Entry<String, String> name : NAMES) {
            if (type.startsWith(name.getKey())) {
                return name.getValue();
            }
        }
        return "";
    }
}
