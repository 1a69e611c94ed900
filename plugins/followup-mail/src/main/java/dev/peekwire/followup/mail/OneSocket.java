package dev.peekwire.followup.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Makes an attempt's sockets, and breaks them off when its time is over: whatever the server does, and at which step. */
final class OneSocket extends SocketFactory {
    private Socket socket = new Socket();
    private boolean over;

    @Override
    public synchronized Socket createSocket() throws IOException {
        take(new Socket());
        return socket;
    }

    /** One that was made elsewhere is the attempt's. */
    synchronized void take(Socket made) throws IOException {
        socket = made;
        if (over) {
            socket.close();
        }
    }

    /** Whatever is said on it from now on fails. */
    synchronized void cut() {
        over = true;
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // Which is what was wanted.
        }
    }

    // The library asks for sockets that are not connected.

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new IOException("not connected ones only");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        throw new IOException("not connected ones only");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw new IOException("not connected ones only");
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        throw new IOException("not connected ones only");
    }
}
