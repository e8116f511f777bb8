package clew.platform.database;

import clew.platform.database.Catalogue.ForeignKey;
import clew.platform.database.Catalogue.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// What guards the rows of an instance against single mistakes, and must stand aside while all rows are loaded at
/// once: foreign keys, triggers, and the fence that holds the owner too.
///
/// An owner may take them off and put them back, so no superuser is needed; it happens inside the loading
/// transaction, so nobody ever sees the tables unguarded, and putting the keys back checks every row.
record Guards(List<Table> tables, List<ForeignKey> keys, List<String> forced) {

    static Guards of(Catalogue catalogue) {
        return new Guards(catalogue.tables(), catalogue.foreignKeys(), catalogue.forced());
    }

    void takeOff(Connection connection) throws SQLException {
        List<String> changes = new ArrayList<>();
        for (ForeignKey key : keys) {
            changes.add(alter(key.table(), "drop constraint " + Catalogue.quote(key.name())));
        }
        for (Table table : tables) {
            changes.add(alter(table.name(), "disable trigger user, no force row level security"));
        }
        execute(connection, changes);
    }

    void putBack(Connection connection) throws SQLException {
        List<String> changes = new ArrayList<>();
        for (ForeignKey key : keys) {
            changes.add(alter(key.table(), "add constraint " + Catalogue.quote(key.name()) + " " + key.definition()));
        }
        for (Table table : tables) {
            changes.add(alter(table.name(), "enable trigger user"));
        }
        for (String table : forced) {
            changes.add(alter(table, "force row level security"));
        }
        execute(connection, changes);
    }

    private static String alter(String table, String change) {
        return "alter table public." + Catalogue.quote(table) + " " + change;
    }

    private static void execute(Connection connection, List<String> changes) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String change : changes) {
                statement.execute(change);
            }
        }
    }
}
