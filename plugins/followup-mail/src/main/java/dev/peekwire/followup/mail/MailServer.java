package dev.peekwire.followup.mail;

import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Where mails are handed over.
 *
 * @param user null for a server that wants no login
 * @param step how long it may take to connect, to answer, and to read on
 * @param tls null for the JDK's
 */
record MailServer(
        String host,
        int port,
        MailSecurity security,
        @Nullable String user,
        @Nullable String password,
        Duration step,
        @Nullable SSLSocketFactory tls) {
    /** For one attempt, whose sockets these are. */
    Properties properties(OneSocket sockets) {
        Properties all = new Properties();
        all.put("mail.transport.protocol", "smtp");
        all.put("mail.smtp.host", host);
        all.put("mail.smtp.port", String.valueOf(port));
        String millis = String.valueOf(step.toMillis());
        all.put("mail.smtp.connectiontimeout", millis);
        all.put("mail.smtp.timeout", millis);
        all.put("mail.smtp.writetimeout", millis);
        all.put("mail.smtp.quitwait", "false");
        all.put("mail.smtp.auth", String.valueOf(user != null));
        all.put("mail.smtp.socketFactory", sockets);
        all.put("mail.smtp.socketFactory.fallback", "false");
        all.put("mail.smtp.sendpartial", "false");
        all.put("mail.mime.allowutf8", "false");
        protect(all, sockets);
        return all;
    }

    private void protect(Properties all, OneSocket sockets) {
        all.put("mail.smtp.ssl.enable", String.valueOf(security == MailSecurity.TLS));
        all.put("mail.smtp.starttls.enable", String.valueOf(security == MailSecurity.STARTTLS));
        all.put("mail.smtp.starttls.required", String.valueOf(security == MailSecurity.STARTTLS));
        all.put("mail.smtp.ssl.checkserveridentity", "true");
        all.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        if (tls != null) {
            all.put("mail.smtp.ssl.socketFactory", new OneTlsSocket(sockets, tls));
            all.put("mail.smtp.ssl.socketFactory.fallback", "false");
        }
    }

    /** Without what it takes to get in. */
    @Override
    public String toString() {
        return "MailServer[" + host + ":" + port + ", " + security + "]";
    }
}
