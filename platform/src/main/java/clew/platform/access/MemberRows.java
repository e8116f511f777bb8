package clew.platform.access;

import clew.platform.directory.AgencyId;
import clew.platform.directory.AgencyKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of members and their roles.
@Repository
class MemberRows {

    private static final String SELECT = """
            select m.id, m.user_name, m.name, m.active, m.password is not null as joined, m.language, m.version,
                   m.agency_id, a.name as agency_name, a.kind as agency_kind,
                   array(select role from member_role r where r.member_id = m.id) as roles
            from member m join agency a on a.id = m.agency_id
            """;

    private final JdbcClient jdbc;

    MemberRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean none() {
        return jdbc.sql("select count(*) from member").query(Long.class).single() == 0;
    }

    List<Account> all() {
        return jdbc.sql(SELECT + " order by lower(a.name), lower(m.name), m.id")
                .query((row, _) -> account(row))
                .list();
    }

    Optional<Account> find(MemberId id) {
        return jdbc.sql(SELECT + " where m.id = ?")
                .param(id.value())
                .query((row, _) -> account(row))
                .optional();
    }

    Optional<Account> byUserName(String userName) {
        return jdbc.sql(SELECT + " where lower(m.user_name) = lower(?)")
                .param(userName)
                .query((row, _) -> account(row))
                .optional();
    }

    /// The member if they may act now with a session of this stamp.
    Optional<Account> acting(MemberId id, int stamp) {
        return jdbc.sql(SELECT + " where m.id = ? and m.stamp = ? and m.active and a.active")
                .param(id.value())
                .param(stamp)
                .query((row, _) -> account(row))
                .optional();
    }

    Optional<Credentials> credentials(String userName) {
        return jdbc.sql("""
                        select m.id, m.user_name, m.password, m.stamp
                        from member m join agency a on a.id = m.agency_id
                        where lower(m.user_name) = lower(?) and m.active and a.active and m.password is not null
                        """)
                .param(userName)
                .query((row, _) -> new Credentials(
                        new MemberId(row.getObject("id", UUID.class)),
                        row.getString("user_name"),
                        row.getString("password"),
                        row.getInt("stamp")))
                .optional();
    }

    /// What a session of a member who may act begins with, with or without a password.
    Optional<Credentials> standing(MemberId id) {
        return jdbc.sql("""
                        select m.user_name, coalesce(m.password, '') as password, m.stamp
                        from member m join agency a on a.id = m.agency_id
                        where m.id = ? and m.active and a.active
                        """)
                .param(id.value())
                .query((row, _) ->
                        new Credentials(id, row.getString("user_name"), row.getString("password"), row.getInt("stamp")))
                .optional();
    }

    /// Ends every session of a member.
    void stamp(MemberId id) {
        jdbc.sql("update member set stamp = stamp + 1 where id = ?")
                .param(id.value())
                .update();
    }

    void insert(MemberId id, NewMember member, Instant at) {
        jdbc.sql("insert into member (id, user_name, name, agency_id, created_at) values (?, ?, ?, ?, ?)")
                .param(id.value())
                .param(member.userName())
                .param(member.name())
                .param(member.agency().value())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
        insertRoles(id, member.roles());
    }

    boolean update(MemberId id, NewMember member, int version) {
        int rows = jdbc.sql("""
                        update member set user_name = ?, name = ?, agency_id = ?, version = version + 1
                        where id = ? and version = ?
                        """)
                .param(member.userName())
                .param(member.name())
                .param(member.agency().value())
                .param(id.value())
                .param(version)
                .update();
        if (rows == 0) {
            return false;
        }
        jdbc.sql("delete from member_role where member_id = ?")
                .param(id.value())
                .update();
        insertRoles(id, member.roles());
        return true;
    }

    boolean setActive(MemberId id, boolean active, int version) {
        return jdbc.sql("""
                                update member set active = ?, stamp = stamp + 1, version = version + 1
                                where id = ? and version = ?
                                """).param(active).param(id.value()).param(version).update() == 1;
    }

    /// Sets the encoded password, or takes it away (null); either way every session of the member ends.
    void setPassword(MemberId id, @Nullable String encoded) {
        jdbc.sql("update member set password = ?, stamp = stamp + 1, version = version + 1 where id = ?")
                .param(encoded)
                .param(id.value())
                .update();
    }

    void setLanguage(MemberId id, @Nullable String language) {
        jdbc.sql("update member set language = ?, version = version + 1 where id = ?")
                .param(language)
                .param(id.value())
                .update();
    }

    private void insertRoles(MemberId id, Set<Role> roles) {
        roles.forEach(role -> jdbc.sql("insert into member_role (member_id, role) values (?, ?)")
                .param(id.value())
                .param(role.name())
                .update());
    }

    private static Account account(ResultSet row) throws SQLException {
        Set<Role> roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        Member member = new Member(
                new MemberId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getString("agency_name"),
                AgencyKind.valueOf(row.getString("agency_kind")),
                roles);
        return new Account(
                member,
                row.getString("user_name"),
                row.getBoolean("active"),
                row.getBoolean("joined"),
                row.getString("language"),
                row.getInt("version"));
    }
}
