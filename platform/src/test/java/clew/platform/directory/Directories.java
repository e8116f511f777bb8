package clew.platform.directory;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/// Directories for tests that do without a database.
public final class Directories {

    private Directories() {}

    /// A directory of these agencies.
    public static Directory of(Agency... agencies) {
        return new Directory(new Fixed(List.of(agencies)), new TransactionTemplate());
    }

    /// An agency of which nothing but its kind matters.
    public static Agency agency(AgencyKind kind) {
        return new Agency(
                AgencyId.random(), kind + " of Dorva", kind, "Dorva", List.of(), Contact.none(), true, 0, List.of());
    }

    private static final class Fixed extends Agencies {
        private final List<Agency> agencies;

        Fixed(List<Agency> agencies) {
            super(JdbcClient.create(new DriverManagerDataSource()));
            this.agencies = agencies;
        }

        @Override
        Optional<Agency> find(AgencyId id) {
            return agencies.stream().filter(agency -> agency.id().equals(id)).findFirst();
        }
    }
}
