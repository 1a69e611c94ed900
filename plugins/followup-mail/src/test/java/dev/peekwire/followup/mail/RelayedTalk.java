package dev.peekwire.followup.mail;

import dev.peekwire.followup.mail.Fault.Kind;
import dev.peekwire.followup.mail.Fault.Step;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** One connection through the relay, step by step. */
final class RelayedTalk {
    private final SSLContext tls;
    private final Fault fault;
    private final Side server;
    private Side client;
    private boolean secure;

    RelayedTalk(Socket client, Socket server, SSLContext tls, Fault fault) throws IOException {
        this.tls = tls;
        this.fault = fault;
        this.client = new Side(client);
        this.server = new Side(server);
    }

    /** One end. */
    private static final class Side {
        private final Socket socket;
        private final BufferedReader in;
        private final OutputStream out;

        private Side(Socket socket) throws IOException {
            socket.setTcpNoDelay(true);
            this.socket = socket;
            this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            this.out = socket.getOutputStream();
        }

        private String read() throws IOException {
            String line = in.readLine();
            if (line == null) {
                throw new EOFException();
            }
            return line;
        }

        private void write(String text) throws IOException {
            out.write((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
    }

    void relay() throws IOException {
        answer(Step.GREETING);
        while (true) {
            String command = client.read();
            Step step = step(command);
            if (command.equalsIgnoreCase("STARTTLS")) {
                secure();
            } else if (step == null) {
                server.write(command);
                client.write(answered());
            } else {
                said(step, command);
            }
        }
    }

    private static Step step(String command) {
        String verb = command.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        return switch (verb) {
            case "EHLO", "HELO" -> Step.EHLO;
            case "MAIL" -> Step.MAIL;
            case "RCPT" -> Step.RCPT;
            case "DATA" -> Step.DATA;
            case "QUIT" -> Step.QUIT;
            default -> null;
        };
    }

    private void secure() throws IOException {
        client.write("220 go ahead");
        SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(client.socket, null, true);
        socket.setUseClientMode(false);
        client = new Side(socket);
        secure = true;
    }

    private void said(Step step, String command) throws IOException {
        if (fault.at(step, Kind.CUT_BEFORE)) {
            throw new EOFException();
        }
        if (fault.at(step, Kind.REFUSED_FOR_NOW, Kind.REFUSED_FOR_GOOD)) {
            client.write(refusal());
            return;
        }
        server.write(command);
        answer(step);
        if (step == Step.DATA) {
            text();
        }
    }

    private String refusal() {
        return fault.kind() == Kind.REFUSED_FOR_NOW ? "451 not now" : "550 never: kari@example.com is unknown";
    }

    private void answer(Step step) throws IOException {
        String answer = answered();
        if (fault.at(step, Kind.CUT_AFTER) || step == Step.GREETING && fault.at(step, Kind.CUT_BEFORE)) {
            throw new EOFException();
        }
        if (step == Step.GREETING && fault.at(step, Kind.REFUSED_FOR_NOW, Kind.REFUSED_FOR_GOOD)) {
            client.write(fault.kind() == Kind.REFUSED_FOR_NOW ? "421 too busy" : "554 no service here");
            throw new EOFException();
        }
        if (fault.at(step, Kind.SILENCE)) {
            client.read();
            throw new EOFException();
        }
        boolean offers = step == Step.EHLO && tls != null && !secure;
        client.write(offers ? "250-relay\r\n250-STARTTLS\r\n" + answer : answer);
    }

    /** All lines of it. */
    private String answered() throws IOException {
        StringBuilder answer = new StringBuilder();
        String line = server.read();
        while (line.length() > 3 && line.charAt(3) == '-') {
            answer.append(line).append("\r\n");
            line = server.read();
        }
        return answer.append(line).toString();
    }

    /** The server would wait for the end of the text for ever. */
    private void alone() throws IOException {
        while (true) {
            client.write(step(client.read()) == Step.QUIT ? "221 bye" : "250 ok");
        }
    }

    private void text() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = client.read(); !line.equals("."); line = client.read()) {
            text.append(line).append("\r\n");
            if (fault.step() == Step.TEXT && text.length() > 200) {
                throw new EOFException();
            }
        }
        if (fault.at(Step.DOT, Kind.CUT_BEFORE)) {
            throw new EOFException();
        }
        if (fault.at(Step.DOT, Kind.REFUSED_FOR_NOW, Kind.REFUSED_FOR_GOOD)) {
            client.write(refusal());
            server.socket.close();
            alone();
        }
        server.write(text + ".");
        answer(Step.DOT);
    }
}
