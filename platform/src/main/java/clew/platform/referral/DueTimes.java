package clew.platform.referral;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/// How long an agency has to answer, for each urgency: data, from `referral/due-times.csv` or the file named by the
/// setting `clew.referral.due-times`.
@Component
public final class DueTimes {

    private final Map<Urgency, Limit> limits;

    DueTimes(@Value("${clew.referral.due-times:classpath:referral/due-times.csv}") Resource file) {
        this.limits = read(file);
    }

    /// The time to answer.
    public Duration answerWithin(Urgency urgency) {
        return limit(urgency).answer();
    }

    /// The further time after which an overdue referral is escalated again.
    public Duration againAfter(Urgency urgency) {
        return limit(urgency).again();
    }

    private Limit limit(Urgency urgency) {
        Limit limit = limits.get(urgency);
        if (limit == null) {
            throw new IllegalStateException("no due time for " + urgency);
        }
        return limit;
    }

    private static Map<Urgency, Limit> read(Resource file) {
        Map<Urgency, Limit> limits = new EnumMap<>(Urgency.class);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
                var records = format.parse(reader)) {
            for (CSVRecord row : records) {
                limits.put(
                        urgency(file, row),
                        new Limit(minutes(file, row, "answer_minutes"), minutes(file, row, "again_minutes")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.getDescription(), e);
        }
        for (Urgency urgency : Urgency.values()) {
            if (!limits.containsKey(urgency)) {
                throw new IllegalStateException(file.getDescription() + ": no row for the urgency " + urgency);
            }
        }
        return limits;
    }

    private static Urgency urgency(Resource file, CSVRecord row) {
        try {
            return Urgency.valueOf(row.get("urgency").strip());
        } catch (IllegalArgumentException e) {
            throw broken(file, row, "urgency", e);
        }
    }

    private static Duration minutes(Resource file, CSVRecord row, String column) {
        try {
            long minutes = Long.parseLong(row.get(column).strip());
            if (minutes <= 0) {
                throw new IllegalArgumentException("not above zero");
            }
            return Duration.ofMinutes(minutes);
        } catch (IllegalArgumentException e) {
            throw broken(file, row, column, e);
        }
    }

    private static IllegalStateException broken(Resource file, CSVRecord row, String column, Exception cause) {
        return new IllegalStateException(
                "%s, line %d, column %s: %s"
                        .formatted(file.getDescription(), row.getRecordNumber() + 1, column, cause.getMessage()),
                cause);
    }

    private record Limit(Duration answer, Duration again) {}
}
