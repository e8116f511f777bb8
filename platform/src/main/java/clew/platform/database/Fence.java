package clew.platform.database;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/// Who the database is told is asking.
///
/// The scope is bound to the running thread for the time of one piece of work. Every statement that goes through the
/// application's `DataSource` carries it into the session settings `clew.agency` and `clew.system`, and the row
/// policies of each table with personal data read those settings. Without a scope nothing is visible: forgetting to
/// bind one shows an empty page, never somebody else's rows.
///
/// This is the second fence. The first is the access room's policy; a mistake in one alone shows nothing to anybody.
public final class Fence {

    private static final ScopedValue<Scope> SCOPE = ScopedValue.newInstance();

    private Fence() {}

    /// Who is asking: an agency, the system itself, or nobody.
    sealed interface Scope {
        /// Nobody: no row with personal data is visible.
        record Nobody() implements Scope {}

        /// One agency: the rows in its reach.
        record Agency(UUID id) implements Scope {}

        /// The system: sign-in, jobs, import of the demonstration.
        record Whole() implements Scope {}
    }

    /// Does the work with the rows of this agency's reach only.
    public static <T> T asAgency(UUID agency, Callable<T> work) throws Exception {
        return ScopedValue.where(SCOPE, new Scope.Agency(agency)).call(work::call);
    }

    /// Does the work without a fence: for jobs and sign-in only, never for what a member asked to see.
    public static <T> T asSystem(Callable<T> work) throws Exception {
        return ScopedValue.where(SCOPE, new Scope.Whole()).call(work::call);
    }

    /// Runs the work with the rows of this agency's reach only.
    public static void runAsAgency(UUID agency, Runnable work) {
        ScopedValue.where(SCOPE, new Scope.Agency(agency)).run(work);
    }

    /// Runs the work without a fence: for jobs and sign-in only, never for what a member asked to see.
    public static void runAsSystem(Runnable work) {
        ScopedValue.where(SCOPE, new Scope.Whole()).run(work);
    }

    /// Asks without a fence and gives the answer: for jobs and sign-in only, never for what a member asked to see.
    public static <T> T getAsSystem(Supplier<T> question) {
        return ScopedValue.where(SCOPE, new Scope.Whole()).call(question::get);
    }

    static Scope current() {
        return SCOPE.orElse(new Scope.Nobody());
    }
}
