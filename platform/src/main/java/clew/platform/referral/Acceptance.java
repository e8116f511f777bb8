package clew.platform.referral;

import clew.platform.access.DataKind;
import clew.platform.directory.RecipientClass;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/// What accepting a referral opens to an agency beside the packet, by its class: data, from
/// `referral/acceptance.csv` or the file named by the setting `clew.referral.acceptance`. It is part of what
/// the person is asked to agree to, and stands on the page where the sender chooses what is shared; the policy
/// may still refuse more of it than it names.
@Component
class Acceptance {

    private final Map<RecipientClass, Set<DataKind>> kinds = new EnumMap<>(RecipientClass.class);

    Acceptance(@Value("${clew.referral.acceptance:classpath:referral/acceptance.csv}") Resource file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
                var records = format.parse(reader)) {
            for (CSVRecord row : records) {
                take(file, row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.getDescription(), e);
        }
    }

    /// The kinds of data that an agency of a class can read in the case once it has accepted.
    Set<DataKind> of(RecipientClass recipient) {
        return Set.copyOf(kinds.getOrDefault(recipient, Set.of()));
    }

    private void take(Resource file, CSVRecord row) {
        try {
            Set<DataKind> some = EnumSet.noneOf(DataKind.class);
            for (String kind : row.get("kinds").strip().split(" +")) {
                some.add(DataKind.valueOf(kind));
            }
            kinds.put(RecipientClass.valueOf(row.get("class").strip()), some);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "%s, line %d: \"%s\"; expected a class and kinds of data"
                            .formatted(file.getDescription(), row.getRecordNumber() + 1, row),
                    e);
        }
    }
}
