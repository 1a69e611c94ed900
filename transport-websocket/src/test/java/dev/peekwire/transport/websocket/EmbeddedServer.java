package dev.peekwire.transport.websocket;

import jakarta.websocket.server.ServerEndpointConfig;
import java.net.URI;

/** A real container on 127.0.0.1 with one endpoint. */
public interface EmbeddedServer extends AutoCloseable {
    /** The port it listens on. */
    int port();

    @Override
    void close();

    /** Where the endpoint answers. */
    default URI uri() {
        return URI.create("ws://127.0.0.1:" + port() + PATH);
    }

    /** The endpoint's path. */
    String PATH = "/peekwire";

    /** The containers that every test of the endpoint runs in. */
    enum Kind {
        TYRUS {
            @Override
            public EmbeddedServer start(ServerEndpointConfig config, int port) throws Exception {
                return new TyrusServer(config, port);
            }
        },
        TOMCAT {
            @Override
            public EmbeddedServer start(ServerEndpointConfig config, int port) throws Exception {
                return new TomcatServer(config, connector -> connector.setPort(port));
            }
        },
        JETTY {
            @Override
            public EmbeddedServer start(ServerEndpointConfig config, int port) throws Exception {
                return new JettyServer(config, port);
            }
        },
        UNDERTOW {
            @Override
            public EmbeddedServer start(ServerEndpointConfig config, int port) throws Exception {
                return new UndertowServer(config, port);
            }
        };

        /** On that port. */
        public abstract EmbeddedServer start(ServerEndpointConfig config, int port) throws Exception;

        /** On a free port. */
        public EmbeddedServer start(ServerEndpointConfig config) throws Exception {
            return start(config, 0);
        }
    }
}
