package clew.platform.demo;

import clew.platform.access.Member;
import clew.platform.access.OpenAccount;
import clew.platform.directory.AgencyId;
import clew.platform.directory.Directory;
import clew.platform.person.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Builds the fictional reception centre, once, in an empty instance that is started with `clew.demo`. Who arrived is
/// what
/// a generated world says; what became of some of them is told in the tables of `resources/demo`.
///
/// Everything goes through the doors of the rooms, as the members it is written as having been done by.
@Component
@ConditionalOnProperty("clew.demo")
class DemoWorld implements ApplicationRunner, DemoSignIns, OpenAccount.Source {

    private final Directory directory;
    private final DemoSource source;
    private final ObjectProvider<DemoProgress> progress;
    private final DemoAgencies agencies;
    private final DemoPeople people;
    private final DemoReferrals referrals;
    private final DemoAssistance assistance;
    private final DemoFigures figures;
    private final DemoClocks clocks;
    private final Clock clock;

    DemoWorld(
            Directory directory,
            DemoSource source,
            ObjectProvider<DemoProgress> progress,
            DemoAgencies agencies,
            DemoPeople people,
            DemoReferrals referrals,
            DemoAssistance assistance,
            DemoFigures figures,
            DemoClocks clocks,
            Clock clock) {
        this.directory = directory;
        this.source = source;
        this.progress = progress;
        this.agencies = agencies;
        this.people = people;
        this.referrals = referrals;
        this.assistance = assistance;
        this.figures = figures;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!directory.all().isEmpty()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
        List<DemoLanding> landings = source.landings();
        Map<String, AgencyId> known = agencies.addAgencies();
        Map<String, Member> members = agencies.addMembers(known);
        Map<String, PersonId> arrived =
                people.arrive(landings, known(members, "ana"), now, progress.getIfAvailable(() -> (done, all) -> {}));
        people.screen(arrived, members, now);
        referrals.send(arrived, members, known, now);
        clocks.run(arrived, members, now);
        Optional.ofNullable(arrived.get("selam"))
                .ifPresent(selam -> assistance.help(selam, known(members, "bruno"), now));
        figures.write(arrived, members, now);
    }

    @Override
    public List<SignIn> signIns() {
        return DemoTable.rows("members").stream()
                .map(row ->
                        new SignIn(row.text("name"), row.text("what"), row.text("user_name"), DemoAgencies.PASSWORD))
                .toList();
    }

    @Override
    public List<OpenAccount> openAccounts() {
        return signIns().stream()
                .map(one -> new OpenAccount(one.name(), one.role(), one.userName(), one.password()))
                .toList();
    }

    /// What a table refers to by its key.
    static <K, T> T known(Map<K, T> all, K key) {
        return Objects.requireNonNull(all.get(key), key::toString);
    }
}
