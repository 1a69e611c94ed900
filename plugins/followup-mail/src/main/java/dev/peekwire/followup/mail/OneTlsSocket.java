package dev.peekwire.followup.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/** Puts TLS over an attempt's socket, and lets the attempt have that socket: nobody could break off what it does not know. */
final class OneTlsSocket extends SSLSocketFactory {
    private final OneSocket sockets;
    private final SSLSocketFactory tls;

    OneTlsSocket(OneSocket sockets, SSLSocketFactory tls) {
        this.sockets = sockets;
        this.tls = tls;
    }

    /** The library makes and connects the one below itself where it is given a factory of TLS. */
    @Override
    public Socket createSocket(Socket below, String host, int port, boolean autoClose) throws IOException {
        sockets.take(below);
        return tls.createSocket(below, host, port, autoClose);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }

    // The library asks for none of these.

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return sockets.createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return sockets.createSocket(host, port, local, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return sockets.createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return sockets.createSocket(host, port, local, localPort);
    }
}
