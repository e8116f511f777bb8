package clew.platform.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.mock.web.MockHttpServletResponse;

/// The written matrix of who may reach which endpoint; how to write it stands at its top.
final class EndpointMatrix {

    static final List<String> VISITORS = List.of(
            "anonymous",
            "administrator",
            "first responder",
            "case worker",
            "decision maker",
            "guardian",
            "co-ordinator",
            "auditor");

    private static final String FILE = "/endpoint-matrix.csv";

    private EndpointMatrix() {}

    static Map<String, Row> read() throws IOException {
        Map<String, Row> rows = new TreeMap<>();
        try (InputStream in = EndpointMatrix.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\R")) {
                if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("method,")) {
                    Row row = row(line);
                    if (rows.put(row.endpoint(), row) != null) {
                        throw new IllegalStateException(FILE + " has twice: " + row.endpoint());
                    }
                }
            }
        }
        return rows;
    }

    /// A path pattern with something for each variable: the first alternative of its expression, else a new identity.
    static String fill(String pattern) {
        StringBuilder path = new StringBuilder();
        int depth = 0;
        int start = 0;
        for (int at = 0; at < pattern.length(); at++) {
            char sign = pattern.charAt(at);
            if (sign == '{' && depth++ == 0) {
                start = at + 1;
            } else if (sign == '}' && --depth == 0) {
                path.append(value(pattern.substring(start, at)));
            } else if (depth == 0) {
                path.append(sign);
            }
        }
        return path.toString().replace("/**", "/x");
    }

    private static String value(String variable) {
        int colon = variable.indexOf(':');
        String expression = colon < 0 ? "" : variable.substring(colon + 1);
        return expression.matches("[a-z-]+(\\|[a-z-]+)*")
                ? expression.split("\\|")[0]
                : UUID.randomUUID().toString();
    }

    private static Row row(String line) {
        String[] fields = line.split(",", 3 + VISITORS.size());
        if (fields.length < 2 + VISITORS.size()) {
            throw new IllegalStateException("%s: \"%s\" needs method, path and %s".formatted(FILE, line, VISITORS));
        }
        List<Expected> expected = Arrays.stream(fields, 2, 2 + VISITORS.size())
                .map(Expected::named)
                .toList();
        String with = fields.length > 2 + VISITORS.size() ? fields[2 + VISITORS.size()] : "";
        return new Row(fields[0] + "," + fields[1], expected, with);
    }

    /// One line: the endpoint (`GET,/cases/{id}`), what each visitor may expect, and what is sent.
    record Row(String endpoint, List<Expected> expectations, String with) {

        Expected expected(String visitor) {
            return expectations.get(VISITORS.indexOf(visitor));
        }
    }

    /// What a visitor may expect.
    enum Expected {
        ALLOWED,
        REFUSED,
        MISSING,
        SIGN_IN;

        static Expected named(String name) {
            return valueOf(name.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        static Expected of(MockHttpServletResponse response) {
            if (SIGN_IN.holds(response)) {
                return SIGN_IN;
            }
            return REFUSED.holds(response) ? REFUSED : ALLOWED;
        }

        boolean holds(MockHttpServletResponse response) {
            int status = response.getStatus();
            String target = response.getRedirectedUrl();
            boolean toSignIn = status == 401 || (target != null && target.startsWith("/sign-in"));
            boolean refused = status == 403 || status == 404;
            return switch (this) {
                case ALLOWED -> status < 500 && !refused && !toSignIn;
                case REFUSED -> refused;
                case MISSING -> status == 404;
                case SIGN_IN -> toSignIn;
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
