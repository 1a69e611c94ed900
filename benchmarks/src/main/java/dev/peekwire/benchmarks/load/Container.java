package dev.peekwire.benchmarks.load;

import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import java.util.Locale;

/** The containers that the harness knows, each on a free port of 127.0.0.1. */
public enum Container {
    UNDERTOW("Undertow", false) {
        @Override
        public Host start(List<ServerEndpointConfig> endpoints) throws Exception {
            return new UndertowHost(endpoints);
        }
    },
    TOMCAT("Tomcat", true) {
        @Override
        public Host start(List<ServerEndpointConfig> endpoints) throws Exception {
            return new TomcatHost(endpoints);
        }
    },
    JETTY("Jetty", false) {
        @Override
        public Host start(List<ServerEndpointConfig> endpoints) throws Exception {
            return new JettyHost(endpoints);
        }
    },
    TYRUS("Tyrus on Grizzly", false) {
        @Override
        public Host start(List<ServerEndpointConfig> endpoints) throws Exception {
            return new TyrusHost(endpoints);
        }
    };

    private final String title;
    private final boolean refusesConcurrentSends;

    Container(String title, boolean refusesConcurrentSends) {
        this.title = title;
        this.refusesConcurrentSends = refusesConcurrentSends;
    }

    public abstract Host start(List<ServerEndpointConfig> endpoints) throws Exception;

    /** As people write it. */
    String title() {
        return title;
    }

    /** Whether a second send before the first is done throws, so that whoever sends needs a queue. */
    boolean refusesConcurrentSends() {
        return refusesConcurrentSends;
    }

    public static Container named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** One that runs, as long as the process. */
    public interface Host {
        /** Where it listens. */
        int port();
    }
}
