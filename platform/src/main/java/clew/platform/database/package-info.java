/// The database room: PostgreSQL, embedded or external, the row-level fence between agencies, migrations and backup.
///
/// Its door is [Fence] (who is asking), the `DataSource` and `JdbcClient` beans, and [DatabaseUnavailable]. No other
/// room opens a connection of its own.
@org.springframework.modulith.ApplicationModule
@NullMarked
package clew.platform.database;

import org.jspecify.annotations.NullMarked;
