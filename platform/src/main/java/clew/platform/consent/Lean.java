package clew.platform.consent;

import clew.platform.access.DataKind;
import clew.platform.consent.rules.Ground;
import clew.platform.consent.rules.Permit;
import clew.platform.consent.rules.Purpose;
import clew.platform.consent.rules.Recipient;
import clew.platform.consent.rules.Refused;
import clew.platform.directory.AgencyId;
import clew.platform.directory.RecipientClass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A record without what was said: enough for the rule, and nothing has to be unsealed for it.
record Lean(@Nullable Permit permitted, @Nullable Refused said) {

    Optional<Permit> permit() {
        return Optional.ofNullable(permitted);
    }

    Optional<Refused> refused() {
        return Optional.ofNullable(said);
    }

    static Lean read(ResultSet row) throws SQLException {
        UUID id = Columns.uuid(row, "id");
        Set<Purpose> purposes = Columns.constants(row, "purposes", Purpose.class);
        Set<DataKind> kinds = Columns.constants(row, "kinds", DataKind.class);
        Recipient to = recipient(row);
        return switch (Columns.text(row, "type")) {
            case "GROUND" -> new Lean(lawful(row, id, to, kinds), null);
            case "REFUSED" -> new Lean(null, refused(row, id, purposes, to, kinds));
            default -> new Lean(agreed(row, id, purposes, to, kinds), null);
        };
    }

    private static Refused refused(ResultSet row, UUID id, Set<Purpose> purposes, Recipient to, Set<DataKind> kinds)
            throws SQLException {
        return new Refused(
                id, purposes, to, kinds, Columns.instant(row, "recorded_at"), Columns.instantOrNull(row, "ended_at"));
    }

    private static Permit agreed(ResultSet row, UUID id, Set<Purpose> purposes, Recipient to, Set<DataKind> kinds)
            throws SQLException {
        return new Permit.Agreed(
                id,
                purposes,
                to,
                kinds,
                Columns.instant(row, "recorded_at"),
                Columns.instant(row, "valid_from"),
                Columns.instantOrNull(row, "valid_until"),
                Columns.instantOrNull(row, "ended_at"));
    }

    private static Permit lawful(ResultSet row, UUID id, Recipient to, Set<DataKind> kinds) throws SQLException {
        return new Permit.Lawful(
                id,
                Ground.valueOf(Columns.text(row, "ground")),
                to,
                kinds,
                Columns.instant(row, "valid_from"),
                Columns.instant(row, "valid_until"),
                Columns.instantOrNull(row, "ended_at"));
    }

    static Recipient recipient(ResultSet row) throws SQLException {
        UUID agency = row.getObject("recipient_agency", UUID.class);
        return agency == null
                ? new Recipient.Every(RecipientClass.valueOf(Columns.text(row, "recipient_class")))
                : new Recipient.One(new AgencyId(agency));
    }
}
