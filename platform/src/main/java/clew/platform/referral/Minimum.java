package clew.platform.referral;

import clew.platform.access.DataKind;
import clew.platform.directory.ServiceKind;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/// The least an agency has to know for each service: data, from `referral/minimum.csv` or the file named by the
/// setting `clew.referral.minimum`. The need itself is always shared; everything else is the sender's choice,
/// and this is only what the form has ticked at first.
@Component
public final class Minimum {

    /// The kinds of data that can be put into a packet, in the order of the form.
    public static final List<DataKind> SHAREABLE = List.of(
            DataKind.IDENTITY,
            DataKind.CONTACT,
            DataKind.ARRIVAL,
            DataKind.HEALTH,
            DataKind.OBSERVATION,
            DataKind.ASSESSMENT,
            DataKind.NARRATIVE,
            DataKind.PROCESS,
            DataKind.MIGRATION,
            DataKind.PERPETRATOR);

    private final Map<ServiceKind, Set<DataKind>> kinds;

    Minimum(@Value("${clew.referral.minimum:classpath:referral/minimum.csv}") Resource file) {
        this.kinds = read(file);
    }

    /// What the service needs to know, beside the need itself.
    public Set<DataKind> of(ServiceKind service) {
        return Set.copyOf(kinds.getOrDefault(service, Set.of()));
    }

    private static Map<ServiceKind, Set<DataKind>> read(Resource file) {
        Map<ServiceKind, Set<DataKind>> kinds = new EnumMap<>(ServiceKind.class);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
                var records = format.parse(reader)) {
            for (CSVRecord row : records) {
                kinds.put(service(file, row), kinds(file, row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.getDescription(), e);
        }
        return kinds;
    }

    private static ServiceKind service(Resource file, CSVRecord row) {
        try {
            return ServiceKind.valueOf(row.get("service").strip());
        } catch (IllegalArgumentException e) {
            throw broken(file, row, "service", e);
        }
    }

    private static Set<DataKind> kinds(Resource file, CSVRecord row) {
        Set<DataKind> kinds = EnumSet.noneOf(DataKind.class);
        try {
            for (String kind : row.get("kinds").strip().split(" ")) {
                if (!kind.isEmpty()) {
                    kinds.add(DataKind.valueOf(kind));
                }
            }
        } catch (IllegalArgumentException e) {
            throw broken(file, row, "kinds", e);
        }
        if (!SHAREABLE.containsAll(kinds)) {
            throw broken(file, row, "kinds", new IllegalArgumentException("not a kind that can be shared"));
        }
        return kinds;
    }

    private static IllegalStateException broken(Resource file, CSVRecord row, String column, Exception cause) {
        return new IllegalStateException(
                "%s, line %d, column %s: %s"
                        .formatted(file.getDescription(), row.getRecordNumber() + 1, column, cause.getMessage()),
                cause);
    }
}
