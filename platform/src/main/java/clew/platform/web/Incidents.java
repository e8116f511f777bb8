package clew.platform.web;

import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Writes down that something broke, without what anybody typed.
///
/// An exception's message can hold a name (a database says which key was twice, a parser quotes what it could not
/// read), so no message is written: only the types, the SQL state, and where in the code it happened.
@Component
class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    private static final int FRAMES = 25;

    private final RandomGenerator dice = RandomGenerator.of("SecureRandom");

    /// Writes an incident and returns its number, which the page shows.
    String write(Throwable thrown) {
        String number = number();
        if (LOG.isErrorEnabled()) {
            LOG.error("Incident {}: {}", number, describe(thrown));
        }
        return number;
    }

    private String number() {
        byte[] bytes = new byte[4];
        dice.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT);
    }

    private static String describe(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (Throwable each = thrown; each != null && depth < 8; each = each.getCause(), depth++) {
            text.append(depth == 0 ? "" : System.lineSeparator() + "because of ")
                    .append(each.getClass().getName());
            if (each instanceof SQLException sql) {
                text.append(" (SQL state ").append(sql.getSQLState()).append(')');
            }
            frames(each, text);
        }
        return text.toString();
    }

    private static void frames(Throwable thrown, StringBuilder text) {
        StackTraceElement[] trace = thrown.getStackTrace();
        for (int at = 0; at < trace.length && at < FRAMES; at++) {
            text.append(System.lineSeparator()).append("    at ").append(trace[at]);
        }
    }
}
