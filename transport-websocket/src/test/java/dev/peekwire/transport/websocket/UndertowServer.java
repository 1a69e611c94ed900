package dev.peekwire.transport.websocket;

import io.undertow.Undertow;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.websockets.jsr.WebSocketDeploymentInfo;
import jakarta.servlet.ServletException;
import jakarta.websocket.server.ServerEndpointConfig;
import java.net.InetSocketAddress;

final class UndertowServer implements EmbeddedServer {
    private final Undertow undertow;
    private final DeploymentManager manager;

    UndertowServer(ServerEndpointConfig config, int port) throws Exception {
        DeploymentInfo deployment = Servlets.deployment()
                .setClassLoader(UndertowServer.class.getClassLoader())
                .setContextPath("/")
                .setDeploymentName("peekwire")
                .addServletContextAttribute(
                        WebSocketDeploymentInfo.ATTRIBUTE_NAME, new WebSocketDeploymentInfo().addEndpoint(config));
        manager = Servlets.defaultContainer().addDeployment(deployment);
        manager.deploy();
        undertow = Undertow.builder()
                .addHttpListener(port, "127.0.0.1")
                .setHandler(manager.start())
                .setIoThreads(2)
                .setWorkerThreads(8)
                .build();
        undertow.start();
    }

    @Override
    public int port() {
        return ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
    }

    @Override
    public void close() {
        // The other way round it waits 10 s for sessions that no thread is left to end.
        try {
            manager.stop();
            manager.undeploy();
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
        undertow.stop();
    }
}
