package clew.platform.directory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of agencies and their services.
@Repository
class Agencies {

    private static final String SELECT = """
            select id, name, kind, place, languages, phone, email, address, website, opening_hours, active, version
            from agency
            """;

    private final JdbcClient jdbc;

    Agencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Agency> find(AgencyId id) {
        List<Agency.Service> services = jdbc.sql(
                        "select kind, takes, capacity, free, round_the_clock from agency_service where agency_id = ?")
                .param(id.value())
                .query((row, _) -> service(row))
                .list();
        return jdbc.sql(SELECT + " where id = ?")
                .param(id.value())
                .query((row, _) -> agency(row, services))
                .optional();
    }

    Optional<Agency> named(String name, String place) {
        return jdbc.sql("select id from agency where lower(name) = lower(?) and lower(place) = lower(?)")
                .param(name)
                .param(place)
                .query((row, _) -> new AgencyId(row.getObject("id", UUID.class)))
                .optional()
                .flatMap(this::find);
    }

    List<Agency> all() {
        Map<UUID, List<Owned>> services = jdbc
                .sql("select agency_id, kind, takes, capacity, free, round_the_clock from agency_service")
                .query((row, _) -> new Owned(row.getObject("agency_id", UUID.class), service(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Owned::agency));
        return jdbc.sql(SELECT + " order by lower(name), id")
                .query((row, _) -> agency(
                        row,
                        services.getOrDefault(row.getObject("id", UUID.class), List.of()).stream()
                                .map(Owned::service)
                                .toList()))
                .list();
    }

    void insert(AgencyId id, NewAgency agency) {
        Contact contact = agency.contact();
        jdbc.sql("""
                        insert into agency (id, name, kind, place, languages, phone, email, address, website,
                                            opening_hours)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(id.value())
                .param(agency.name())
                .param(agency.kind().name())
                .param(agency.place())
                .param(agency.languages().toArray(String[]::new))
                .param(contact.phone())
                .param(contact.email())
                .param(contact.address())
                .param(contact.website())
                .param(contact.openingHours())
                .update();
        agency.services().forEach(service -> insertService(id, service));
    }

    boolean update(AgencyId id, NewAgency agency, int version) {
        Contact contact = agency.contact();
        int rows = jdbc.sql("""
                        update agency
                        set name = ?, kind = ?, place = ?, languages = ?, phone = ?, email = ?, address = ?,
                            website = ?, opening_hours = ?, version = version + 1
                        where id = ? and version = ?
                        """)
                .param(agency.name())
                .param(agency.kind().name())
                .param(agency.place())
                .param(agency.languages().toArray(String[]::new))
                .param(contact.phone())
                .param(contact.email())
                .param(contact.address())
                .param(contact.website())
                .param(contact.openingHours())
                .param(id.value())
                .param(version)
                .update();
        if (rows == 0) {
            return false;
        }
        jdbc.sql("delete from agency_service where agency_id = ?")
                .param(id.value())
                .update();
        agency.services().forEach(service -> insertService(id, service));
        return true;
    }

    boolean setActive(AgencyId id, boolean active, int version) {
        return jdbc.sql("update agency set active = ?, version = version + 1 where id = ? and version = ?")
                        .param(active)
                        .param(id.value())
                        .param(version)
                        .update()
                == 1;
    }

    boolean updatePlaces(AgencyId id, List<Agency.Service> services, int version) {
        int rows = jdbc.sql("update agency set version = version + 1 where id = ? and version = ?")
                .param(id.value())
                .param(version)
                .update();
        services.forEach(
                service -> jdbc.sql("update agency_service set capacity = ?, free = ? where agency_id = ? and kind = ?")
                        .param(service.capacity())
                        .param(service.free())
                        .param(id.value())
                        .param(service.kind().name())
                        .update());
        return rows == 1;
    }

    private void insertService(AgencyId id, Agency.Service service) {
        jdbc.sql("""
                        insert into agency_service (agency_id, kind, takes, capacity, free, round_the_clock)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(id.value())
                .param(service.kind().name())
                .param(service.takes().stream().map(Enum::name).toArray(String[]::new))
                .param(service.capacity())
                .param(service.free())
                .param(service.roundTheClock())
                .update();
    }

    private static Agency agency(ResultSet row, List<Agency.Service> services) throws SQLException {
        return new Agency(
                new AgencyId(row.getObject("id", UUID.class)),
                row.getString("name"),
                AgencyKind.valueOf(row.getString("kind")),
                row.getString("place"),
                strings(row.getArray("languages")),
                new Contact(
                        row.getString("phone"),
                        row.getString("email"),
                        row.getString("address"),
                        row.getString("website"),
                        row.getString("opening_hours")),
                row.getBoolean("active"),
                row.getInt("version"),
                services);
    }

    private static Agency.Service service(ResultSet row) throws SQLException {
        Set<Taken> takes = strings(row.getArray("takes")).stream()
                .map(Taken::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Taken.class)));
        return new Agency.Service(
                ServiceKind.valueOf(row.getString("kind")),
                takes,
                row.getObject("capacity", Integer.class),
                row.getObject("free", Integer.class),
                row.getBoolean("round_the_clock"));
    }

    private static List<String> strings(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }

    private record Owned(UUID agency, Agency.Service service) {}
}
