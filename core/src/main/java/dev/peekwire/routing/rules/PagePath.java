package dev.peekwire.routing.rules;

/** The path of a page, as rules compare it. */
final class PagePath {
    private PagePath() {}

    /** Without scheme and host, query, fragment, and the slash at the end; at most {@link Facts#LONGEST_PAGE}. */
    static String of(String address) {
        String path =
                address.length() > 2 * Facts.LONGEST_PAGE ? address.substring(0, 2 * Facts.LONGEST_PAGE) : address;
        path = withoutHost(upTo(upTo(path, '#'), '?'));
        if (path.length() > Facts.LONGEST_PAGE) {
            path = path.substring(0, Facts.LONGEST_PAGE);
        }
        return withoutSlash(path);
    }

    /** {@code /shop/} and {@code /shop} are one page. */
    static String withoutSlash(String path) {
        int end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static String withoutHost(String address) {
        int scheme = address.indexOf("://");
        if (scheme < 0 || address.indexOf('/') < scheme) {
            return address;
        }
        int path = address.indexOf('/', scheme + 3);
        return path < 0 ? "/" : address.substring(path);
    }

    private static String upTo(String text, char end) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }
}
