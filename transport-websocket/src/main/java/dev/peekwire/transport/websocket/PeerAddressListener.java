package dev.peekwire.transport.websocket;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import org.jspecify.annotations.Nullable;

/**
 * Tells the endpoint the peer's address in servlet containers, whose WebSocket handshake does not know it. Tomcat needs
 * it for the limit per address; elsewhere it does no harm. Register it with the servlet context:
 * {@code context.addListener(new PeerAddressListener())}. Thread-safe.
 *
 * <p>What counts is the request's {@code getRemoteAddr()}, so a container's own proxy handling (Tomcat's
 * {@code RemoteIpValve}, say) takes effect.
 *
 * @since 0.1.0
 */
public final class PeerAddressListener implements ServletRequestListener {
    /** For the servlet context. */
    public PeerAddressListener() {}

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        @Nullable String address = event.getServletRequest().getRemoteAddr();
        if (address != null) {
            PeerAddress.REQUEST.set(address);
        }
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        PeerAddress.REQUEST.remove();
    }
}
