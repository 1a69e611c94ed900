package dev.peekwire.transport.websocket;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** WebSocket by hand over a socket: what no client library lets one do. Not thread-safe. */
final class RawClient implements AutoCloseable {
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private final String response;

    private RawClient(Socket socket, URI uri, Map<String, String> headers) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
        out.write(request(uri, headers).getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        this.response = readHead();
    }

    /** Offers the subprotocol, as a client that is no browser. */
    static RawClient connect(URI uri) throws IOException {
        return connect(uri, Map.of("Sec-WebSocket-Protocol", "peekwire.v1.json"));
    }

    static RawClient connect(URI uri, Map<String, String> headers) throws IOException {
        return connect(uri, headers, 0);
    }

    /** With a receive buffer of a few KiB, so that a reader that stalls is felt soon; 0 leaves it to the system. */
    static RawClient connect(URI uri, Map<String, String> headers, int receiveBuffer) throws IOException {
        Socket socket = new Socket();
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.setSoTimeout(20_000);
        socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), 10_000);
        return new RawClient(socket, uri, headers);
    }

    private static String request(URI uri, Map<String, String> headers) {
        StringBuilder head = new StringBuilder("GET " + uri.getPath() + " HTTP/1.1\r\nHost: 127.0.0.1:" + uri.getPort()
                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString();
    }

    private String readHead() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int state = 0;
        while (state < 4) {
            int b = in.read();
            if (b < 0) {
                break;
            }
            head.write(b);
            state = b == (state % 2 == 0 ? '\r' : '\n') ? state + 1 : 0;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    /** The HTTP status of the handshake's answer. */
    int status() {
        return Integer.parseInt(response.split(" ", 3)[1]);
    }

    /** The answer's status line and headers. */
    String response() {
        return response;
    }

    void text(String text) throws IOException {
        frame(TEXT, text.getBytes(StandardCharsets.UTF_8), true);
    }

    /** One text message in several frames. */
    void fragments(String... parts) throws IOException {
        for (int i = 0; i < parts.length; i++) {
            frame(i == 0 ? TEXT : 0, parts[i].getBytes(StandardCharsets.UTF_8), i == parts.length - 1);
        }
    }

    void binary(byte[] bytes) throws IOException {
        frame(BINARY, bytes, true);
    }

    void closeFrame(int code) throws IOException {
        frame(CLOSE, ByteBuffer.allocate(2).putShort((short) code).array(), true);
    }

    /** A close frame without a status, as a page's {@code close()} sends. */
    void emptyCloseFrame() throws IOException {
        frame(CLOSE, new byte[0], true);
    }

    private void frame(int opcode, byte[] payload, boolean last) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14);
        frame.put((byte) ((last ? 0x80 : 0) | opcode));
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else if (payload.length < 65_536) {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        } else {
            frame.put((byte) (0x80 | 127)).putLong(payload.length);
        }
        frame.putInt(0).put(payload);
        out.write(frame.array(), 0, frame.position());
        out.flush();
    }

    /** The next message: a text, or the code of a close frame. Answers no pings. */
    Received receive() throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        int kind = 0;
        while (true) {
            int first = in.readUnsignedByte();
            byte[] payload = in.readNBytes(length());
            int opcode = first & 0x0F;
            if (opcode == CLOSE) {
                ByteBuffer body = ByteBuffer.wrap(payload);
                int code = payload.length < 2 ? 1005 : body.getShort() & 0xFFFF;
                return new Received(
                        code, new String(payload, body.position(), body.remaining(), StandardCharsets.UTF_8));
            }
            if (opcode < CLOSE) {
                kind = opcode == 0 ? kind : opcode;
                message.write(payload);
                if ((first & 0x80) != 0) {
                    return new Received(0, message.toString(StandardCharsets.UTF_8));
                }
            }
        }
    }

    private int length() throws IOException {
        int length = in.readUnsignedByte();
        if (length == 126) {
            return in.readUnsignedShort();
        }
        return length == 127 ? (int) in.readLong() : length;
    }

    /** Reads texts away until the server closes; 1006 if it does so without a close frame. */
    int awaitClose() throws IOException {
        try {
            Received received = receive();
            while (received.code == 0) {
                received = receive();
            }
            return received.code;
        } catch (EOFException | java.net.SocketException e) {
            return 1006;
        }
    }

    /** Whether nothing more can be read because the server let go of the socket, within the socket's time-out. */
    boolean awaitEnd() {
        try {
            while (in.read() >= 0) {
                // What was on the way is read away.
            }
            return true;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    void readTimeout(int millis) throws IOException {
        socket.setSoTimeout(millis);
    }

    /** Without a close frame. */
    @Override
    public void close() throws IOException {
        socket.close();
    }

    /**
     * What came.
     *
     * @param code a close frame's code, 0 for a text
     * @param text the text, or the close frame's reason
     */
    record Received(int code, String text) {}
}
